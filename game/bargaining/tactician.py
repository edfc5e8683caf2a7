"""A bargainer that looks ahead: it plays out its possible courses against sampled opponents.

It keeps a sample of pictures of the other side (`opponent.py`). Now and then it plays a few dozen
courses of its own, from hard to soft, against each picture, and follows the one that brings most on
average. It takes an offer that is worth as much as going on.
"""

import numpy as np
from numpy.typing import NDArray

from game.bargaining.opponent import Evidence, Pictures, opposed_to, places_of
from game.bargaining.protocol import Floats, OwnView, Session
from game.model.frozen import frozen

Ints = NDArray[np.int64]

OPPOSED = 0.8
"""Odds that the other side wants the opposite on an issue."""
FREE = 0.05
"""Odds that its values follow no order."""
LEARNT = 40
"""Offers of the other side that are kept as evidence: those at which it changed, and the latest."""
REACH = 120
"""Efficient packages looked at."""
STEPS = 14
"""Moments of the time left at which a course is looked at."""
SURE = 0.02
"""Share of the scale over which the odds of acceptance rise from even to three in four."""
EAGER_LATE = 8.0
"""Exponent of time in the wish for a deal: early on there is no hurry."""
LATEST = 8
"""Offers from which one learns how near to efficient the other side's offers are."""


@frozen
class Tactician:
    """A recipe for sessions that look ahead."""

    pictures: int = 96
    sweeps: int = 4
    plans: tuple[float, ...] = (0.0, 0.1, 0.2, 0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8)
    """Shares of the time at which a long negotiation is thought over again; after the last of
    them, and in a short one, at every turn."""
    eager: float = 1.5
    """What a deal is worth beyond its points, in shares of the way from no deal to the best: most
    of what is lost by hoping for more is lost by getting nothing."""
    seed: int = 1905

    def open(self, view: OwnView, rounds: int, first: bool) -> Session:
        """A side of a new negotiation."""
        return _Tactician(self, view, rounds, first)


@frozen
class _Plan:
    levels: Floats
    """Own aspiration at each turn left, the present one first."""
    value: float
    """What going on is worth."""


class _Tactician:
    def __init__(self, kind: Tactician, view: OwnView, rounds: int, first: bool) -> None:
        self.kind, self.view, self.rounds, self.first = kind, view, rounds, first
        rows = _marginal_rows(view)
        self.pictures = Pictures(
            opposed_to(view.sizes, rows, OPPOSED, FREE), kind.pictures, kind.seed
        )
        order = np.argsort(-view.utility, kind="stable")
        kept = int(np.searchsorted(-view.utility[order], -view.reservation, side="right"))
        self.order: Ints = order[: max(kept, 1)]
        self.own: Floats = view.utility[self.order]
        self.turn = 0
        self.deal = 0.0
        self.heard: list[int] = []
        self.sent: list[int] = []
        self.plan: _Plan | None = None
        self.planned = 0
        self.thoughts = {max(1, round(share * rounds)) for share in kind.plans}

    def move(self, offered: int | None) -> int | None:
        """Take what is worth as much as going on; else name the likeliest package at one's level."""
        self.turn += 1
        if offered is not None:
            self.heard.append(offered)
        if self.plan is None or self._thinks_again():
            self._think()
        plan = self.plan
        assert plan is not None
        level = float(plan.levels[min(self.turn - self.planned, len(plan.levels) - 1)])
        if offered is not None:
            worth = float(self.view.utility[offered])
            last = self.turn == self.rounds and not self.first
            least = self.view.reservation
            if worth >= (least if last else max(plan.value - self.deal, least)):
                return None
        package = self._package_at(level)
        self.sent.append(package)
        return package

    # --- Thinking ----------------------------------------------------------------------------

    def _thinks_again(self) -> bool:
        return (
            self.turn in self.thoughts
            or self.rounds <= 30
            or self.turn > self.kind.plans[-1] * self.rounds
        )

    def _time(self, turn: NDArray[np.int64] | int) -> Floats:
        return np.asarray(turn, dtype=np.float64) / (self.rounds + 1.0)

    def _think(self) -> None:
        span = float(self.own[0]) - self.view.reservation
        self.deal = self.kind.eager * span * (self.turn / self.rounds) ** EAGER_LATE
        if self.heard:
            self.pictures.fit(self._evidence(), self.kind.sweeps)
        self._look_for_efficient()
        self.planned = self.turn
        self.plan = self._best_course()

    def _evidence(self) -> Evidence:
        heard = np.array(self.heard, dtype=np.int64)
        changed = [0, *(at for at in range(1, len(heard)) if heard[at] != heard[at - 1])]
        if len(changed) > LEARNT:
            spaced = np.linspace(0, len(changed) - 1, LEARNT).astype(int)
            changed = sorted({changed[at] for at in spaced} | set(changed[-LATEST:]))
        if changed[-1] != len(heard) - 1:
            changed.append(len(heard) - 1)
        kept = np.array(changed)
        start = 0 if self.first else 1
        # A refusal is known once the other side has answered with an offer of its own.
        sent = np.array(self.sent[: len(self.heard) - (0 if self.first else 1)], dtype=np.int64)
        news = [at for at in range(len(sent)) if at == len(sent) - 1 or sent[at] != sent[at + 1]]
        last = np.array(news[-LEARNT // 2 :], dtype=np.int64)
        sizes = self.view.sizes
        return Evidence(
            offers=places_of(sizes, heard[kept]),
            times=self._time(kept + 1),
            refused=places_of(sizes, sent[last]),
            refused_times=self._time(last + 1 + start),
        )

    def _look_for_efficient(self) -> None:
        """The packages that are best for the other side, as believed, at each level of one's own."""
        total = np.zeros(1)
        for row in self.pictures.mean_rows():
            total = (total[:, None] + row).ravel()
        self.theirs = total[self.order]
        best = np.maximum.accumulate(self.theirs)
        rises = np.flatnonzero(np.concatenate(([True], best[1:] > best[:-1])))
        if len(rises) > REACH:
            rises = rises[np.unique(np.linspace(0, len(rises) - 1, REACH).astype(int))]
        self.edge_own = self.own[rises]
        self.edge_theirs = self.theirs[rises]
        self.edge_seen = self.pictures.utilities(places_of(self.view.sizes, self.order[rises]))

    def _best_course(self) -> _Plan:
        left = self.rounds - self.turn + 1
        turns = np.unique(np.linspace(0, left - 1, min(left, STEPS)).astype(int))
        if left > STEPS:
            turns = np.unique(np.concatenate((turns, np.arange(left - 4, left))))
        courses = self._courses(left)[:, turns]
        values = self._values(courses, self.turn + turns)
        best = int(np.argmax(values))
        return _Plan(levels=self._courses(left)[best], value=float(values[best]))

    def _courses(self, left: int) -> Floats:
        """Candidate aspirations for the turns left; shape (courses, left)."""
        top, bottom = float(self.own[0]), self.view.reservation
        span = top - bottom
        grid = np.array([1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.03])
        starts, ends, bends = np.meshgrid(grid, grid, np.array([0.5, 1.0, 3.0, 8.0]))
        falls = (starts >= ends).ravel()
        start, end, bend = (a.ravel()[falls] for a in (starts, ends, bends))
        gone = np.linspace(0.0, 1.0, left) if left > 1 else np.ones(1)
        levels = start[:, None] - (start - end)[:, None] * gone[None, :] ** bend[:, None]
        courses: Floats = bottom + span * levels
        return courses

    def _values(self, courses: Floats, turns: Ints) -> Floats:
        """What each course brings on average over the pictures."""
        pictures, view = self.pictures, self.view
        aims = pictures.course(self._time(turns))
        coming = self._coming(aims)
        places = np.maximum(
            np.searchsorted(-self.edge_own, -courses.ravel(), side="right") - 1, 0
        ).reshape(courses.shape)
        alive = np.ones((len(courses), pictures.count))
        value = np.zeros_like(alive)
        last = len(turns) - 1
        for step in range(len(turns)):
            level = courses[:, step]
            # What they offer now, if it reaches one's level, or if nothing comes after it.
            least = (
                np.full_like(level, view.reservation) if step == last and not self.first else level
            )
            takes = coming[:, step][None, :] >= least[:, None]
            if step > 0:
                value += np.where(takes, alive * (coming[:, step][None, :] + self.deal), 0.0)
                alive = np.where(takes, 0.0, alive)
            if step == last and not self.first:
                break
            place = places[:, step]
            over = (self.edge_seen[:, place].T - aims[:, step][None, :]) / SURE
            accepted = alive / (1.0 + np.exp(-np.clip(over, -30.0, 30.0)))
            value += accepted * (self.edge_own[place][:, None] + self.deal)
            alive = alive - accepted
        value += alive * view.reservation
        values: Floats = value.mean(axis=1)
        return values

    def _coming(self, aims: Floats) -> Floats:
        """Own utility of what they will offer, by each picture; shape (pictures, times)."""
        edge = np.interp(-aims, -self.edge_theirs[::-1], self.edge_own[::-1])
        if not self.heard:
            return np.full_like(edge, self.view.reservation - 1.0)
        heard = np.array(self.heard[-LATEST:], dtype=np.int64)
        seen = self.pictures.utilities(places_of(self.view.sizes, heard)).mean(axis=0)
        fair = np.interp(-seen, -self.edge_theirs[::-1], self.edge_own[::-1])
        gap = float(np.mean(np.maximum(fair - self.view.utility[heard], 0.0)))
        return np.asarray(edge - gap, dtype=np.float64)

    # --- Speaking ----------------------------------------------------------------------------

    def _package_at(self, level: float) -> int:
        """The package at one's level that they value most, as believed; a new one if there is one."""
        count = max(int(np.searchsorted(-self.own, -level + 1e-12, side="right")), 1)
        from_place = int(np.searchsorted(-self.own, -(level + 0.05), side="left"))
        from_place = min(from_place, count - 1)
        best = from_place + int(np.argmax(self.theirs[from_place:count]))
        return int(self.order[best])


def _marginal_rows(view: OwnView) -> list[Floats]:
    """Mean own utility of each option, per issue."""
    table = view.utility.reshape(view.sizes)
    axes = range(len(view.sizes))
    return [table.mean(axis=tuple(a for a in axes if a != issue)) for issue in axes]
