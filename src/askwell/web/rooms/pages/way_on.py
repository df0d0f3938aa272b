"""The one act of whoever has met with trouble, by the slug of what was said."""

from dataclasses import dataclass

from askwell.web.rooms.pages.later import later as _

BY_CODE = frozenset({"nothing-here", "wrong-code", "code-used"})


@dataclass(frozen=True, slots=True)
class WayOn:
    """`back` goes to the page before, where what was typed still stands; without a script `href` is all it does."""

    words: str
    href: str
    back: bool = False


def way_on(slug: str, base_url: str, *, sent: bool) -> WayOn:
    """`sent`: they had handed in a form. Addresses are relative: what stands in one is nobody's business."""
    if slug in BY_CODE:
        return WayOn(_("Join with a code"), "/join/")
    if slug == "wrong-host":
        return WayOn(_("To this server’s own address"), f"{base_url}/")
    if slug == "not-from-here":
        return WayOn(_("Open the page here"), "./")
    if sent or slug == "no-page":
        return WayOn(_("Back to the page"), "./", back=True)
    return WayOn(_("Try again"), "")
