"""One article of a paper being composed: a box to tick, the option between arrows, its pips."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

import pygame
from pygame import Rect
from pygame.event import Event

from game.ui.canvas import Anchor, Canvas
from game.ui.intents import Intent
from game.ui.text import Face
from game.ui.theme import Theme
from game.ui.widget import IGNORED, Look, Reply, Widget
from game.ui.widgets.choices import open_choices
from game.ui.widgets.marks import draw_mark
from game.ui.widgets.stepper import fit_option

TITLE_FACTOR = 0.95
TITLE_SIZES = (TITLE_FACTOR, 0.89, 0.83, 0.77, 0.71, 0.66, 0.61)
"""How much smaller a title becomes to leave room for the status."""
STATUS_SIZES = (1.0, 0.92, 0.84, 0.76)
PIP_STEP = 14
MOST_STATUS = 0.6
"""Most of the line that the status takes."""


@dataclass(eq=False, kw_only=True)
class TermRow(Widget):
    """An issue with all that is marked on it.

    Left and right step; Enter, or a click on the words, opens the list; Space or the box leaves
    the article out; L or the ring at the right links it with others.
    """

    by_attributes: ClassVar[bool] = True

    title: str = ""
    options: Sequence[str] = ()
    notes: Sequence[str] = ()
    selected: int = 0
    included: bool = True
    may_leave_out: bool = True
    may_link: bool = True
    link: str = ""
    """The letter of its group."""
    agreed: bool = False
    status: str = ""
    statuses: Sequence[str] = ()
    """In its place where the paper is composed: what each option is beside their last word."""
    theirs: int | None = None
    ours: int | None = None
    limit: int | None = None
    giving: int = 0
    left_out_words: str = ""
    left_out_status: str = ""
    said: Sequence[tuple[str, str, str]] = ()
    """Shown in place of the option where nothing can be changed: mark, colour and words of each
    side."""
    first_colour: str = "first"
    second_colour: str = "second"
    own_colour: str = "accent"
    """Of the filled pip, and of the tick beside it."""
    on_change: Callable[[int], Intent | None] | None = None
    on_toggle: Callable[[], None] | None = None
    on_link: Callable[[], None] | None = None
    on_attend: Callable[[], None] | None = None
    """Called when the row gets the focus or comes under the mouse: the map points out what it is
    about."""
    focusable: bool = True

    def choose(self, index: int) -> Reply:
        """Take the option with this number; an article left out comes in again."""
        index = min(max(index, 0), len(self.options) - 1)
        if self.agreed or not self.enabled:
            return Reply()
        if not self.included:
            self.toggle()
        if index == self.selected:
            return Reply()
        self.selected = index
        self.changed()
        return Reply(intent=self.on_change(index) if self.on_change else None)

    def toggle(self) -> None:
        """Leave the article out, or take it in again."""
        if self.may_leave_out and self.enabled and not self.agreed and self.on_toggle is not None:
            self.included = not self.included
            self.on_toggle()
            self.changed()

    def step_link(self) -> None:
        """Link it with the next group."""
        if self.may_link and self.enabled and not self.agreed and self.on_link is not None:
            self.on_link()
            self.changed()

    def _chosen(self, index: int) -> Intent | None:
        return self.choose(index).intent

    # ---- input

    def on_focus(self, focused: bool) -> None:
        """Tell that this article is in hand."""
        if focused and self.on_attend is not None:
            self.on_attend()

    def on_hover(self, pos: tuple[int, int]) -> None:
        """Tell that this article lies under the mouse."""
        if self.on_attend is not None:
            self.on_attend()

    def on_key(self, event: Event) -> Reply:
        """Left and right step, Space leaves out, L links."""
        if event.key == pygame.K_LEFT:
            return self.choose(self.selected - 1)
        if event.key == pygame.K_RIGHT:
            return self.choose(self.selected + 1)
        if event.key == pygame.K_SPACE:
            self.toggle()
            return Reply()
        if event.key == pygame.K_l and self.may_link:
            self.step_link()
            return Reply()
        return IGNORED

    def press(self) -> Reply:
        """Open the list of all options."""
        if not self.agreed and self.enabled:
            open_choices(self.host, self, self.options, self.selected, self._chosen, self.notes)
        return Reply()

    def on_click(self, pos: tuple[int, int]) -> Reply:
        """Step on an arrow, open the list on the words, tick the box, link on the ring."""
        tick, box, ring = self.zones()
        arrow = self.host.theme.t(24)
        if tick.inflate(8, 8).collidepoint(pos):
            self.toggle()
        elif ring.collidepoint(pos):
            self.step_link()
        elif box.collidepoint(pos):
            if pos[0] < box.x + arrow:
                return self.choose(self.selected - 1)
            if pos[0] >= box.right - arrow:
                return self.choose(self.selected + 1)
            return self.press()
        return Reply()

    def zones(self) -> tuple[Rect, Rect, Rect]:
        """The box to tick, the box of the option, and the ring that links."""
        theme = self.host.theme
        title = theme.face("subheading", TITLE_FACTOR).height
        side = theme.t(12)
        tick = Rect(self.rect.x, self.rect.y + (title - side) // 2, side, side)
        ring = theme.t(24) if self.may_link else 0
        top = self.rect.y + title + theme.u(1)
        box = Rect(self.rect.x, top, self.rect.w - ring, self.rect.bottom - top - theme.u(4))
        return tick, box, Rect(box.right, box.y, ring, box.h)

    # ---- drawing

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint the row."""
        tick, box, ring = self.zones()
        self._draw_title(canvas, tick)
        if self.agreed:
            self._draw_agreed(canvas, box, tick)
        else:
            self._draw_option(canvas, box, look)
        if ring.w and not self.agreed:
            self._draw_link(canvas, ring)

    def told(self) -> str:
        """The status as the row stands now."""
        if not self.statuses or self.agreed:
            return self.status
        return self.statuses[self.selected] if self.included else self.left_out_status

    def _draw_title(self, canvas: Canvas, tick: Rect) -> None:
        theme = canvas.theme
        face = theme.face("subheading", TITLE_FACTOR)
        left = self.rect.x
        if self.agreed:
            canvas.tick(tick, "ok")
            left = tick.right + theme.t(6)
        elif self.may_leave_out:
            canvas.frame(tick, "ink" if self.enabled else "faint", "card")
            if self.included:
                canvas.tick(tick.inflate(-theme.u(3), -theme.u(3)), self.own_colour)
            left = tick.right + theme.t(6)
        right = self._draw_pips(canvas, self.rect.y + face.height // 2)
        base, status = self.rect.y + face.ascent, self.told()
        room = right - left - theme.u(4)
        if status:
            # What stands there must be seen: the title grows smaller before the status goes.
            end, room = right - theme.t(4), room - theme.t(4)
            note = _fitting(
                theme, "note", (1.0, 0.92, 0.84, 0.76), status, round(room * MOST_STATUS)
            )
            colour = "ok" if self.agreed else "soft"
            width = round(room * MOST_STATUS)
            told = canvas.on_line(status, (end, base), note, colour, "right", width)
            room = told.x - theme.t(6) - left
        title = _fitting(theme, "subheading", TITLE_SIZES, self.title, room)
        canvas.on_line(self.title, (left, base), title, "ink", "left", room)

    def _draw_pips(self, canvas: Canvas, y: int) -> int:
        """Paint a pip for each option with all marks, and give the x where they begin."""
        theme, step = canvas.theme, canvas.theme.t(PIP_STEP)
        count = len(self.options)
        start = self.rect.right - theme.t(9) - (count - 1) * step
        for index in range(count):
            x = start + index * step
            chosen = index == self.selected and (self.included or self.agreed)
            radius = theme.t(3)
            if chosen:
                colour = canvas.colour("ok" if self.agreed else self.own_colour)
                pygame.draw.circle(canvas.surface, colour, (x, y), theme.t(4.4))
            else:
                pygame.draw.circle(canvas.surface, canvas.colour("line"), (x, y), radius, 1)
            if index == self.theirs and not self.agreed:
                draw_mark(canvas, "diamond", (x, y), self.second_colour)
            if index == self.ours and not self.agreed and self.giving == 0:
                draw_mark(canvas, "square", (x, y), self.first_colour)
            if index == self.limit and self.giving and not self.agreed:
                fence = x + self.giving * step // 2
                top, bottom = y - theme.t(6), y + theme.t(6)
                ink, width = canvas.colour("ink"), max(2, theme.t(2))
                pygame.draw.line(canvas.surface, ink, (fence, top), (fence, bottom), width)
        return start - theme.t(10)

    def _draw_agreed(self, canvas: Canvas, box: Rect, tick: Rect) -> None:
        """What was agreed, below the title and in line with it: nothing can be chosen here."""
        left = tick.right + canvas.theme.t(6)
        room = (box.right - left, box.h)
        self._draw_words(canvas, room, (left, box.centery), "topleft", "ink")

    def _draw_option(self, canvas: Canvas, box: Rect, look: Look) -> None:
        theme = canvas.theme
        live = self.enabled
        if self.said and not live:
            self._draw_said(canvas, box)
            return
        lit = live and (look.hot or look.focus)
        fill = "hover" if lit else "card" if live and self.included else "paper"
        line = "accent" if lit else "line" if live else "faint"
        canvas.frame(box, line, fill)
        if live:
            first, last = self.selected == 0, self.selected == len(self.options) - 1
            size, inset = theme.t(4), theme.t(12)
            canvas.arrow((box.x + inset, box.centery), "left", size, "faint" if first else "ink")
            canvas.arrow(
                (box.right - inset, box.centery), "right", size, "faint" if last else "ink"
            )
        room = box.inflate(-2 * theme.t(23), 0)
        ink = "ink" if live and self.included else "soft"
        self._draw_words(canvas, room.size, box.center, "midtop", ink)

    def _draw_words(
        self, canvas: Canvas, room: tuple[int, int], at: tuple[int, int], anchor: Anchor, ink: str
    ) -> None:
        """The option, or what stands in its place, in lines about the height of `at`."""
        words = self.options[self.selected] if self.options else ""
        if not self.included and not self.agreed:
            words = self.left_out_words
        face, lines = fit_option(canvas.theme, words, room)
        step = round(face.height * 0.95)
        y = at[1] - (step * (len(lines) - 1) + face.height) // 2
        for index, line in enumerate(lines):
            canvas.text(line, (at[0], y + index * step), face, ink, anchor)

    def _draw_said(self, canvas: Canvas, box: Rect) -> None:
        theme = canvas.theme
        face = theme.face("small")
        step = min(face.height, box.h // max(1, len(self.said)))
        y = box.y
        for mark, colour, words in self.said:
            draw_mark(canvas, mark, (box.x + theme.t(6), y + step // 2), colour)
            at = (box.x + theme.t(18), y + step // 2)
            canvas.text(words, at, face, "ink", "midleft", self.rect.right - at[0])
            y += step

    def _draw_link(self, canvas: Canvas, ring: Rect) -> None:
        theme = canvas.theme
        radius = theme.t(8)
        centre = (ring.right - radius - 1, ring.centery)
        if self.link:
            pygame.draw.circle(canvas.surface, canvas.colour("ink"), centre, radius)
            canvas.text(self.link, centre, "key", "card", "center")
            return
        colour = canvas.colour("line" if self.enabled else "faint")
        for shift in (-theme.t(3), theme.t(3)):
            at = (centre[0] + shift, centre[1])
            pygame.draw.circle(canvas.surface, colour, at, theme.t(4), max(1, theme.t(1)))


def _fitting(theme: Theme, style: str, sizes: Sequence[float], words: str, width: int) -> Face:
    """The largest face of a style in which words fit; the smallest if they fit in none."""
    faces = [theme.face(style, size) for size in sizes]
    return next((face for face in faces if face.width(words) <= width), faces[-1])


def term_row_height(theme: Theme, said: int = 0) -> int:
    """The least height of a row; `said` lines stand in place of the option if there are any."""
    title = theme.face("subheading", TITLE_FACTOR).height
    option = theme.face("body", 0.93).height
    lines = theme.face("small").height * said
    return title + max(option, lines) + theme.u(5) + theme.u(4)
