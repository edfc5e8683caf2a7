"""A surface to draw on, with the theme at hand and a memory of the words drawn."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

import pygame
from pygame import Rect, Surface

from game.ui.text import Face, shorten, wrap
from game.ui.theme import Colour, Theme

Anchor = Literal[
    "topleft", "midtop", "topright", "midleft", "center", "midright", "bottomleft", "midbottom",
    "bottomright",
]  # fmt: skip
Side = Literal["left", "right", "up", "down"]
Align = Literal["left", "center", "right"]

TOP_ANCHORS: dict[Align, Anchor] = {"left": "topleft", "center": "midtop", "right": "topright"}

SIZES = (1.6, 1.45, 1.3, 1.15, 1.0)
"""In which a few lines on a page of their own are tried, in times of the body's size."""
LEAD = 1.22
"""Distance of two lines of a paragraph, in heights of its face."""


class Drawn(NamedTuple):
    """Words on the screen, where they stand, whose they are and whether they had to be cut."""

    text: str
    rect: Rect
    owner: str
    cut: bool


class Canvas:
    """Draws text and shapes in the theme's colours."""

    def __init__(self, surface: Surface, theme: Theme, drawn: list[Drawn] | None = None) -> None:
        self.surface = surface
        self.theme = theme
        self.drawn = drawn
        """Where the words are noted down; None notes nothing."""
        self.owner = ""
        """Id of the widget that is being drawn."""

    def colour(self, name: str | Colour) -> Colour:
        """The theme's colour of this name; a colour stays itself."""
        return self.theme.colour(name) if isinstance(name, str) else name

    def note(self, words: str, rect: Rect, cut: bool = False) -> None:
        """Remember that these words were drawn here."""
        if self.drawn is not None and words:
            self.drawn.append(Drawn(words, Rect(rect), self.owner, cut))

    def text(
        self,
        words: str,
        at: tuple[int, int],
        style: str | Face = "body",
        colour: str | Colour = "ink",
        anchor: Anchor = "topleft",
        width: int | None = None,
    ) -> Rect:
        """Draw one line and give its place; wider than `width`, it ends with an ellipsis."""
        face = self.theme.face(style) if isinstance(style, str) else style
        shown = words if width is None else shorten(face, words, width)
        picture = face.render(shown, self.colour(colour))
        rect = picture.get_rect(**{anchor: at})
        self.surface.blit(picture, rect)
        self.note(shown, rect, cut=shown != words)
        return rect

    def baseline(self, top: int, *styles: str | Face) -> int:
        """The y of a baseline that these styles can share below `top`."""
        faces = [self.theme.face(s) if isinstance(s, str) else s for s in styles]
        return top + max(face.ascent for face in faces)

    def on_line(
        self,
        words: str,
        at: tuple[int, int],
        style: str | Face = "body",
        colour: str | Colour = "ink",
        align: Literal["left", "right"] = "left",
        width: int | None = None,
    ) -> Rect:
        """As `text`, but `at` lies on the baseline, which styles of all sizes can share."""
        face = self.theme.face(style) if isinstance(style, str) else style
        anchor: Anchor = "topleft" if align == "left" else "topright"
        return self.text(words, (at[0], at[1] - face.ascent), face, colour, anchor, width)

    def paragraph(
        self,
        words: str,
        area: Rect,
        style: str | Face = "body",
        colour: str | Colour = "ink",
        align: Align = "left",
        lead: float = LEAD,
    ) -> int:
        """Draw wrapped lines from the top of the area; gives the y below the last one."""
        face = self.theme.face(style) if isinstance(style, str) else style
        step = round(face.height * lead)
        y = area.y
        for line in wrap(face, words, area.w):
            x = {"left": area.x, "center": area.centerx, "right": area.right}[align]
            anchor = TOP_ANCHORS[align]
            self.text(line, (x, y), face, colour, anchor)
            y += step
        return y

    def frame(
        self,
        rect: Rect,
        line: str | Colour = "line",
        fill: str | Colour | None = None,
        double: bool = False,
    ) -> None:
        """A ruled frame, filled if asked; a double one has a second, inner rule."""
        if fill is not None:
            pygame.draw.rect(self.surface, self.colour(fill), rect)
        pygame.draw.rect(self.surface, self.colour(line), rect, 1)
        if double and rect.w > 12 and rect.h > 12:
            pygame.draw.rect(self.surface, self.colour(line), rect.inflate(-6, -6), 1)

    def arrow(self, centre: tuple[int, int], side: Side, size: int, colour: str | Colour) -> None:
        """A small triangle; fonts have no arrows."""
        x, y = centre
        wide = round(size * 1.25)
        dx, dy = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}[side]
        points = [
            (x + dx * size, y + dy * size),
            (x - dx * size - dy * wide, y - dy * size - dx * wide),
            (x - dx * size + dy * wide, y - dy * size + dx * wide),
        ]
        pygame.draw.polygon(self.surface, self.colour(colour), points)
        pygame.draw.aalines(self.surface, self.colour(colour), True, points)

    def diamond(self, centre: tuple[int, int], size: int, colour: str | Colour) -> None:
        """A small filled diamond."""
        x, y = centre
        points = [(x, y - size), (x + size, y), (x, y + size), (x - size, y)]
        pygame.draw.polygon(self.surface, self.colour(colour), points)
        pygame.draw.aalines(self.surface, self.colour(colour), True, points)

    def tick(self, rect: Rect, colour: str | Colour) -> None:
        """A tick mark that fills the rectangle."""
        points = [
            (rect.x + rect.w * 0.12, rect.y + rect.h * 0.52),
            (rect.x + rect.w * 0.40, rect.y + rect.h * 0.84),
            (rect.x + rect.w * 0.92, rect.y + rect.h * 0.14),
        ]
        pygame.draw.lines(self.surface, self.colour(colour), False, points, max(2, rect.w // 6))

    def rule(self, start: tuple[int, int], length: int, colour: str | Colour = "line") -> None:
        """A thin horizontal line."""
        x, y = start
        pygame.draw.line(self.surface, self.colour(colour), (x, y), (x + length, y))


def largest_face(
    theme: Theme, texts: Sequence[str], width: int, height: int
) -> tuple[Face, list[int]]:
    """The largest face in which paragraphs fit one below the other, and their heights in it.

    Where none fits it is the body's own, and the heights come to more.
    """
    face, heights = theme.face("body"), list[int]()
    for size in SIZES:
        face = theme.face("body", size)
        step = round(face.height * LEAD)
        heights = [step * len(wrap(face, text, width)) for text in texts]
        if sum(heights) <= height:
            break
    return face, heights


def text_height(theme: Theme, words: str, style: str, width: int, lead: float = LEAD) -> int:
    """How much height a paragraph needs at this width."""
    face = theme.face(style)
    step: int = round(face.height * lead)
    return step * len(wrap(face, words, max(1, width)))
