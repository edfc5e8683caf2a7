"""A question with its answers in order: one is shown, arrows step to the next."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame
from pygame import Rect
from pygame.event import Event

from game.ui.canvas import Canvas
from game.ui.intents import Intent
from game.ui.text import Face, shorten, wrap
from game.ui.theme import Theme
from game.ui.widget import IGNORED, Look, Reply, Widget
from game.ui.widgets.choices import open_choices

MOST_LINES = 3
TIGHT = 0.95
"""Distance of two lines inside the box, in heights of the face."""


@dataclass(eq=False, kw_only=True)
class Stepper(Widget):
    """An issue: title, the option now chosen between two arrows, a pip for each option.

    Left and right step; Enter, or a click on the words, opens the whole list.
    """

    title: str = ""
    options: Sequence[str] = ()
    selected: int = 0
    on_change: Callable[[int], Intent | None] | None = None
    mark: str = ""
    """A word on how things stand, such as "agreed"."""
    mark_colour: str = "soft"
    ticked: bool = False
    """Whether the mark has a tick before it, so that colour does not speak alone."""
    notes: Sequence[str] = ()
    """A remark on each option, shown in the list."""
    pinned: int | None = None
    """An option to mark among the pips, such as what the other side proposes."""
    focusable: bool = True

    def choose(self, index: int) -> Reply:
        """Take the option with this number."""
        index = min(max(index, 0), len(self.options) - 1)
        if index == self.selected or not self.enabled:
            return Reply()
        self.selected = index
        self.changed()
        return Reply(intent=self.on_change(index) if self.on_change else None)

    def _chosen(self, index: int) -> Intent | None:
        return self.choose(index).intent

    def on_key(self, event: Event) -> Reply:
        """Left and right step."""
        if event.key == pygame.K_LEFT:
            return self.choose(self.selected - 1)
        if event.key == pygame.K_RIGHT:
            return self.choose(self.selected + 1)
        return IGNORED

    def press(self) -> Reply:
        """Open the list of all options."""
        open_choices(self.host, self, self.options, self.selected, self._chosen, self.notes)
        return Reply()

    def on_click(self, pos: tuple[int, int]) -> Reply:
        """Step on an arrow, open the list on the words."""
        box, left, right = self.zones()
        if left.collidepoint(pos):
            return self.choose(self.selected - 1)
        if right.collidepoint(pos):
            return self.choose(self.selected + 1)
        return self.press() if box.collidepoint(pos) else Reply()

    def zones(self) -> tuple[Rect, Rect, Rect]:
        """The box of the chosen option, and the two arrows in it."""
        theme = self.host.theme
        top, pips = title_height(theme), pip_height(theme)
        box = Rect(self.rect.x, self.rect.y + top, self.rect.w, self.rect.h - top - pips)
        arrow = theme.t(26)
        left = Rect(box.x, box.y, arrow, box.h)
        return box, left, Rect(box.right - arrow, box.y, arrow, box.h)

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint title, mark, option, arrows and pips."""
        self._draw_title(canvas)
        box, left, right = self.zones()
        lit = self.enabled and (look.hot or look.focus)
        fill = "hover" if lit else "card" if self.enabled else "paper"
        canvas.frame(box, "accent" if lit else "line" if self.enabled else "faint", fill)
        size = canvas.theme.t(4)
        if self.enabled:
            first, last = self.selected == 0, self.selected == len(self.options) - 1
            canvas.arrow(left.center, "left", size, "faint" if first else "ink")
            canvas.arrow(right.center, "right", size, "faint" if last else "ink")
        words = self.options[self.selected] if self.options else ""
        room = box.inflate(-2 * left.w, 0)
        face, lines = fit_option(canvas.theme, words, room.size)
        step = round(face.height * TIGHT)
        y = box.centery - (step * (len(lines) - 1) + face.height) // 2
        for index, line in enumerate(lines):
            ink = "ink" if self.enabled else "soft"
            canvas.text(line, (box.centerx, y + index * step), face, ink, "midtop")
        self._draw_pips(canvas)

    def _draw_title(self, canvas: Canvas) -> None:
        theme = canvas.theme
        right = self.rect.right
        baseline = canvas.baseline(self.rect.y, "subheading", "note")
        if self.mark:
            at = (right, baseline)
            drawn = canvas.on_line(self.mark, at, "note", self.mark_colour, "right")
            right = drawn.x - theme.u(6)
            if self.ticked:
                size = theme.t(11)
                tick = Rect(right - size, drawn.centery - size // 2, size, size)
                canvas.tick(tick, self.mark_colour)
                right = tick.x - theme.u(6)
        width = right - self.rect.x - theme.u(2)
        at = (self.rect.x + theme.u(2), baseline)
        canvas.on_line(self.title, at, "subheading", "ink", "left", width)

    def _draw_pips(self, canvas: Canvas) -> None:
        theme = canvas.theme
        count, step = len(self.options), theme.t(10)
        y = self.rect.bottom - pip_height(theme) // 2
        for index in range(count):
            x = round(self.rect.centerx + (index - (count - 1) / 2) * step)
            radius = theme.t(2.2)
            if index == self.selected:
                pygame.draw.circle(canvas.surface, canvas.colour("accent"), (x, y), radius + 1)
            else:
                pygame.draw.circle(canvas.surface, canvas.colour("line"), (x, y), radius, 1)
            if index == self.pinned:
                pygame.draw.circle(canvas.surface, canvas.colour("second"), (x, y), radius + 3, 1)


def title_height(theme: Theme) -> int:
    """Height of the line above the box."""
    return theme.face("subheading").height + theme.t(3)


def pip_height(theme: Theme) -> int:
    """Height of the pips below the box."""
    return theme.t(12)


def stepper_height(theme: Theme, options: Sequence[str], width: int) -> int:
    """Height at which the longest option fits a stepper of this width."""
    room = width - 2 * theme.t(26)
    face = theme.face("body")
    lines = min(MOST_LINES, max([len(wrap(face, option, room)) for option in options], default=1))
    box = round(face.height * TIGHT) * (lines - 1) + face.height + theme.t(10)
    return title_height(theme) + box + pip_height(theme)


def fit_option(theme: Theme, words: str, room: tuple[int, int]) -> tuple[Face, tuple[str, ...]]:
    """The largest face in which the words fit the room, and their lines in it."""
    for factor in (1.0, 0.93, 0.86, 0.8, 0.74):
        face = theme.face("body", factor)
        lines = wrap(face, words, room[0])
        height = round(face.height * TIGHT) * (len(lines) - 1) + face.height
        if height <= room[1]:
            return face, lines
    count = max(1, room[1] // max(1, round(face.height * TIGHT)))
    kept = lines[: count - 1]
    rest = " ".join(lines[count - 1 :])
    return face, (*kept, shorten(face, rest, room[0]))
