"""A mediator of a bare negotiation: he hears both sides' offers and knows neither side's points.

He keeps a sample of pictures of either side (`opponent.py`). Once the offers, at the pace at which
they have been improving, would not meet before time is out, he puts a text to both after every
round: among the packages that are efficient as he sees it, the one that most probably both would
accept. Two yeses are a deal. The two answers come to him alone, and he learns from them (a single
negotiating text: Fisher 1978; Raiffa 1982, chapter 14).
"""

from collections.abc import Sequence
from copy import deepcopy

import numpy as np

from game.bargaining.opponent import Evidence, Family, Ints, Pictures, places_of
from game.bargaining.protocol import Bargainer, Floats, OwnView, Result
from game.model.frozen import frozen

SURE = 0.04
"""Share of the scale over which the odds of a yes rise from even to three in four."""
REACH = 400
"""Packages looked at closely."""
LATEST = 4
"""Rounds over which the pace of the offers is judged."""
SIDES = (0, 1)
FLOOR = (0.3, 0.8)
"""Where a side's course may end, in shares of its scale."""
SPREAD = (0.02, 0.1)
"""How far offers may lie from the course: many name any package of a level, near enough."""
BELOW: Floats = np.array([0.0, 0.1, 0.2, 1.0])
"""How far below the course of its offers a side's line may lie, in shares of the scale; the last:
it takes whatever is offered."""
USUAL: Floats = np.array([0.85, 0.1, 0.04, 0.01])
"""How probable each of these is while rounds are left: hardly anybody takes less than it asks."""
LAST: Floats = np.array([0.4, 0.3, 0.1, 0.2])
"""How probable each is beyond that when there is no other round."""
ERROR = 0.03
"""Odds that an answer follows none of this."""

Answer = tuple[int, int, bool]
"""(round, package, whether it would have signed)."""


@frozen
class BareMediator:
    """A recipe for a mediator's sittings."""

    pictures: int = 96
    sweeps: int = 12
    drafts: int = 3
    """Texts that he may put to them after one round, each in view of the answers to the last."""
    patience: float = 0.6
    """Share of the time for which the sides are left to themselves."""
    free: float = 0.05
    """Odds that a side's values follow no order along the options of an issue."""
    seed: int = 1905

    def open(self, sizes: tuple[int, ...], rounds: int) -> "Mediation":
        """A new negotiation over issues with so many options, of so many rounds."""
        return Mediation(self, sizes, rounds)


class Mediation:
    """One negotiation, as the mediator hears it."""

    def __init__(self, kind: BareMediator, sizes: tuple[int, ...], rounds: int) -> None:
        self.kind, self.sizes, self.rounds = kind, sizes, rounds
        self.family = Family(
            sizes=sizes, rising=(0.5,) * len(sizes), free=kind.free, floor=FLOOR, spread=SPREAD
        )
        self.pictures = self._fresh()
        self.offers: tuple[list[int], list[int]] = ([], [])
        """What each side has offered, by round."""
        self.refused: tuple[list[tuple[int, int]], list[tuple[int, int]]] = ([], [])
        """Per side, (round, package) that it did not take."""
        self.answers: tuple[list[Answer], list[Answer]] = ([], [])
        """Per side, what it said to his texts."""
        self._read = 0
        """The round after which he last thought about the two sides."""
        self._drafts = 0
        """Texts that he has put to them since."""

    # --- What he hears -----------------------------------------------------------------------

    def hear(self, side: int, package: int) -> None:
        """A side has offered a package."""
        heard = self.offers[side]
        heard.append(package)
        other = self.offers[1 - side]
        if other and side == 0:
            self.refused[0].append((len(heard), other[-1]))
        elif other:
            self.refused[1].append((len(heard), other[-1]))

    def hear_answers(self, text: int, yes: tuple[bool, bool]) -> None:
        """What the two sides have said, to him alone, to his latest text."""
        for side in SIDES:
            self.answers[side].append((self._turn + 1, text, yes[side]))

    # --- What he does ------------------------------------------------------------------------

    def text(self) -> int | None:
        """The package to put to both before the next round; None to leave them to themselves."""
        turn = self._turn
        if turn == 0 or turn < self.kind.patience * self.rounds:
            return None
        if turn > self._read:
            self._read, self._drafts = turn, 0
            # Drawn anew each time: a sample led from round to round grows too sure of itself.
            self.pictures = self._fresh()
            for side in SIDES:
                self.pictures[side].fit(self._evidence(side), self.kind.sweeps)
        if self._drafts >= self.kind.drafts or not self._is_stuck():
            return None
        self._drafts += 1
        packages = self._efficient()
        odds = self._odds(0, packages) * self._odds(1, packages)
        return int(packages[int(odds.argmax())])

    @property
    def _turn(self) -> int:
        """Rounds in which both have spoken."""
        return min(len(heard) for heard in self.offers)

    def _fresh(self) -> tuple[Pictures, ...]:
        return tuple(
            Pictures(self.family, self.kind.pictures, self.kind.seed + side) for side in SIDES
        )

    def _odds(self, side: int, packages: Ints) -> Floats:
        """Odds that a side would sign each package before the next round; shape (packages,)."""
        pictures = self.pictures[side]
        now = pictures.course(self._time(np.array([self._turn + 1])))
        over = pictures.utilities(places_of(self.sizes, packages)) - now
        likely = self._likely(side)
        further = LAST if self._turn >= self.rounds else np.array([1.0])
        odds: Floats = np.zeros(len(packages))
        for more, share in zip(BELOW, further, strict=False):
            for below, weights in zip(BELOW, likely.T, strict=True):
                odds += share * (weights @ _yes(over + below + more))
        return odds

    def _likely(self, side: int) -> Floats:
        """How probable each picture is, with its line so far below its course, by the answers.

        Shape (pictures, lines); sums to 1.
        """
        pictures, answers = self.pictures[side], self.answers[side]
        fits = np.log(np.tile(USUAL, (pictures.count, 1)))
        if answers:
            turns, texts, yes = (np.array(row) for row in zip(*answers, strict=True))
            over = pictures.utilities(places_of(self.sizes, texts)) - pictures.course(
                self._time(turns)
            )
            for at, below in enumerate(BELOW):
                odds = ERROR + (1.0 - 2.0 * ERROR) * _yes(over + below)
                fits[:, at] += np.log(np.where(yes, odds, 1.0 - odds)).sum(axis=1)
        likely = np.exp(fits - fits.max())
        shares: Floats = likely / likely.sum()
        return shares

    def _is_stuck(self) -> bool:
        """Whether the offers, at their latest pace, would reach nobody before time is out."""
        turn = self._turn
        back = min(LATEST, turn - 1)
        for side in SIDES:
            lately = np.array(self.offers[1 - side][turn - 1 - back : turn], dtype=np.int64)
            worth = self.pictures[side].utilities(places_of(self.sizes, lately)).mean(axis=0)
            hoped = (
                self.pictures[side].course(self._time(np.array([turn - back, turn]))).mean(axis=0)
            )
            gap, before = float(hoped[1] - worth.max()), float(hoped[0] - worth[0])
            pace = (before - gap) / back if back else 0.0
            if gap <= pace * (self.rounds - turn):
                return False
        return True

    def _efficient(self) -> Ints:
        """Packages on, and next to, the frontier between the two sides as believed."""
        one, two = (self._believed(side) for side in SIDES)
        order = np.argsort(-one, kind="stable")
        best = np.maximum.accumulate(two[order])
        behind = best - two[order]
        near = order[np.argsort(behind, kind="stable")[:REACH]]
        said = np.array(sorted({*self.offers[0], *self.offers[1]}), dtype=np.int64)
        tried = [text for turn, text, _ in self.answers[0] if turn > self._turn]
        packages: Ints = np.setdiff1d(np.concatenate((near, said)), tried)
        return packages

    def _believed(self, side: int) -> Floats:
        """Mean utility of every package to a side, as believed; shape (packages,)."""
        total = np.zeros(1)
        for row in self.pictures[side].mean_rows():
            total = (total[:, None] + row).ravel()
        return total

    def _time(self, turns: Ints) -> Floats:
        return np.asarray(turns / (self.rounds + 1.0), dtype=np.float64)

    def _evidence(self, side: int) -> Evidence:
        shown = [*enumerate(self.offers[side], start=1)]
        refused = self.refused[side]
        return Evidence(
            offers=self._places(shown),
            times=self._time(np.array([turn for turn, _ in shown])),
            refused=self._places(refused),
            refused_times=self._time(np.array([turn for turn, _ in refused])),
        )

    def _places(self, rows: Sequence[tuple[int, int]]) -> Ints:
        return places_of(self.sizes, np.array([package for _, package in rows], dtype=np.int64))


def _yes(over: Floats) -> Floats:
    """Odds of a yes to what lies so far above the line."""
    odds: Floats = 1.0 / (1.0 + np.exp(-np.clip(over / SURE, -30.0, 30.0)))
    return odds


def negotiate_with(
    first: Bargainer,
    second: Bargainer,
    views: tuple[OwnView, OwnView],
    mediator: BareMediator,
    rounds: int,
) -> Result:
    """Let two sides alternate offers, with a mediator who may put texts to both after a round.

    Each answers a text by its own rule for an offer of the other side, as a copy of it would: no
    text changes what it does afterwards.

    Args:
        first: speaks first.
        second: answers.
        views: their own points; the mediator does not see them.
        mediator: hears the offers.
        rounds: how many times each side may speak.
    """
    sessions = (first.open(views[0], rounds, True), second.open(views[1], rounds, False))
    mediation = mediator.open(views[0].sizes, rounds)
    offers: list[tuple[int, int]] = []
    offered: int | None = None
    for turn in range(1, rounds + 1):
        for side, session in enumerate(sessions):
            answer = session.move(offered)
            if answer is None and offered is not None:
                return Result(package=offered, rounds=turn, offers=tuple(offers))
            if answer is not None:
                offers.append((side, answer))
                mediation.hear(side, answer)
            offered = answer
        while (text := mediation.text()) is not None:
            one, two = (deepcopy(session).move(text) is None for session in sessions)
            mediation.hear_answers(text, (one, two))
            if one and two:
                return Result(package=text, rounds=turn, offers=tuple(offers))
    return Result(package=None, rounds=rounds, offers=tuple(offers))
