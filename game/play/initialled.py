"""Which articles are initialled at a moment, from the minutes alone."""

from collections.abc import Iterable

from game.model.events import ArticleAgreed, ArticleReopened, CapitalDecided, Event
from game.model.ids import IssueId
from game.model.observation import Observation


def initialled_before(seen: Observation) -> frozenset[IssueId]:
    """What was initialled before the first sitting, by the calendar's choice."""
    first: dict[IssueId, Event] = {}
    for event in seen.minutes:
        if isinstance(event, ArticleAgreed | ArticleReopened):
            first.setdefault(event.issue, event)
    untouched = {issue for issue in seen.agreed if issue not in first}
    reopened = {i for i, event in first.items() if isinstance(event, ArticleReopened)}
    return frozenset(untouched | reopened)


def initialled_after(before: Iterable[IssueId], events: Iterable[Event]) -> frozenset[IssueId]:
    """The same after these events; what a refusal at home opened again is no longer in it."""
    heard = tuple(events)
    agreed = set(before)
    for place, event in enumerate(heard):
        if isinstance(event, ArticleAgreed):
            agreed.add(event.issue)
        elif isinstance(event, ArticleReopened):
            agreed.discard(event.issue)
        elif isinstance(event, CapitalDecided) and not event.sanctioned:
            agreed -= opened_by_refusal(heard[: place + 1])
    return frozenset(agreed)


def opened_by_refusal(events: Iterable[Event]) -> frozenset[IssueId]:
    """What the latest refusal has opened again: all that the last acceptance closed (rule 8.3)."""
    last: set[IssueId] = set()
    opened: set[IssueId] = set()
    before: Event | None = None
    for event in events:
        if isinstance(event, ArticleAgreed):
            together = isinstance(before, ArticleAgreed) and before.by == event.by
            last = {*(last if together else ()), event.issue}
        elif isinstance(event, CapitalDecided) and not event.sanctioned:
            opened = set(last)
        before = event
    return frozenset(opened)
