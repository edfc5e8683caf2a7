"""What of the window has to be drawn again: all of it, or some places."""

from collections.abc import Iterator
from contextlib import contextmanager

from pygame import Rect, Surface

MOST_SHARE = 0.5
"""Places that cover more of the window than this are not worth drawing one by one."""

MOST_WASTE = 1.25
"""Places that meet are drawn as one, unless that is so many times what they cover by themselves."""

EDGE = 8
"""Pixels by which more is drawn than has changed."""


class Damage:
    """The places that changed since the last drawing."""

    def __init__(self) -> None:
        self._whole = True
        self._places: list[Rect] = []

    @property
    def whole(self) -> bool:
        """Whether all of it is to be drawn."""
        return self._whole

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
        """What to draw of an area: all of it, or places that hardly overlap."""
        apart: list[Rect] = []
        for place in self._places:
            joined = place.clip(area)
            while (near := next((p for p in apart if _worth_joining(joined, p)), None)) is not None:
                apart.remove(near)
                joined = joined.union(near)
            if joined.w and joined.h:
                apart.append(joined)
        share = sum(map(_size, apart)) / max(1, _size(area))
        return [Rect(area)] if self._whole or share > MOST_SHARE else apart


def _size(place: Rect) -> int:
    return place.w * place.h


def _worth_joining(one: Rect, other: Rect) -> bool:
    """Whether two places meet, and are no more work drawn as one."""
    apart = _size(one) + _size(other)
    return one.colliderect(other) and _size(one.union(other)) <= MOST_WASTE * apart


@contextmanager
def only_within(surface: Surface, part: Rect, *, whole: bool) -> Iterator[None]:
    """What is drawn meanwhile changes this part of a surface alone; `whole` if it is all of it.

    Along the edge of a clip Pygame draws frames wrongly: a little more is drawn, and thrown away.
    """
    before = surface.get_clip()
    cut = part if whole else part.inflate(2 * EDGE, 2 * EDGE).clip(surface.get_rect())
    rims = [(rim, surface.subsurface(rim).copy()) for rim in rims_of(cut, part)]
    surface.set_clip(cut.clip(before))
    try:
        yield
    finally:
        surface.set_clip(before)
    for place, kept in rims:
        surface.blit(kept, place)


def rims_of(outer: Rect, inner: Rect) -> list[Rect]:
    """The strips of a place that lie round another one inside it."""
    strips = (
        Rect(outer.x, outer.y, outer.w, inner.y - outer.y),
        Rect(outer.x, inner.bottom, outer.w, outer.bottom - inner.bottom),
        Rect(outer.x, inner.y, inner.x - outer.x, inner.h),
        Rect(inner.right, inner.y, outer.right - inner.right, inner.h),
    )
    return [strip for strip in strips if strip.w and strip.h]
