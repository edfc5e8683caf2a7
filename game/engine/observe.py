"""The only door through which facts leave the engine: what one seat can see and do now.

Everything here is chosen by the seat: the public record, its own papers, and the events whose
audience names it. Rule 9.3 says who may see what.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from game.engine.capital import bottom_line, current_limit, quiet_sittings
from game.engine.chance import draw
from game.engine.identity import Same
from game.engine.menus import menu
from game.engine.table import standing_offer
from game.engine.turns import corridor_rounds
from game.engine.war import WarOutlook, outlook
from game.model.events import Event
from game.model.ids import DispatchId, SeatId, TrackId
from game.model.instructions import Instructions
from game.model.observation import (
    Appreciation,
    Delivered,
    Desk,
    FrontOdds,
    Observation,
    OwnCapital,
    OwnLimit,
)
from game.model.offers import Suggestion
from game.model.scenario import Scenario
from game.model.state import CapitalState, ConferenceState, Phase


def events_for(seat: SeatId, events: Iterable[Event]) -> tuple[Event, ...]:
    """The events that this seat hears of."""
    # A list is built faster than a generator is read, and the minutes are read at every action.
    return tuple([event for event in events if seat in event.audience])


def observe(scenario: Scenario, state: ConferenceState, seat: SeatId) -> Observation:
    """All that the seat in question can see and do now.

    Raises:
        KeyError: the scenario has no such seat.
    """
    agenda = scenario.agenda
    if seat not in agenda.seats:
        raise KeyError(f"There is no seat '{seat}'")
    is_party = seat in agenda.party_ids
    exchange = state.exchange
    acting = state.seat_to_act == seat
    standing = {p: offer for p in agenda.party_ids if (offer := standing_offer(state, p))}
    heard = events_for(seat, state.minutes)
    visible = {info.id: info for info in scenario.tracks if seat in info.seats}
    return Observation(
        seat=seat,
        agenda=agenda,
        instructions=_own_papers(Same(scenario), seat) if is_party else None,
        envoy=scenario.parties[seat].envoy if is_party else None,
        turn=state.turn,
        turns=len(state.days),
        day=state.day,
        days=state.days,
        phase=state.phase,
        stage=state.stage,
        seat_to_act=_seat_to_act(scenario, state, seat),
        corridor_round=state.corridor_round,
        corridor_rounds=corridor_rounds(scenario, state),
        actions_left=exchange.actions_left,
        consent_asked=exchange.consent_asked if acting else None,
        recess_days_asked=exchange.recess_days if acting else 0,
        in_secret_sitting=is_party and exchange.floats is not None,
        offers=state.offers,
        standing=standing,
        agreed=state.agreed,
        positions={p: state.delegations[p].positions for p in agenda.party_ids},
        bound={p: state.delegations[p].bound for p in agenda.party_ids},
        pledges={p: state.delegations[p].pledges for p in agenda.party_ids},
        suggestion=_suggestion(state.mediator.suggestion, seat),
        floated=state.floated if is_party else (),
        quiet=_quiet(state),
        tracks={track: state.tracks[track] for track in visible},
        track_titles={TrackId(info.id): info.title for info in visible.values()},
        capital=_own_capital(scenario, state, seat) if is_party else None,
        desk=None if is_party else _desk(scenario, state),
        dispatches=_dispatches(Same(scenario), Same(state.delivered), seat),
        minutes=heard,
        peace_odds=peace_odds(scenario, state),
        menu=menu(scenario, state, seat),
        outcome=state.outcome,
        map=scenario.map,
    )


@lru_cache(maxsize=64)
def _own_papers(scenario: Same[Scenario], seat: SeatId) -> Instructions:
    """A party's brief as its delegation reads it: how likely a limit yields is not in it."""
    brief = scenario.value.parties[seat].instructions
    limits = tuple(
        replace(
            limit,
            steps=tuple(
                replace(step, asked=0.0, pressed=0.0, not_before=None, why="")
                for step in limit.steps
            ),
        )
        for limit in brief.limits
    )
    return replace(brief, limits=limits)


def _seat_to_act(scenario: Scenario, state: ConferenceState, seat: SeatId) -> SeatId | None:
    """Whose turn it is; who has sealed a corridor move is not told to the others."""
    if state.phase is Phase.CORRIDOR and state.seat_to_act != seat:
        return None
    return state.seat_to_act


def _quiet(state: ConferenceState) -> int:
    """Whole sittings in a row without movement; the present one counts once it is over."""
    over = state.phase in (Phase.MEDIATOR, Phase.CLOSED)
    return max(0, quiet_sittings(state) - (0 if over else 1))


def _suggestion(suggestion: Suggestion | None, seat: SeatId) -> Suggestion | None:
    if suggestion is None:
        return None
    own = tuple(one for one in suggestion.endorsed_by if one == seat)
    return replace(suggestion, endorsed_by=own)


def _own_capital(scenario: Scenario, state: ConferenceState, seat: SeatId) -> OwnCapital:
    capital = state.capitals[seat]
    brief = scenario.parties[seat].capital
    order = capital.order
    return OwnCapital(
        no_deal=_appreciation(Same(scenario), Same(outlook(scenario, state.tracks, seat)), seat),
        band=band(scenario, state, seat),
        limits=_own_limits(Same(scenario), Same(capital), seat),
        cable_on=capital.cable.issue if capital.cable else None,
        cable_due=_cable_due(scenario, state, seat),
        order_due=state.days[order.due_turn - 1] if order else None,
        order_delayed=order.delayed if order else False,
        order_last=order.last if order else False,
        temper=brief.temper,
        leaning=brief.leaning,
    )


# Cached, as are the two below: a part of the state is the same object until it changes, and a seat
# looks many times between two changes.
@lru_cache(maxsize=256)
def _own_limits(
    scenario: Same[Scenario], capital: Same[CapitalState], seat: SeatId
) -> tuple[OwnLimit, ...]:
    steps = capital.value.limits
    return tuple(
        OwnLimit(
            issue=limit.issue,
            tier=limit.tier.value,
            limit=current_limit(capital.value, limit),
            wish=limit.wish,
            yielded=steps.get(limit.issue, 0),
            may_yield=steps.get(limit.issue, 0) < len(limit.steps),
        )
        for limit in scenario.value.parties[seat].instructions.limits
    )


def _cable_due(scenario: Scenario, state: ConferenceState, seat: SeatId) -> date | None:
    """The latest day on which an answer can come; the day itself is the capital's affair."""
    cable = state.capitals[seat].cable
    if cable is None:
        return None
    return cable.sent + timedelta(days=scenario.parties[seat].capital.answer_days[1])


def band(scenario: Scenario, state: ConferenceState, seat: SeatId) -> tuple[float, float]:
    """The utilities between which the capital's bottom line lies, as its delegation knows it.

    The true line lies anywhere in the band, by a draw, so that its middle tells nothing. Each
    study of the papers draws a narrower band within the one before (rule 5.7): a draw of its own,
    since two bands laid out by one draw would together give the line away.
    """
    half, studies = scenario.parties[seat].capital.band, state.delegations[seat].studies
    below, width = _laid_out(state.seed, seat, half, scenario.prices.study_factor, studies)
    low = bottom_line(scenario, state, seat) - below
    return (round(low, 1), round(low + width, 1))


@lru_cache(maxsize=256)
def _laid_out(
    seed: int, seat: SeatId, half: float, factor: float, studies: int
) -> tuple[float, float]:
    """How far the band begins below the bottom line, and its width, after so many studies."""
    width = 2.0 * half
    below = width * draw(seed, "band", seat)
    for study in range(1, studies + 1):
        above, width = width - below, width * factor
        least, most = max(0.0, width - above), min(below, width)
        below = least + (most - least) * draw(seed, "band", seat, study)
    return below, width


@lru_cache(maxsize=256)
def _appreciation(scenario: Same[Scenario], view: Same[WarOutlook], seat: SeatId) -> Appreciation:
    war = scenario.value.war
    fronts = tuple(
        FrontOdds(title=front.title, odds=odds, value=front.value[seat])
        for front, odds in zip(war.fronts, view.value.odds, strict=True)
    )
    return Appreciation(
        no_deal_value=view.value.no_deal_value,
        fronts=fronts,
        cost=view.value.cost,
        months=war.horizon_months,
    )


def _desk(scenario: Scenario, state: ConferenceState) -> Desk:
    brief = scenario.mediator
    return Desk(
        letter=brief.letter,
        aims=brief.aims,
        facts=state.mediator.facts,
        powers=brief.powers,
        enlisted=state.mediator.enlisted,
        costs=brief.costs,
        open_door=brief.open_door,
        presses={p: state.capitals[p].presses for p in scenario.agenda.party_ids},
    )


@lru_cache(maxsize=256)
def _dispatches(
    scenario: Same[Scenario], delivered: Same[Mapping[DispatchId, int]], seat: SeatId
) -> tuple[Delivered, ...]:
    turns = delivered.value
    found = [
        Delivered(
            id=dispatch.id,
            turn=turns[dispatch.id],
            channel=dispatch.channel.value,
            title=dispatch.title,
            sender=dispatch.sender,
            text=dispatch.text,
        )
        for dispatch in scenario.value.dispatches
        if dispatch.id in turns and seat in dispatch.to
    ]
    return tuple(sorted(found, key=lambda one: one.turn))


def peace_odds(scenario: Scenario, state: ConferenceState) -> str:
    """How likely peace looks in one word, from what is public alone.

    Counts the share of articles agreed, how far apart the sides' positions lie on the rest, and
    how long nothing has moved.
    """
    issues = scenario.agenda.issues
    first, second = scenario.agenda.party_ids
    ours, theirs = state.delegations[first].positions, state.delegations[second].positions
    apart = 0.0
    for issue in issues:
        if issue.id in state.agreed:
            continue
        most = len(issue.options) - 1
        left = issue.position(ours[issue.id]) if issue.id in ours else 0
        right = issue.position(theirs[issue.id]) if issue.id in theirs else most
        apart += max(0, right - left) / most
    score = 1.0 - apart / len(issues) - 0.1 * max(0, quiet_sittings(state) - 1)
    for bound, word in ((0.9, "near"), (0.78, "likely"), (0.6, "possible"), (0.4, "doubtful")):
        if score >= bound:
            return word
    return "remote"
