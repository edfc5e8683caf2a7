"""Papers lying on a desk: a blotter under the one that is read, and the others at its side."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pygame
from pygame import Rect, Surface

from game.ui.canvas import Canvas
from game.ui.intents import Intent
from game.ui.paper import draw_shadow
from game.ui.pictures import Pictures
from game.ui.text import wrap
from game.ui.theme import Colour, Theme, mix
from game.ui.widget import IGNORED, Look, Reply, Widget

PAD = 8
ICON = 22
TAB = 66
"""Height of a paper at the side."""
CORNER = 30
SHOWN_UNDER = 2
"""How many papers can be seen to lie under the one that is read."""
OFFSET = 9
GREEN = 0.34
"""How green the pad is."""
FELT = {"contrast": 0.0}
"""The same where it differs; a page for high contrast has no colour without meaning."""


@dataclass(eq=False, kw_only=True)
class Blotter(Widget):
    """What lies under the paper that is read: the pad, and edges of the papers still to come."""

    front: Rect = field(default_factory=lambda: Rect(0, 0, 0, 0))
    """Where the paper lies."""
    under: tuple[str, ...] = ()
    """Colours of the papers below it, the next one first."""
    _kept: tuple[Rect, Surface] | None = field(default=None, repr=False)

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint pad, corners and edges; they are kept, since nothing on them changes."""
        reach = 4 * max(4, canvas.theme.u(8))
        place = self.rect.inflate(reach, reach)
        if self._kept is None or self._kept[0] != place:
            picture = Surface(place.size, pygame.SRCALPHA)
            shift = (-place.x, -place.y)
            inner = Canvas(picture, canvas.theme)
            self._paint(inner, self.rect.move(shift), self.front.move(shift))
            self._kept = (place, picture)
        canvas.surface.blit(self._kept[1], place)

    def _paint(self, canvas: Canvas, rect: Rect, front: Rect) -> None:
        theme = canvas.theme
        desk, ink = theme.colour("desk"), theme.colour("ink")
        felt = mix(desk, theme.colour("third"), FELT.get(theme.palette, GREEN))
        tone = mix(felt, ink, 0.12)
        draw_shadow(canvas.surface, rect, max(4, theme.u(8)), 60)
        pygame.draw.rect(canvas.surface, tone, rect, 0, theme.u(4))
        seam = rect.inflate(-theme.u(10), -theme.u(10))
        pygame.draw.rect(canvas.surface, mix(felt, ink, 0.3), seam, 1, theme.u(3))
        _draw_corners(canvas, rect, mix(felt, ink, 0.5))
        step = theme.u(OFFSET)
        for place, colour in reversed(list(enumerate(self.under[:SHOWN_UNDER], start=1))):
            sheet = front.move(step * place, step * place)
            # Only its edge is seen: grain would be lost on it.
            draw_shadow(canvas.surface, sheet, 6)
            pygame.draw.rect(canvas.surface, theme.colour(colour), sheet)


def _draw_corners(canvas: Canvas, rect: Rect, tone: Colour) -> None:
    size = canvas.theme.u(CORNER)
    for x, y, dx, dy in (
        (rect.left, rect.top, 1, 1),
        (rect.right - 1, rect.top, -1, 1),
        (rect.left, rect.bottom - 1, 1, -1),
        (rect.right - 1, rect.bottom - 1, -1, -1),
    ):
        points = [(x, y), (x + dx * size, y), (x, y + dy * size)]
        pygame.draw.polygon(canvas.surface, tone, points)


@dataclass(eq=False, kw_only=True)
class PaperTab(Widget):
    """A paper at the side of the desk: its kind, its title, and whether it lies in front."""

    title: str = ""
    note: str = ""
    icon: str = "envelope"
    paper: str = "card"
    """Colour that it is written on."""
    in_front: bool = False
    read: bool = False
    pictures: Pictures
    on_press: Callable[[], Intent | None] | None = None
    focusable: bool = True

    def press(self) -> Reply:
        """Lay it in front."""
        return Reply(intent=self.on_press()) if self.on_press is not None else IGNORED

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint the paper with icon and title."""
        theme = canvas.theme
        draw_shadow(canvas.surface, self.rect, max(3, theme.u(5)), 70)
        fill = mix(theme.colour(self.paper), theme.colour("print_ink"), 0.06 * bool(look.hot))
        canvas.frame(self.rect, "print_ink" if self.in_front else "line", fill)
        if self.in_front:
            mark = Rect(self.rect.x, self.rect.y, theme.u(5), self.rect.h)
            pygame.draw.rect(canvas.surface, theme.colour("accent"), mark)
        pad = theme.t(PAD)
        size = theme.t(ICON)
        picture = self.pictures.icon(self.icon, size, "print_ink")
        canvas.surface.blit(picture, (self.rect.x + pad + theme.u(3), self.rect.y + pad))
        room = _words_room(self.rect, theme)
        face = theme.face("subheading", 0.92)
        y = room.y
        for line in _title_lines(theme, self.title, room.w):
            canvas.text(line, (room.x, y), face, "print_ink", "topleft", room.w)
            y += face.height
        canvas.text(self.note, (room.x, y), "note", "print_soft", "topleft", room.w)
        if self.read and not self.in_front:
            tick = Rect(self.rect.x + pad + theme.u(3), 0, size * 3 // 4, size * 3 // 4)
            tick.bottom = self.rect.bottom - pad // 2
            canvas.tick(tick, "print_soft")


def _words_room(rect: Rect, theme: Theme) -> Rect:
    pad = theme.t(PAD)
    left = rect.x + 2 * pad + theme.t(ICON) + theme.u(3)
    return Rect(left, rect.y + pad // 2 + theme.t(2), rect.right - pad - left, rect.h - pad)


def _title_lines(theme: Theme, title: str, width: int) -> tuple[str, ...]:
    return wrap(theme.face("subheading", 0.92), title, width)


def tab_height(theme: Theme, title: str, width: int) -> int:
    """The height that a paper at the side needs to show its whole title."""
    room = _words_room(Rect(0, 0, width, 0), theme)
    lines = len(_title_lines(theme, title, room.w))
    needed = lines * theme.face("subheading", 0.92).height + theme.face("note").height
    return max(theme.t(TAB), needed + 2 * theme.t(PAD))
