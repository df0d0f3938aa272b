"""Colour by its definition: OKLCH to sRGB, mixing in OKLab, and the contrast that WCAG defines."""

from dataclasses import dataclass
from math import cos, radians, sin

Rgb = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Lab:
    """A colour in OKLab."""

    lightness: float
    a: float
    b: float

    def mixed(self, share: float, other: "Lab") -> "Lab":
        """`share` of this one and the rest of the other, as CSS `color-mix(in oklab, …)` does."""
        return Lab(
            share * self.lightness + (1 - share) * other.lightness,
            share * self.a + (1 - share) * other.a,
            share * self.b + (1 - share) * other.b,
        )

    @property
    def linear(self) -> Rgb:
        """Linear sRGB, cut to what a screen can show."""
        x = (self.lightness + 0.3963377774 * self.a + 0.2158037573 * self.b) ** 3
        y = (self.lightness - 0.1055613458 * self.a - 0.0638541728 * self.b) ** 3
        z = (self.lightness - 0.0894841775 * self.a - 1.2914855480 * self.b) ** 3
        red = 4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z
        green = -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z
        blue = -0.0041960863 * x - 0.7034186147 * y + 1.7076147010 * z
        return (_inside(red), _inside(green), _inside(blue))

    @property
    def luminance(self) -> float:
        red, green, blue = self.linear
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def oklch(lightness: float, chroma: float, hue: float) -> Lab:
    """`hue` in degrees."""
    return Lab(lightness, chroma * cos(radians(hue)), chroma * sin(radians(hue)))


def contrast(one: Lab, other: Lab) -> float:
    """From 1 (the same) to 21 (black on white)."""
    light, dark = sorted((one.luminance, other.luminance), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _inside(share: float) -> float:
    return min(max(share, 0.0), 1.0)
