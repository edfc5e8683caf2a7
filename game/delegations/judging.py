"""What to accept: a whole treaty that beats what can still be expected, and articles by the way."""

from collections.abc import Iterable
from math import fsum

from game.delegations.delegation import Reason, because
from game.delegations.situation import Situation
from game.engine.utility import completed
from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId
from game.model.offers import Offer, Terms

NEARLY = 0.3
"""Points under the aspiration that nobody would go on fighting over."""


@frozen
class Verdict:
    """What to take of the terms before one, and why."""

    issues: tuple[IssueId, ...]
    """Empty: nothing."""
    whole: bool
    reason: Reason


NOTHING = Verdict(issues=(), whole=False, reason=because("Nothing in it that we could take."))


def judge_whole(situation: Situation, terms: Terms) -> Verdict:
    """Whether to take terms that would make the treaty complete."""
    agreed = situation.agreed
    package = {**agreed, **terms}
    if any(issue not in package for issue in situation.book.rows.options):
        return NOTHING
    if not _within(situation, terms, situation.late):
        return NOTHING
    worth = situation.book.utility(package)
    broken = situation.broken_important(package)
    cost = situation.capital.temper * len(broken)
    issues = tuple(issue for issue in terms if issue not in agreed)
    if worth - cost >= situation.hope_next - NEARLY and worth >= situation.floor:
        return Verdict(issues=issues, whole=True, reason=_enough(situation, worth, broken))
    if _is_last_word(situation) and worth >= situation.floor:
        reason = because(
            "It is worth {worth} to us, less than the {target} that we wanted; there is no "
            "other sitting, and war would be worth {no_deal}.",
            worth=worth,
            target=situation.target,
            no_deal=situation.capital.no_deal.no_deal_value,
        )
        return Verdict(issues=issues, whole=True, reason=reason)
    return NOTHING


def _enough(situation: Situation, worth: float, broken: tuple[IssueId, ...]) -> Reason:
    hope = situation.hope_next
    if not broken:
        return because(
            "It is worth {worth} to us; by going on we could hope for {hope}.",
            worth=worth,
            hope=hope,
        )
    return because(
        "It is worth {worth} to us, more than the {hope} that we could hope for; it leaves behind "
        "our limits on {issues}, and we choose to.",
        worth=worth,
        hope=hope,
        issues=",".join(broken),
    )


def _is_last_word(situation: Situation) -> bool:
    """Whether nothing better can come: no other sitting, and one's own counter-offer was tried.

    What the other side has not earned by concessions of its own it does not get even then.
    """
    seen = situation.seen
    tried = any(offer.by == seen.seat and offer.turn == seen.turn for offer in seen.offers)
    spoken = tried or seen.actions_left.get(seen.seat, 0) <= 1
    return situation.last_chance and spoken and situation.hope <= situation.target


def judge_articles(situation: Situation, offer: Offer) -> Verdict:
    """Articles or linked groups of an offer that can be closed by themselves at little cost."""
    taken: list[IssueId] = []
    spent = 0.0
    choice = situation.seen.menu.allowed("accept_offer")
    groups: Iterable[tuple[IssueId, ...]] = choice.groups if choice else ()
    for group in groups:
        terms = {issue: offer.terms[issue] for issue in group}
        cost = _closing_cost(situation, terms)
        if cost is None:
            continue
        taken += group
        spent += cost
    if not taken:
        return NOTHING
    reason = because(
        "Closing {issues} costs us {cost} points against our wishes, and clears the table.",
        issues=",".join(taken),
        cost=spent,
    )
    return Verdict(issues=tuple(taken), whole=False, reason=reason)


def _closing_cost(situation: Situation, terms: dict[IssueId, OptionId]) -> float | None:
    """Points that closing a group costs against one's wishes; None if it is too dear."""
    if not _within(situation, terms, late=False):
        return None
    style = situation.style
    price = min(style.most_closing_price, style.closing_price * (situation.seen.turn - 1))
    loss = situation.book.loss
    cost = fsum(loss[i][option] - situation.wished_loss(i) for i, option in terms.items())
    if cost > price:
        return None
    # Not so much by small sums that the treaty as a whole falls below its target.
    rest = completed(situation.seen.agenda, situation.seen.seat, situation.agreed, terms)
    return cost if situation.book.utility(rest) >= situation.target else None


def _within(situation: Situation, terms: Terms, late: bool) -> bool:
    allowed = situation.allowed(late)
    return all(o in allowed[i] for i, o in terms.items() if i in allowed)
