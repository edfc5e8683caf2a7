"""Cutting a rectangle into smaller ones."""

from collections.abc import Sequence

from pygame import Rect


def columns(area: Rect, sizes: Sequence[int | float], gap: int = 0) -> list[Rect]:
    """The area cut from left to right: whole numbers are pixels, fractions share the rest."""
    return [
        Rect(start, area.y, length, area.h) for start, length in _cut(area.x, area.w, sizes, gap)
    ]


def rows(area: Rect, sizes: Sequence[int | float], gap: int = 0) -> list[Rect]:
    """The area cut from top to bottom: whole numbers are pixels, fractions share the rest."""
    return [
        Rect(area.x, start, area.w, length) for start, length in _cut(area.y, area.h, sizes, gap)
    ]


def grid(area: Rect, across: int, down: int, gap: int = 0) -> list[Rect]:
    """Equal cells, line by line."""
    lines = rows(area, [1.0] * down, gap)
    return [cell for line in lines for cell in columns(line, [1.0] * across, gap)]


def inset(area: Rect, by: int) -> Rect:
    """The area without a margin on all four sides."""
    return area.inflate(-2 * by, -2 * by)


def _cut(start: int, total: int, sizes: Sequence[int | float], gap: int) -> list[tuple[int, int]]:
    free = total - gap * (len(sizes) - 1) - sum(s for s in sizes if isinstance(s, int))
    shares = sum(s for s in sizes if isinstance(s, float)) or 1.0
    parts: list[tuple[int, int]] = []
    exact = float(start)
    for size in sizes:
        length = float(size) if isinstance(size, int) else max(0.0, free * size / shares)
        # Rounding the ends, not the lengths, keeps the last part inside the area.
        first, last = round(exact), round(exact + length)
        parts.append((first, last - first))
        exact += length + gap
    return parts
