"""What all the world knew at the hour when a paper came, taken from the minutes alone."""

from collections.abc import Sequence
from dataclasses import field

from game.model.events import (
    DispatchArrived,
    EveningFell,
    Event,
    TrackMoved,
    TurnOpened,
)
from game.model.frozen import frozen
from game.model.ids import DispatchId, IssueId, TrackId
from game.model.observation import Delivered, Observation
from game.play.initialled import initialled_after, initialled_before

LATELY = 1
"""Turns back to which a thing is still news."""
PRINTED = ("newspaper", "event")
"""Channels by which news comes in print."""


@frozen
class Slot:
    """Where a paper stands among the printed papers that its readers have had.

    Papers of one turn are read in one evening, so that each must tell something else.
    """

    public: bool
    """Whether every seat has it."""
    shared: bool = False
    """Whether several seats have it, but not every one."""
    place: int
    """How many papers for the same readers came before it on this turn."""
    number: int
    """How many came before it in the whole conference."""
    evening: int = 0
    """On how many turns before this one its readers had a paper."""
    beside: tuple[DispatchId, ...] = ()
    """All printed papers, whoever reads them, that came before it on this turn."""
    before: tuple[DispatchId, ...] = ()
    """The papers for the same readers of the last turn that had any."""


@frozen
class Hour:
    """The public record at one moment, and the tracks as its reader saw them then."""

    turn: int
    agreed: frozenset[IssueId]
    """What is initialled, before the first sitting or since."""
    quiet: int
    """Sittings in a row without movement."""
    lately: tuple[Event, ...]
    """Public events of the last sitting and since."""
    heights: dict[TrackId, int]
    """Tenths, as they stood when the turn began: one for all papers of a day."""
    slot: Slot = field(default_factory=lambda: Slot(public=True, place=0, number=0))


def hour_of(seen: Observation, paper: Delivered) -> Hour:
    """The hour at which a dispatch arrived: what came later is not in it."""
    everyone = set(seen.agenda.seats)
    turn, quiet = 0, 0
    heard: list[Event] = []
    heights: dict[TrackId, int] = {}
    at_opening: dict[TrackId, int] = {}
    dated: list[tuple[int, Event]] = []
    arrived: list[tuple[int, DispatchArrived]] = []
    later: list[TrackMoved] = []
    come = False
    for event in seen.minutes:
        if isinstance(event, TrackMoved):
            later.append(event)
        if come:
            continue
        heard.append(event)
        match event:
            case TurnOpened():
                turn, at_opening = event.turn, dict(heights)
                later.clear()
            case EveningFell():
                quiet = event.quiet
            case TrackMoved():
                heights[event.track] = event.after
            case DispatchArrived():
                arrived.append((turn, event))
                come = event.dispatch == paper.id
        if everyone <= set(event.audience):
            dated.append((turn, event))
    for track, now in seen.tracks.items():
        moved = (event.before for event in later if event.track == track)
        at_opening.setdefault(track, next(moved, now))
    lately = tuple(event for number, event in dated if number >= turn - LATELY)
    return Hour(
        turn=max(1, turn),
        agreed=initialled_after(initialled_before(seen), heard),
        quiet=quiet,
        lately=lately,
        heights=at_opening,
        slot=_slot_of(seen, paper, arrived),
    )


def _slot_of(
    seen: Observation, paper: Delivered, arrived: Sequence[tuple[int, DispatchArrived]]
) -> Slot:
    """The place of a paper among the printed ones that had come by then, itself the last."""
    printed = {one.id for one in seen.dispatches if one.channel in PRINTED}
    came = [(turn, event) for turn, event in arrived if event.dispatch in printed]
    own = next((event for _, event in reversed(came) if event.dispatch == paper.id), None)
    readers = set(own.audience) if own is not None else set(seen.agenda.seats)
    turn = arrived[-1][0] if arrived else 0
    before = [(when, event) for when, event in came if event.dispatch != paper.id]
    alike = [(when, event.dispatch) for when, event in before if set(event.audience) == readers]
    last = max((when for when, _ in alike if when < turn), default=0)
    return Slot(
        public=readers >= set(seen.agenda.seats),
        shared=1 < len(readers) < len(seen.agenda.seats),
        place=sum(when == turn for when, _ in alike),
        number=len(alike),
        evening=len({when for when, _ in alike} - {turn}),
        beside=tuple(event.dispatch for when, event in before if when == turn),
        before=tuple(name for when, name in alike if when == last),
    )
