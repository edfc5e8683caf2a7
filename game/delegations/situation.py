"""How things stand for one delegation: all that its decisions are drawn from, read once."""

from collections.abc import Mapping

from game.delegations.beliefs import Beliefs, beliefs_about
from game.delegations.book import Book, book_of
from game.delegations.concession import aspiration, least_by_reciprocity
from game.delegations.style import PLAIN, Style
from game.engine.utility import completed
from game.model.events import CapitalDecided
from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId
from game.model.instructions import Tier
from game.model.observation import Observation, OwnCapital
from game.model.offers import Package
from game.model.scenario import EnvoyBrief

NEUTRAL = EnvoyBrief(offset=0.0, stall=0.9, opening=90.0, concession=1.0)
"""An even temper: as hard as the capital, patient with its orders, conceding in a straight line."""
AFTER_REFUSAL = 2.0
"""Points by which a refused treaty shows the bottom line to be higher than thought."""
ABOVE_NO_DEAL = 0.5
"""Points above the no-deal value below which nobody signs."""
IF_POSSIBLE_UNTIL = 0.5
"""Progress until which even what the capital wants only if possible is kept."""


@frozen
class Situation:
    """One side's reading of its observation."""

    seen: Observation
    book: Book
    capital: OwnCapital
    temper: EnvoyBrief
    style: Style
    progress: float
    """0 at the first sitting, 1 from the day on which the end is expected."""
    sittings_left: int
    """After the present one."""
    order_due: bool
    """An order to break off is carried out tonight."""
    floor: float
    """Utility below which nothing is signed."""
    raised: float
    """Points by which refusals at home have shown the capital's line to be higher than thought."""
    target: float
    """Utility at which the own capital will probably sign, temper included."""
    conceded: float
    """Own utility that the other side's terms have gained since its first paper."""
    hope: float
    """Aspiration at this sitting."""
    hope_next: float
    """Aspiration at the next one: what one can still expect by going on."""
    asked: Package
    """The whole treaty as the other side would have it now."""
    theirs: float
    """Own utility of that."""
    beliefs: Beliefs

    @property
    def no_deal(self) -> float:
        """What war would be worth, 0..100."""
        return self.capital.no_deal.no_deal_value

    @property
    def last_chance(self) -> bool:
        """Nothing comes after this sitting."""
        return self.sittings_left == 0 or (self.order_due and not self.may_delay)

    @property
    def may_delay(self) -> bool:
        """Whether the order can still be put off."""
        return self.seen.menu.allowed("delay_order") is not None

    @property
    def open_weights(self) -> dict[IssueId, float]:
        """Believed weight, with the other side, of each issue that is still open."""
        agreed = self.seen.agreed
        return {i: weight for i, weight in self.beliefs.weights.items() if i not in agreed}

    @property
    def agreed(self) -> dict[IssueId, OptionId]:
        """The articles initialled so far."""
        return {issue: article.option for issue, article in self.seen.agreed.items()}

    @property
    def late(self) -> bool:
        """Whether the hour has come for leaving important limits behind."""
        return self.sittings_left < self.style.last_sittings or self.last_chance

    def allowed(self, late: bool) -> dict[IssueId, tuple[OptionId, ...]]:
        """Options of the limited issues that the instructions leave.

        Args:
            late: important limits count no longer; indispensable ones always do.
        """
        left: dict[IssueId, tuple[OptionId, ...]] = {}
        for limit in self.capital.limits:
            if late and limit.tier == Tier.IMPORTANT:
                continue
            if limit.tier == Tier.IF_POSSIBLE and self.progress >= IF_POSSIBLE_UNTIL:
                continue
            left[limit.issue] = self.book.rows.within(self.seen.seat, limit.issue, limit.limit)
        return left

    def wished_loss(self, issue: IssueId) -> float:
        """Utility points that the capital's wish on an issue lies below the own best option."""
        wish = next((limit.wish for limit in self.capital.limits if limit.issue == issue), None)
        return self.book.loss[issue][wish] if wish else 0.0

    def broken_important(self, package: Mapping[IssueId, OptionId]) -> tuple[IssueId, ...]:
        """Important limits that these terms go beyond."""
        return tuple(
            limit.issue
            for limit in self.capital.limits
            if limit.tier == Tier.IMPORTANT
            and limit.issue in package
            and self.book.is_beyond(limit.issue, package[limit.issue], limit.limit)
        )


def read_situation(seen: Observation, temper: EnvoyBrief, style: Style = PLAIN) -> Situation:
    """The situation of a party's delegation with this temper and style.

    Raises:
        ValueError: the observation is the mediator's.
    """
    if seen.capital is None:
        raise ValueError(f"'{seen.seat}' is no party")
    book = book_of(seen)
    asked = book.rows.asked(seen, book.other)
    theirs = book.utility(asked)
    conceded = theirs - _first_paper(seen, book, theirs)
    raised = _raised(seen)
    floor, target = _floor_and_target(seen.capital, temper, style, raised)
    progress = _progress(seen, seen.turn, style)
    progress_next = _progress(seen, seen.turn + 1, style)
    opening = max(temper.opening, target)
    least = least_by_reciprocity(opening, conceded, style.free_points, style.reciprocity)
    hope = aspiration(opening, target, progress, temper.concession, least)
    hope_next = aspiration(opening, target, progress_next, temper.concession, least)
    return Situation(
        seen=seen,
        book=book,
        capital=seen.capital,
        temper=temper,
        style=style,
        progress=progress,
        sittings_left=seen.turns - seen.turn,
        order_due=seen.capital.order_due is not None
        and seen.capital.order_due <= seen.days[seen.turn - 1],
        floor=floor,
        raised=raised,
        target=target,
        conceded=conceded,
        hope=hope,
        hope_next=hope_next,
        asked=asked,
        theirs=theirs,
        beliefs=beliefs_about(seen, book.rows, book.other, learns=style.learns),
    )


def _progress(seen: Observation, turn: int, style: Style) -> float:
    first, last = seen.days[0], seen.days[-1]
    today = seen.days[min(turn, seen.turns) - 1]
    span = (last - first).days * style.horizon
    return min(1.0, (today - first).days / span) if span > 0 else 1.0


def _first_paper(seen: Observation, book: Book, theirs: float) -> float:
    """Own utility of the other side's first paper; of what it asks now, if there is none yet."""
    first = next((offer for offer in seen.offers if offer.by == book.other), None)
    if first is None:
        return theirs
    return book.utility(completed(seen.agenda, book.other, first.terms))


def _raised(seen: Observation) -> float:
    refused = sum(
        1
        for event in seen.minutes
        if isinstance(event, CapitalDecided) and event.party == seen.seat and not event.sanctioned
    )
    return AFTER_REFUSAL * refused


def _floor_and_target(
    capital: OwnCapital, temper: EnvoyBrief, style: Style, raised: float
) -> tuple[float, float]:
    low, high = capital.band
    least = capital.no_deal.no_deal_value + ABOVE_NO_DEAL
    target = (low + high) / 2.0 + temper.offset + style.margin + raised
    return max(least, low), max(least, target)
