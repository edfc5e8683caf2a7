"""The root of the widgets: gives them events, lets time pass, draws what has changed."""

import pygame
from pygame import Rect, Surface
from pygame.event import Event

from game.ui.canvas import Canvas, Drawn
from game.ui.damage import only_within
from game.ui.intents import Intent
from game.ui.layers import Layers
from game.ui.theme import Theme
from game.ui.tooltip import draw_tooltip, tip_place
from game.ui.tree import NOBODY, Attended, draw_ring, draw_tree
from game.ui.widget import IGNORED, Reply, Widget

TIP_AFTER = 0.8
"""Seconds of rest on a widget before its tooltip shows: who is on the way to another sees none."""
LARGE = 90
"""Logical height above which a widget may lie under a tooltip."""
DIM = 110
"""How dark a dialog makes what lies under it, 0..255."""

NEXT_KEYS = (pygame.K_RIGHT, pygame.K_DOWN)
LAST_KEYS = (pygame.K_LEFT, pygame.K_UP)
PAGE_KEYS = (pygame.K_PAGEUP, pygame.K_PAGEDOWN)


class Ui(Layers):
    """Holds the widgets of a screen, gives them events and draws them.

    It reads events alone, never the mouse or the keyboard, so posted events drive everything.
    """

    def __init__(self, theme: Theme, area: Rect) -> None:
        """Begin with an empty page, and nothing drawn."""
        super().__init__(theme, area)
        self.background: Surface | None = None
        self.recording = False
        """Whether `drawn` is filled: words and their places, for tests and read-back."""
        self.drawn: list[Drawn] = []
        self._keys_last = False
        """Whether a key was used after the mouse: the tooltip is then that of the focus."""

    # ---- events

    def handle(self, event: Event) -> Intent | None:
        """Give one event to the widgets; the wish that came of it, if any."""
        self._make_due()
        if event.type == pygame.KEYDOWN:
            if not self._keys_last:
                self._hide_tip()
            self._keys_last = True
            return self._on_key(event).intent
        if event.type in (pygame.TEXTINPUT, pygame.TEXTEDITING) and self.focus is not None:
            return self.focus.on_text(event).intent
        if event.type == pygame.MOUSEMOTION:
            return self._on_motion(event).intent
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            return self._on_button_down(event.pos).intent
        if event.type == pygame.MOUSEBUTTONUP and event.button == 1:
            return self._on_button_up(event.pos).intent
        if event.type == pygame.MOUSEWHEEL:
            return self._on_wheel(event.y).intent
        return None

    def _on_key(self, event: Event) -> Reply:
        focus = self.focus
        reply = self._offer_key(focus, event)
        if reply.handled:
            self._use(focus)
            self.dirty = True
            return reply
        if event.key == pygame.K_TAB:
            self.step_focus(-1 if event.mod & pygame.KMOD_SHIFT else 1)
        elif event.key == pygame.K_ESCAPE and len(self.layers) > 1:
            self.pop()
        elif event.key in (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE):
            self.by_keyboard = True
            return self._press(focus)
        elif event.key in NEXT_KEYS or event.key in LAST_KEYS:
            self.step_focus(1 if event.key in NEXT_KEYS else -1)
        elif not event.mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_META):
            owner = next((w for w in self.top.walk() if w.key and w.key == event.key), None)
            self.by_keyboard = self.by_keyboard or owner is not None
            return self._press(owner)
        return IGNORED

    def _offer_key(self, focus: Widget | None, event: Event) -> Reply:
        reply = focus.on_key(event) if focus is not None and focus.enabled else IGNORED
        above = focus.parent if focus is not None and event.key in PAGE_KEYS else None
        while above is not None and not reply.handled:
            reply = above.on_key(event)
            above = above.parent
        return reply

    def _press(self, widget: Widget | None) -> Reply:
        if widget is not None and not widget.enabled and widget.focusable:
            self.set_focus(widget)
            self._tell_why(widget)
        if widget is None or not widget.enabled:
            return IGNORED
        self.dirty = True
        self._use(widget)
        return widget.press()

    def _use(self, widget: Widget | None) -> None:
        self._used = widget
        self._hide_tip()

    def _tell_why(self, widget: Widget) -> None:
        """Who presses what is closed is told at once why it is."""
        if widget.reason and not widget.enabled:
            self._tip_shown = self.dirty = True

    def _at(self, pos: tuple[int, int]) -> Widget | None:
        hits = [w for w in self.top.walk() if w.visible_rect().collidepoint(pos)]
        live = [w for w in hits if w.focusable or w.tip or w.takes_mouse]
        return live[-1] if live else None

    def _on_motion(self, event: Event) -> Reply:
        if self._held is not None and event.buttons[0]:
            self.dirty = True
            return self._held.on_drag(event.pos)
        found = self._at(event.pos)
        if self._keys_last:
            self._keys_last = False
            self._hide_tip()
        if found is not self._hot:
            self._used = None
            for widget in (self._hot, found):
                if widget is not None:
                    self.touch(widget.visible_rect())
            self._hot = found
            self._hide_tip()
        if found is not None:
            found.on_hover(event.pos)
        return IGNORED

    def _on_button_down(self, pos: tuple[int, int]) -> Reply:
        self.by_keyboard = self._keys_last = False
        self.dirty = True
        self._hide_tip()
        self._held = self._at(pos)
        if self._held is None:
            if len(self.layers) > 1 and not self.top.dim:
                self.pop()
            return IGNORED
        if self._held.focusable:
            self.set_focus(self._held)
        self._used = self._held
        return self._held.on_mouse_down(pos) if self._held.enabled else IGNORED

    def _on_button_up(self, pos: tuple[int, int]) -> Reply:
        held, self._held = self._held, None
        self.dirty = True
        if held is not None and held is self._hot:
            self._tell_why(held)
        if held is None or not held.enabled or not held.visible_rect().collidepoint(pos):
            return IGNORED
        return held.on_click(pos)

    def let_go_of_press(self) -> None:
        """Forget the press of the mouse that is under way: it was meant for another page."""
        if self._held is not None:
            self._held, self.dirty = None, True

    def _on_wheel(self, steps: int) -> Reply:
        widget: Widget | None = self._hot if self._hot is not None else self.focus
        while widget is not None:
            reply = widget.on_wheel(steps)
            if reply.handled:
                self.dirty = True
                return reply
            widget = widget.parent
        return IGNORED

    # ---- time and drawing

    def update(self, seconds: float) -> None:
        """Let time pass: what moves goes on, and a tooltip shows after a rest on its widget."""
        for widget in self.top.walk():
            if widget.moving:
                widget.pass_time(seconds)
        self._rest += seconds
        subject = self._tip_widget() if not self._tip_shown and self._rest >= TIP_AFTER else None
        if subject is not None and subject is not self._used:
            self._tip_shown = True
            self.dirty = True

    def _tip_widget(self) -> Widget | None:
        by_key = self.focus if self._stepped or self._tip_shown else None
        subject = by_key if self._keys_last and self.by_keyboard else self._hot
        return subject if subject is not None and subject.tooltip() else None

    def draw(self, surface: Surface) -> None:
        """Paint background, layers, focus ring and tooltip, where anything has changed.

        All of it is painted where nothing has, and on a surface other than the last one.
        """
        self._make_due()
        if self.recording or surface is not self._canvas or not self.dirty:
            self._damage.add_all()
        if self._drawn_page is not None:
            self._compare_pages()
        self._canvas = surface
        self.drawn.clear()
        shown = self.area.clip(surface.get_rect())
        parts = self._damage.parts(shown)
        self._all_is_drawn()
        for part in parts:
            cut_off = self._steps.forget(part)
            whole = part == shown
            with only_within(surface, part, whole=whole):
                self._draw_layers(surface, whole=whole)
            for place in cut_off if not whole else ():
                # Nobody asked for it again: it is done, and the rest of it is still to be shown.
                if not self._steps.has(place):
                    self.touch(place)

    def _draw_layers(self, surface: Surface, *, whole: bool) -> None:
        canvas = Canvas(surface, self.theme, self.drawn if self.recording else None)
        if self.background is not None:
            surface.blit(self.background, self.area)
        else:
            surface.fill(self.theme.colour("desk"), self.area)
        for layer in self.layers:
            if layer.dim:
                veil = Surface(self.area.size, pygame.SRCALPHA)
                veil.fill((0, 0, 0, DIM))
                surface.blit(veil, self.area)
            attended = self._attended() if layer is self.top else NOBODY
            for widget in layer.widgets:
                draw_tree(canvas, widget, attended, whole=whole)
        if self.focus is not None and self.by_keyboard:
            draw_ring(canvas, self.focus)
        subject = self._tip_widget()
        if self._tip_shown and subject is not None:
            canvas.owner = "tooltip"
            place = tip_place(subject, self.top.walk(), self.theme.t(LARGE))
            draw_tooltip(canvas, subject.tooltip(), place, self.area)

    def _attended(self) -> Attended:
        return Attended(self._hot, self._held, self.focus if self.by_keyboard else None)

    def words(self) -> str:
        """All words of the last drawing, top to bottom as they were drawn."""
        return " ".join(drawn.text for drawn in self.drawn)
