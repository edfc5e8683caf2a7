"""What is wrong with a page, measured from what was drawn: cut, overlapping, faint, misplaced."""

from collections.abc import Iterator
from itertools import combinations

from pygame import Rect

from game.ui.ui import Ui
from game.ui.widget import Widget
from tests.ui.witness import Seen, Witness

LEAST_CONTRAST = 4.5
"""Level AA of the Web Content Accessibility Guidelines for text of ordinary size."""
OVERHANG = 2
"""Pixels by which a slanted letter may reach out of its box."""
COVERED = 0.12
"""Share of a word's letters that may be painted over, by the ring around a focus say."""


def faults(witness: Witness, ui: Ui, seen: list[Seen]) -> Iterator[str]:
    """Everything wrong with the words and widgets in the window, in words."""
    for one in seen:
        yield from cut(one)
        yield from out_of_place(one)
        yield from faint(one)
        for other in one.overlaps:
            yield f"overlap: “{one.words}” on “{other}” ({_name(one.owner)})"
    yield from covered(witness, ui, seen)
    yield from crowded(ui)


def cut(one: Seen) -> Iterator[str]:
    """Words that were shortened, or that end where their room ends."""
    if one.shortened:
        yield f"shortened: “{one.words}” ({_name(one.owner)})"
    shown = one.shown
    if shown.w < one.ink.w - OVERHANG:
        yield f"cut at the side: “{one.words}” ({_name(one.owner)})"
    if shown.h < one.ink.h - OVERHANG and not _scrolls(one.owner):
        yield f"cut above or below: “{one.words}” ({_name(one.owner)})"


def out_of_place(one: Seen) -> Iterator[str]:
    """Words that leave the widget that they belong to."""
    if one.owner is None:
        return
    room = one.owner.rect.inflate(2 * OVERHANG, 2 * OVERHANG)
    if not room.contains(one.shown):
        yield f"leaves its box: “{one.words}” ({_name(one.owner)} {one.owner.rect}, {one.ink})"


def faint(one: Seen) -> Iterator[str]:
    """Words too close in colour to what is behind them; what cannot be used is exempt."""
    enabled = one.owner is None or one.owner.enabled
    if enabled and one.contrast is not None and one.contrast < LEAST_CONTRAST:
        yield f"faint: “{one.words}” {one.contrast:.2f} to 1, {one.colour} ({_name(one.owner)})"


def covered(witness: Witness, ui: Ui, seen: list[Seen]) -> Iterator[str]:
    """Words that something was painted over."""
    if len(ui.layers) > 1 or ui._tip_shown:
        return
    for one in seen:
        left = one.still_there(witness.window, one.shown)
        if one.mask is not None and one.mask.any() and left < 1 - COVERED:
            yield f"painted over: “{one.words}” ({_name(one.owner)}, {left:.0%} left)"


def crowded(ui: Ui) -> Iterator[str]:
    """Controls that overlap each other or leave the window."""
    controls = [w for w in ui.top.walk() if (w.focusable or w.key) and w.visible_rect().h]
    for widget in controls:
        if not ui.area.contains(widget.visible_rect()):
            yield f"out of the window: {_name(widget)}"
    for first, second in combinations(controls, 2):
        kin = first in second.walk() or second in first.walk()
        both: Rect = first.visible_rect().clip(second.visible_rect())
        if not kin and both.w > 1 and both.h > 1:
            yield f"controls overlap: {_name(first)} and {_name(second)}"


def _scrolls(widget: Widget | None) -> bool:
    while widget is not None:
        if hasattr(widget, "scroll"):
            return True
        widget = widget.parent
    return False


def _name(widget: Widget | None) -> str:
    return (widget.id or type(widget).__name__) if widget is not None else "tooltip"
