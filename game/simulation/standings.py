"""Who did how well in a tournament: means, intervals, and differences between neighbours.

The unit of replication is the game number: all games of one number share their seed, so they are
averaged before anything is said about spread.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from statistics import fmean

from game.model.frozen import frozen
from game.model.ids import SeatId
from game.simulation.estimates import Estimate, estimate, percentile
from game.simulation.games import GameRow
from game.simulation.tournament import Pair, Thinking, Tournament

SLOW = 0.99
"""Share of actions that are quicker than the time told as slow."""


@frozen
class Standing:
    """What one agent made of its games, over all opponents alike."""

    name: str
    utility: Estimate
    """Over both chairs, each counting the same."""
    by_chair: Mapping[SeatId, Estimate]
    peace_rate: float
    """Share of its games that ended with a treaty in force."""
    peace_by_chair: Mapping[SeatId, float]
    games: int
    thinking: Thinking


@frozen
class Difference:
    """How much better one agent did than another, in the same chair against the same opponents."""

    better: str
    worse: str
    utility: Estimate
    by_chair: Mapping[SeatId, Estimate]


@frozen
class PairResult:
    """What two agents made of each other."""

    pair: Pair
    utility: Mapping[SeatId, Estimate]
    peace_rate: float
    games: int


@frozen
class Table:
    """The results of a tournament."""

    standings: tuple[Standing, ...]
    """The best mean over both chairs first."""
    differences: tuple[Difference, ...]
    """Between each standing and the next."""
    pairs: tuple[PairResult, ...]


def table_of(tournament: Tournament) -> Table:
    """The results of a tournament, worked out from its rows."""
    agents = tournament.plan.agents
    standings = [_standing(tournament, name) for name in agents]
    # Equal means, of an agent and its twin, stay in the order in which they were named.
    standings.sort(key=lambda one: -one.utility.mean)
    return Table(
        standings=tuple(standings),
        differences=tuple(
            _difference(tournament, one.name, two.name) for one, two in pairwise(standings)
        ),
        pairs=tuple(_pair(tournament, pair) for pair in tournament.plan.pairs),
    )


def _rows_in(tournament: Tournament, name: str, chair: SeatId) -> list[tuple[GameRow, ...]]:
    """The games of an agent in a chair, one tuple per opponent."""
    first = chair == tournament.parties[0]
    return [
        tournament.rows[(name, other) if first else (other, name)]
        for other in tournament.plan.agents
    ]


def _by_number(tournament: Tournament, name: str, chair: SeatId) -> list[float]:
    """The agent's utility in a chair by game number, averaged over the opponents."""
    against = _rows_in(tournament, name, chair)
    return [fmean(row.utility[chair] for row in rows) for rows in zip(*against, strict=True)]


def _over_chairs(by_chair: Mapping[SeatId, Sequence[float]]) -> list[float]:
    return [fmean(values) for values in zip(*by_chair.values(), strict=True)]


def _standing(tournament: Tournament, name: str) -> Standing:
    chairs = tournament.parties
    by_number = {chair: _by_number(tournament, name, chair) for chair in chairs}
    peace = {
        chair: [row.ratified for rows in _rows_in(tournament, name, chair) for row in rows]
        for chair in chairs
    }
    games = [row for pair, rows in tournament.rows.items() if name in pair for row in rows]
    times = tournament.thinking[name]
    return Standing(
        name=name,
        utility=estimate(_over_chairs(by_number)),
        by_chair={chair: estimate(values) for chair, values in by_number.items()},
        peace_rate=sum(row.ratified for row in games) / len(games),
        peace_by_chair={chair: sum(made) / len(made) for chair, made in peace.items()},
        games=len(games),
        thinking=Thinking(mean=fmean(times) if times else 0.0, slow=percentile(times, SLOW)),
    )


def _difference(tournament: Tournament, better: str, worse: str) -> Difference:
    gaps = {
        chair: [
            one - two
            for one, two in zip(
                _by_number(tournament, better, chair),
                _by_number(tournament, worse, chair),
                strict=True,
            )
        ]
        for chair in tournament.parties
    }
    return Difference(
        better=better,
        worse=worse,
        utility=estimate(_over_chairs(gaps)),
        by_chair={chair: estimate(values) for chair, values in gaps.items()},
    )


def _pair(tournament: Tournament, pair: Pair) -> PairResult:
    rows = tournament.rows[pair]
    return PairResult(
        pair=pair,
        utility={
            chair: estimate([row.utility[chair] for row in rows]) for chair in tournament.parties
        },
        peace_rate=sum(row.ratified for row in rows) / len(rows),
        games=len(rows),
    )
