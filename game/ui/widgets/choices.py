"""One of several: a row of segments, tabs, and the list that opens above the window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

import pygame
from pygame import Rect
from pygame.event import Event

from game.ui.canvas import Canvas, text_height
from game.ui.intents import Intent
from game.ui.layout import columns
from game.ui.scroll import Scroll
from game.ui.text import wrap
from game.ui.theme import Theme
from game.ui.widget import IGNORED, Host, Look, Reply, Widget

STEPS = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1}
TAB_SIZES = (1.0, 0.94, 0.88, 0.82, 0.76)
"""How much smaller the titles of tabs become before one of them would be cut."""


@dataclass(eq=False, kw_only=True)
class RadioRow(Widget):
    """Options side by side, one of them chosen; left and right move the choice, a press goes on."""

    by_attributes: ClassVar[bool] = True

    title: str = ""
    options: Sequence[str] = ()
    selected: int = 0
    on_change: Callable[[int], Intent | None] | None = None
    on_return: Callable[[], Reply] | None = None
    """What Return does, where the choice is part of a question; without it Return presses too."""
    under_mouse: int = -1
    """The option that the mouse was over last; it is lit as long as the mouse is here at all."""
    focusable: bool = True

    def choose(self, index: int) -> Reply:
        """Take the option with this number."""
        index = min(max(index, 0), len(self.options) - 1)
        if index == self.selected or not self.enabled:
            return Reply()
        self.selected = index
        self.changed()
        return Reply(intent=self.on_change(index) if self.on_change else None)

    def press(self) -> Reply:
        """Choose the next, and after the last the first."""
        return self.choose((self.selected + 1) % max(1, len(self.options)))

    def on_key(self, event: Event) -> Reply:
        """Left and right choose the neighbour; Return may answer."""
        if event.key in STEPS:
            return self.choose(self.selected + STEPS[event.key])
        if self.on_return is not None and event.key in (pygame.K_RETURN, pygame.K_KP_ENTER):
            return self.on_return()
        return IGNORED

    def on_click(self, pos: tuple[int, int]) -> Reply:
        """Choose the option under the mouse."""
        for index, cell in enumerate(self.cells()):
            if cell.collidepoint(pos):
                return self.choose(index)
        return Reply()

    def on_hover(self, pos: tuple[int, int]) -> None:
        """Light the option under the mouse, and no other."""
        cells = self.cells()
        under = next((at for at, cell in enumerate(cells) if cell.collidepoint(pos)), -1)
        if under != self.under_mouse:
            self.under_mouse = under
            self.touched()

    def cells(self) -> list[Rect]:
        """Where each option stands."""
        top = self.host.theme.t(24) if self.title else 0
        area = Rect(self.rect.x, self.rect.y + top, self.rect.w, self.rect.h - top)
        return columns(area, [1.0] * len(self.options))

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint title and options."""
        if self.title:
            at = (self.rect.x, canvas.baseline(self.rect.y, "subheading", "body"))
            canvas.on_line(self.title, at, "subheading", "ink", "left", self.rect.w)
        for index, cell in enumerate(self.cells()):
            chosen = index == self.selected
            lit = look.hot and index == self.under_mouse
            fill = "accent" if chosen else "hover" if lit else "card"
            if not self.enabled:
                fill = "press" if chosen else "card"
            canvas.frame(cell, "line", fill)
            room = cell.inflate(-canvas.theme.u(10), 0)
            face = canvas.theme.face("body")
            if face.width(self.options[index]) > room.w:
                face = canvas.theme.face("small")
            lines = wrap(face, self.options[index], room.w)
            step = round(face.height * 0.98)
            y = cell.centery - step * len(lines) // 2
            for line in lines:
                colour = "soft" if not self.enabled else "on_accent" if chosen else "ink"
                canvas.text(line, (cell.centerx, y), face, colour, "midtop", room.w)
                y += step
        if self.key and self.enabled:
            last = self.cells()[-1]
            at = (last.right - canvas.theme.u(5), last.bottom - canvas.theme.u(2))
            ink = "on_accent" if self.selected == len(self.options) - 1 else "ink"
            canvas.text(pygame.key.name(self.key).upper(), at, "key", ink, "bottomright")


@dataclass(eq=False, kw_only=True)
class Tabs(RadioRow):
    """A row of index tabs; the chosen one is joined to the page below."""

    by_attributes: ClassVar[bool] = True

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint the tabs."""
        cells = self.cells()
        bottom = self.rect.bottom - 1
        ink = canvas.colour("ink")
        size = self._size(canvas.theme, cells)
        for index, cell in enumerate(cells):
            chosen = index == self.selected
            shape = cell.inflate(-canvas.theme.u(4), 0)
            lit = look.hot and index == self.under_mouse
            fill = canvas.colour("card" if chosen else "hover" if lit else "paper")
            pygame.draw.rect(canvas.surface, fill, shape)
            corners = [shape.bottomleft, shape.topleft, shape.topright, shape.bottomright]
            pygame.draw.lines(
                canvas.surface, ink if chosen else canvas.colour("line"), False, corners
            )
            if chosen:
                bar = Rect(shape.x, shape.y, shape.w, max(2, canvas.theme.u(3)))
                pygame.draw.rect(canvas.surface, canvas.colour("accent"), bar)
            face = canvas.theme.face("subheading" if chosen else "body", size)
            width = shape.w - canvas.theme.u(8)
            canvas.text(self.options[index], shape.center, face, "ink", "center", width)
        chosen_cell = cells[self.selected].inflate(-canvas.theme.u(4), 0)
        pygame.draw.line(canvas.surface, ink, (self.rect.x, bottom), (chosen_cell.x, bottom))
        pygame.draw.line(
            canvas.surface, ink, (chosen_cell.right - 1, bottom), (self.rect.right, bottom)
        )

    def _size(self, theme: Theme, cells: Sequence[Rect]) -> float:
        """The largest size in which every title fits its tab, whichever is chosen."""
        width = min((cell.w for cell in cells), default=0) - theme.u(12)

        def fits(size: float) -> bool:
            faces = (theme.face("subheading", size), theme.face("body", size))
            return all(face.width(title) <= width for face in faces for title in self.options)

        return next((size for size in TAB_SIZES if fits(size)), TAB_SIZES[-1])


@dataclass(eq=False, kw_only=True)
class ChoiceList(Widget):
    """A list of options from which one is taken; opened by `open_choices` in its own layer."""

    options: Sequence[str] = ()
    current: int = 0
    on_choose: Callable[[int], Intent | None]
    notes: Sequence[str] = ()
    """A short remark on each option, or none."""
    focusable: bool = True

    def __post_init__(self) -> None:
        """Begin on the option that is chosen now."""
        self.mark = self.current
        self.scroll = Scroll()

    def on_key(self, event: Event) -> Reply:
        """Up and down move the mark; Home and End go to the ends."""
        last = len(self.options) - 1
        targets = {
            pygame.K_UP: self.mark - 1,
            pygame.K_DOWN: self.mark + 1,
            pygame.K_LEFT: self.mark - 1,
            pygame.K_RIGHT: self.mark + 1,
            pygame.K_HOME: 0,
            pygame.K_END: last,
            pygame.K_PAGEUP: 0,
            pygame.K_PAGEDOWN: last,
        }
        if event.key not in targets or not self.options:
            return IGNORED
        self.mark = min(max(targets[event.key], 0), last)
        cell = self._cells()[self.mark]
        self.scroll.show(cell.y - self.rect.y + self.scroll.offset, cell.h)
        return Reply()

    def press(self) -> Reply:
        """Take the marked option."""
        if not self.options:
            return IGNORED
        self.host.pop()
        return Reply(intent=self.on_choose(self.mark))

    def on_mouse_down(self, pos: tuple[int, int]) -> Reply:
        """Hold the bar of a long list."""
        self.scroll.on_mouse_down(self.host.theme, self.rect, pos)
        return Reply()

    def on_drag(self, pos: tuple[int, int]) -> Reply:
        """Move the held bar."""
        self.scroll.on_drag(self.host.theme, self.rect, pos)
        return Reply()

    def on_click(self, pos: tuple[int, int]) -> Reply:
        """Take the option under the mouse, unless it was the bar that was let go."""
        if self.scroll.let_go():
            return Reply()
        self.on_hover(pos)
        return self.press()

    def on_hover(self, pos: tuple[int, int]) -> None:
        """Mark the option under the mouse."""
        if self.scroll.let_go():
            return
        for index, cell in enumerate(self._cells()):
            if cell.collidepoint(pos) and index != self.mark:
                self.mark = index
                self.changed()

    def on_wheel(self, steps: int) -> Reply:
        """Scroll a long list."""
        self.scroll.by(-steps * self.host.theme.t(40))
        return Reply()

    def _cells(self) -> list[Rect]:
        theme = self.host.theme
        cells: list[Rect] = []
        y = self.rect.y + theme.u(5) - self.scroll.offset
        for height in option_heights(theme, self.options, self.notes, self.rect.w):
            cells.append(Rect(self.rect.x + theme.u(5), y, self.rect.w - theme.u(10), height))
            y += height
        total = sum(cell.h for cell in cells) + theme.u(10)
        self.scroll.measure(total, self.rect.h)
        return cells

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint the options."""
        theme = canvas.theme
        canvas.frame(self.rect, "ink", "card", double=True)
        before = canvas.surface.get_clip()
        canvas.surface.set_clip(self.rect.inflate(-6, -6).clip(before))
        for index, cell in enumerate(self._cells()):
            if index == self.mark:
                canvas.frame(cell, "accent", "hover")
            if index == self.current:
                size = theme.t(11)
                tick = Rect(cell.x + theme.u(5), 0, size, size)
                tick.centery = cell.centery
                canvas.tick(tick, "accent")
            area = Rect(cell.x + theme.t(24), cell.y + theme.t(5), cell.w - theme.t(32), cell.h)
            bottom = canvas.paragraph(self.options[index], area)
            if index < len(self.notes) and self.notes[index]:
                below = Rect(area.x, bottom, area.w, area.h)
                canvas.paragraph(self.notes[index], below, "note", "soft")
        canvas.surface.set_clip(before)
        self.scroll.draw(canvas, self.rect)


def option_heights(
    theme: Theme, options: Sequence[str], notes: Sequence[str], width: int
) -> list[int]:
    """Height of each entry of a choice list of this width."""
    room = width - theme.u(10) - theme.t(32)
    heights = []
    for index, option in enumerate(options):
        height = text_height(theme, option, "body", room) + theme.t(10)
        if index < len(notes) and notes[index]:
            height += text_height(theme, notes[index], "note", room)
        heights.append(height)
    return heights


def open_choices(
    host: Host,
    opener: Widget,
    options: Sequence[str],
    current: int,
    on_choose: Callable[[int], Intent | None],
    notes: Sequence[str] = (),
) -> None:
    """Open the list of options over the widget that asked; Escape closes it unchanged."""
    theme = host.theme
    area = host.area.inflate(-theme.u(16), -theme.u(16))
    width = min(max(opener.rect.w, theme.t(300)), area.w)
    height = sum(option_heights(theme, options, notes, width)) + theme.u(10)
    rect = Rect(opener.rect.x, opener.rect.centery, width, min(height, area.h))
    rect.clamp_ip(area)
    chooser = ChoiceList(
        id=f"{opener.id}_list",
        rect=rect,
        options=options,
        current=current,
        on_choose=on_choose,
        notes=notes,
    )
    host.push([chooser], dim=False, owner=opener.id)
