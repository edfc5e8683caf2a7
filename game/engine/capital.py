"""What goes on in a capital: its limits, telegrams, the mediator's appeals, orders to break off."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from game.engine.chance import draw
from game.engine.step import Step, move_pride, move_track, with_capital
from game.engine.utility import is_beyond
from game.engine.war import no_deal_value
from game.model.events import (
    CableAnswered,
    CapitalPressed,
    Disclosure,
    EnvoyRecalled,
    LimitTightened,
    LimitYielded,
    ModerationHeard,
    OrderCancelled,
    OrderGiven,
)
from game.model.ids import IssueId, OptionId, SeatId
from game.model.instructions import Limit, Tier
from game.model.scenario import Scenario
from game.model.state import CapitalState, ConferenceState, Fact, RuptureOrder
from game.model.tracks import TRUST, PartyTrack, goodwill_towards, track_of


def bottom_line(scenario: Scenario, state: ConferenceState, party: SeatId) -> float:
    """Utility at which the capital begins to prefer signing: no-deal value plus pride."""
    value = no_deal_value(scenario, state.tracks, party)
    return value + state.capitals[party].pride / 100.0


def current_limit(capital: CapitalState, limit: Limit) -> OptionId:
    """The limit as it stands today, after the steps that it has yielded."""
    steps = capital.limits.get(limit.issue, 0)
    return limit.steps[steps - 1].to if steps else limit.limit


def broken_limits(
    scenario: Scenario,
    state: ConferenceState,
    party: SeatId,
    terms: Mapping[IssueId, OptionId],
) -> tuple[Limit, ...]:
    """The limits that these terms go beyond, the most serious tier first."""
    capital = state.capitals[party]
    broken = [
        limit
        for limit in scenario.parties[party].instructions.limits
        if limit.issue in terms
        and is_beyond(
            scenario.agenda, party, limit.issue, terms[limit.issue], current_limit(capital, limit)
        )
    ]
    order = list(Tier)
    return tuple(sorted(broken, key=lambda limit: order.index(limit.tier)))


def facts_known(scenario: Scenario, state: ConferenceState, party: SeatId) -> int:
    """Count of things that would make a capital look at a wish again (rule 5.1).

    It never falls: an article opened again, or a treaty refused, is something new as well.
    """
    other = scenario.agenda.other(party)
    news = sum(
        1
        for dispatch in scenario.dispatches
        if dispatch.id in state.delivered and party in dispatch.effects.pride
    )
    moved = state.delegations[other].generosity
    initialled = len(state.agreed) + 2 * len(state.reopened)
    refused = state.refusals * len(scenario.agenda.issues)
    return moved + initialled + refused + state.capitals[party].presses + news


def yield_limit(
    scenario: Scenario, step: Step, party: SeatId, limit: Limit, cause: str, learned: bool
) -> Step:
    """The limit let go by one step; the mediator learns of it if he brought it about (rule 6.2)."""
    capital = step.state.capitals[party]
    steps = capital.limits.get(limit.issue, 0) + 1
    option = limit.steps[steps - 1].to
    capital = replace(capital, limits={**capital.limits, limit.issue: steps})
    step = step.put(with_capital(step.state, party, capital)).tell(
        LimitYielded(audience=(party,), party=party, issue=limit.issue, limit=option, cause=cause)
    )
    return learn(scenario, step, party, limit.issue, option, cause) if learned else step


def learn(
    scenario: Scenario, step: Step, party: SeatId, issue: IssueId, option: OptionId, source: str
) -> Step:
    """The mediator notes a capital's present limit as a fact (rule 7.5)."""
    mediator = step.state.mediator
    fact = Fact(
        number=len(mediator.facts) + 1,
        about=party,
        field=f"limit:{issue}",
        value=option,
        turn=step.state.turn,
    )
    state = replace(step.state, mediator=replace(mediator, facts=(*mediator.facts, fact)))
    return step.put(state).tell(
        Disclosure(
            audience=(scenario.agenda.mediator.id,),
            about=party,
            field=fact.field,
            value=option,
            source=source,
        )
    )


def pledge_factor(
    scenario: Scenario, state: ConferenceState, party: SeatId, issue: IssueId
) -> float:
    """What a public pledge leaves of the odds that the capital relaxes (rule 5.4)."""
    pledged = issue in state.delegations[party].pledges
    return scenario.prices.pledge_factor if pledged else 1.0


def press(
    scenario: Scenario, state: ConferenceState, party: SeatId, strength: float, by: str
) -> Step:
    """An appeal to a capital: its pride yields, and perhaps its limits (rules 6.1, 6.2, 7.4)."""
    capital = state.capitals[party]
    brief = scenario.parties[party].capital
    force = strength * (0.5 + state.tracks[goodwill_towards(party)] / 1000.0)
    for _ in range(capital.presses):
        force *= scenario.prices.press_fade
    audience = (party, scenario.agenda.mediator.id)
    step = Step(state=state).tell(CapitalPressed(audience=audience, party=party, by=by))
    step = move_pride(step, party, -round(brief.pride.per_press * force * 100), "6.1")
    label = (state.seed, "press", by, party)
    again = (capital.presses,) if capital.pressed_turn == state.turn else ()
    for limit in scenario.parties[party].instructions.limits:
        taken = capital.limits.get(limit.issue, 0)
        if taken >= len(limit.steps):
            continue
        chance = limit.steps[taken]
        if chance.not_before is not None and state.day < chance.not_before:
            continue
        odds = chance.pressed * force * pledge_factor(scenario, state, party, limit.issue)
        if draw(*label, limit.issue, state.turn, *again) < odds:
            step = yield_limit(scenario, step, party, limit, "press", learned=True)
    capital = step.state.capitals[party]
    capital = replace(capital, presses=capital.presses + 1, pressed_turn=state.turn)
    return step.put(with_capital(step.state, party, capital))


def cable_odds(scenario: Scenario, state: ConferenceState, party: SeatId, limit: Limit) -> float:
    """Odds that the capital relaxes a limit when asked: standing and the hour count (rule 5.2)."""
    taken = state.capitals[party].limits.get(limit.issue, 0)
    chance = limit.steps[taken]
    if chance.not_before is not None and state.day < chance.not_before:
        return 0.0
    standing = 0.5 + state.tracks[track_of(party, PartyTrack.STANDING)] / 1000.0
    hour = 0.7 + 0.6 * state.turn / len(state.days)
    return chance.asked * standing * hour * pledge_factor(scenario, state, party, limit.issue)


def answer_cables(scenario: Scenario, state: ConferenceState) -> Step:
    """Answers that have come by the day of the sitting (rule 5.2)."""
    step = Step(state=state)
    for party in scenario.agenda.party_ids:
        cable = step.state.capitals[party].cable
        if cable is None or cable.answer_due > state.days[state.turn - 1]:
            continue
        limit = scenario.parties[party].instructions.limit_on(cable.issue)
        if limit is not None:
            step = _answer(scenario, step, party, limit)
    return step


def _answer(scenario: Scenario, step: Step, party: SeatId, limit: Limit) -> Step:
    capital = step.state.capitals[party]
    taken = min(capital.limits.get(limit.issue, 0) + 1, len(limit.steps))
    granted = _is_granted(scenario, step.state, party, limit)
    prices = scenario.prices
    if granted:
        capital = replace(capital, cable=None, limits={**capital.limits, limit.issue: taken})
        cost = prices.cable_granted_standing
    else:
        known = facts_known(scenario, step.state, party)
        capital = replace(capital, cable=None, refused={**capital.refused, limit.issue: known})
        cost = prices.cable_refused_standing
    step = step.put(with_capital(step.state, party, capital)).tell(
        CableAnswered(
            audience=(party,),
            party=party,
            issue=limit.issue,
            granted=granted,
            limit=current_limit(capital, limit),
        )
    )
    return move_track(scenario, step, track_of(party, PartyTrack.STANDING), -cost, "5.2")


def _is_granted(scenario: Scenario, state: ConferenceState, party: SeatId, limit: Limit) -> bool:
    """Whether the wish is granted; one that was met while the telegram was under way is."""
    if state.capitals[party].limits.get(limit.issue, 0) >= len(limit.steps):
        return True
    odds = cable_odds(scenario, state, party, limit)
    return draw(state.seed, "cable", party, limit.issue, state.turn) < odds


def hear_moderation(scenario: Scenario, state: ConferenceState) -> Step:
    """Advice of moderation that has arrived lowers the capital's pride (rule 5.3)."""
    step = Step(state=state)
    for party in scenario.agenda.party_ids:
        capital = step.state.capitals[party]
        if capital.moderation_due is None or capital.moderation_due > state.days[state.turn - 1]:
            continue
        state_now = with_capital(step.state, party, replace(capital, moderation_due=None))
        step = step.put(state_now).tell(ModerationHeard(audience=(party,), party=party))
        step = move_pride(step, party, -scenario.prices.moderation_pride, "5.3")
    return step


def lose_patience(scenario: Scenario, state: ConferenceState) -> Step:
    """A capital that has lost confidence takes back a step, then recalls its envoy (rule 6.3)."""
    step = Step(state=state)
    prices = scenario.prices
    for party in scenario.agenda.party_ids:
        standing = step.state.tracks[track_of(party, PartyTrack.STANDING)]
        capital = step.state.capitals[party]
        if standing < prices.tighten_standing and capital.tightened == 0:
            step = _tighten(scenario, step, party)
        if standing < prices.recall_standing and not step.state.delegations[party].recalled:
            step = _recall(scenario, step, party, standing)
    return step


def _tighten(scenario: Scenario, step: Step, party: SeatId) -> Step:
    capital = step.state.capitals[party]
    yielded = [
        limit
        for limit in scenario.parties[party].instructions.limits
        if capital.limits.get(limit.issue, 0) > 0 and limit.issue not in step.state.agreed
    ]
    if not yielded:
        return step
    limit = yielded[-1]
    steps = capital.limits[limit.issue] - 1
    capital = replace(
        capital,
        limits={**capital.limits, limit.issue: steps},
        tightened=capital.tightened + 1,
    )
    return step.put(with_capital(step.state, party, capital)).tell(
        LimitTightened(
            audience=(party,),
            party=party,
            issue=limit.issue,
            limit=current_limit(capital, limit),
        )
    )


def _recall(scenario: Scenario, step: Step, party: SeatId, standing: int) -> Step:
    prices = scenario.prices
    delegations = {
        **step.state.delegations,
        party: replace(step.state.delegations[party], recalled=True),
    }
    step = step.put(replace(step.state, delegations=delegations)).tell(
        EnvoyRecalled(audience=scenario.agenda.seats, party=party)
    )
    reset = prices.recall_reset - standing
    step = move_track(scenario, step, track_of(party, PartyTrack.STANDING), reset, "6.3")
    return move_track(scenario, step, TRUST, -prices.recall_trust, "6.3")


def quiet_sittings(state: ConferenceState) -> int:
    """Sittings in a row, up to the present one, in which nothing moved."""
    return state.turn - state.moved_turn


def give_orders(scenario: Scenario, state: ConferenceState) -> Step:
    """After quiet sittings a capital may order its delegation to break off (rule 6.4)."""
    step = Step(state=state)
    if quiet_sittings(state) < scenario.prices.quiet_sittings or state.turn >= len(state.days):
        return step
    days = (state.days[state.turn] - state.days[state.turn - 1]).days
    for party in scenario.agenda.party_ids:
        capital = step.state.capitals[party]
        if capital.order is not None:
            continue
        patience = 1.0
        for _ in range(days):
            patience *= 1.0 - scenario.parties[party].capital.rupture_per_day
        odds = 1.0 - patience
        if capital.pressed_turn == state.turn:
            odds *= 1.0 - scenario.prices.appeal_shield
        if draw(state.seed, "order", party, state.turn) < odds:
            step = order_rupture(step, party, state.turn, state.turn + 1)
    return step


def order_rupture(step: Step, party: SeatId, given_turn: int, due_turn: int) -> Step:
    """An order to break off at the end of a sitting; the third is the last (rule 6.4)."""
    capital = step.state.capitals[party]
    last = capital.orders >= 2
    order = RuptureOrder(given_turn=given_turn, due_turn=due_turn, delayed=False, last=last)
    capital = replace(capital, order=order, orders=capital.orders + 1)
    due = step.state.days[due_turn - 1]
    return step.put(with_capital(step.state, party, capital)).tell(
        OrderGiven(audience=(party,), party=party, due=due, last=last)
    )


def cancel_order(step: Step, party: SeatId, cause: str) -> Step:
    """The order taken back."""
    capital = replace(step.state.capitals[party], order=None)
    return step.put(with_capital(step.state, party, capital)).tell(
        OrderCancelled(audience=(party,), party=party, cause=cause)
    )


def settle_orders(scenario: Scenario, state: ConferenceState) -> Step:
    """Orders cancelled by a concession or the mediator's appeal (rule 6.6)."""
    step = Step(state=state)
    for party in scenario.agenda.party_ids:
        capital = step.state.capitals[party]
        order = capital.order
        if order is None or order.last:
            continue
        other = scenario.agenda.other(party)
        agreed = any(article.turn > order.given_turn for article in state.agreed.values())
        if state.delegations[other].last_moved_turn > order.given_turn:
            step = cancel_order(step, party, "concession")
        elif agreed:
            step = cancel_order(step, party, "agreed")
        elif capital.pressed_turn > order.given_turn:
            step = cancel_order(step, party, "press")
    return step


def deadline_of(scenario: Scenario, state: ConferenceState) -> date:
    """The day after which the capitals will not wait; no recess moves it (rule 4.5)."""
    return scenario.calendars[state.calendar].sittings[-1].day


def delayed_turn(scenario: Scenario, state: ConferenceState, due_turn: int) -> int:
    """The sitting to which an order is put off: the first at least two days later (rule 6.5)."""
    due = state.days[due_turn - 1] + timedelta(days=scenario.prices.order_delay_days)
    for turn in range(due_turn + 1, len(state.days) + 1):
        if state.days[turn - 1] >= due:
            return turn
    return len(state.days)
