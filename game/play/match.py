"""One game being played: asks, checks, applies, tells. The only object here that changes."""

from collections.abc import Mapping
from pathlib import Path

from game.delegations.delegation import Decision, Rationale
from game.engine.conference import IllegalAction
from game.engine.legality import find_violations
from game.engine.observe import events_for, observe
from game.model.actions import Action
from game.model.events import Event
from game.model.frozen import frozen
from game.model.ids import SeatId
from game.model.observation import Observation, Violation
from game.model.scenario import Scenario
from game.model.state import ConferenceState
from game.play.journal import Journal, read_save
from game.play.own_delegations import DelegationFailed, check_named, is_own, refused
from game.play.players import Roster, Task, dice_for, think, who_can_sit
from game.play.records import (
    PERSON,
    Done,
    Header,
    Note,
    Record,
    Rewound,
    Settings,
    Steward,
    seat_taken,
)
from game.play.replay import Course, open_course, play_action, replay


@frozen
class Answer:
    """What came of an action that a person tried."""

    events: tuple[Event, ...] = ()
    """What the acting seat heard."""
    violations: tuple[Violation, ...] = ()
    """Why it was refused; the game stands where it stood."""

    @property
    def accepted(self) -> bool:
        """Whether the action was carried out."""
        return not self.violations


class Match:
    """One game being played."""

    def __init__(
        self,
        scenario: Scenario,
        settings: Settings,
        course: Course,
        roster: Roster,
        journal: Journal | None = None,
    ) -> None:
        self.scenario = scenario
        self.settings = settings
        self._course = course
        self._roster = roster
        self._journal = journal

    @classmethod
    def begin(
        cls,
        scenario: Scenario,
        settings: Settings,
        roster: Roster,
        path: Path | None = None,
        made: str = "",
    ) -> "Match":
        """A new game; with a path it is saved there from the first moment.

        Args:
            scenario: the conference.
            settings: seed, draws, calendar and who sits where.
            roster: the programs that can play a seat.
            path: the file to save to; None plays without one.
            made: date and time, for lists of saved games.

        Raises:
            SaveFault: the file cannot be made.
            ValueError: a seat has no player, or one whom the roster does not know.
            KeyError: the scenario has no such calendar.
        """
        check_seats(scenario, settings.seats, roster)
        course = open_course(scenario, settings)
        journal = None
        if path is not None:
            journal = Journal.create(path, header_of(scenario, settings, made))
        return cls(scenario, settings, course, roster, journal)

    @classmethod
    def resume(cls, scenario: Scenario, path: Path, roster: Roster) -> "Match":
        """A saved game to go on with.

        Raises:
            SaveFault: the file cannot be used, or is of another scenario.
            ValueError: a seat is held by a player whom the roster does not know.
        """
        save = read_save(path)
        course = replay(scenario, save)
        check_seats(scenario, course.seats, roster)
        return cls(scenario, save.header.settings, course, roster, Journal.reopen(save))

    # --- Looking -----------------------------------------------------------------------------

    @property
    def state(self) -> ConferenceState:
        """The whole truth; never for a screen."""
        return self._course.state

    @property
    def course(self) -> Course:
        """All that has been played, for the debrief."""
        return self._course

    @property
    def seats(self) -> Mapping[SeatId, str]:
        """Who sits where."""
        return self._course.seats

    @property
    def path(self) -> Path | None:
        """The file that the game is saved to."""
        return self._journal.path if self._journal else None

    @property
    def over(self) -> bool:
        """Whether the conference has ended."""
        return self.state.outcome is not None

    @property
    def seat_to_act(self) -> SeatId | None:
        """Whose turn it is."""
        return self.state.seat_to_act

    def is_person(self, seat: SeatId) -> bool:
        """Whether a person sits there."""
        return self.seats[seat] == PERSON

    def persons(self) -> tuple[SeatId, ...]:
        """The seats of people, in the agenda's order."""
        return tuple(seat for seat in self.scenario.agenda.seats if self.is_person(seat))

    def observation(self, seat: SeatId) -> Observation:
        """All that this seat can see and do now."""
        return observe(self.scenario, self.state, seat)

    # --- Playing -----------------------------------------------------------------------------

    def submit(self, action: Action) -> Answer:
        """A person's action, carried out or refused with all reasons.

        Raises:
            SaveFault: it could not be saved, and was not carried out.
        """
        violations = find_violations(self.scenario, self.state, action)
        if violations:
            return Answer(violations=violations)
        return Answer(events=events_for(action.seat, self._play(action, None)))

    def task(self) -> Task | None:
        """The decision that a program has to make now; None if it is not a program's turn."""
        seat = self.seat_to_act
        if seat is None or self.is_person(seat):
            return None
        number = len(self._course.played)
        return Task(
            seat=seat,
            player=self.seats[seat],
            observation=self.observation(seat),
            dice=dice_for(self.settings.seed, seat, number),
            number=number,
        )

    def take(self, task: Task, decision: Decision) -> tuple[Event, ...]:
        """Carry out what a program has decided; a decision overtaken by events is dropped.

        Returns:
            All events; show a seat only those that `events_for` gives it.

        Raises:
            IllegalAction: the program has chosen what the rules refuse: a bug of the program.
            DelegationFailed: the same of a delegation of the user's own.
            SaveFault: it could not be saved, and was not carried out.
        """
        stale = task.number != len(self._course.played) or self.seat_to_act != task.seat
        if stale or self.seats[task.seat] != task.player:
            return ()
        action = decision.action
        if action.seat != task.seat:
            raise ValueError(f"The player of '{task.seat}' acted for '{action.seat}'.")
        violations = find_violations(self.scenario, self.state, action)
        if violations:
            if is_own(task.player):
                failed = refused(task.player, task.observation, violations)
                raise failed.in_game(self.settings.seed)
            raise IllegalAction(violations)
        return self._play(action, decision.rationale)

    def computer_move(self) -> tuple[Event, ...]:
        """One decision of the program whose turn it is; nothing if it is a person's turn.

        Raises:
            DelegationFailed: a delegation of the user's own has failed; nothing was done.
        """
        task = self.task()
        if task is None:
            return ()
        try:
            decision = think(task, self._roster)
        except DelegationFailed as failed:
            raise failed.in_game(self.settings.seed) from failed
        return self.take(task, decision)

    def _play(self, action: Action, rationale: Rationale | None) -> tuple[Event, ...]:
        course = play_action(self.scenario, self._course, action, rationale)
        records: list[Record] = [Done(action=action)]
        if rationale is not None:
            records.append(Note(seat=action.seat, rationale=rationale))
        self._write(*records)
        self._course = course
        return course.played[-1].events

    # --- Going back, changing hands ----------------------------------------------------------

    @property
    def may_take_back(self) -> bool:
        """Whether moves can be taken back: by one person alone, in a game begun with that."""
        return self.settings.taking_back and len(self.persons()) == 1

    def rewind(self, actions: int) -> None:
        """Take back the last so many actions.

        Raises:
            ValueError: there are not so many, or this game takes nothing back.
            SaveFault: it could not be saved, and was not done.
        """
        if not self.settings.taking_back:
            raise ValueError("This game was begun with no taking back.")
        keep = len(self._course.played) - actions
        if actions < 1 or keep < 0:
            raise ValueError(f"There are {len(self._course.played)} actions to take back.")
        self._write(Rewound(keep=keep))
        self._course = self._course.rewound(keep)

    def back_to_decision(self, seat: SeatId) -> int:
        """How many actions to take back to stand before this seat's last one; 0 if it has none."""
        for back, played in enumerate(reversed(self._course.played), start=1):
            if played.action.seat == seat:
                return back
        return 0

    def seat_player(self, seat: SeatId, player: str) -> None:
        """Let another player, or a person, take a seat.

        Raises:
            ValueError: there is no such seat or player.
            SaveFault: it could not be saved, and was not done.
        """
        check_seats(self.scenario, {**self.seats, seat: player}, self._roster)
        self._write(seat_taken(seat, player))
        self._course = self._course.with_seat(seat, player)

    def record(self, deed: Steward) -> None:
        """Keep a steward's deed in the save."""
        self._write(deed)

    def close(self) -> None:
        """Give the save free; everything is on disk already."""
        if self._journal is not None:
            self._journal.close()
            self._journal = None

    def _write(self, *records: Record) -> None:
        if self._journal is not None:
            self._journal.append(*records)


def header_of(scenario: Scenario, settings: Settings, made: str = "") -> Header:
    """The head of a save of this game."""
    return Header(
        scenario=scenario.name,
        title=scenario.agenda.title,
        digest=scenario.digest,
        settings=settings,
        made=made,
    )


def check_seats(scenario: Scenario, seats: Mapping[SeatId, str], roster: Roster) -> None:
    """Make sure that every seat has a player whom the roster knows.

    Raises:
        ValueError: one has none, or one who cannot sit there.
    """
    for seat in scenario.agenda.seats:
        if seat not in seats:
            raise ValueError(f"Nobody sits in '{seat}'.")
    for seat, player in seats.items():
        if seat not in scenario.agenda.seats:
            raise ValueError(f"The scenario has no seat '{seat}'.")
        if player == PERSON:
            continue
        check_named(seat, player, roster)
        fitting = who_can_sit(roster, as_mediator=seat == scenario.agenda.mediator.id)
        if player not in fitting:
            known = ", ".join([PERSON, *fitting])
            raise ValueError(f"No player '{player}' sits in '{seat}'. There are: {known}.")
