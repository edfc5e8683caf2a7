"""The slip of paper that explains a widget."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pygame import Rect

from game.ui.canvas import LEAD, Canvas
from game.ui.text import wrap
from game.ui.widget import Widget

STEP = 40
"""Distance of the places that are tried where none beside the widget is free."""
FAR = 700
"""A slip goes this far rather than lie wholly on what may be pressed next."""
LESS_FAR = 400
"""And this far rather than on what is read meanwhile."""


class TipPlace(NamedTuple):
    """What a slip explains, and what it should not cover."""

    subject: Rect
    others: tuple[Rect, ...]
    read: tuple[Rect, ...] = ()
    """What speaks of it, or is read while one points at it."""


def tip_place(subject: Widget, widgets: Iterable[Widget], most: int) -> TipPlace:
    """The widget that is explained, all others that can be pressed, and what speaks of it.

    Of one higher than `most` pixels, a sheet or a long list, enough can still be seen.
    """
    others = [w for w in widgets if w is not subject]
    places = [w.visible_rect() for w in others if w.focusable and w.rect.h <= most]
    read = (w.read_meanwhile() for w in others)
    return TipPlace(
        subject.visible_rect(), tuple(places), tuple(one for one in read if one is not None)
    )


def draw_tooltip(canvas: Canvas, words: str, place: TipPlace, area: Rect) -> None:
    """Draw words beside a widget where they cover nothing else that can be pressed."""
    theme = canvas.theme
    face = theme.face("small")
    pad = theme.u(8)
    lines = wrap(face, words, min(theme.t(300), area.w - 4 * pad))
    step = round(face.height * LEAD)
    width = max(face.width(line) for line in lines) + 2 * pad
    size = (width, step * len(lines) + 2 * pad - (step - face.height))
    slip = place_slip(size, place, area.inflate(-theme.u(8), -theme.u(8)), theme.u(6))
    canvas.frame(slip, "ink", "card")
    for index, line in enumerate(lines):
        canvas.text(line, (slip.x + pad, slip.y + pad + index * step), face)


def place_slip(size: tuple[int, int], place: TipPlace, area: Rect, gap: int) -> Rect:
    """Where a slip lies: never on its widget if that can be helped, beside it or below.

    Args:
        size: Width and height of the slip.
        place: The widget, and what should stay free.
        area: The slip stays inside.
        gap: Distance from the widget.
    """
    best, least = Rect((0, 0), size), float("inf")
    for slip in _near(size, place.subject, gap):
        cost = _cost(slip.clamp(area), place)
        if cost < least:
            best, least = slip.clamp(area), cost
        if (
            slip == best
            and not _covered(best, place.others + place.read)
            and not slip.colliderect(place.subject)
        ):
            return best
    for slip in _everywhere(size, area):
        cost = _cost(slip, place)
        if cost < least:
            best, least = slip, cost
    return best


def _near(size: tuple[int, int], subject: Rect, gap: int) -> Iterator[Rect]:
    """Below, beside and above a widget, as the eye would look for it."""
    slip = Rect((0, 0), size)
    for side, at in (
        ("midtop", (subject.centerx, subject.bottom + gap)),
        ("midleft", (subject.right + gap, subject.centery)),
        ("midright", (subject.x - gap, subject.centery)),
        ("midbottom", (subject.centerx, subject.y - gap)),
        ("topleft", (subject.right + gap, subject.y)),
        ("topright", (subject.x - gap, subject.y)),
    ):
        setattr(slip, side, at)
        yield Rect(slip)


def _everywhere(size: tuple[int, int], area: Rect) -> Iterator[Rect]:
    for y in range(area.y, max(area.y, area.bottom - size[1]) + 1, STEP):
        for x in range(area.x, max(area.x, area.right - size[0]) + 1, STEP):
            yield Rect((x, y), size)


def _covered(slip: Rect, others: tuple[Rect, ...]) -> int:
    """How much of a slip lies on other widgets; those that overlap count twice."""
    parts = (slip.clip(others[index]) for index in slip.collidelistall(list(others)))
    return sum(part.w * part.h for part in parts)


def _cost(slip: Rect, place: TipPlace) -> float:
    """How badly a slip lies: on its own widget, on others, far away."""
    subject = place.subject
    own = slip.clip(subject)
    whole = max(1, slip.w * slip.h)
    covers = FAR * _covered(slip, place.others) + LESS_FAR * _covered(slip, place.read)
    across = max(0, slip.x - subject.right, subject.x - slip.right)
    down = max(0, slip.y - subject.bottom, subject.y - slip.bottom)
    return 2 * FAR * bool(own.w and own.h) + covers / whole + across + down
