"""A saved game played again through the engine."""

from collections.abc import Mapping

from game.delegations.delegation import Rationale
from game.engine.conference import IllegalAction, apply, start
from game.model.actions import Action
from game.model.events import Event
from game.model.frozen import frozen
from game.model.ids import SeatId
from game.model.scenario import Scenario
from game.model.state import ConferenceState
from game.play.journal import SaveFile
from game.play.language import marked
from game.play.records import SEAT_TAKEN, Done, Header, Note, Rewound, Settings, Steward
from game.play.save_faults import ChangedScenario, ForeignScenario, IllegalRecord


@frozen
class Played:
    """One action of a game, with what came of it."""

    action: Action
    before: ConferenceState
    after: ConferenceState
    events: tuple[Event, ...]
    rationale: Rationale | None = None
    """What the program thought that took it; None for a person's action."""


@frozen
class Course:
    """A game from its beginning to now."""

    opening: ConferenceState
    opening_events: tuple[Event, ...]
    played: tuple[Played, ...]
    seats: Mapping[SeatId, str]

    @property
    def state(self) -> ConferenceState:
        """Where the game stands."""
        return self.played[-1].after if self.played else self.opening

    @property
    def at_last_word(self) -> ConferenceState:
        """Where it stood when it came to the last action: what a capital weighed then.

        What follows the end, such as how a treaty is read at home, weighs with nobody any more.
        """
        return self.played[-1].before if self.played else self.opening

    def rewound(self, keep: int) -> "Course":
        """The game with only its first actions."""
        return Course(
            opening=self.opening,
            opening_events=self.opening_events,
            played=self.played[:keep],
            seats=self.seats,
        )

    def with_action(self, played: Played) -> "Course":
        """The game with one more action."""
        return Course(
            opening=self.opening,
            opening_events=self.opening_events,
            played=(*self.played, played),
            seats=self.seats,
        )

    def with_seat(self, seat: SeatId, player: str) -> "Course":
        """The game with another player in a seat."""
        return Course(
            opening=self.opening,
            opening_events=self.opening_events,
            played=self.played,
            seats={**self.seats, seat: player},
        )


def open_course(scenario: Scenario, settings: Settings) -> Course:
    """A game not yet begun.

    Raises:
        KeyError: the scenario has no such calendar.
    """
    step = start(scenario, seed=settings.seed, draws=settings.draws, calendar=settings.calendar)
    return Course(opening=step.state, opening_events=step.events, played=(), seats=settings.seats)


def play_action(
    scenario: Scenario,
    course: Course,
    action: Action,
    rationale: Rationale | None = None,
) -> Course:
    """The game after one more action.

    Raises:
        IllegalAction: the rules refuse it.
    """
    before = course.state
    step = apply(scenario, before, action)
    return course.with_action(
        Played(
            action=action,
            before=before,
            after=step.state,
            events=step.events,
            rationale=rationale,
        )
    )


def check_scenario(save: SaveFile, scenario: Scenario) -> None:
    """Make sure that a game was played with this scenario.

    Raises:
        ForeignScenario: it was played with another, or with another version of it.
    """
    header: Header = save.header
    if header.digest == scenario.digest:
        return
    fault = ChangedScenario if header.scenario == scenario.name else ForeignScenario
    raise fault(
        save.path,
        name=header.scenario,
        digest=header.digest,
        other=scenario.name,
        other_digest=scenario.digest,
    )


def replay(scenario: Scenario, save: SaveFile) -> Course:
    """The game that a save holds, each action carried out by the rules.

    Raises:
        SaveFault: the scenario is another, or a line cannot be played; it names the line.
    """
    check_scenario(save, scenario)
    settings = save.header.settings
    if settings.calendar not in scenario.calendars:
        raise IllegalRecord(
            save.path, line=1, why=f"the scenario has no calendar '{settings.calendar}'"
        )
    if set(settings.seats) != set(scenario.agenda.seats):
        raise IllegalRecord(
            save.path, line=1, why=marked("its seats are not those of the scenario")
        )
    course = open_course(scenario, settings)
    for line, record in save.records:
        match record:
            case Done():
                try:
                    course = play_action(scenario, course, record.action)
                except IllegalAction as error:
                    raise IllegalRecord(save.path, line=line, why=str(error)) from error
            case Rewound():
                if not settings.taking_back:
                    raise IllegalRecord(
                        save.path, line=line, why=marked("this game takes nothing back")
                    )
                if not 0 <= record.keep <= len(course.played):
                    raise IllegalRecord(
                        save.path, line=line, why=f"there are not {record.keep} actions to keep"
                    )
                course = course.rewound(record.keep)
            case Note():
                course = _noted(course, record)
            case Steward():
                course = _stewarded(save, line, course, record)
    return course


def _noted(course: Course, note: Note) -> Course:
    if not course.played or course.played[-1].action.seat != note.seat:
        return course
    last = course.played[-1]
    with_note = Played(
        action=last.action,
        before=last.before,
        after=last.after,
        events=last.events,
        rationale=note.rationale,
    )
    return course.rewound(len(course.played) - 1).with_action(with_note)


def _stewarded(save: SaveFile, line: int, course: Course, record: Steward) -> Course:
    if record.deed != SEAT_TAKEN:
        return course
    seat, player = SeatId(record.fields.get("seat", "")), record.fields.get("player", "")
    if seat not in course.seats or not player:
        raise IllegalRecord(
            save.path, line=line, why=marked("it names no seat, or nobody to sit in it")
        )
    return course.with_seat(seat, player)
