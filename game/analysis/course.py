"""How a conference went, in a few figures taken from its end: for tables and calibration."""

from collections.abc import Iterable
from itertools import pairwise

from game.engine.utility import is_beyond
from game.model.ids import IssueId, OptionId, SeatId
from game.model.instructions import Tier
from game.model.offers import Firmness
from game.model.scenario import Scenario
from game.model.state import ConferenceState


def first_aims_met(scenario: Scenario, state: ConferenceState, party: SeatId) -> int | None:
    """The sitting in which agreed articles had met all of a party's indispensable limits.

    The limits are those of its letter of instructions. None: they were never all met; 0: the
    calendar began with all of them agreed.
    """
    met = 0
    for limit in scenario.parties[party].instructions.limits:
        if limit.tier is not Tier.INDISPENSABLE:
            continue
        article = state.agreed.get(limit.issue)
        if article is None or is_beyond(
            scenario.agenda, party, limit.issue, article.option, limit.limit
        ):
            return None
        met = max(met, article.turn)
    return met


def payment_path(scenario: Scenario, state: ConferenceState) -> tuple[int, ...]:
    """The sums that the payee has stood at, from its first to its last, in millions.

    Its binding offers count, and the article at the end; a sum repeated is told once. Empty if no
    payment is on the agenda, or the payee never named one.
    """
    payment = scenario.payment
    if payment is None:
        return ()
    asked = list(_asked(state, payment.payee, payment.issue))
    article = state.agreed.get(payment.issue)
    if article is not None:
        asked.append(article.option)
    amounts = {
        option.id: option.amount or 0 for option in scenario.agenda.issue(payment.issue).options
    }
    sums = [amounts[option] for option in asked]
    return tuple(sums[:1]) + tuple(now for before, now in pairwise(sums) if now != before)


def _asked(state: ConferenceState, party: SeatId, issue: IssueId) -> Iterable[OptionId]:
    for offer in state.offers:
        if offer.by == party and offer.firmness is not Firmness.EXPLORATORY:
            option = offer.terms.get(issue)
            if option is not None:
                yield option
