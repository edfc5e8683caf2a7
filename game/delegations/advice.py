"""What an able secretary would say to the person at the table, from that seat's papers alone.

The secretary thinks as the computer players do: the roster's envoy for a party, its mediator for
the third seat. It is given an observation and knows nothing else, and for the same observation it
always says the same.
"""

from dataclasses import replace

from game.delegations.acceptability import acceptability
from game.delegations.advice_courses import courses_at_table, courses_left
from game.delegations.advice_orders import delay_first, obey, ways_out
from game.delegations.advice_parts import Advice, Course, Odds, Prospect
from game.delegations.advice_reading import beliefs_of, odds_of, read_side, situation_of
from game.delegations.advice_record import (
    after_action,
    order_stands,
    told_as_shown,
    without_spent_order,
)
from game.delegations.delegation import Decision, Dice, because
from game.delegations.drafting import open_part
from game.delegations.mediator import read_table
from game.delegations.roster import MEDIATORS, PARTIES
from game.engine.utility import whole_package
from game.model.actions import (
    AcceptOffer,
    Action,
    EndorseSuggestion,
    FloatPackage,
    MakeOffer,
    SuggestTerms,
    Wait,
)
from game.model.ids import IssueId, OptionId
from game.model.observation import Observation
from game.model.offers import Firmness, Offer, Package, Terms
from game.model.state import Phase

ENVOY, MEDIATOR = PARTIES["envoy"], MEDIATORS["mediator"]
"""Whose thinking the secretary borrows."""
DICE = Dice(seed=0)
"""Always the same, so that to ask twice brings nothing new."""
MOST_OTHERS = 3
"""Other courses that are told of."""
MOST_UNDER_ORDERS = 5
"""The same under an order to break off, besides to obey it."""
SAME = 0.5
"""Points up to which two papers are worth the same."""


def advise(seen: Observation) -> Advice:
    """Advice to the seat of this observation, whether it is its turn or not."""
    readings = tuple(read_side(seen, beliefs) for beliefs in beliefs_of(seen).values())
    if seen.outcome is not None or not any(not one.violations for one in seen.menu.choices):
        return Advice(action=None, why=None, prospect=None, others=(), readings=readings)
    ordered_home = seen.capital.order_due if seen.capital is not None else None
    seen = without_spent_order(seen)
    decision = (ENVOY if seen.capital is not None else MEDIATOR).decide(seen, DICE)
    if isinstance(decision.action, MakeOffer):
        decision = _keeping_our_word(seen, decision, decision.action)
    if order_stands(seen):
        decision = delay_first(situation_of(seen), decision)
    decision = told_as_shown(seen, decision)
    prospect = _prospect(seen, decision.action)
    return Advice(
        action=decision.action,
        why=decision.rationale.why,
        prospect=prospect,
        others=tuple(_others(seen, decision, prospect)),
        readings=readings,
        after=after_action(seen, decision.action),
        ordered_home=ordered_home,
    )


def odds_for(seen: Observation, package: Package) -> Odds | None:
    """Odds that the other side takes a whole package; None to the mediator."""
    if seen.capital is None:
        return None
    situation = situation_of(seen)
    return odds_of(seen, situation.beliefs, package, situation.progress)


def _keeping_our_word(seen: Observation, decision: Decision, offer: MakeOffer) -> Decision:
    """The same; but the terms of before where the new ones would ask more than those did.

    A person may have given more than the secretary would have. What was given he does not advise to
    take back, unless the capital has since refused a treaty, and then more has to be asked.
    """
    old = seen.standing.get(seen.seat)
    situation = situation_of(seen)
    if old is None or old.firmness is Firmness.EXPLORATORY or situation.raised:
        return decision
    kept = open_part(situation, old.terms)
    before, after = (
        situation.book.utility(whole_package(seen, terms)) for terms in (kept, offer.terms)
    )
    if not kept or after <= before + SAME:
        return decision
    action = MakeOffer(seat=seen.seat, terms=kept, links=_links_left(old, kept))
    why = because(
        "I should not have gone so far yet; but to take back what we have offered would look like "
        "bad faith. Let us stand by it."
    )
    return replace(decision, action=action, rationale=replace(decision.rationale, why=why))


def _links_left(old: Offer, kept: Terms) -> tuple[tuple[IssueId, ...], ...]:
    """The linked groups of an offer, without the articles that are agreed by now."""
    groups = (tuple(issue for issue in group if issue in kept) for group in old.links)
    return tuple(group for group in groups if len(group) > 1)


# --- What would come of it -----------------------------------------------------------------


def _prospect(seen: Observation, action: Action) -> Prospect | None:
    """What the terms of an action would bring; None where it holds none."""
    terms = _terms_of(seen, action)
    if not terms:
        return None
    if seen.capital is None:
        return _prospect_for_both(seen, terms)
    situation = situation_of(seen)
    agreed = situation.agreed
    package = whole_package(seen, terms)
    worth = situation.book.utility(package)
    beyond = tuple(
        limit
        for limit in situation.capital.limits
        if situation.book.is_beyond(limit.issue, package[limit.issue], limit.limit)
    )
    odds = {}
    if not isinstance(action, AcceptOffer):
        other = situation.book.other
        odds[other] = odds_of(seen, situation.beliefs, package, situation.progress)
    old = seen.standing.get(seen.seat)
    return Prospect(
        terms=terms,
        whole=len({**terms, **agreed}) == len(seen.agenda.issues),
        odds=odds,
        apart=isinstance(action, MakeOffer) and len(terms) > 1 and not action.links,
        stood=isinstance(action, MakeOffer)
        and old is not None
        and old.turn < seen.turn
        and old.firmness is not Firmness.EXPLORATORY
        and terms == {i: o for i, o in old.terms.items() if i not in agreed},
        worth=worth,
        no_deal=situation.capital.no_deal.no_deal_value,
        capital=acceptability(worth, situation.capital.band, [limit.tier for limit in beyond]),
        beyond=tuple(limit.issue for limit in beyond if limit.issue in terms),
    )


def _prospect_for_both(seen: Observation, terms: Terms) -> Prospect:
    """What two sides would say to the mediator's terms."""
    table = read_table(seen)
    agreed = {issue: article.option for issue, article in seen.agreed.items()}
    odds = {
        party: odds_of(seen, beliefs, {**table.asks[party], **terms, **agreed}, table.elapsed)
        for party, beliefs in table.beliefs.items()
    }
    whole = len({**terms, **agreed}) == len(seen.agenda.issues)
    return Prospect(terms=terms, whole=whole, odds=odds)


def _terms_of(seen: Observation, action: Action) -> dict[IssueId, OptionId]:
    match action:
        case MakeOffer() | FloatPackage() | SuggestTerms():
            terms: Terms = action.terms
        case EndorseSuggestion() if seen.suggestion is not None:
            terms = seen.suggestion.terms
        case AcceptOffer():
            offered = next(one.terms for one in seen.offers if one.number == action.offer)
            taken = offered if action.issues is None else action.issues
            terms = {issue: offered[issue] for issue in taken}
        case _:
            terms = {}
    return {issue: option for issue, option in terms.items() if issue not in seen.agreed}


# --- What else could be done ---------------------------------------------------------------


def _others(seen: Observation, decision: Decision, prospect: Prospect | None) -> list[Course]:
    courses = _other_moves(seen, decision, prospect)
    if not order_stands(seen):
        return courses[:MOST_OTHERS]
    situation = situation_of(seen)
    ways = list(ways_out(situation, decision.action))
    told = [way.what for way in ways]
    # What is no move of its own leads home under such an order, and that is told at last.
    moves = [one for one in courses if one.action is not None and one.what not in told]
    return [*[*ways, *moves][:MOST_UNDER_ORDERS], obey(situation)]


def _other_moves(seen: Observation, decision: Decision, prospect: Prospect | None) -> list[Course]:
    if seen.capital is None:
        return _others_at_desk(seen, decision)
    if seen.phase is Phase.CORRIDOR:
        return courses_left(seen, decision, ENVOY, DICE)
    worth = prospect.worth if prospect is not None else None
    return list(courses_at_table(situation_of(seen), decision.action, worth))


def _others_at_desk(seen: Observation, decision: Decision) -> list[Course]:
    """The next best moves; and while he should wait, why not to act already."""
    if not isinstance(decision.action, Wait):
        return courses_left(seen, decision, MEDIATOR, DICE)
    grounds = {
        "press_capital": "Each appeal to a capital is heard less than the one before: it is best "
        "kept for an hour when nothing else moves them.",
        "suggest_terms": "While each side still hopes for better, it says no to terms of ours.",
        "speak_to_press": "A side that is named in public bears us a grudge for it.",
    }
    return [
        Course(what=kind, why_not=because(why_not))
        for kind, why_not in grounds.items()
        if seen.menu.allowed(kind) is not None
    ]
