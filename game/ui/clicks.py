"""Clicks that were meant for a page which is gone by the time they come."""

import pygame
from pygame.event import Event

DOUBLE_MS = 350
"""How soon after a press another one at the same place is the second of a double click."""
SAME_PLACE = 8
"""Pixels within which two presses are at the same place."""


class Clicks:
    """Tells whether a press or a release of the mouse is meant for the page that lies there."""

    def __init__(self) -> None:
        self._pos = (0, 0)
        self._at = -DOUBLE_MS
        self._page: object = None
        """The page on which the last press was made that counted."""
        self._lost = False
        """Whether the last press did not count: neither does its release."""

    def is_meant(self, event: Event, page: object, now: int) -> bool:
        """Whether this event of the mouse was made for this page.

        Args:
            event: any event; what is no press and no release always counts.
            page: what tells one page from another.
            now: milliseconds of a clock.
        """
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self._lost = page != self._page and self._is_second(event.pos, now)
            self._pos, self._at = event.pos, now
            if not self._lost:
                self._page = page
            return not self._lost
        if event.type == pygame.MOUSEBUTTONUP and event.button == 1:
            return not self._lost and page == self._page
        return True

    def _is_second(self, pos: tuple[int, int], now: int) -> bool:
        near = all(abs(a - b) <= SAME_PLACE for a, b in zip(pos, self._pos, strict=True))
        return near and now - self._at < DOUBLE_MS
