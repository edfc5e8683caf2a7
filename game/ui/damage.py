"""What of the window has to be drawn again: all of it, or some places."""

from pygame import Rect

MOST_SHARE = 0.5
"""Places that cover more of the window than this are not worth drawing one by one."""


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
