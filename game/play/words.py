"""Names, dates and small phrases that every sentence is made with."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from datetime import date

from game.model.agenda import Agenda
from game.model.events import Event, RatificationFailed
from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId, SeatId, TrackId
from game.model.observation import Observation
from game.model.offers import Terms
from game.model.scenario import Prices, Scenario
from game.model.tracks import INFLUENCE, PartyTrack
from game.play.language import Language, marked
from game.play.repeated import repeated_offers

MONTHS = (
    marked("January"),
    marked("February"),
    marked("March"),
    marked("April"),
    marked("May"),
    marked("June"),
    marked("July"),
    marked("August"),
    marked("September"),
    marked("October"),
    marked("November"),
    marked("December"),
)
"""Their names, as a scenario writes them too."""
_WEEKDAYS = (
    marked("Monday"),
    marked("Tuesday"),
    marked("Wednesday"),
    marked("Thursday"),
    marked("Friday"),
    marked("Saturday"),
    marked("Sunday"),
)
_SITTINGS = (
    marked("the first sitting"),
    marked("the second sitting"),
    marked("the third sitting"),
    marked("the fourth sitting"),
    marked("the fifth sitting"),
    marked("the sixth sitting"),
    marked("the seventh sitting"),
    marked("the eighth sitting"),
    marked("the ninth sitting"),
    marked("the tenth sitting"),
    marked("the eleventh sitting"),
    marked("the twelfth sitting"),
    marked("the thirteenth sitting"),
    marked("the fourteenth sitting"),
    marked("the fifteenth sitting"),
)


RELATION = "relation"
"""How the track of a relation between two states begins."""


def sentence(text: str) -> str:
    """A text that begins with a capital, whatever name it begins with."""
    return text[:1].upper() + text[1:]


@frozen
class Words:
    """A language with the names of one conference, as far as one reader may know them."""

    language: Language
    agenda: Agenda
    viewer: SeatId | None = None
    """The seat that reads; None reads all, after the end."""
    names: Mapping[str, str] = field(default_factory=dict)
    """`dispatch:<id>`, `power:<id>`, `hazard:<id>`, `track:<id>` -> the scenario's words."""
    prices: Prices | None = None
    """What moves cost, for the menu's hints."""
    last_day: date | None = None
    """The day of the last sitting, as it stands now."""
    repeated: Mapping[int, int] = field(default_factory=dict)
    """Number of an offer -> number of the one on the table that it repeats."""

    def say(self, message: str, **fields: object) -> str:
        """A message with its places filled."""
        return self.language.say(message, **fields)

    def count(self, one: str, many: str, number: int, **fields: object) -> str:
        """A message in the form for a number."""
        return self.language.count(one, many, number, **fields)

    def listing(self, items: Iterable[str]) -> str:
        """Several things in a row."""
        return self.language.listing(tuple(items))

    # --- Names -------------------------------------------------------------------------------

    def seat(self, seat: SeatId) -> str:
        """The party's name, or how one speaks of the mediator."""
        if seat == self.agenda.mediator.id:
            return self.language.text(self.agenda.mediator.title)
        if seat in self.agenda.party_ids:
            return self.language.text(self.agenda.party(seat).name)
        return seat

    @property
    def mediator(self) -> str:
        """How one speaks of the mediator."""
        return self.language.text(self.agenda.mediator.title)

    def capital(self, party: SeatId) -> str:
        """The city from which a delegation is instructed."""
        return self.language.text(self.agenda.party(party).capital)

    def government(self, party: SeatId) -> str:
        """Who sends a delegation its telegrams."""
        return self.language.text(self.agenda.party(party).government)

    def delegate(self, party: SeatId, rank: int = 0) -> str:
        """The name of a delegate, the chief first; the party's name if nobody is named."""
        delegation = self.agenda.party(party).delegation
        known = {person.id: person.name for person in self.agenda.people}
        name = known.get(delegation[rank]) if rank < len(delegation) else None
        return self.language.text(name) if name else self.seat(party)

    def issue(self, issue: IssueId) -> str:
        """The title of an issue."""
        for one in self.agenda.issues:
            if one.id == issue:
                return self.language.text(one.title)
        return issue

    def issues(self, issues: Iterable[IssueId]) -> str:
        """Titles of issues in a row, in quotation marks."""
        return self.listing(self.say("“{title}”", title=self.issue(issue)) for issue in issues)

    def option(self, issue: IssueId, option: OptionId) -> str:
        """The title of an option."""
        for one in self.agenda.issues:
            for candidate in one.options:
                if one.id == issue and candidate.id == option:
                    return self.language.text(candidate.title)
        return option

    def clause(self, issue: IssueId, option: OptionId) -> str:
        """The article as it would stand in the treaty."""
        return self.language.text(self.agenda.issue(issue).option(option).clause)

    def article(self, issue: IssueId, option: OptionId) -> str:
        """An issue with its answer."""
        return self.say(
            "{issue}: {option}", issue=self.issue(issue), option=self.option(issue, option)
        )

    def terms(self, terms: Terms) -> str:
        """Terms in a row, in the agenda's order."""
        ordered = [issue.id for issue in self.agenda.issues if issue.id in terms]
        return "; ".join(self.article(issue, terms[issue]) for issue in ordered)

    def named(self, kind: str, name: str) -> str | None:
        """A name of the scenario's that this reader may know."""
        text = self.names.get(f"{kind}:{name}")
        return self.language.text(text) if text else None

    def track(self, track: TrackId) -> str:
        """The name of a track; of another party's with the party."""
        if track == INFLUENCE and self.viewer == self.agenda.mediator.id:
            return self.say("Your influence")
        title = self.named("track", track) or track
        owner, _, kind = track.partition(".")
        if owner == RELATION:
            return self.say("Relations between {states}", states=title)
        if owner in self.agenda.party_ids and owner != self.viewer:
            if kind == PartyTrack.STANDING:
                # Its title speaks to the envoy himself.
                return self.say(
                    "The trust of {capital} in its envoy", capital=self.capital(SeatId(owner))
                )
            return self.say("{track} ({party})", track=title, party=self.seat(SeatId(owner)))
        return title

    def relation(self, track: TrackId) -> str:
        """The two states between whom a relation stands."""
        return self.named("track", track) or track

    # --- Days --------------------------------------------------------------------------------

    def full_date(self, day: date) -> str:
        """A day in full: "Thursday, 10 August 1905"."""
        return self.say(
            "{weekday}, {day} {month} {year}",
            weekday=self.say(_WEEKDAYS[day.weekday()]),
            day=day.day,
            month=self.say(MONTHS[day.month - 1]),
            year=day.year,
        )

    def day(self, day: date) -> str:
        """A day of the month: "10 August"."""
        return self.say("{day} {month}", day=day.day, month=self.say(MONTHS[day.month - 1]))

    def days(self, first: date, last: date) -> str:
        """Several days: "19 to 22 August 1905"."""
        if first.month == last.month:
            return self.say(
                "{first} to {last} {month} {year}",
                first=first.day,
                last=last.day,
                month=self.say(MONTHS[last.month - 1]),
                year=last.year,
            )
        return self.say(
            "{first} to {last} {year}", first=self.day(first), last=self.day(last), year=last.year
        )

    def sitting(self, number: int) -> str:
        """A sitting by its place: "the third sitting"."""
        if 1 <= number <= len(_SITTINGS):
            return self.say(_SITTINGS[number - 1])
        return self.say("sitting {number}", number=number)


def words_for(language: Language, scenario: Scenario, observation: Observation) -> Words:
    """The words that one seat may read: names of what has reached it, and no others."""
    names = {f"dispatch:{one.id}": one.title for one in observation.dispatches}
    names |= {f"track:{track}": title for track, title in observation.track_titles.items()}
    names |= {f"power:{one.id}": one.name for one in scenario.mediator.powers}
    failed = {e.hazard for e in observation.minutes if isinstance(e, RatificationFailed)}
    names |= {f"hazard:{one.id}": one.text for one in scenario.hazards if one.id in failed}
    return Words(
        language=language,
        agenda=scenario.agenda,
        viewer=observation.seat,
        names=names,
        prices=scenario.prices,
        last_day=observation.days[-1],
        repeated=repeated_offers(observation.minutes),
    )


def words_of_all(language: Language, scenario: Scenario, minutes: Sequence[Event] = ()) -> Words:
    """The words of a reader who may know everything, after the end.

    Args:
        language: how everything is said.
        scenario: whose names are told.
        minutes: what has happened, where that is to be told.
    """
    names = {f"dispatch:{one.id}": one.title for one in scenario.dispatches}
    names |= {f"track:{one.id}": one.title for one in scenario.tracks}
    names |= {f"power:{one.id}": one.name for one in scenario.mediator.powers}
    names |= {f"hazard:{one.id}": one.text for one in scenario.hazards}
    return Words(
        language=language,
        agenda=scenario.agenda,
        names=names,
        prices=scenario.prices,
        repeated=repeated_offers(minutes),
    )
