"""The look of the window: colours, fonts and sizes, read from assets/theme.json."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from game.paths import data_dir
from game.ui.text import Face, Script

Colour = tuple[int, int, int]

SCALE_LEAST = 0.8
SCALE_MOST = 3.0
"""Bounds of the window's own scale: smaller is illegible, larger wastes a big screen."""

NARROW = 900
"""Below this logical width a screen stacks its columns as tabs."""

LEAST_PIXELS = 9
"""No text is smaller than this, however small the window."""


@dataclass(frozen=True)
class ThemeData:
    """theme.json as read: nothing here depends on the window."""

    palettes: Mapping[str, Mapping[str, Colour]]
    fonts: Mapping[str, Mapping[str, Any]]
    scripts: tuple[Script, ...]
    styles: Mapping[str, tuple[str, int]]
    """Style name -> font name and size."""
    text_least: float
    text_most: float
    text_step: float
    design: tuple[int, int]
    least: tuple[int, int]
    folder: Path


def read_theme(folder: Path | None = None) -> ThemeData:
    """The theme of an assets folder; without one, of the game's own."""
    folder = folder or data_dir("assets")
    raw = json.loads((folder / "theme.json").read_text(encoding="utf-8"))
    palettes = {
        name: {key: parse_colour(value) for key, value in colours.items()}
        for name, colours in raw["palettes"].items()
    }
    scripts = tuple(
        Script(name, tuple((int(a, 16), int(b, 16)) for a, b in ranges))
        for name, ranges in raw["scripts"].items()
    )
    window = raw["window"]
    return ThemeData(
        palettes=palettes,
        fonts=raw["fonts"],
        scripts=scripts,
        styles={name: (s["font"], s["size"]) for name, s in raw["styles"].items()},
        text_least=raw["type_scale"]["least"],
        text_most=raw["type_scale"]["most"],
        text_step=raw["type_scale"]["step"],
        design=(window["design_width"], window["design_height"]),
        least=(window["least_width"], window["least_height"]),
        folder=folder,
    )


def parse_colour(text: str) -> Colour:
    """Red, green and blue of "#rrggbb"."""
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """A colour between two: share 0 gives the first, 1 the second."""
    r, g, b = (round(a + (z - a) * share) for a, z in zip(first, second, strict=True))
    return r, g, b


@dataclass
class Theme:
    """Colours, fonts and lengths for one palette, window size and text size."""

    data: ThemeData
    palette: str = "parchment"
    window_scale: float = 1.0
    text_scale: float = 1.0
    _faces: dict[tuple[str, int], Face] = field(default_factory=dict, repr=False)

    def colour(self, name: str) -> Colour:
        """The colour of this name in the palette in use."""
        return self.data.palettes[self.palette][name]

    def u(self, length: float) -> int:
        """A length in pixels that follows the window."""
        return round(length * self.window_scale)

    def t(self, length: float) -> int:
        """A length in pixels that follows the window and the text size."""
        return round(length * self.window_scale * self.text_scale)

    def face(self, style: str, factor: float = 1.0) -> Face:
        """The face of a text style, `factor` times its usual size."""
        font, size = self.data.styles[style]
        return self.font_face(font, max(LEAST_PIXELS, self.t(size * factor)))

    def font_face(self, font: str, pixels: int) -> Face:
        """The face of a font at an exact height in pixels."""
        key = (font, pixels)
        if key not in self._faces:
            entry = self.data.fonts[font]
            borrowed = tuple(
                (script, self._borrowed_face(entry["borrow"][script.name], pixels))
                for script in self.data.scripts
                if script.name in entry["borrow"]
            )
            path = self.data.folder / "fonts" / entry["file"]
            self._faces[key] = Face(path, pixels, borrowed)
        return self._faces[key]

    def _borrowed_face(self, font: str, pixels: int) -> Face:
        shrink = self.data.fonts[font].get("shrink", 1.0)
        return self.font_face(font, max(LEAST_PIXELS, round(pixels * shrink)))

    def fit_window(self, size: tuple[int, int]) -> None:
        """Take the scale that suits a window of this size."""
        wanted = min(size[0] / self.data.design[0], size[1] / self.data.design[1])
        self.window_scale = min(max(wanted, SCALE_LEAST), SCALE_MOST)

    def step_text(self, steps: int) -> None:
        """Make the text larger or smaller by so many steps, within the bounds."""
        wanted = self.text_scale + steps * self.data.text_step
        self.text_scale = min(max(wanted, self.data.text_least), self.data.text_most)

    def is_narrow(self, width: int) -> bool:
        """Whether so many pixels are too few for three columns at this text size."""
        return width / (self.window_scale * self.text_scale) < NARROW
