"""What is measured of many games, each by a name that scenario files use too.

- `peace`: ratified by both. `day`: days from the opening to the agreement.
- `agreed_by.DATE`, `last_sittings.N`: share of the agreements reached by a date, or in the last N
  sittings.
- `unratified`: share of the signed treaties that fail.
- `utility.PARTY`: mean utility, 0..100, the value of war without a treaty.
- `option.ISSUE.OPTION`: share of the treaties that have it. `points.PARTY.ISSUE`: what the treaties
  give the party there, 0 its worst and 100 its best.
- `history.ISSUE+ISSUE`: share of all games with a treaty that settles these as in history.
- `kept.PARTY.ISSUE+ISSUE`: share of the treaties no worse for the party there than history.
- `first_aims.PARTY`: share of all games in which agreed articles meet its indispensable limits by
  half of the sittings.
- `one_fall`: share of the treaties before which the payee came down at most twice, once by at least
  three fifths of the whole way.
"""

from collections.abc import Callable, Mapping
from datetime import date
from itertools import pairwise

from game.engine.utility import is_beyond
from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId, SeatId
from game.model.scenario import Scenario
from game.simulation.games import GameRow

Measure = Callable[[GameRow], float | None]
"""What one game says; None if it says nothing (of a treaty's article where there is no treaty)."""
GREAT_FALL = 0.6
MOST_FALLS = 2


@frozen
class Named:
    """A measure's name in its parts."""

    scenario: Scenario
    parts: tuple[str, ...]
    """What follows the kind."""

    @property
    def party(self) -> SeatId:
        """The party named first."""
        return SeatId(self.parts[0])

    def issues(self, place: int) -> tuple[IssueId, ...]:
        """The issues named in one part, with plus signs between them."""
        return tuple(IssueId(name) for name in self.parts[place].split("+"))


def measure_of(scenario: Scenario, what: str) -> Measure:
    """The measure of this name, over games of this scenario; shares are 0..1.

    Raises:
        KeyError: there is no such measure, or the scenario lacks what it names.
    """
    kind, *parts = what.split(".")
    return _MAKERS[kind](Named(scenario=scenario, parts=tuple(parts)))


def _peace(named: Named) -> Measure:
    return lambda row: float(row.ratified)


def _day(named: Named) -> Measure:
    opens = named.scenario.agenda.opens
    return lambda row: (row.agreed_on - opens).days if row.agreed_on else None


def _agreed_by(named: Named) -> Measure:
    last = date.fromisoformat(named.parts[0])
    return lambda row: float(row.agreed_on <= last) if row.treaty and row.agreed_on else None


def _last_sittings(named: Named) -> Measure:
    first = named.scenario.agenda.sittings[-int(named.parts[0])].day
    # A recess moves the last sittings; the dates are those of the calendar.
    return lambda row: float(row.agreed_on >= first) if row.treaty and row.agreed_on else None


def _unratified(named: Named) -> Measure:
    return lambda row: float(not row.ratified) if row.signed_on else None


def _utility(named: Named) -> Measure:
    party = named.party
    return lambda row: row.utility[party]


def _option(named: Named) -> Measure:
    issue, option = IssueId(named.parts[0]), OptionId(named.parts[1])
    return lambda row: float(row.treaty[issue] == option) if row.treaty else None


def _points(named: Named) -> Measure:
    issue = IssueId(named.parts[1])
    points = named.scenario.parties[named.party].instructions.preferences.points[issue]
    low, high = min(points), max(points)
    place = named.scenario.agenda.issue(issue).position

    def measure(row: GameRow) -> float | None:
        if not row.treaty:
            return None
        return 100.0 * (points[place(row.treaty[issue])] - low) / max(high - low, 1)

    return measure


def _history(named: Named) -> Measure:
    past = {issue: named.scenario.verdict.history[issue] for issue in named.issues(0)}
    return lambda row: float(
        bool(row.treaty) and all(row.treaty[issue] == option for issue, option in past.items())
    )


def _kept(named: Named) -> Measure:
    party, agenda = named.party, named.scenario.agenda
    past = {issue: named.scenario.verdict.history[issue] for issue in named.issues(1)}

    def measure(row: GameRow) -> float | None:
        if not row.treaty:
            return None
        worse = (is_beyond(agenda, party, i, row.treaty[i], option) for i, option in past.items())
        return float(not any(worse))

    return measure


def _first_aims(named: Named) -> Measure:
    party, half = named.party, len(named.scenario.agenda.sittings) / 2.0

    def measure(row: GameRow) -> float:
        met = row.first_aims_met[party]
        return float(met is not None and met <= half)

    return measure


def _one_fall(named: Named) -> Measure:
    def measure(row: GameRow) -> float | None:
        if not row.treaty:
            return None
        path = row.payment_path
        falls = [before - now for before, now in pairwise(path) if now < before]
        whole = path[0] - path[-1] if path else 0
        return float(whole > 0 and len(falls) <= MOST_FALLS and max(falls) >= GREAT_FALL * whole)

    return measure


_MAKERS: Mapping[str, Callable[[Named], Measure]] = {
    "peace": _peace,
    "day": _day,
    "agreed_by": _agreed_by,
    "last_sittings": _last_sittings,
    "unratified": _unratified,
    "utility": _utility,
    "option": _option,
    "points": _points,
    "history": _history,
    "kept": _kept,
    "first_aims": _first_aims,
    "one_fall": _one_fall,
}
