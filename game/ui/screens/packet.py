"""Several leaves under one headline, turned by tabs or by a button that leads through all."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import pygame
from pygame import Rect

from game.ui.intents import GoBack, Intent
from game.ui.layout import columns
from game.ui.screens.page import Page
from game.ui.surroundings import Surroundings
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.choices import Tabs
from game.ui.widgets.stepper import Stepper, stepper_height


class Leaf(NamedTuple):
    """One page of the packet."""

    name: str
    title: str
    build: Callable[[Rect], list[Widget]]


class Packet(Page):
    """A page with leaves; subclasses say which."""

    def __init__(self, around: Surroundings) -> None:
        """Open the packet at its first leaf."""
        super().__init__(around)
        self.leaf = 0

    def first_focus(self) -> str:
        """Turning the leaf."""
        return "turn"

    def with_foot(self, below: Rect) -> tuple[Rect, Rect]:
        """The room for the leaves, and the row of buttons under it."""
        foot = self.theme.t(44)
        room = Rect(below.x, below.y, below.w, below.h - foot - self.theme.u(10))
        return room, Rect(below.x, below.bottom - foot, below.w, foot)

    def open_leaf(self, room: Rect, leaves: Sequence[Leaf]) -> list[Widget]:
        """Tabs, and the leaf that is open."""
        tabs = self._tabs(room, leaves)
        sheet = Rect(room.x, tabs.rect.bottom, room.w, room.bottom - tabs.rect.bottom)
        return [tabs, *leaves[self.leaf].build(sheet)]

    def _tabs(self, room: Rect, leaves: Sequence[Leaf]) -> Widget:
        theme, titles = self.theme, [leaf.title for leaf in leaves]
        widest = max(theme.face("subheading").width(title) for title in titles)
        if widest + theme.u(14) <= room.w // len(leaves):
            place = Rect(room.x, room.y, room.w, theme.t(34))
            return Tabs(
                id="leaves", rect=place, options=titles, selected=self.leaf, on_change=self._turn_to
            )
        place = Rect(room.x, room.y, room.w, stepper_height(theme, titles, room.w))
        return Stepper(
            id="leaves",
            rect=place,
            title=self.say("Leaf {number} of {count}", number=self.leaf + 1, count=len(leaves)),
            options=titles,
            selected=self.leaf,
            on_change=self._turn_to,
        )

    def _turn_to(self, leaf: int) -> Intent | None:
        self.leaf = leaf
        self.rebuild()
        return None

    def turning(
        self,
        room: Rect,
        leaves: Sequence[Leaf],
        onward_words: str,
        close: Callable[[], Intent | None] = GoBack,
        shares: Sequence[float] = (0.34, 0.28, 0.38),
    ) -> list[Widget]:
        """The buttons that lead to the next leaf, and away; on the last leaf both are one."""
        theme = self.theme
        left, _, turn = columns(room, shares, theme.u(12))
        last = self.leaf == len(leaves) - 1
        words = onward_words
        if not last:
            words = self.say("Next: {leaf}", leaf=leaves[self.leaf + 1].title)
        onward = Button(
            id="turn",
            rect=turn,
            text=words,
            on_press=close if last else lambda: self._turn_to(self.leaf + 1),
            primary=True,
            key=pygame.K_c if last else pygame.K_n,
        )
        if last:
            return [onward]
        return [
            Button(id="close", rect=left, text=onward_words, on_press=close, key=pygame.K_c),
            onward,
        ]
