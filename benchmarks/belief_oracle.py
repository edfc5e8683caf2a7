"""One who knows everything but the draw: the posterior of a negmas baseline's points, given a talk.

The oracle knows how the domain was drawn, which option of each issue the other side likes best, its
reservation value, which algorithm it runs and with which parameters. Negmas's baselines are
deterministic (where MiCRO throws dice, it is among packages that it has named), so a draw of the
points either makes the agent say and refuse just what it did or does not, and the posterior is the
prior cut down to those that do. In the numbers between 0 and 1 that the generator draws it is
uniform on a part of the cube.

That part is reached from the whole cube by stages (sequential Monte Carlo; Del Moral, Doucet and
Jasra 2006): how far what was said lies from what the rule would have said, in the side's own
points, must be ever less, until it is nothing. At each stage the sample is moved about by slice
sampling (Neal 2003), along single numbers and along differences between members of the sample. It
never sees the true points.

Not used as evidence: that both reservation values are themselves made from the points. They tell
something to one who knows how, so this is the bound for those who go by what was said alone.
"""

from dataclasses import dataclass
from functools import cache
from math import prod

import numpy as np

from benchmarks.bare import domains
from benchmarks.beliefs import Talk
from game.bargaining.opponent import places_of
from game.bargaining.protocol import Floats, Ints

Dice = np.random.Generator

EXPONENTS = {"BoulwareTBNegotiator": 4.0, "LinearTBNegotiator": 1.0, "ConcederTBNegotiator": 0.25}
SLACK = 1e-4
"""By how much negmas widens a level on which packages are sought or taken."""
NEAR = 1e-6
"""By how much a package may miss the level and still be the nearest to it."""
EXACT = 1e-5
"""Sum of distances that counts as none: negmas looks for utilities with a tolerance of its own."""
KEPT = 0.4
"""Share of the sample that a stage lets live."""
CUTS = 4
"""Parts of a sample that have tables of their own size."""
TRIES = 6
"""Points tried on a slice before a member stays where it is."""


@dataclass(frozen=True)
class Case:
    """A talk as the oracle sees it; options are counted from the other side's favourite down."""

    agent: str
    sizes: tuple[int, ...]
    reservation: float
    rounds: int
    heard: Ints
    """Shape (words, issues)."""
    answered: Ints
    """What each word, and a yes after the last one, was an answer to; shape (answers, issues)."""
    first: int
    """Number of the word that was the first answer: 1 if the agent opened the talk."""
    taken: bool
    """Whether the last of `answered` was taken."""

    @property
    def numbers(self) -> int:
        """How many numbers make up the points: a weight and, if there are several, the steps."""
        return len(self.sizes) + sum(size - 1 for size in self.sizes if size > 2)


def case_of(said: Talk, place: domains.Domain, offers: int) -> tuple[Case, list[Floats]]:
    """What the oracle is told, and the true losses of the options of each issue."""
    rows = place.view(said.side).rows
    falls = np.array([row[0] >= row[-1] for row in rows])
    last = np.array(place.sizes) - 1

    def ranks(packages: tuple[int, ...]) -> Ints:
        places = places_of(place.sizes, np.array(packages, dtype=np.int64))
        return np.where(falls, places, last - places)

    words, first = min(offers, len(said.heard)), 1 - said.side
    # The talk ended with a package of ours: the agent took it.
    taken = len(said.heard) < offers and len(said.sent) > len(said.heard) - first
    case = Case(
        agent=said.agent,
        sizes=place.sizes,
        reservation=place.reservations[said.side],
        rounds=said.rounds,
        heard=ranks(said.heard[:words]),
        answered=ranks(said.sent[: max(words - first, 0) + taken]),
        first=first,
        taken=taken,
    )
    losses = [row.max() - row for row in rows]
    return case, [loss if fall else loss[::-1] for loss, fall in zip(losses, falls, strict=True)]


# --- What the rules would have said ----------------------------------------------------------


def losses_of(cube: Floats, sizes: tuple[int, ...]) -> list[Floats]:
    """What each option costs, favourite first, for every row of numbers that made the points."""
    shares, rows, at = shares_of(cube, len(sizes)), [], len(sizes)
    for issue, size in enumerate(sizes):
        loss = np.zeros((len(cube), size))
        loss[:, -1] = 1.0
        if size > 2:
            fallen = (0.3 + cube[:, at : at + size - 1]).cumsum(axis=1)
            loss[:, 1:] = fallen / fallen[:, -1:]
            at += size - 1
        rows.append(loss * shares[:, issue, None])
    return rows


def shares_of(cube: Floats, issues: int) -> Floats:
    """Weights that sum to 1."""
    weights = 0.15 + cube[:, :issues] ** 1.5
    shares: Floats = weights / weights.sum(axis=1, keepdims=True)
    return shares


def numbers_of(losses: list[Floats]) -> Floats:
    """Numbers between 0 and 1 that make these points, on one of the scales that may be theirs."""

    def scaled(row: Floats, low: float) -> Floats:
        numbers: Floats = row * np.sqrt(low * (low + 1.0) / row.min() / row.max()) - low
        return numbers

    weights = scaled(np.array([loss[-1] for loss in losses]), 0.15)
    steps = [scaled(np.diff(loss), 0.3) for loss in losses if len(loss) > 2]
    return np.concatenate((np.maximum(weights, 0.0) ** (1.0 / 1.5), *steps))


def lost(rows: list[Floats], packages: Ints) -> Floats:
    """What some packages cost; shape (count, packages)."""
    total = np.zeros((len(rows[0]), len(packages)))
    for row, places in zip(rows, packages.T, strict=True):
        total += row[:, places]
    return total


def table(rows: list[Floats], depth: float) -> Floats:
    """What all packages cost that may cost so little in any row; shape (count, packages)."""
    total = np.zeros((len(rows[0]), 1))
    for row in rows:
        some = row[:, : max(int((row.min(axis=0) <= depth).sum()), 1)]
        total = (total[:, :, None] + some[:, None, :]).reshape(len(total), -1)
    return total


def distance(case: Case, rows: list[Floats], limit: float = np.inf) -> Floats:
    """How far what was said lies from what the rule says with these points; shape (count,).

    Rows found to be over the limit are not looked at any further.
    """
    if case.agent == "MiCRONegotiator":
        return _steps(case, rows)
    heard, offered = lost(rows, case.heard), lost(rows, case.answered)
    give, take = _given(case, rows, offered)
    refused = offered.shape[1] - case.taken
    over = take[:, case.first :] - offered
    off: Floats = np.maximum(over[:, :refused], 0.0).sum(axis=1)
    off += np.maximum(-over[:, refused:], 0.0).sum(axis=1)
    level = give[:, : heard.shape[1]] + NEAR
    known = lost(rows, _among_the_best(case.sizes, 3))[:, None, :]
    known = np.where(known <= level[:, :, None], known, 0.0).max(axis=2)
    least = np.maximum(np.maximum(heard - level, known - heard), 0.0).sum(axis=1)
    left = np.flatnonzero(off + least <= limit)
    # The shallow ones first: they need but a small table.
    for some in np.array_split(left[np.argsort(level[left].max(axis=1, initial=0.0))], CUTS):
        if len(some):
            costs = table([row[some] for row in rows], float(level[some].max(initial=0.0)))
            off[some] += np.abs(_deepest(costs, level[some]) - heard[some]).sum(axis=1)
    off[np.setdiff1d(np.arange(len(off)), left)] = np.inf
    return off


def _deepest(costs: Floats, level: Floats) -> Floats:
    """The most that any package costs up to each level, row by row."""
    # Sorted rows laid end to end, each lifted above the last one, are searched at once.
    lift = 2.0 * np.arange(len(costs))[:, None]
    flat = (np.sort(costs, axis=1) + lift).ravel()
    found: Floats = flat[np.searchsorted(flat, level + lift, side="right") - 1] - lift
    return found


def _given(case: Case, rows: list[Floats], offered: Floats) -> tuple[Floats, Floats]:
    """The most that each word may cost, and the most that a yes in its place may."""
    range_, words = 1.0 - case.reservation, len(case.heard) + case.taken
    if case.agent in EXPONENTS:
        times = np.arange(1, words + 1) / (case.rounds + 1.0)
        level = np.minimum(range_ * times ** EXPONENTS[case.agent] + SLACK, range_)
        levels = np.broadcast_to(level, (len(offered), words))
        return levels, levels
    # Naive tit for tat gives what it was given, but two gaps between its best packages at first.
    best = np.sort(lost(rows, _among_the_best(case.sizes, 8)), axis=1)[:, :8]
    give, take = np.zeros((len(offered), words)), np.zeros((len(offered), words))
    for word in range(case.first, words):
        worth = 1.0 - offered[:, word - case.first] / range_
        if word >= 3:
            give[:, word] = np.maximum(worth, 0.0)
            take[:, word] = range_ * give[:, word]
        elif word > 0:
            gaps = np.diff(best[:, 4 * word - 4 : 4 * word], axis=1)
            give[:, word] = gaps[:, 2]
            take[:, word] = range_ * gaps[:, 0]
    return give, take


@cache
def _among_the_best(sizes: tuple[int, ...], count: int) -> Ints:
    """The packages that may be among so many best ones: few are better on every issue."""
    every: list[tuple[int, ...]] = [()]
    for size in sizes:
        every = [(*one, at) for one in every for at in range(size)]
        every = [one for one in every if prod(at + 1 for at in one) <= count]
    return np.array(every, dtype=np.int64)


def _steps(case: Case, rows: list[Floats]) -> Floats:
    """MiCRO: what it has named are its best packages, in their order."""
    accepted = case.answered[len(case.answered) - case.taken :]
    best = list(dict.fromkeys(tuple(map(int, one)) for one in (*case.heard, *accepted)))
    cost = lost(rows, np.array(best, dtype=np.int64).reshape(-1, len(case.sizes)))
    off: Floats = np.maximum(-np.diff(cost, axis=1), 0.0).sum(axis=1)
    # The best of the others is one step worse, on one issue, than one of these.
    steps = {(*one[:i], one[i] + 1, *one[i + 1 :]) for one in best for i in range(len(one))}
    rest = [one for one in steps - set(best) if all(np.less(one, case.sizes))]
    if not best or not rest:
        return off
    off += np.maximum(cost[:, -1] - lost(rows, np.array(rest)).min(axis=1), 0.0)
    return off


# --- The posterior ---------------------------------------------------------------------------


def posterior(case: Case, count: int, sweeps: int, dice: Dice) -> Floats:
    """A sample of the numbers that make the points, given the talk; the last sweeps of it."""
    cube = dice.random((count, case.numbers))
    limit = np.inf
    while True:
        off = distance(case, losses_of(cube, case.sizes))
        limit = max(min(float(np.quantile(off, KEPT)), limit), EXACT)
        alive = np.flatnonzero(off <= limit)
        cube = cube[alive[np.arange(count) % len(alive)]]
        if limit == EXACT:
            return settled(case, cube, sweeps, dice)
        sweep(case, cube, limit, dice)


def settled(case: Case, cube: Floats, sweeps: int, dice: Dice) -> Floats:
    """The sample moved about where the talk is exact, taken after every sweep of the later half."""
    kept = []
    for at in range(sweeps):
        sweep(case, cube, EXACT, dice)
        if 2 * at >= sweeps:
            kept.append(cube.copy())
    return np.concatenate(kept)


def sweep(case: Case, cube: Floats, limit: float, dice: Dice) -> None:
    """Move every member along slices: each number once, and as many differences of members."""
    count, numbers = cube.shape
    for at in dice.permutation(2 * numbers):
        if at < numbers:
            way = np.zeros_like(cube)
            way[:, at] = 1.0
        else:
            one, two = dice.integers(count, size=(2, count))
            way = cube[one] - cube[two]
        with np.errstate(divide="ignore", invalid="ignore"):
            ends = np.stack((-cube / way, (1.0 - cube) / way))
        low = np.where(way == 0.0, -np.inf, ends.min(axis=0)).max(axis=1)
        high = np.where(way == 0.0, np.inf, ends.max(axis=0)).min(axis=1)
        start = 2.0 * dice.random(count)
        if at >= numbers:
            low, high = np.maximum(low, -start), np.minimum(high, 2.0 - start)
        moving = np.flatnonzero(np.abs(way).max(axis=1) > 0.0)
        for _ in range(TRIES):
            step = low[moving] + (high[moving] - low[moving]) * dice.random(len(moving))
            new = np.clip(cube[moving] + step[:, None] * way[moving], 0.0, 1.0)
            fits = distance(case, losses_of(new, case.sizes), limit) <= limit
            cube[moving[fits]] = new[fits]
            moving, step = moving[~fits], step[~fits]
            if not len(moving):
                break
            low[moving] = np.where(step < 0.0, step, low[moving])
            high[moving] = np.where(step > 0.0, step, high[moving])
