"""Whether one's own capital would sign, by what its delegation knows of its bottom line."""

from collections.abc import Sequence
from enum import StrEnum

from game.model.instructions import Tier


class Acceptability(StrEnum):
    """Whether one's own capital would sign, as far as its delegation can tell."""

    SURELY = "surely"
    PROBABLY = "probably"
    DOUBTFULLY = "doubtfully"
    NOT = "not"


def acceptability(value: float, band: tuple[float, float], broken: Sequence[str]) -> Acceptability:
    """By the band in which the bottom line is known to lie; broken limits weigh against it.

    One indispensable limit, or two important ones, cost about as much as half the band; and with a
    single important one nobody can be sure.

    Args:
        value: utility of the treaty, 0..100.
        band: utilities between which the bottom line lies.
        broken: tiers of the limits that the treaty goes beyond.
    """
    low, high = band
    if value >= high:
        place = 0
    elif value >= (low + high) / 2.0:
        place = 1
    else:
        place = 2 if value >= low else 3
    place += broken.count(Tier.INDISPENSABLE.value) + (broken.count(Tier.IMPORTANT.value) + 1) // 2
    return tuple(Acceptability)[min(place, 3)]
