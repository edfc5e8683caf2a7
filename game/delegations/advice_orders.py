"""Under an order to break off: the ways out of it, and what each is good for (rules 6.5, 6.6)."""

from collections.abc import Iterator
from dataclasses import replace
from math import fsum

from game.delegations.advice_parts import Course
from game.delegations.advice_record import order_falls_tonight
from game.delegations.delegation import Decision, because
from game.delegations.situation import Situation
from game.model.actions import (
    AcceptOffer,
    Action,
    DelayOrder,
    EndorseSuggestion,
    FloatPackage,
    MakeOffer,
)
from game.model.ids import IssueId
from game.model.state import Phase

SETTLES = (AcceptOffer, EndorseSuggestion, DelayOrder)
"""Actions at the table that do not put a delay of the order at risk."""


def delay_first(situation: Situation, decision: Decision) -> Decision:
    """The same; but to put the order off, where another word could leave no time for it.

    It costs neither a word at the table nor anything else, and can be done once.
    """
    if isinstance(decision.action, SETTLES) or not order_falls_tonight(situation.seen):
        return decision
    if not situation.may_delay:
        return decision
    why = because(
        "Our order falls due today. To put it off costs us nothing, and from the train no treaty "
        "can be had."
    )
    action = DelayOrder(seat=situation.seen.seat)
    return replace(decision, action=action, rationale=replace(decision.rationale, why=why))


def ways_out(situation: Situation, action: Action) -> Iterator[Course]:
    """Ways out of the order other than the one advised, the surest first."""
    if situation.seen.phase is Phase.CORRIDOR:
        yield from _between_sittings(situation, action)
    else:
        yield from _at_table(situation, action)
    if situation.capital.order_last:
        yield Course(
            what=because("To have the order put off or taken back"),
            why_not=because("It is the third: only a treaty comes before it."),
        )
    else:
        yield Course(
            what=because("To wait for the order to be taken back"),
            merit=because(
                "A step of theirs does it, and so does an appeal of {party} to our capital.",
                party=situation.seen.agenda.mediator.id,
            ),
            why_not=because("Neither of the two lies in our hands."),
        )


def obey(situation: Situation) -> Course:
    """To do as one is told."""
    return Course(
        what=because("Obey the order, and go home"),
        why_not=because("After it there is no treaty to be had, whatever they might still give."),
        worth=situation.capital.no_deal.no_deal_value,
    )


# --- At the table --------------------------------------------------------------------------


def _at_table(situation: Situation, action: Action) -> Iterator[Course]:
    menu, last = situation.seen.menu, situation.capital.order_last
    if menu.allowed("delay_order") is not None and not isinstance(action, DelayOrder):
        yield _delay(situation, action)
    if last:
        # It is neither put off nor taken back, and the whole treaties are weighed elsewhere.
        return
    if menu.allowed("accept_offer") is not None and not isinstance(action, AcceptOffer):
        yield from _article(situation)
    if menu.allowed("endorse_suggestion") is not None and not isinstance(action, EndorseSuggestion):
        yield Course(
            what="endorse_suggestion",
            merit=because("If they say yes as well, the order is taken back."),
            why_not=because("There is too little in these terms for us."),
        )
    offers = isinstance(action, MakeOffer | FloatPackage | AcceptOffer | EndorseSuggestion)
    if menu.allowed("make_offer") is not None and not offers:
        yield Course(
            what="make_offer",
            merit=because(
                "If they take an article of it, or answer with a step of their own, the order is "
                "taken back."
            ),
            why_not=because("A paper of ours alone takes no order back."),
        )
    if menu.allowed("pack_trunks") is not None and action.kind != "pack_trunks":
        yield Course(
            what="pack_trunks",
            merit=because(
                "{party} would turn to their capital; if they then make a step, the order is taken "
                "back.",
                party=situation.seen.agenda.mediator.id,
            ),
            why_not=because("If they do not, we have shown that we only threatened."),
        )


def _delay(situation: Situation, action: Action) -> Course:
    why_not = because("It can be put off once only, and it may not have to be.")
    if isinstance(action, AcceptOffer):
        why_not = because("An article that is agreed takes the order back by itself.")
    elif isinstance(action, EndorseSuggestion):
        why_not = because("It can still be done after our yes, as long as the sitting lasts.")
    return Course(
        what="delay_order",
        action=DelayOrder(seat=situation.seen.seat),
        merit=because("It costs nothing, and they have until the later sitting to make a step."),
        why_not=why_not,
    )


def _article(situation: Situation) -> Iterator[Course]:
    """The articles of their offer that our instructions allow, if any, at the least cost."""
    seen = situation.seen
    choice = seen.menu.allowed("accept_offer")
    offer = seen.standing.get(situation.book.other)
    if choice is None or offer is None or not choice.groups:
        return
    loss = situation.book.loss

    def cost(group: tuple[IssueId, ...]) -> float:
        return fsum(loss[issue][offer.terms[issue]] for issue in group)

    def beyond_in(group: tuple[IssueId, ...]) -> list[IssueId]:
        return [
            limit.issue
            for limit in situation.capital.limits
            if limit.issue in group
            and situation.book.is_beyond(limit.issue, offer.terms[limit.issue], limit.limit)
        ]

    cheapest = min(choice.groups, key=lambda group: (len(beyond_in(group)), cost(group)))
    beyond = beyond_in(cheapest)
    why_not = because(
        "Of all that they ask we could give it most easily; it costs us {cost} points of 100.",
        cost=cost(cheapest),
    )
    if beyond:
        why_not = because("It goes beyond our instructions on {issues}.", issues=",".join(beyond))
    yield Course(
        what=because("Accept what they ask on {issues}", issues=",".join(cheapest)),
        action=AcceptOffer(seat=seen.seat, offer=offer.number, issues=cheapest),
        merit=because("An article agreed takes the order back."),
        why_not=why_not,
    )


# --- Between sittings ----------------------------------------------------------------------


def _between_sittings(situation: Situation, action: Action) -> Iterator[Course]:
    seen, capital = situation.seen, situation.capital
    if capital.order_last:
        return
    if not capital.order_delayed and seen.turn < seen.turns:
        yield Course(
            what=because("To put the order off at the table"),
            merit=because("It can be done once, and costs nothing."),
            why_not=because("It is done when the sitting has begun, and not before."),
        )
    if seen.menu.allowed("call_on_mediator") is not None and action.kind != "call_on_mediator":
        yield Course(
            what="call_on_mediator",
            merit=because(
                "He writes to their capital, or to ours if we have not moved since our last call: "
                "a step of theirs or his word to ours takes the order back."
            ),
            why_not=because("It costs us some of his goodwill."),
        )
    if seen.menu.allowed("cable_capital") is not None and action.kind != "cable_capital":
        yield Course(
            what="cable_capital",
            merit=because(
                "If our capital reconsiders a limit, there may be an article to agree on, and that "
                "takes the order back."
            ),
            why_not=because(
                "The telegram by itself takes no order back, and the answer may come too late."
            ),
        )
