"""Every kind of floor, and every kind of phase that the taster does not have, on the screens of those it is about."""

import pytest
from playwright.sync_api import expect

from tests.browser.any_meeting import Meeting, opened
from tests.browser.conftest import Opens
from tests.browser.player import Player
from tests.browser.table import at

pytestmark = pytest.mark.browser

LAPTOP = {"viewport": {"width": 1280, "height": 800}}


def fits(*players: Player) -> None:
    """Nothing is wider than the screen, and the one act, if there is one, is on it."""
    for player in players:
        assert player.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), player.name
        act = player.page.locator("button.act:visible")
        assert act.count() <= 2, player.name
        if act.count():
            expect(act.first).to_be_in_viewport()


FLOORS = {
    "present": ("presenter", "You have the floor."),
    "explore": ("freely", "The floor is free."),
    "reflect": ("among_members", "Your chair is turned."),
    "silence": ("silent", "silent"),
    "review": ("in_turn", "has the floor"),
}


def test_each_kind_of_floor_is_said_on_the_presenters_screen(opens: Opens, base: str) -> None:
    table = at("bids", base)
    ana = opens(table.ana)
    told = {}
    for word in ("present", "explore", "reflect", "silence", "review"):
        table.on(word)
        floor = table.dov.sight()["phase"]["floor"]
        assert floor == FLOORS[word][0]
        expect(ana.page.locator("body")).to_contain_text(FLOORS[word][1], use_inner_text=True)
        fits(ana)
        told[floor] = word
    assert len(told) == 5


def test_a_yes_is_said_back_where_it_was_given_and_nothing_moves(opens: Opens, base: str) -> None:
    ana = opens(opened(base, "taster", 3)["Ana"])
    first, second = ana.page.locator("#i-s0"), ana.page.locator("#i-s1")
    stood = second.bounding_box()
    first.locator("form[data-act=agree] button").click()
    expect(first.locator(".ways-said")).to_have_text("You said yes.")
    assert second.bounding_box() == stood


def test_a_coach_steps_in_and_the_problem_waits(opens: Opens, base: str) -> None:
    meeting = opened(base, "coached_single", 5, guided=True)
    meeting.on_to("ask")
    dov, ben = opens(meeting["Dov"], **LAPTOP), opens(meeting["Ben"])
    assert ben.may("take_floor")
    dov.does("step_in")
    for player in (dov, ben):
        player.sees("The problem rests.")
    expect(ben.offers("take_floor")).to_have_count(0)
    fits(dov, ben)
    dov.does("step_out")
    ben.sees_phase("Questions")
    expect(ben.offers("take_floor")).to_have_count(1)


def test_numbers_and_wordings_are_shown_together_and_the_presenter_says_whether_it_is_that(
    opens: Opens, base: str
) -> None:
    meeting = opened(base, "coached_single", 5, guided=True)
    meeting.on_to("how_are_we")
    dov, ana, ben = opens(meeting["Dov"], **LAPTOP), opens(meeting["Ana"]), opens(meeting["Ben"])
    ana.sees("Everyone may speak.")
    ben.does("rate", pick="7")
    ana.sees("1 of 4 have written.")
    expect(ben.offers("rate").locator("button[aria-pressed=true]")).to_have_text("7")
    expect(ana.page.locator("body")).not_to_contain_text("How we are doing")
    fits(ana, ben)
    dov.does("show_together")
    expect(ana.page.locator("body")).to_contain_text("How we are doing", use_inner_text=True)
    expect(ben.offers("rate")).to_have_count(0)
    meeting.on_to("agree_problem")
    ben.does("make_statement", "You hope that she stays without having asked her.")
    expect(ana.page.locator("body")).not_to_contain_text("You hope that she stays")
    dov.does("show_together")
    expect(ana.page.locator("body")).to_contain_text("You hope that she stays")
    ana.does("give_verdict", pick="partly")
    ben.sees("Ana says: partly.")
    fits(dov, ana, ben)


def test_an_answer_is_tied_to_its_question_and_nobody_writes_it_down(opens: Opens, base: str) -> None:
    meeting = opened(base, "coached_single", 5, guided=True)
    meeting.on_to("ask")
    meeting["Ben"].does("take_floor")
    meeting["Ben"].does("ask_question", text="What have you not told her?")
    ana, chi = opens(meeting["Ana"]), opens(meeting["Chi"])
    ana.does("answer_aloud", about="What have you not told her?")
    chi.sees("Answered by Ana")
    assert chi.page.locator(".answer-words").count() == 0


def test_a_key_question_and_the_way_in_which_the_others_consult(opens: Opens, base: str) -> None:
    meeting = opened(base, "six_phase", 5)
    meeting.on_to("key_question")
    ana, ben = opens(meeting["Ana"]), opens(meeting["Ben"])
    ana.does("put_key_question", "How do I tell her that I want her to stay?")
    ben.sees("How do I tell her that I want her to stay?")
    meeting.on_to("way")
    ana.sees_phase("Choose a way")
    fits(ana)
    ana.sees("How could one make it worse, for sure?")
    ana.does("choose_module", pick="headstand")
    expect(ana.page.locator("button.way-of[aria-pressed=true]")).to_contain_text("Headstand")
    ben.sees("Way of consulting: Headstand")
    meeting.on_to("consult")
    ben.sees_phase("Consultation")
    ben.sees("Headstand")
    fits(ana, ben)


def test_a_way_of_consulting_is_chosen_without_a_script_too(opens: Opens, base: str) -> None:
    meeting = opened(base, "six_phase", 4)
    meeting.on_to("way")
    ana = opens(meeting["Ana"], java_script_enabled=False)
    ways = ana.page.locator("button.way-of")
    assert ways.count() == 7
    assert all(means.endswith((".", "”")) for means in ways.locator(".way-of-means").all_inner_texts())
    ways.filter(has_text="A letter").click()
    expect(ana.page.locator("button.way-of[aria-pressed=true] .way-of-name")).to_have_text("A letter")


def test_the_contract_says_which_help_is_wanted_and_who_can_give_it(opens: Opens, base: str) -> None:
    meeting = opened(base, "co_development", 5, guided=True)
    meeting.on_to("contract")
    ana, ben = opens(meeting["Ana"]), opens(meeting["Ben"])
    ana.does("say_help_wanted", pick="experience")
    ben.sees("experience")
    wanted = ana.page.locator("form[data-act=say_help_wanted]:not([data-others]) button[aria-pressed=true]")
    expect(wanted).to_have_text("Experience")
    ana.does("say_help_wanted", pick="ideas")
    expect(wanted).to_have_count(2)
    ana.does("say_help_wanted", pick="experience")
    expect(wanted).to_have_text("Ideas")
    ben.does("say_i_can_give", pick="true")
    assert len(_contract(meeting)["can_give"]) == 1
    expect(ben.offers("say_i_can_give").locator("button[aria-pressed=true]")).to_have_text("Yes")
    fits(ana, ben)


def test_which_help_is_wanted_already_is_seen_without_a_script_too(opens: Opens, base: str) -> None:
    meeting = opened(base, "co_development", 5, guided=True)
    meeting.on_to("contract")
    ana = opens(meeting["Ana"], java_script_enabled=False)
    kinds = ana.page.locator("form[data-act=say_help_wanted]:not([data-others]) button")
    assert kinds.evaluate_all("them => them.map(one => one.ariaPressed)") == ["false"] * kinds.count()
    kinds.filter(has_text="experience").click()
    expect(kinds.and_(ana.page.locator("[aria-pressed=true]"))).to_have_text("Experience")


def _contract(meeting: Meeting) -> dict[str, list[str]]:
    found: dict[str, list[str]] = meeting["Dov"].sight()["contract"]
    return found


def test_pairs_become_fours_and_everyone_sees_with_whom(opens: Opens, base: str) -> None:
    meeting = opened(base, "appreciative", 6)
    meeting.on_to("interview")
    ana = opens(meeting["Ana"])
    mine = ana.page.locator(".occasion, body").filter(has_text="Who is with whom").first
    expect(mine).to_contain_text("Dov, Ana", use_inner_text=True)
    meeting.on_to("retell")
    ana.sees_phase("Retell in fours")
    expect(ana.page.locator("body")).to_contain_text("Dov, Ana, Ben, Chi", use_inner_text=True)
    fits(ana)


def test_in_stillness_nothing_is_asked_of_anybody(opens: Opens, base: str) -> None:
    meeting = opened(base, "case_clinic", 5)
    meeting.on_to("stillness")
    chi = opens(meeting["Chi"])
    chi.sees("We are silent.")
    assert chi.page.locator("textarea:visible").count() == 0
    assert chi.page.locator("button.act:visible").count() == 0
    assert chi.page.locator("form:visible[data-act=pause]").count() == 1


def test_of_three_one_helps_and_one_watches_and_then_they_change(opens: Opens, base: str) -> None:
    meeting = opened(base, "helping_styles", 3)
    meeting.on_to("presence")
    dov = opens(meeting["Dov"])
    dov.sees("Ben helps in this round.")
    dov.sees("watches, in silence.")
    meeting.on_to("discovery")
    dov.sees_phase("Guided discovery")
    dov.sees("Dov helps in this round.")
    fits(dov)


def test_a_written_phase_says_until_when_it_is_open_and_counts_no_minutes(opens: Opens, base: str) -> None:
    meeting = opened(base, "written", 3, held="writing")
    meeting.on_to("bids")
    ana, ben = opens(meeting["Ana"]), opens(meeting["Ben"], **LAPTOP)
    for player in (ana, ben):
        player.sees("Open until")
        assert player.page.locator("[role=timer] .face-number").all_inner_texts() in ([], [""], ["", ""])
        player.sees("Everyone writes, each in their own time.")
    expect(ben.page.locator(".circle time.face-until")).to_be_visible()
    assert ben.page.locator(".course-minutes").count() == 0
    days = ben.offers("say_my_days")
    expect(days.locator("summary")).to_be_visible()
    expect(days.get_by_label("Friday")).to_be_hidden()
    fits(ana, ben)
    ana.does("place_bid", "My best nurse is leaving.")
    ben.sees("My best nurse is leaving.")


def test_a_draft_offers_no_choice_where_there_is_none(opens: Opens, base: str) -> None:
    taster, coached = at("explore", base), opened(base, "coached_single", 5, guided=True)
    coached.on_to("ask")
    alone, several = opens(taster.ben), opens(coached["Ben"])
    expect(several.page.locator("#do-ask_question .later")).to_be_visible()
    expect(alone.page.locator("#draft-ask_question")).to_be_visible()
    expect(alone.page.locator("#do-ask_question .draft-choices")).to_be_hidden()


def test_what_is_one_tap_away_says_what_is_to_be_written(opens: Opens, base: str) -> None:
    ben = opens(at("explore", base).ben)
    ben.page.get_by_role("button", name="More", exact=True).click()
    for label in ("A note for myself", "What helps me take part", "One line of learning, if you like"):
        expect(ben.page.locator("#where-panel").get_by_label(label)).to_be_visible()


def test_a_crowd_says_in_private_with_whom_not_and_is_split_into_circles(opens: Opens, base: str) -> None:
    meeting = opened(base, "drop_in", 10, begins=False)
    ana, ben = opens(meeting["Ana"]), opens(meeting["Ben"])
    ana.does("not_together_with", seat="Ben")
    expect(ben.page.locator("body")).not_to_contain_text("Not in a circle with you")
    dov = opens(meeting["Dov"], **LAPTOP)
    dov.does("split_crowd")
    circles = meeting["Dov"].sight()["circles"]
    seats = {meeting["Ana"].seat, meeting["Ben"].seat}
    assert len(circles) == 2
    assert all(len(seats & set(circle)) == 1 for circle in circles)
    ana.sees("circle")
