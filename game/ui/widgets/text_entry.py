"""A line to write in, such as the name of a saved game."""

from collections.abc import Callable
from dataclasses import dataclass

import pygame
from pygame import Rect
from pygame.event import Event

from game.ui.canvas import Canvas
from game.ui.intents import Intent
from game.ui.theme import Theme
from game.ui.widget import IGNORED, Look, Reply, Widget

PASSING = (pygame.K_TAB, pygame.K_ESCAPE, pygame.K_UP, pygame.K_DOWN)


@dataclass(eq=False, kw_only=True)
class TextEntry(Widget):
    """Takes typed text, also from an input method; Enter submits it."""

    title: str = ""
    value: str = ""
    placeholder: str = ""
    most: int = 60
    """The largest number of signs."""
    on_change: Callable[[str], Intent | None] | None = None
    on_submit: Callable[[str], Intent | None] | None = None
    focusable: bool = True

    def __post_init__(self) -> None:
        """Begin with the caret at the end."""
        self.caret = len(self.value)
        self.composing = ""
        self.writing = False
        """Whether the keys go to it."""

    def resume(self, earlier: Widget) -> None:
        """Keep the caret in the same text, and what is being composed."""
        self.writing = isinstance(earlier, TextEntry) and earlier.writing
        if isinstance(earlier, TextEntry) and earlier.value == self.value:
            self.caret, self.composing = earlier.caret, earlier.composing

    def set(self, value: str, caret: int) -> Reply:
        """Take another text and place of the caret."""
        changed = value != self.value
        self.value = value
        self.caret = min(max(caret, 0), len(value))
        self.changed()
        wish = self.on_change(value) if changed and self.on_change is not None else None
        return Reply(intent=wish)

    def on_text(self, event: Event) -> Reply:
        """Insert what was typed; show what is being composed."""
        if event.type == pygame.TEXTEDITING:
            self.composing = _printable(event.text)
            self.changed()
            return Reply()
        self.composing = ""
        free = self.most - len(self.value)
        new = _printable(event.text)[:free]
        value = self.value[: self.caret] + new + self.value[self.caret :]
        return self.set(value, self.caret + len(new))

    def on_key(self, event: Event) -> Reply:
        """Editing keys; letters are kept from being hot keys."""
        if self.composing:
            return Reply()
        at, end = self.caret, len(self.value)
        if event.key in (pygame.K_RETURN, pygame.K_KP_ENTER):
            wish = self.on_submit(self.value) if self.on_submit is not None else None
            return Reply(intent=wish)
        if event.key == pygame.K_BACKSPACE:
            return self.set(self.value[: max(0, at - 1)] + self.value[at:], at - 1)
        if event.key == pygame.K_DELETE:
            return self.set(self.value[:at] + self.value[at + 1 :], at)
        moves = {
            pygame.K_LEFT: at - 1,
            pygame.K_RIGHT: at + 1,
            pygame.K_HOME: 0,
            pygame.K_END: end,
        }
        if event.key in moves:
            return self.set(self.value, moves[event.key])
        return IGNORED if event.key in PASSING or event.mod & pygame.KMOD_CTRL else Reply()

    def on_mouse_down(self, pos: tuple[int, int]) -> Reply:
        """Set the caret where the mouse is."""
        face = self.host.theme.face("body")
        x = pos[0] - self._box().x - self.host.theme.u(8)
        places = range(len(self.value) + 1)
        return self.set(self.value, min(places, key=lambda n: abs(face.width(self.value[:n]) - x)))

    def on_focus(self, focused: bool) -> None:
        """Tell the input method where its window belongs."""
        self.composing = ""
        self.writing = focused
        if focused:
            pygame.key.set_text_input_rect(self._box())

    def _box(self) -> Rect:
        top = self.host.theme.face("subheading").height + self.host.theme.t(3) if self.title else 0
        return Rect(self.rect.x, self.rect.y + top, self.rect.w, self.rect.h - top)

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint title, box, text and caret."""
        theme = canvas.theme
        if self.title:
            canvas.text(self.title, self.rect.topleft, "subheading", "ink", "topleft", self.rect.w)
        box = self._box()
        canvas.frame(box, "ink", "card", double=look.focus)
        face = theme.face("body")
        x, middle = box.x + theme.u(8), box.centery
        before = canvas.surface.get_clip()
        canvas.surface.set_clip(box.inflate(-6, -6).clip(before))
        shown = self.value[: self.caret] + self.composing + self.value[self.caret :]
        ahead = face.width(self.value[: self.caret] + self.composing)
        slide = max(0, ahead - box.w + 2 * theme.u(8) + 4)
        if shown:
            canvas.text(shown, (x - slide, middle), face, "ink", "midleft")
        elif self.placeholder:
            canvas.text(self.placeholder, (x, middle), "note", "soft", "midleft")
        if self.writing:
            caret = Rect(
                x - slide + ahead, middle - face.height // 2, max(1, theme.u(1.5)), face.height
            )
            pygame.draw.rect(canvas.surface, canvas.colour("accent"), caret)
        if self.composing:
            start = x - slide + face.width(self.value[: self.caret])
            canvas.rule((start, middle + face.height // 2), face.width(self.composing), "accent")
        canvas.surface.set_clip(before)


def entry_height(theme: Theme, titled: bool) -> int:
    """Height that an entry needs."""
    title = theme.face("subheading").height + theme.t(3) if titled else 0
    return title + theme.face("body").height + theme.t(14)


def _printable(text: str) -> str:
    """What of it can be drawn: no font draws a null character."""
    return "".join(sign for sign in text if sign.isprintable())
