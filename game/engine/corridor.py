"""What the sealed moves of the corridor do when both are opened (rules 5.1 to 5.8)."""

from dataclasses import replace
from datetime import timedelta
from typing import assert_never

from game.engine.capital import press
from game.engine.chance import draw
from game.engine.step import Step, move_track, with_capital, with_delegation
from game.model.actions import (
    AdviseModeration,
    BriefPress,
    CableCapital,
    CallOnMediator,
    CorridorMove,
    Rest,
    SoundOut,
    StudyPapers,
)
from game.model.events import (
    CableSent,
    Disclosure,
    MediatorCalled,
    ModerationAdvised,
    PapersStudied,
    PressBriefed,
    Rested,
    Sounded,
)
from game.model.ids import IssueId, SeatId
from game.model.offers import Terms
from game.model.scenario import Scenario
from game.model.state import Cable, ConferenceState, Fact
from game.model.tracks import SYMPATHY, TRUST, PartyTrack, goodwill_towards, track_of


def resolve_corridor(scenario: Scenario, state: ConferenceState) -> Step:
    """Both sealed moves take effect, the first party's first, and are cleared."""
    step = Step(state=replace(state, sealed={}))
    for party in scenario.agenda.party_ids:
        step = _carry_out(scenario, step, state.sealed[party])
    return step


def _carry_out(scenario: Scenario, step: Step, move: CorridorMove) -> Step:
    match move:
        case CableCapital():
            return _cable(scenario, step, move)
        case AdviseModeration():
            return _advise(scenario, step, move.seat)
        case BriefPress():
            return _brief(scenario, step, move)
        case CallOnMediator():
            return _call(scenario, step, move)
        case SoundOut():
            return _sound(scenario, step, move)
        case StudyPapers():
            return _study(scenario, step, move.seat)
        case Rest():
            return step.tell(Rested(audience=(move.seat,), by=move.seat))
        case _:
            assert_never(move)


def _cable(scenario: Scenario, step: Step, move: CableCapital) -> Step:
    """A question goes to the capital; the answer takes its days (rules 5.1, 5.2)."""
    state, seat = step.state, move.seat
    shortest, longest = scenario.parties[seat].capital.answer_days
    share = draw(state.seed, "answer days", seat, state.turn, state.corridor_round)
    days = shortest + int(share * (longest - shortest + 1))
    due = state.day + timedelta(days=days)
    cable = Cable(issue=move.issue, sent=state.day, answer_due=due)
    state = with_capital(state, seat, replace(state.capitals[seat], cable=cable))
    latest = state.day + timedelta(days=longest)
    return step.put(state).tell(
        CableSent(audience=(seat,), party=seat, issue=move.issue, answer_by=latest)
    )


def _advise(scenario: Scenario, step: Step, seat: SeatId) -> Step:
    """Advice that costs confidence, and arrives a day later (rule 5.3)."""
    due = step.state.day + timedelta(days=1)
    capital = replace(step.state.capitals[seat], moderation_due=due)
    step = step.put(with_capital(step.state, seat, capital)).tell(
        ModerationAdvised(audience=(seat,), party=seat)
    )
    standing = track_of(seat, PartyTrack.STANDING)
    return move_track(scenario, step, standing, -scenario.prices.moderation_standing, "5.3")


def _brief(scenario: Scenario, step: Step, move: BriefPress) -> Step:
    """The newspapers move opinion a little, and a pledge binds (rule 5.4)."""
    prices, seat = scenario.prices, move.seat
    delegation = step.state.delegations[seat]
    swing = min(prices.brief_sympathy, prices.brief_sympathy_most - delegation.brief_swing)
    option = delegation.positions[move.pledge] if move.pledge is not None else None
    pledges = dict(delegation.pledges)
    if move.pledge is not None and option is not None:
        pledges[move.pledge] = option
    delegation = replace(delegation, brief_swing=delegation.brief_swing + swing, pledges=pledges)
    step = step.put(with_delegation(step.state, seat, delegation)).tell(
        PressBriefed(audience=scenario.agenda.seats, by=seat, pledge=move.pledge, option=option)
    )
    sign = 1 if seat == scenario.agenda.parties[0].id else -1
    step = move_track(scenario, step, SYMPATHY, sign * swing, "5.4")
    if move.pledge is None or swing == 0:
        return step
    return move_track(scenario, step, track_of(seat, PartyTrack.HOME), prices.pledge_home, "5.4")


def _call(scenario: Scenario, step: Step, move: CallOnMediator) -> Step:
    """The mediator writes to the other capital, or to the caller's own (rule 5.5)."""
    seat, state = move.seat, step.state
    delegation = state.delegations[seat]
    moved = delegation.generosity > delegation.generosity_at_call
    presses = scenario.agenda.other(seat) if moved else seat
    state = with_delegation(
        state, seat, replace(delegation, generosity_at_call=delegation.generosity)
    )
    audience = (seat, scenario.agenda.mediator.id)
    step = step.put(state).tell(
        MediatorCalled(audience=audience, by=seat, presses=presses, confides=move.confides)
    )
    if move.confides:
        step = step.put(_confide(step.state, seat, move.confides))
    cost = scenario.prices.call_goodwill
    step = move_track(scenario, step, goodwill_towards(seat), -cost, "5.5")
    strength = scenario.prices.call_strength
    return step.then(lambda s, now: press(s, now, presses, strength, "call"), scenario)


def _confide(state: ConferenceState, seat: SeatId, terms: Terms) -> ConferenceState:
    mediator = state.mediator
    fact = Fact(
        number=len(mediator.facts) + 1,
        about=seat,
        field="confided",
        value=";".join(f"{issue}={option}" for issue, option in sorted(terms.items())),
        turn=state.turn,
    )
    return replace(state, mediator=replace(mediator, facts=(*mediator.facts, fact)))


def _sound(scenario: Scenario, step: Step, move: SoundOut) -> Step:
    """Each tells the other which issue matters more; true if trust allows (rule 5.6)."""
    seat, other = move.seat, scenario.agenda.other(move.seat)
    delegation = step.state.delegations[seat]
    pair = (move.first, move.second)
    delegation = replace(delegation, sounded=(*delegation.sounded, pair))
    step = step.put(with_delegation(step.state, seat, delegation)).tell(
        Sounded(audience=scenario.agenda.party_ids, by=seat, first=move.first, second=move.second)
    )
    needed = scenario.prices.sound_trust_needed
    odds = step.state.tracks[TRUST] / needed if needed else 1.0
    for teller, reader in ((other, seat), (seat, other)):
        true = draw(step.state.seed, "sounding", teller, *pair, step.state.turn) < odds
        step = step.tell(
            Disclosure(
                audience=(reader,),
                about=teller,
                field=f"order:{move.first}:{move.second}",
                value=_weightier(scenario, teller, pair, true),
                source="sounding",
            )
        )
    return step


def _weightier(
    scenario: Scenario, party: SeatId, pair: tuple[IssueId, IssueId], true: bool
) -> IssueId:
    points = scenario.parties[party].instructions.preferences.points
    first, second = (max(points[issue]) - min(points[issue]) for issue in pair)
    return pair[0] if (first >= second) is true else pair[1]


def _study(scenario: Scenario, step: Step, seat: SeatId) -> Step:
    """The capital's mind becomes clearer to its delegation (rule 5.7)."""
    delegation = step.state.delegations[seat]
    delegation = replace(delegation, studies=delegation.studies + 1)
    step = step.put(with_delegation(step.state, seat, delegation)).tell(
        PapersStudied(audience=(seat,), by=seat)
    )
    standing = track_of(seat, PartyTrack.STANDING)
    return move_track(scenario, step, standing, scenario.prices.study_standing, "5.7")
