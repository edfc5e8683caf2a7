"""Draws widgets with all below them, and the ring round the one that keys go to."""

from typing import NamedTuple

import pygame

from game.ui.canvas import Canvas
from game.ui.widget import Look, Widget

RIM = 16
"""Logical pixels round a widget in which its shadow and the focus ring stay."""


class Attended(NamedTuple):
    """The widgets of the uppermost layer that mouse and keyboard are at, if any."""

    hot: Widget | None
    held: Widget | None
    focus: Widget | None
    """Only where it was moved by key."""

    def look(self, widget: Widget) -> Look:
        """How a widget of that layer stands."""
        return Look(
            hot=widget is self.hot and widget.enabled,
            focus=widget is self.focus,
            down=widget is self.held,
        )


NOBODY = Attended(None, None, None)
"""For the layers below: nothing there answers."""


def draw_tree(canvas: Canvas, widget: Widget, attended: Attended, *, whole: bool) -> None:
    """Draw a widget and its children; unless the `whole` window is drawn, only what the clip shows.

    What has children may have them outside its rectangle: it is always asked.
    """
    rim = 0 if whole or widget.children else 2 * canvas.theme.u(RIM)
    if rim and not widget.rect.inflate(rim, rim).colliderect(canvas.surface.get_clip()):
        return
    canvas.owner = widget.id
    widget.draw(canvas, attended.look(widget))
    clip = widget.clip_for_children()
    before = canvas.surface.get_clip()
    if clip is not None:
        canvas.surface.set_clip(clip.clip(before))
    for child in widget.children:
        if clip is None or child.rect.colliderect(clip):
            draw_tree(canvas, child, attended, whole=whole)
    canvas.surface.set_clip(before)
    canvas.owner = widget.id
    widget.draw_over(canvas)


def draw_ring(canvas: Canvas, focus: Widget) -> None:
    """Ring what can be seen of the widget that keys go to."""
    seen = focus.visible_rect()
    if seen.w and seen.h:
        width = max(2, canvas.theme.u(2))
        ring = seen.inflate(2 * width, 2 * width)
        pygame.draw.rect(canvas.surface, canvas.colour("focus"), ring, width, width + 1)
