"""Which offers only repeat the one whose place they take, from the minutes alone."""

from collections.abc import Mapping, Sequence

from game.model.events import (
    ArticleAgreed,
    ArticleReopened,
    CapitalDecided,
    Event,
    OfferClosed,
    OfferMade,
)
from game.model.ids import IssueId, SeatId
from game.model.offers import OfferStatus
from game.play.initialled import opened_by_refusal


def repeated_offers(events: Sequence[Event]) -> Mapping[int, int]:
    """Number of an offer -> number of the one on the table that it repeats.

    What has been initialled meanwhile is in no offer, and makes no difference.
    """
    made: dict[int, OfferMade] = {}
    replaced: dict[SeatId, OfferMade] = {}
    agreed: set[IssueId] = set()
    found: dict[int, int] = {}
    for place, event in enumerate(events):
        match event:
            case OfferMade():
                made[event.number] = event
                old = replaced.pop(event.by, None)
                if old is not None and _is_same(old, event, agreed):
                    found[event.number] = old.number
            case OfferClosed() if event.status == OfferStatus.REPLACED:
                if event.number in made:
                    replaced[event.by] = made[event.number]
            case ArticleAgreed():
                agreed.add(event.issue)
            case ArticleReopened():
                agreed.discard(event.issue)
            case CapitalDecided() if not event.sanctioned:
                agreed -= opened_by_refusal(events[: place + 1])
            case _:
                pass
    return found


def _is_same(old: OfferMade, new: OfferMade, agreed: set[IssueId]) -> bool:
    left = {issue: option for issue, option in old.terms.items() if issue not in agreed}
    links = {group for group in old.links if all(issue in left for issue in group)}
    return new.terms == left and set(new.links) == links and new.firmness is old.firmness
