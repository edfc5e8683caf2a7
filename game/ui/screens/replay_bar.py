"""The buttons with which one moves along a saved game."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame
from pygame import Rect

from game.play.wording import Words
from game.ui.intents import Intent
from game.ui.widget import Widget
from game.ui.widgets.button import Button


@dataclass(frozen=True, kw_only=True)
class Moving:
    """Where one stands among the moments."""

    place: int
    end: int
    """The last place."""
    running: bool
    """Whether it goes on by itself."""


def step_buttons(
    words: Words,
    moving: Moving,
    rooms: Sequence[Rect],
    go_to: Callable[[float], Intent | None],
    run: Callable[[], Intent | None],
) -> list[Widget]:
    """First, one back, run or stop, one on, last, from left to right."""
    first, back, middle, on, last = rooms
    place, end = moving.place, moving.end

    def step(name: str, text: str, key: int, rect: Rect, to: int, tip: str) -> Button:
        return Button(
            id=name,
            rect=rect,
            text=text,
            key=key,
            on_press=lambda: go_to(to),
            enabled=0 <= to <= end and to != place,
            tip=tip,
            reason=words.say("There is no other moment there."),
        )

    by_sitting = words.say("On the line: left and right, Page Up and Down from sitting to sitting.")
    return [
        step("first", words.say("First"), pygame.K_f, first, 0, words.say("Key Home")),
        step("step_back", words.say("One back"), pygame.K_b, back, place - 1, by_sitting),
        Button(
            id="run",
            rect=middle,
            text=words.say("Stop") if moving.running else words.say("Let it run"),
            key=pygame.K_r,
            on_press=run,
        ),
        step("step_on", words.say("One on"), pygame.K_n, on, place + 1, by_sitting),
        step("last", words.say("Last"), pygame.K_l, last, end, words.say("Key End")),
    ]
