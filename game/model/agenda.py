"""What everybody at the table knows: parties, issues, options, sittings, people."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId, SeatId


@frozen
class Option:
    """One possible answer to an issue, worded as a clause of the treaty."""

    id: OptionId
    title: str
    """A few words for a list: "South of the 50th parallel"."""
    clause: str
    """The article as it would stand in the treaty."""
    historical: bool = False
    amount: int | None = None
    """Money promised, in millions of the scenario's currency; None where no money passes."""
    map_areas: Mapping[str, str] = field(default_factory=dict)
    """Map area -> who holds it under this option; empty without a map."""
    map_lines: Mapping[str, str] = field(default_factory=dict)
    """Map line -> who holds it under this option."""


@frozen
class Issue:
    """A question on the agenda; its options run from the first party's favourite to the other's."""

    id: IssueId
    number: int
    title: str
    question: str
    options: tuple[Option, ...]
    blame: int = 0
    """How hard the world judges a rupture over this issue, 0..100."""
    demanded_by: SeatId | None = None
    """The party whose demand it is; it shares the blame if the other side breaks over it."""
    source: str = ""

    def position(self, option: OptionId) -> int:
        """Place of an option, 0 = the first party's favourite.

        Raises:
            KeyError: the issue has no such option.
        """
        for place, candidate in enumerate(self.options):
            if candidate.id == option:
                return place
        raise KeyError(f"Issue '{self.id}' has no option '{option}'")

    def option(self, option: OptionId) -> Option:
        """The option with this id.

        Raises:
            KeyError: the issue has no such option.
        """
        return self.options[self.position(option)]


@frozen
class Person:
    """Somebody whom the players read about or hear from."""

    id: str
    name: str
    office: str
    seat: SeatId | None
    about: str
    portrait: str | None = None
    native_name: str = ""
    source: str = ""


@frozen
class Party:
    """A state that signs; a delegation acts for it at the table, a capital behind it instructs."""

    id: SeatId
    name: str
    adjective: str
    capital: str
    delegation: tuple[str, ...]
    """Ids of the people in its delegation, the chief delegate first."""
    government: str
    """Who sends its telegrams: "the Cabinet", "the Foreign Ministry"."""
    colour: str = "first"
    flag: str | None = None


@frozen
class MediatorSeat:
    """The third seat: suggests and presses, never signs."""

    id: SeatId
    name: str
    title: str
    """How one speaks of him: "the President"."""
    residence: str
    person: str
    flag: str | None = None


@frozen
class Sitting:
    """A formal meeting of the conference."""

    number: int
    day: date
    note: str = ""


@frozen
class Agenda:
    """The public frame of the conference."""

    title: str
    subtitle: str
    place: str
    opens: date
    """The day before which nothing happens: corridor moves of the first turn date from here."""
    parties: tuple[Party, Party]
    mediator: MediatorSeat
    issues: tuple[Issue, ...]
    sittings: tuple[Sitting, ...]
    people: tuple[Person, ...] = ()
    background: str = ""
    currency: str = ""

    def issue(self, issue: IssueId) -> Issue:
        """The issue with this id.

        Raises:
            KeyError: the agenda has no such issue.
        """
        for candidate in self.issues:
            if candidate.id == issue:
                return candidate
        raise KeyError(f"The agenda has no issue '{issue}'")

    def party(self, seat: SeatId) -> Party:
        """The party in this seat.

        Raises:
            KeyError: no party sits there.
        """
        for candidate in self.parties:
            if candidate.id == seat:
                return candidate
        raise KeyError(f"No party sits in '{seat}'")

    def person(self, person: str) -> Person:
        """The person with this id.

        Raises:
            KeyError: the scenario names no such person.
        """
        for candidate in self.people:
            if candidate.id == person:
                return candidate
        raise KeyError(f"The scenario names no person '{person}'")

    def other(self, seat: SeatId) -> SeatId:
        """The party across the table."""
        first, second = self.parties
        return second.id if seat == first.id else first.id

    @property
    def seats(self) -> tuple[SeatId, SeatId, SeatId]:
        """The two parties, then the mediator."""
        return (self.parties[0].id, self.parties[1].id, self.mediator.id)

    @property
    def party_ids(self) -> tuple[SeatId, SeatId]:
        """The two parties in the scenario's order."""
        return (self.parties[0].id, self.parties[1].id)
