"""What of the window has to be drawn again: all of it, or some places."""

from collections.abc import Iterator
from contextlib import contextmanager

from pygame import Rect, Surface

MOST_SHARE = 0.5
"""Places that cover more of the window than this are not worth drawing one by one."""

EDGE = 8
"""Pixels by which more is drawn than has changed."""


class Damage:
    """The places that changed since the last drawing."""

    def __init__(self) -> None:
        self._whole = True
        self._places: list[Rect] = []

    @property
    def any(self) -> bool:
        """Whether there is something to draw."""
        return self._whole or bool(self._places)

    def add_all(self) -> None:
        """Anything may have changed."""
        self._whole = True

    def add(self, place: Rect) -> None:
        """Only what lies here has changed."""
        if place.w and place.h:
            self._places.append(Rect(place))

    def clear(self) -> None:
        """All is drawn."""
        self._whole, self._places = False, []

    def parts(self, area: Rect) -> list[Rect]:
        """What to draw of an area: all of it, or places that do not overlap."""
        apart: list[Rect] = []
        for place in self._places:
            joined = place.clip(area)
            while (index := joined.collidelist(apart)) >= 0:
                joined = joined.union(apart.pop(index))
            if joined.w and joined.h:
                apart.append(joined)
        share = sum(part.w * part.h for part in apart) / max(1, area.w * area.h)
        return [Rect(area)] if self._whole or share > MOST_SHARE else apart


@contextmanager
def only_within(surface: Surface, part: Rect, *, whole: bool) -> Iterator[None]:
    """What is drawn meanwhile changes this part of a surface alone; `whole` if it is all of it.

    Along the edge of a clip Pygame draws frames wrongly: a little more is drawn, and thrown away.
    """
    before = surface.get_clip()
    cut = part if whole else part.inflate(2 * EDGE, 2 * EDGE).clip(surface.get_rect())
    around = None if whole else surface.subsurface(cut).copy()
    surface.set_clip(cut.clip(before))
    try:
        yield
    finally:
        surface.set_clip(before)
    if around is not None:
        fresh = surface.subsurface(part).copy()
        surface.blit(around, cut)
        surface.blit(fresh, part)
