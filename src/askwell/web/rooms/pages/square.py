"""The square that a phone is pointed at."""

from functools import lru_cache

from markupsafe import Markup


@lru_cache(maxsize=256)
def square(address: str) -> Markup:
    """A QR code as an SVG without inline style, that grows with its box. No address of somebody else's is shown."""
    import segno  # only now: a server that starts has no square to draw

    drawn = segno.make(address, error="m").svg_inline(border=2, omitsize=True, svgclass=None, lineclass=None)
    return Markup(drawn)  # noqa: S704 (segno's own markup; the address is drawn, not written)
