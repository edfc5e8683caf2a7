"""The domains of the bare bargaining figures: Portsmouth, an invented one, ten generated ones.

Fixed before anything was tuned against them. Half of them (`HELD_OUT`) are set aside and used once,
at the end; the other half (`TUNING`) may be looked at.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

import numpy as np

from game.analysis.utility_table import build_table
from game.analysis.yardstick import no_deal_values
from game.bargaining.protocol import Floats, OwnView
from game.scenario.load import load_scenario

SCENARIO = Path(__file__).parents[2] / "scenarios" / "portsmouth.yaml"
GENERATED = 10
SEED = 1905
ZONES = (0.05, 0.10, 0.20, 0.05, 0.15)
"""Share of packages that suit both sides, by turns."""
OPPOSITION = (1.0, 0.85, 0.7, 0.55)
"""Share of the issues on which the sides want opposite things, by turns."""


@dataclass(frozen=True)
class Domain:
    """Two sides' points for every package, the last issue fastest, scaled to 0..1."""

    name: str
    sizes: tuple[int, ...]
    utilities: tuple[Floats, Floats]
    reservations: tuple[float, float]
    weights: tuple[tuple[float, ...], tuple[float, ...]]
    """Per side, how much of the scale each issue takes: its best less its worst option."""

    def view(self, side: int) -> OwnView:
        """What one side sees of it."""
        return OwnView(self.sizes, self.utilities[side], self.reservations[side])

    @property
    def packages(self) -> int:
        """How many packages there are."""
        return len(self.utilities[0])

    def zone(self) -> float:
        """Share of the packages at or above both reservation values."""
        suits = [u >= r for u, r in zip(self.utilities, self.reservations, strict=True)]
        return float((suits[0] & suits[1]).mean())


def _additive(rows: list[list[float]]) -> Floats:
    total = np.zeros(1)
    for row in rows:
        total = (total[:, None] + np.array(row)).ravel()
    return total


def _scaled(utility: Floats) -> Floats:
    return (utility - utility.min()) / (utility.max() - utility.min())


def _spans(rows: list[list[float]]) -> tuple[float, ...]:
    spans = [max(row) - min(row) for row in rows]
    return tuple(span / sum(spans) for span in spans)


def portsmouth() -> Domain:
    """The conference of 1905 with its true points, patterns included, and the war as no deal."""
    scenario = load_scenario(SCENARIO)
    agenda = scenario.agenda
    briefs = {p: scenario.parties[p].instructions.preferences for p in agenda.party_ids}
    table = build_table(agenda, briefs)
    no_deal = no_deal_values(scenario)
    one, two = agenda.party_ids
    rows = {p: [[float(x) for x in briefs[p].points[i.id]] for i in agenda.issues] for p in briefs}
    return Domain(
        name="portsmouth",
        sizes=tuple(len(issue.options) for issue in agenda.issues),
        utilities=(table.utilities[one] / 100.0, table.utilities[two] / 100.0),
        reservations=(no_deal[one] / 100.0, no_deal[two] / 100.0),
        weights=(_spans(rows[one]), _spans(rows[two])),
    )


def invented() -> Domain:
    """Eight issues like those of 1905, points guessed once; 45,360 packages, a zone near 5 %."""
    sizes = (3, 3, 3, 4, 5, 7, 3, 4)
    weights = ((22, 12, 14, 10, 16, 14, 6, 6), (6, 9, 7, 10, 22, 30, 5, 11))
    rows = tuple(
        [
            [w * (at if side else n - 1 - at) / (n - 1) for at in range(n)]
            for w, n in zip(weights[side], sizes, strict=True)
        ]
        for side in (0, 1)
    )
    return Domain(
        name="invented",
        sizes=sizes,
        utilities=(_scaled(_additive(rows[0])), _scaled(_additive(rows[1]))),
        reservations=(0.567, 0.504),
        weights=(_spans(rows[0]), _spans(rows[1])),
    )


def _curve(dice: Random, count: int) -> list[float]:
    """Values that rise from 0 to 1, evenly or not."""
    steps = [0.3 + dice.random() for _ in range(count - 1)]
    total, reached, values = sum(steps), 0.0, [0.0]
    for step in steps:
        reached += step / total
        values.append(reached)
    return values


def _sizes(dice: Random, target: float) -> tuple[int, ...]:
    """Options per issue, so that about `target` packages come out."""
    while True:
        sizes = tuple(dice.randint(2, 8) for _ in range(dice.randint(5, 9)))
        if abs(np.log(np.prod(sizes, dtype=float) / target)) < 0.15:
            return sizes


def generated(number: int) -> Domain:
    """The domain with this number, 0 to 9; they grow from 10^3 to 10^5 packages."""
    dice = Random(SEED + number)
    sizes = _sizes(dice, 10.0 ** (3.0 + 2.0 * number / (GENERATED - 1)))
    opposed = OPPOSITION[number % len(OPPOSITION)]
    rows: tuple[list[list[float]], list[list[float]]] = ([], [])
    for count in sizes:
        turned = dice.random() < opposed
        for side in (0, 1):
            weight = 0.15 + dice.random() ** 1.5
            values = _curve(dice, count)
            if side == 0 or not turned:
                values = values[::-1]
            rows[side].append([weight * value for value in values])
    utilities = (_scaled(_additive(rows[0])), _scaled(_additive(rows[1])))
    return Domain(
        name=f"generated-{number}",
        sizes=sizes,
        utilities=utilities,
        reservations=_reservations(utilities, ZONES[number % len(ZONES)]),
        weights=(_spans(rows[0]), _spans(rows[1])),
    )


def _reservations(utilities: tuple[Floats, Floats], zone: float) -> tuple[float, float]:
    """The same quantile of both sides' utilities, so that this share of packages suits both."""
    low, high = 0.0, 1.0
    for _ in range(40):
        middle = (low + high) / 2.0
        lines = [float(np.quantile(u, middle)) for u in utilities]
        share = float(((utilities[0] >= lines[0]) & (utilities[1] >= lines[1])).mean())
        low, high = (middle, high) if share > zone else (low, middle)
    return round(lines[0], 3), round(lines[1], 3)


NAMES = ("portsmouth", "invented", *(f"generated-{number}" for number in range(GENERATED)))
TUNING = ("invented", *(f"generated-{number}" for number in range(0, GENERATED, 2)))
HELD_OUT = ("portsmouth", *(f"generated-{number}" for number in range(1, GENERATED, 2)))


@cache
def domain(name: str) -> Domain:
    """A domain by name."""
    if name == "portsmouth":
        return portsmouth()
    if name == "invented":
        return invented()
    return generated(int(name.rpartition("-")[2]))
