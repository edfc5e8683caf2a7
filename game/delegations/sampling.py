"""The other side as a sample of pictures, each fitting all that it has shown at this conference."""

from functools import lru_cache

import numpy as np

from game.bargaining.opponent import Evidence, Family, Ints, Pictures
from game.bargaining.protocol import Floats
from game.delegations.book import Rows
from game.model.events import Disclosure
from game.model.frozen import frozen
from game.model.ids import IssueId, SeatId
from game.model.observation import Observation
from game.model.offers import Firmness

PICTURES = 48
SWEEPS = 6
SEED = 1905
FLOOR = (0.3, 0.95)
BEND = (0.3, 8.0)
SPREAD = (0.03, 0.12)
"""Where a delegation may end, how its hopes fall, and how far its papers may lie from them: far,
since it is bound by instructions that nobody across the table has read."""
TOLD_TRUE = 0.8
"""How far its own word on which of two issues matters more is believed."""


@frozen
class Sample:
    """Pictures of one side at one moment."""

    pictures: Pictures
    asks: Ints
    """Places of what it asks now; shape (issues,)."""
    odds: Floats
    """How likely each picture is; sums to 1; shape (count,)."""


def sample_of(seen: Observation, rows: Rows, about: SeatId) -> Sample:
    """What the record that this seat has heard leaves possible about one party."""
    offers, times = _shown(seen, rows, about)
    refused, refused_times = _refused(seen, rows, about)
    family = _family(rows, about)
    pictures = _fitted(
        family,
        tuple(map(tuple, offers)),
        tuple(times),
        tuple(map(tuple, refused)),
        tuple(refused_times),
    )
    asks = [rows.place[issue][option] for issue, option in rows.asked(seen, about).items()]
    return Sample(
        pictures=pictures,
        asks=np.array(asks, dtype=np.int64),
        odds=_odds_of_word(seen, rows, about, pictures.shares()),
    )


def progress_at(seen: Observation, turn: int) -> float:
    """Part of the calendar gone by at a sitting, by its date; 0 at the first, 1 at the last."""
    first, last = seen.days[0], seen.days[-1]
    span = (last - first).days
    return (seen.days[turn - 1] - first).days / span if span > 0 else 1.0


def _family(rows: Rows, about: SeatId) -> Family:
    """Values fall along the options for the first party, and rise for the second."""
    rising = 0.0 if about == rows.agenda.parties[0].id else 1.0
    sizes = tuple(len(options) for options in rows.options.values())
    return Family(sizes=sizes, rising=(rising,) * len(sizes), floor=FLOOR, bend=BEND, spread=SPREAD)


def _shown(seen: Observation, rows: Rows, about: SeatId) -> tuple[list[list[int]], list[float]]:
    """What it has asked in each of its offers, the rest as before, and when."""
    asks = {issue: rows.favourite(about, issue) for issue in rows.options}
    shown: list[list[int]] = []
    times: list[float] = []
    for offer in seen.offers:
        if offer.by != about or offer.firmness is Firmness.EXPLORATORY:
            continue
        asks.update({i: a.option for i, a in seen.agreed.items() if a.turn < offer.turn})
        asks.update(offer.terms)
        shown.append([rows.place[issue][option] for issue, option in asks.items()])
        times.append(progress_at(seen, offer.turn))
    return shown, times


def _refused(seen: Observation, rows: Rows, about: SeatId) -> tuple[list[list[int]], list[float]]:
    """Whole treaties that it could have had in an earlier sitting, and when."""
    other = rows.agenda.other(about)
    terms = {issue: rows.favourite(other, issue) for issue in rows.options}
    refused: list[list[int]] = []
    times: list[float] = []
    for offer in seen.offers:
        if offer.by != other or offer.firmness is Firmness.EXPLORATORY:
            continue
        terms.update({i: a.option for i, a in seen.agreed.items() if a.turn < offer.turn})
        terms.update(offer.terms)
        if offer.turn < seen.turn:
            refused.append([rows.place[issue][option] for issue, option in terms.items()])
            times.append(progress_at(seen, offer.turn))
    return refused, times


Table = tuple[tuple[int, ...], ...]


# A game asks for the same pictures several times a sitting; they are not changed once fitted.
@lru_cache(maxsize=256)
def _fitted(
    family: Family,
    offers: Table,
    times: tuple[float, ...],
    refused: Table,
    refused_times: tuple[float, ...],
) -> Pictures:
    pictures = Pictures(family, PICTURES, SEED)
    issues = len(family.sizes)
    if offers:
        evidence = Evidence(
            offers=np.array(offers, dtype=np.int64).reshape(-1, issues),
            times=np.array(times),
            refused=np.array(refused, dtype=np.int64).reshape(-1, issues),
            refused_times=np.array(refused_times),
        )
        pictures.fit(evidence, SWEEPS)
    return pictures


def _odds_of_word(seen: Observation, rows: Rows, about: SeatId, shares: Floats) -> Floats:
    """Weigh the pictures by what the side itself has said of its priorities."""
    place = {issue: at for at, issue in enumerate(rows.options)}
    odds = np.ones(len(shares))
    for event in seen.minutes:
        if not isinstance(event, Disclosure) or event.about != about:
            continue
        kind, *pair = event.field.split(":")
        if kind != "order" or len(pair) != 2:
            continue
        first, second = (place[IssueId(name)] for name in pair)
        heavier = shares[:, first] > shares[:, second]
        told_first = event.value == pair[0]
        odds *= np.where(heavier == told_first, TOLD_TRUE, 1.0 - TOLD_TRUE)
    total: Floats = odds / odds.sum()
    return total
