"""What stands about the table: the day, whose word it is, the gauges, and what moved them."""

from game.model.events import Event, TrackMoved, TurnOpened
from game.model.frozen import frozen
from game.model.ids import TrackId
from game.model.observation import Observation
from game.model.state import Phase
from game.play.datelines import page_days
from game.play.initialled import initialled_before
from game.play.wording_causes import describe_cause
from game.play.wording_evening import change_figure
from game.play.wording_outcome import describe_ending
from game.play.wording_views import (
    describe_order,
    describe_peace_odds,
    describe_track,
    gauges,
    height_word,
)
from game.play.words import Words, sentence

ALARMING = 25.0
"""Height below which a gauge is marked: a little above where capitals begin to act (rule 6.3)."""
TOLD_MOVES = 4
"""Latest changes of a track that are told on request."""


@frozen
class Header:
    """The line at the top of every screen at which one plays."""

    title: str
    day: str
    sitting: str
    status: str
    """Whose word it is and what is waited for, in a sentence."""
    peace: str


@frozen
class GaugeRow:
    """A track as a gauge."""

    track: TrackId
    title: str
    height: float
    """0..100."""
    before: float
    """Where it stood when the turn began."""
    word: str
    told: str
    """Its latest changes, each with its cause, for the tooltip."""


@frozen
class CalendarRow:
    """A sitting on the calendar."""

    number: int
    day: str
    when: int
    """-1 past, 0 the one of this turn, 1 to come."""


def header(words: Words, seen: Observation) -> Header:
    """The day, the sitting and whose word it is."""
    return Header(
        title=words.language.text(seen.agenda.title),
        day=page_days(words, seen),
        sitting=words.say("Sitting {number} of {count}", number=seen.turn, count=seen.turns),
        status=status(words, seen),
        peace=describe_peace_odds(words, seen.peace_odds),
    )


def status(words: Words, seen: Observation) -> str:
    """Whose word it is, and how many actions are left, in a sentence."""
    if seen.outcome is not None:
        ending = seen.outcome
        return describe_ending(words, ending.ending.value, ending.ended_by, ending.cause)
    if seen.menu.choices:
        return _own_turn(words, seen)
    if seen.phase is Phase.MEDIATOR:
        return words.say("{seat} considers what to do.", seat=words.mediator)
    if seen.seat_to_act is None or seen.phase is Phase.CORRIDOR:
        return words.say("The delegations make their rounds; what they choose is sealed.")
    return words.say("{party} has the floor.", party=words.seat(seen.seat_to_act))


def _own_turn(words: Words, seen: Observation) -> str:
    if seen.phase is Phase.CORRIDOR:
        ordered = describe_order(words, seen)
        if ordered:
            return ordered
        sitting = words.sitting(seen.turn)
        if seen.turn == 1 and initialled_before(seen):
            # Others have sat before: it is the first of this game alone.
            sitting = words.say("the first sitting of this game")
        if seen.corridor_rounds > 1:
            return words.say(
                "The days before {sitting}: choose move {number} of {count}.",
                sitting=sitting,
                number=seen.corridor_round,
                count=seen.corridor_rounds,
            )
        return words.say("The days before {sitting}: choose one move.", sitting=sitting)
    if seen.phase is Phase.MEDIATOR:
        return words.say("The sitting is over. It is for you to make one move, or to wait.")
    if seen.consent_asked is not None:
        return words.say("The other side waits for your answer.")
    if seen.in_secret_sitting:
        return words.say("The secretaries have left. What could you accept, speaking personally?")
    return words.count(
        "You have the floor: {number} action left; {party} has {theirs}.",
        "You have the floor: {number} actions left; {party} has {theirs}.",
        seen.actions_left.get(seen.seat, 0),
        party=words.seat(seen.agenda.other(seen.seat)),
        theirs=seen.actions_left.get(seen.agenda.other(seen.seat), 0),
    )


def under_way(words: Words, seen: Observation) -> str:
    """The telegram to one's capital that awaits its answer; empty if there is none."""
    capital = seen.capital
    if capital is None or capital.cable_on is None:
        return ""
    issue = words.issue(capital.cable_on)
    if capital.cable_due is None:
        return words.say("A telegram on “{issue}” awaits its answer.", issue=issue)
    if capital.cable_due > seen.days[-1]:
        return words.say(
            "A telegram on “{issue}” awaits its answer, which may come too late.", issue=issue
        )
    return words.say(
        "A telegram on “{issue}” awaits its answer, by {day} at the latest.",
        issue=issue,
        day=words.day(capital.cable_due),
    )


def calendar_rows(words: Words, seen: Observation) -> tuple[CalendarRow, ...]:
    """All sittings with their days, as they stand after recesses."""
    return tuple(
        CalendarRow(
            number=number,
            day=words.day(day),
            when=(number > seen.turn) - (number < seen.turn),
        )
        for number, day in enumerate(seen.days, start=1)
    )


def gauge_rows(words: Words, seen: Observation) -> tuple[GaugeRow, ...]:
    """The few gauges that matter most to this seat."""
    moves = moves_by_track(seen)
    return tuple(_gauge(words, seen, track, moves.get(track, [])) for track in gauges(seen))


def _gauge(
    words: Words, seen: Observation, track: TrackId, moves: list[tuple[int, TrackMoved]]
) -> GaugeRow:
    lately = [move for turn, move in moves if turn == seen.turn]
    height = seen.tracks[track]
    before = lately[0].before if lately else height
    told = [describe_track(words, track, height)]
    told += [change_line(words, turn, move) for turn, move in moves[-TOLD_MOVES:]]
    return GaugeRow(
        track=track,
        title=words.track(track),
        height=height / 10,
        before=before / 10,
        word=height_word(words, height),
        told="\n".join(told),
    )


def change_line(words: Words, turn: int, move: TrackMoved) -> str:
    """One change of a track: when, by how much, and what moved it."""
    return words.say(
        "{sitting}: {change}, {cause}.",
        sitting=sentence(words.sitting(turn)),
        change=change_figure(words, move.track, move.after - move.before),
        cause=describe_cause(words, move.rule),
    )


def moves_by_track(seen: Observation) -> dict[TrackId, list[tuple[int, TrackMoved]]]:
    """Every change of the tracks that this seat has heard of, with its turn."""
    moves: dict[TrackId, list[tuple[int, TrackMoved]]] = {}
    for turn, event in with_turns(seen):
        if isinstance(event, TrackMoved):
            moves.setdefault(event.track, []).append((turn, event))
    return moves


def with_turns(seen: Observation) -> list[tuple[int, Event]]:
    """The minutes, each event with the turn in which it happened."""
    turn = 0
    dated: list[tuple[int, Event]] = []
    for event in seen.minutes:
        if isinstance(event, TurnOpened):
            turn = event.turn
        dated.append((turn, event))
    return dated
