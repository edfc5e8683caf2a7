"""A bargainer that looks ahead: it plays out its possible courses against sampled opponents.

It keeps a sample of pictures of the other side (`opponent.py`). Now and then it plays courses
of its own, from hard to soft, against each picture, and follows the one that brings most on
average. It takes an offer that is worth as much as going on.
"""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from game.bargaining.opponent import Evidence, Pictures, evidence_of, opposed_to, places_of
from game.bargaining.protocol import Floats, OwnView, Session
from game.model.frozen import frozen

Ints = NDArray[np.int64]

OPPOSED = 0.8
"""Odds that the other side wants the opposite on an issue."""
FREE = 0.05
"""Odds that its values follow no order."""
SPREAD = (0.02, 0.08)
"""Of offers about the course: a sample that is led along in a few sweeps must not be too sure."""
SHORT = 30
"""Rounds up to which every turn is thought over."""
LEARNT = 24
"""Offers of the other side that are kept as evidence: those at which it changed, and the latest."""
LATEST = 8
"""Offers from which one learns how near to efficient the other side's offers are."""
REFUSED = 10
"""Refusals that are kept as evidence: the latest."""
RUNGS = 40
"""Levels of one's own at which the efficient packages are looked at."""
STEPS = 8
"""Moments of the time left at which a course is looked at, besides the last four turns."""
SURE = 0.04
"""Share of the scale over which the odds of acceptance rise from even to three in four."""
SURPRISE = 0.1
"""Odds, each turn, of a deal that no picture foresees, if one's level were as low as no deal."""
EAGER_LATE = 8.0
"""Exponent of time in the wish for a deal: early on there is no hurry."""
NEAR = 0.05
"""How far above one's level a package may lie that is named instead, if they value it more."""
STALE = 0.01
"""By how much less a package is thought to please each time that it has been refused."""
LEVELS = (1.0, 0.9, 0.75, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.03)
"""Where a course may start and end, in shares of the way from no deal to the best."""
BENDS = (0.6, 2.0, 8.0)
"""Exponent of time in a course."""


@frozen
class Tactician:
    """A recipe for sessions that look ahead."""

    pictures: int = 48
    sweeps: int = 2
    """Times that every picture is reconsidered when there is something new."""
    studies: tuple[float, ...] = (0.4, 0.65, 0.82, 0.91, 0.97)
    """Shares of the time at which a long negotiation's pictures are fitted again."""
    plans: tuple[float, ...] = (0.75, 0.87, 0.94, 0.96, 0.98, 0.99, 1.0)
    """Shares of the time at which its course is thought over, besides."""
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


@frozen
class _Edge:
    """The efficient packages, one for each of some levels of one's own, the highest first."""

    own: Floats
    theirs: Floats
    """Worth to the other side, on average over the pictures."""
    seen: Floats
    """Worth to it in each picture; shape (pictures, levels)."""


class _Tactician:
    def __init__(self, kind: Tactician, view: OwnView, rounds: int, first: bool) -> None:
        self.kind, self.view, self.rounds, self.first = kind, view, rounds, first
        family = replace(opposed_to(view.sizes, view.rows, OPPOSED, FREE), spread=SPREAD)
        self.pictures = Pictures(family, kind.pictures, kind.seed)
        self.ladder = view.ladder
        self.own: Floats = -self.ladder.falling
        self.turn = 0
        self.deal = 0.0
        """What a deal is worth beyond its points, now."""
        self.heard: list[int] = []
        self.sent: list[int] = []
        self.places: list[int] = []
        """Of what was sent, on the ladder."""
        self.studied = -1
        """Offers heard when the pictures were last fitted; -1: no picture has been looked at."""
        self.plan: _Plan | None = None
        self.planned = 0
        short = rounds <= SHORT
        every = set(range(1, rounds + 1))
        self.studies = every if short else {max(1, round(at * rounds)) for at in kind.studies}
        self.plans = every if short else {max(1, round(at * rounds)) for at in kind.plans}

    def move(self, offered: int | None) -> int | None:
        """Take what is worth as much as going on; else name the likeliest of one's packages."""
        self.turn += 1
        if offered is not None:
            self.heard.append(offered)
        studies = self.turn in self.studies and self.studied < len(self.heard)
        if self.studied < 0 or studies:
            self._study()
        if self.plan is None or studies or self.turn in self.plans:
            self._think()
        plan = self.plan
        assert plan is not None
        if offered is not None:
            worth = float(self.view.utility[offered])
            last = self.turn == self.rounds and not self.first
            least = self.view.reservation
            if worth >= (least if last else max(plan.value - self.deal, least)):
                return None
        level = float(plan.levels[min(self.turn - self.planned, len(plan.levels) - 1)])
        place = self._place_at(level)
        self.theirs[place] -= STALE
        self.places.append(place)
        self.sent.append(int(self.ladder.order[place]))
        return self.sent[-1]

    # --- Learning ----------------------------------------------------------------------------

    def _study(self) -> None:
        """Fit the pictures to what has been seen, and look for the efficient packages."""
        self.studied = len(self.heard)
        if self.heard:
            self.pictures.fit(self._evidence(), self.kind.sweeps)
        total = np.zeros(1)
        for row in self.pictures.mean_rows():
            total = (total[:, None] + row).ravel()
        self.theirs: Floats = total[self.ladder.order]
        best = np.maximum.accumulate(self.theirs)
        rises = np.flatnonzero(np.concatenate(([True], best[1:] > best[:-1])))
        if len(rises) > RUNGS:
            rises = rises[np.unique(np.linspace(0, len(rises) - 1, RUNGS).astype(int))]
        self.edge = _Edge(
            own=self.own[rises],
            theirs=self.theirs[rises],
            seen=self.pictures.utilities(places_of(self.view.sizes, self.ladder.order[rises])),
        )
        if self.heard:
            latest = np.array(self.heard[-LATEST:], dtype=np.int64)
            seen = self.pictures.utilities(places_of(self.view.sizes, latest)).mean(axis=0)
            fair = np.interp(-seen, -self.edge.theirs[::-1], self.edge.own[::-1])
            self.gap = float(np.mean(np.maximum(fair - self.view.utility[latest], 0.0)))
        np.subtract.at(self.theirs, np.array(self.places, dtype=np.int64), STALE)

    def _evidence(self) -> Evidence:
        whole = evidence_of(self.view.sizes, self.heard, self.sent, self.rounds, self.first)
        kept = np.arange(len(whole.times))
        if len(kept) > LEARNT:
            spaced = np.linspace(0, len(kept) - 1, LEARNT).astype(int)
            kept = np.unique(np.concatenate((spaced, kept[-LATEST:])))
        return Evidence(
            offers=whole.offers[kept],
            times=whole.times[kept],
            refused=whole.refused[-REFUSED:],
            refused_times=whole.refused_times[-REFUSED:],
        )

    # --- Thinking ----------------------------------------------------------------------------

    def _think(self) -> None:
        """Choose the course that brings most on average over the pictures."""
        span = self.view.best - self.view.reservation
        self.deal = self.kind.eager * span * (self.turn / self.rounds) ** EAGER_LATE
        self.planned = self.turn
        left = self.rounds - self.turn + 1
        turns = np.linspace(0, left - 1, min(left, STEPS)).astype(int)
        turns = np.unique(np.concatenate((turns, np.arange(max(left - 4, 0), left))))
        courses = self._courses(left, turns)
        values = self._values(courses, self.turn + turns)
        best = int(np.argmax(values))
        whole = self._courses(left, np.arange(left))[best]
        self.plan = _Plan(levels=whole, value=float(values[best]))

    def _courses(self, left: int, turns: Ints) -> Floats:
        """Candidate aspirations at some of the turns left; shape (courses, turns)."""
        span = self.view.best - self.view.reservation
        gone = turns / (left - 1.0) if left > 1 else np.ones(1)
        levels = STARTS[:, None] - (STARTS - ENDS)[:, None] * gone ** BENT[:, None]
        courses: Floats = self.view.reservation + span * levels
        return courses

    def _values(self, courses: Floats, turns: Ints) -> Floats:
        """What each course brings on average over the pictures."""
        edge, reservation = self.edge, self.view.reservation
        aims = self.pictures.course(turns / (self.rounds + 1.0))
        coming = self._coming(aims)
        rungs = np.maximum(np.searchsorted(-edge.own, -courses.ravel(), side="right") - 1, 0)
        rungs = rungs.reshape(courses.shape)
        over = (edge.seen[:, None, :] - aims[:, :, None]) / -SURE
        # By turn, then level: one row of odds, a picture each.
        odds = 1.0 / (1.0 + np.exp(np.clip(over, -30.0, 30.0)))
        odds = np.ascontiguousarray(odds.transpose(1, 2, 0), dtype=np.float32)
        span = self.view.best - reservation
        generous = (
            np.clip(1.0 - (courses - reservation) / span, 0.0, 1.0) if span > 0.0 else courses * 0.0
        )
        passed = np.diff(turns, append=turns[-1] + 1)
        surprises = (1.0 - (1.0 - SURPRISE * generous) ** passed).astype(np.float32)
        alive = np.ones((len(courses), self.pictures.count), dtype=np.float32)
        value = np.zeros_like(alive)
        last = len(turns) - 1
        for step in range(len(turns)):
            level = courses[:, step]
            ends = step == last and not self.first
            if step > 0 and self.heard:
                # What they offer now, if it reaches one's level, or if nothing comes after it.
                comes = coming[:, step].astype(np.float32)
                takes = comes >= (np.full_like(level, reservation) if ends else level)[:, None]
                taken = np.where(takes, alive, np.float32(0.0))
                value += taken * (comes + np.float32(self.deal))
                alive -= taken
            if ends:
                break
            rung = rungs[:, step]
            surprise = surprises[:, step, None]
            accepted = alive * (surprise + (1.0 - surprise) * odds[step, rung])
            value += accepted * (edge.own[rung] + self.deal).astype(np.float32)[:, None]
            alive -= accepted
        value += alive * np.float32(reservation)
        return np.asarray(value.mean(axis=1), dtype=np.float64)

    def _coming(self, aims: Floats) -> Floats:
        """Own utility of what they will offer, by each picture; shape (pictures, times)."""
        if not self.heard:
            return np.full_like(aims, self.view.reservation - 1.0)
        edge = np.interp(-aims, -self.edge.theirs[::-1], self.edge.own[::-1])
        return np.asarray(edge - self.gap, dtype=np.float64)

    # --- Speaking ----------------------------------------------------------------------------

    def _place_at(self, level: float) -> int:
        """Place on the ladder of what they value most, as believed, of about one's level."""
        falling = self.ladder.falling
        end = max(int(falling.searchsorted(-level + 1e-12, side="right")), 1)
        start = min(int(falling.searchsorted(-(level + NEAR), side="left")), end - 1)
        return start + int(self.theirs[start:end].argmax())


_PAIRS = [
    (start, end, bend)
    for start in LEVELS
    for end in LEVELS
    for bend in BENDS
    # A level course has no bend.
    if end < start or (end == start and bend == BENDS[0])
]
STARTS, ENDS, BENT = (np.array(row) for row in zip(*_PAIRS, strict=True))
