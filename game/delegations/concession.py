"""Aspiration over time: where it starts, how it falls, and what stops its fall."""

FREE_POINTS = 6.0
"""Utility points that aspiration may fall before the other side has given anything."""
RECIPROCITY = 4.0
"""Points that it may fall for each point that the other side has conceded.

With these two, holding out to the last day costs the holder a treaty; without them it is the best
play. They are loose enough to leave two sides that both move quite free.
"""


def falling(opening: float, target: float, progress: float, exponent: float) -> float:
    """Aspiration by the clock alone, from `opening` to `target`.

    Args:
        opening: utility hoped for at the start.
        target: utility at which the fall ends.
        progress: 0 at the first sitting, 1 when the end is expected.
        exponent: 1 falls in a straight line, less falls late, more falls early.
    """
    if target >= opening:
        return target
    share: float = min(max(progress, 0.0), 1.0) ** (1.0 / exponent)
    return opening - (opening - target) * share


def least_by_reciprocity(
    opening: float,
    conceded: float,
    free_points: float = FREE_POINTS,
    reciprocity: float = RECIPROCITY,
) -> float:
    """The lowest aspiration that the other side's concessions have earned."""
    return opening - free_points - reciprocity * max(conceded, 0.0)


def aspiration(
    opening: float, target: float, progress: float, exponent: float, least: float
) -> float:
    """Utility hoped for: it falls with the clock, but never faster than the other side earns.

    The first four are those of `falling`; `least` is what the other side's concessions allow, from
    `least_by_reciprocity`.
    """
    return max(falling(opening, target, progress, exponent), least)
