"""What all the world knew at the hour when a paper came, taken from the minutes alone."""

from game.model.events import (
    ArticleAgreed,
    ArticleReopened,
    DispatchArrived,
    EveningFell,
    Event,
    TrackMoved,
    TurnOpened,
)
from game.model.frozen import frozen
from game.model.ids import DispatchId, IssueId, TrackId
from game.model.observation import Delivered, Observation

LATELY = 1
"""Turns back to which a thing is still news."""


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
    arrived: tuple[DispatchId, ...]
    """Dispatches that had reached the reader."""
    heights: dict[TrackId, int]
    """Tenths."""


def hour_of(seen: Observation, paper: Delivered) -> Hour:
    """The hour at which a dispatch arrived: what came later is not in it."""
    everyone = set(seen.agenda.seats)
    turn, quiet = 0, 0
    agreed = _agreed_before(seen)
    heights: dict[TrackId, int] = {}
    dated: list[tuple[int, Event]] = []
    arrived: list[DispatchId] = []
    later: list[Event] = []
    come = False
    for event in seen.minutes:
        if come:
            later.append(event)
            continue
        match event:
            case TurnOpened():
                turn = event.turn
            case EveningFell():
                quiet = event.quiet
            case ArticleAgreed():
                agreed.add(event.issue)
            case ArticleReopened():
                agreed.discard(event.issue)
            case TrackMoved():
                heights[event.track] = event.after
            case DispatchArrived():
                arrived.append(event.dispatch)
                come = event.dispatch == paper.id
        if everyone <= set(event.audience):
            dated.append((turn, event))
    for track, now in seen.tracks.items():
        moved = (e.before for e in later if isinstance(e, TrackMoved) and e.track == track)
        heights.setdefault(track, next(moved, now))
    lately = tuple(event for number, event in dated if number >= turn - LATELY)
    return Hour(
        turn=max(1, turn),
        agreed=frozenset(agreed),
        quiet=quiet,
        lately=lately,
        arrived=tuple(arrived),
        heights=heights,
    )


def _agreed_before(seen: Observation) -> set[IssueId]:
    """The articles that were initialled before the first sitting, by the calendar's choice."""
    first: dict[IssueId, Event] = {}
    for event in seen.minutes:
        if isinstance(event, ArticleAgreed | ArticleReopened):
            first.setdefault(event.issue, event)
    untouched = {issue for issue in seen.agreed if issue not in first}
    return untouched | {i for i, event in first.items() if isinstance(event, ArticleReopened)}
