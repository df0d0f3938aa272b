"""How an act reads where somebody makes it for another: below "For Gül" nobody says "I".

What isn't here reads as it does for oneself. A sentence that names people when it is one's own names nobody here: for
whom it is made is chosen in the same form.
"""

from askwell.web.rooms.pages.later import later as _

WORDS = {
    "ask_about_sentence": _("Has a question"),
    "place_bid": _("Place the bid"),
    "take_back_bid": _("Take the bid back"),
    "take_action": _("Will do this"),
    "take_floor": _("Would like to speak"),
    "raise_hand": _("Would like to speak next"),
    "lower_hand": _("Take the hand down"),
    "finish_turn": _("Has finished"),
    "come_back_to_me": _("Come back to them"),
    "read_mine_out": _("Read theirs out"),
    "leave": _("Has to go"),
    "say_what_became": _("Say so"),
}
ASKS = {
    "answer_for_minutes": _("This slot asks for minutes of theirs. May it have them?"),
    "say_i_can_give": _("Can they give the help that is wanted?"),
}
"""Answered with yes or no."""

TELLS = {
    "ask_question": _("The whole set sees it at once."),
    "reflect_back": _("The presenter reads along, and does not reply."),
    "take_action": _("None to three. It goes onto their sheet."),
    "take_floor": _("They get the floor, and say it aloud."),
    "raise_hand": _("Their hand goes up; they are in line."),
    "stop_here": _("Their slot ends. No action and no reason is asked for."),
    "leave": _("Their sheet stays theirs."),
}
LABELS = {
    "place_bid/text": _("If they presented today, it would be about"),
    "tell_matter/text": _("Their matter, in one sentence"),
    "ask_question/text": _("Their question"),
    "offer_option/text": _("In the presenter's place they might"),
    "offer_experience/text": _("When they were there"),
    "make_statement/text": _("The problem, in their own words"),
    "name_skill/text": _("A skill that they practise today"),
    "take_action/text": _("What they will do"),
    "take_action/know_by": _("How will they know?"),
    "take_action/obstacle": _("What could stop them?"),
    "say_help_wanted/wanted": _("They would like"),
    "report_back/story": _("What they did, what happened, what they learned"),
    "leave/learning": _("One line of learning, if they like"),
}
"""Above a field, by act and field."""
