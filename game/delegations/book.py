"""What never changes in a conference, worked out once: options by place, their worth, the space."""

from functools import lru_cache

from game.analysis.efficient import TreatySpace
from game.engine.identity import Same
from game.engine.utility import utility
from game.model.agenda import Agenda
from game.model.ids import IssueId, OptionId, SeatId
from game.model.instructions import Preferences
from game.model.observation import Observation
from game.model.offers import Package, Terms


class Rows:
    """The options of an agenda by place, and how far each lies from either side's favourite."""

    def __init__(self, agenda: Agenda) -> None:
        self.agenda = agenda
        self.options: dict[IssueId, tuple[OptionId, ...]] = {
            issue.id: tuple(option.id for option in issue.options) for issue in agenda.issues
        }
        self.place: dict[IssueId, dict[OptionId, int]] = {
            issue: {option: at for at, option in enumerate(options)}
            for issue, options in self.options.items()
        }
        self.last: dict[IssueId, int] = {i: len(row) - 1 for i, row in self.options.items()}
        self.steps: dict[SeatId, dict[IssueId, dict[OptionId, int]]] = {
            party: {
                issue: {o: at if first else self.last[issue] - at for o, at in places.items()}
                for issue, places in self.place.items()
            }
            for party, first in zip(agenda.party_ids, (True, False), strict=True)
        }
        """Party -> issue -> option -> steps from its favourite: the public size of a concession."""
        self._within: dict[tuple[SeatId, IssueId, OptionId], tuple[OptionId, ...]] = {}

    def within(self, party: SeatId, issue: IssueId, limit: OptionId) -> tuple[OptionId, ...]:
        """The options that give no more than a party's limit allows."""
        found = self._within.get((party, issue, limit))
        if found is None:
            steps = self.steps[party][issue]
            found = tuple(option for option, given in steps.items() if given <= steps[limit])
            self._within[party, issue, limit] = found
        return found

    def favourite(self, party: SeatId, issue: IssueId) -> OptionId:
        """The party's end of the row."""
        return self.options[issue][0 if party == self.agenda.parties[0].id else -1]

    def given(self, party: SeatId, terms: Terms) -> int:
        """Sum of the steps that terms lie from the party's favourites."""
        steps = self.steps[party]
        return sum(steps[issue][option] for issue, option in terms.items())

    def asked(self, seen: Observation, party: SeatId) -> dict[IssueId, OptionId]:
        """The treaty as the party would have it now: agreed, what it stands by, its favourites.

        An exploratory offer binds nobody, so it is not believed either.
        """
        positions = seen.bound.get(party, {})
        return {
            issue: (
                seen.agreed[issue].option
                if issue in seen.agreed
                else positions.get(issue) or self.favourite(party, issue)
            )
            for issue in self.options
        }


class Book:
    """The rows of an agenda, and what each option is worth to one side."""

    def __init__(self, agenda: Agenda, preferences: Preferences, seat: SeatId) -> None:
        self.rows = Rows(agenda)
        self.agenda = agenda
        self.preferences = preferences
        self.seat = seat
        self.other = agenda.other(seat)
        self.space = TreatySpace(agenda, preferences)
        scale = 100.0 / (preferences.highest - preferences.lowest)
        self.loss: dict[IssueId, dict[OptionId, float]] = {
            issue: {
                option: (max(row) - points) * scale
                for option, points in zip(self.rows.options[issue], row, strict=True)
            }
            for issue, row in preferences.points.items()
        }
        """Utility points lost against the own best option; patterns left aside."""

    def utility(self, package: Package) -> float:
        """Utility of a whole package to the own side."""
        return utility(self.agenda, self.preferences, package)

    def is_beyond(self, issue: IssueId, option: OptionId, limit: OptionId) -> bool:
        """Whether an option gives more than the limit allows the own side to give."""
        steps = self.rows.steps[self.seat][issue]
        return steps[option] > steps[limit]


# A handful of scenarios in one process; the tables cost more than a decision may take.
@lru_cache(maxsize=16)
def _book(agenda: Same[Agenda], preferences: Same[Preferences], seat: SeatId) -> Book:
    return Book(agenda.value, preferences.value, seat)


@lru_cache(maxsize=16)
def _rows(agenda: Same[Agenda]) -> Rows:
    return Rows(agenda.value)


def book_of(seen: Observation) -> Book:
    """The book of the party that sees this.

    Raises:
        ValueError: the seat has no instructions; it is the mediator's.
    """
    if seen.instructions is None:
        raise ValueError(f"'{seen.seat}' is no party and has no preferences")
    return _book(Same(seen.agenda), Same(seen.instructions.preferences), seen.seat)


def rows_of(seen: Observation) -> Rows:
    """The rows of the agenda that a seat sees."""
    return _rows(Same(seen.agenda))
