"""The offers so far in the plane of utilities: worth to oneself, and believed worth to them."""

from game.delegations.advice_reading import beliefs_of
from game.delegations.beliefs import Beliefs
from game.engine.utility import completed, utility, whole_package
from game.model.frozen import frozen
from game.model.ids import SeatId
from game.model.observation import Observation
from game.model.offers import Terms


@frozen
class PlanePoint:
    """One paper: its worth to oneself is exact, that to them a guess."""

    turn: int
    own: float
    theirs: float


@frozen
class Plane:
    """What a party may know of where the offers lie."""

    ours: tuple[PlanePoint, ...]
    other: tuple[PlanePoint, ...]
    paper: PlanePoint | None
    """The paper in hand."""
    no_deal: float
    """What war is worth to oneself."""
    band: tuple[float, float]
    """Between these own utilities lies the bottom line of one's capital."""
    they_ask: float | None
    """Believed worth to them of all that they ask now; None before their first paper. How likely
    they take less hangs on more than this one figure, so no line is drawn for it."""


def plane_of(seen: Observation, paper: Terms | None) -> Plane | None:
    """The plane for a party's seat; None to the mediator, who has no utility.

    Nothing but the seat's own observation goes in: their side is what the secretary believes.
    """
    brief, capital = seen.instructions, seen.capital
    if brief is None or capital is None:
        return None
    beliefs = beliefs_of(seen)[seen.agenda.other(seen.seat)]
    own, other = seen.seat, beliefs.about
    spoken = bool(seen.positions[other])
    in_hand = None
    if paper is not None:
        package = whole_package(seen, paper)
        in_hand = PlanePoint(
            turn=seen.turn,
            own=utility(seen.agenda, brief.preferences, package),
            theirs=_bounded(beliefs.utility(package)),
        )
    return Plane(
        ours=_path(seen, beliefs, own),
        other=_path(seen, beliefs, other),
        paper=in_hand,
        no_deal=capital.no_deal.no_deal_value,
        band=capital.band,
        they_ask=_bounded(beliefs.level) if spoken else None,
    )


def _path(seen: Observation, beliefs: Beliefs, party: SeatId) -> tuple[PlanePoint, ...]:
    """The last paper of each sitting, made whole as its side would have it."""
    brief = seen.instructions
    if brief is None:
        return ()
    agenda = seen.agenda
    agreed = {issue: article.option for issue, article in seen.agreed.items()}
    points: dict[int, PlanePoint] = {}
    for offer in seen.offers:
        if offer.by != party:
            continue
        package = completed(agenda, party, offer.terms, agreed, seen.positions[party])
        points[offer.turn] = PlanePoint(
            turn=offer.turn,
            own=utility(agenda, brief.preferences, package),
            theirs=_bounded(beliefs.utility(package)),
        )
    return tuple(points.values())


def _bounded(worth: float) -> float:
    return min(max(worth, 0.0), 100.0)
