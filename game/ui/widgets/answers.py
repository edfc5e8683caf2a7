"""A list of answers of which one is always chosen."""

import pygame
from pygame.event import Event

from game.ui.widget import IGNORED, Reply
from game.ui.widgets.choices import ChoiceList


class Answers(ChoiceList):
    """A choice list that stays open."""

    def press(self) -> Reply:
        """Take the marked answer."""
        if not self.options:
            return IGNORED
        self.current = self.mark
        self.changed()
        return Reply(intent=self.on_choose(self.mark))

    def on_key(self, event: Event) -> Reply:
        """Arrows mark and take at once; at the ends they go on to the next widget."""
        before = self.mark
        reply = super().on_key(event)
        if reply.handled and self.mark == before and event.key in (pygame.K_UP, pygame.K_DOWN):
            return IGNORED
        if reply.handled:
            self.press()
        return reply

    def on_hover(self, pos: tuple[int, int]) -> None:
        """Hovering marks nothing: only a click takes an answer."""

    def on_click(self, pos: tuple[int, int]) -> Reply:
        """Take the answer under the mouse."""
        super().on_hover(pos)
        return self.press()
