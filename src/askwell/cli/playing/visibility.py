"""Who may read what somebody handed over, by hand: one row per way in which a capture is seen.

`until` is the phase's own run: as long as we are in it. `after` is from then on. A person is the one who wrote it, the
presenter whose slot it was, or anyone else who is in the meeting. What is in a group is read in that group.
Whoever taps reads besides what its writer asks them to read out, as long as they read it. What whoever taps has shown
together before the phase is over is read from then on as after it. Whoever is at the door, or outside, reads nothing.

    seen       | until: writer presenter others | after: writer presenter others
    at_once    |        yes    yes       yes    |        yes    yes       yes
    together   |        yes    no        no     |        yes    yes       yes
    presenter  |        yes    yes       no     |        yes    yes       no
    self       |        yes    no        no     |        yes    no        no
"""

from typing import NamedTuple


class Readers(NamedTuple):
    writer: bool
    presenter: bool
    others: bool


ALL, NOBODY_ELSE, THE_PRESENTER = Readers(True, True, True), Readers(True, False, False), Readers(True, True, False)

UNTIL = {"at_once": ALL, "together": NOBODY_ELSE, "presenter": THE_PRESENTER, "self": NOBODY_ELSE}
AFTER = {"at_once": ALL, "together": ALL, "presenter": THE_PRESENTER, "self": NOBODY_ELSE}

OWN_ALONE = frozenset({"write_note", "leave", "sort_item"})
"""Acts whose words nobody but their writer ever reads: a note, a last line of learning, a condition of "not now"."""
