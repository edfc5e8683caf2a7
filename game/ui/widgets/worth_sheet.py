"""What the paper in hand is worth to one's own capital: words, and a scale against its band."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

import pygame
from pygame import Rect

from game.play.appraisal import Acceptability
from game.ui.canvas import LEAD, Canvas
from game.ui.intents import Intent
from game.ui.rows_worth import Worth
from game.ui.text import wrap
from game.ui.theme import Theme, mix
from game.ui.widget import Look, Reply, Widget

SCALE = 34
"""Height of the scale with its labels."""


@dataclass(frozen=True)
class ScaleWords:
    """What is written at the marks of the scale."""

    paper: str
    war: str
    band: str


@dataclass(eq=False, kw_only=True)
class WorthSheet(Widget):
    """The verdict of one's own capital on the paper; pressed, it tells all limits exceeded."""

    by_attributes: ClassVar[bool] = True

    worth: Worth | None = None
    scale: ScaleWords | None = None
    on_press: Callable[[], Intent | None] | None = None
    focusable: bool = True

    def set(self, worth: Worth, scale: ScaleWords) -> None:
        """Weigh another paper."""
        self.worth, self.scale = worth, scale
        self.changed()

    def read_meanwhile(self) -> Rect | None:
        """Verdict and scale, which answer to every step on the paper."""
        theme = self.host.theme
        high = theme.u(5) + theme.face("bold", 1.06).height + theme.t(SCALE)
        return Rect(self.rect.x, self.rect.y, self.rect.w, min(high, self.rect.h))

    def press(self) -> Reply:
        """Tell it at length."""
        return Reply(intent=self.on_press() if self.on_press else None)

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint words and scale."""
        theme = canvas.theme
        canvas.frame(self.rect, "line", "hover" if look.hot or look.focus else "card", double=True)
        if self.worth is None or self.scale is None:
            return
        pad = theme.u(10)
        room = self.rect.inflate(-2 * pad, -theme.u(10))
        y = self._draw_verdict(canvas, room)
        scale = Rect(room.x, y, room.w, theme.t(SCALE))
        self._draw_scale(canvas, scale)
        y = scale.bottom + theme.u(2)
        for words, colour in self._lines():
            if y + theme.face("small").height > room.bottom + theme.u(4):
                break
            y = self._draw_line(canvas, words, colour, Rect(room.x, y, room.w, room.bottom - y))

    def _draw_line(self, canvas: Canvas, words: str, colour: str, room: Rect) -> int:
        face = canvas.theme.face("small")
        step = round(face.height * 1.06)
        if colour == "accent":
            size = canvas.theme.t(4)
            canvas.diamond((room.x + size, room.y + face.height // 2), size, "accent")
            room = Rect(room.x + 3 * size, room.y, room.w - 3 * size, room.h)
        y = room.y
        for line in wrap(face, words, room.w):
            canvas.text(line, (room.x, y), face, colour)
            y += step
        return y

    def _lines(self) -> list[tuple[str, str]]:
        worth = self.worth
        if worth is None:
            return []
        lines = [(worth.exceeding, "accent"), (worth.theirs, "ink"), (worth.movement, "soft")]
        return [(words, colour) for words, colour in lines if words]

    def _draw_verdict(self, canvas: Canvas, room: Rect) -> int:
        theme, worth = canvas.theme, self.worth
        if worth is None:
            return room.y
        face = theme.face("bold", 1.06)
        mark = Rect(room.x, room.y + theme.t(3), theme.t(13), theme.t(13))
        good = worth.capital in (Acceptability.SURELY, Acceptability.PROBABLY)
        if good:
            canvas.tick(mark, "ok")
        else:
            _cross(canvas, mark, "accent")
        at = (mark.right + theme.t(6), room.y)
        told = canvas.text(worth.verdict, at, face, "ok" if good else "accent")
        small = theme.face("small")
        free = room.right - told.right - theme.t(10)
        if small.width(worth.against_war) <= free:
            base = room.y + face.ascent
            canvas.on_line(worth.against_war, (room.right, base), small, "soft", "right")
            return room.y + face.height + theme.u(2)
        below = Rect(room.x, room.y + face.height, room.w, small.height)
        return canvas.paragraph(worth.against_war, below, small, "soft", lead=1.06) + theme.u(2)

    def _draw_scale(self, canvas: Canvas, room: Rect) -> None:
        theme, worth, scale = canvas.theme, self.worth, self.scale
        if worth is None or scale is None:
            return
        high = theme.t(9)
        bar = Rect(room.x, room.y + theme.t(9), room.w, high)

        def place(value: float) -> int:
            return bar.x + round(bar.w * min(max(value, 0.0), 100.0) / 100.0)

        canvas.frame(bar, "line", "bar_ground")
        low, top = (place(value) for value in worth.band)
        band = Rect(low, bar.y + 1, max(2, top - low), high - 2)
        pygame.draw.rect(
            canvas.surface, mix(canvas.colour("bar"), canvas.colour("bar_ground"), 0.45), band
        )
        for x in range(band.x, band.right, max(4, theme.t(5))):
            end = min(x + high, band.right)
            pygame.draw.line(canvas.surface, canvas.colour("bar"), (x, band.bottom), (end, band.y))
        sure = Rect(top, bar.y + 1, bar.right - top - 1, high - 2)
        if sure.w > 0:
            fill = mix(canvas.colour("ok"), canvas.colour("bar_ground"), 0.55)
            pygame.draw.rect(canvas.surface, fill, sure)
        war = place(worth.no_deal)
        pygame.draw.line(
            canvas.surface, canvas.colour("ink"), (war, bar.y - 2), (war, bar.bottom + 3), 2
        )
        here = place(worth.utility)
        canvas.diamond((here, bar.centery), theme.t(8), "ink")
        canvas.diamond((here, bar.centery), theme.t(5), "accent")
        self._draw_labels(canvas, bar, war, low)

    def _draw_labels(self, canvas: Canvas, bar: Rect, war: int, low: int) -> None:
        theme, scale = canvas.theme, self.scale
        if scale is None:
            return
        face = theme.face("key")
        y = bar.bottom + theme.u(2)
        width, band, gap = face.width(scale.war), face.width(scale.band), theme.t(12)
        # Large words need the room to the left of their marks.
        left = max(bar.x, min(war - width, bar.right - band - gap - width))
        told = canvas.text(scale.war, (left, y), face, "soft")
        x = max(told.right + gap, min(low, bar.right - band))
        told = canvas.text(scale.band, (x, y), face, "soft", "topleft", bar.right - x)
        paper = face.width(scale.paper)
        if told.right + gap + paper <= bar.right:
            canvas.text(scale.paper, (bar.right, y), face, "accent", "topright")


def _cross(canvas: Canvas, rect: Rect, colour: str) -> None:
    width = max(2, rect.w // 6)
    small = rect.inflate(-rect.w // 4, -rect.h // 4)
    tone = canvas.colour(colour)
    pygame.draw.line(canvas.surface, tone, small.topleft, small.bottomright, width)
    pygame.draw.line(canvas.surface, tone, small.topright, small.bottomleft, width)


def worth_height(theme: Theme, lines: int = 3) -> int:
    """Height of the sheet with so many lines of small words."""
    verdict = theme.face("bold", 1.06).height
    small = round(theme.face("small").height * LEAD)
    return verdict + theme.t(SCALE) + lines * small + theme.u(16)
