"""What a seat may do now: every kind of action of the phase, with what it may name.

The menu asks `find_violations` and nothing else, so that menu and law agree.
"""

from collections.abc import Callable, Iterable

from game.engine.legality import find_violations
from game.engine.table import open_terms, spent_finals, standing_offer
from game.model.actions import (
    AcceptOffer,
    Action,
    AdviseModeration,
    AnswerRecess,
    AnswerSecretSitting,
    AskRecess,
    AskSecretSitting,
    BriefPress,
    CableCapital,
    CallOnMediator,
    DelayOrder,
    EndorseSuggestion,
    EnlistPower,
    Hold,
    Leave,
    PackTrunks,
    PressCapital,
    Reopen,
    Rest,
    SoundOut,
    SpeakToPress,
    StudyPapers,
    SuggestTerms,
    TellParty,
    Wait,
    WithdrawOffer,
)
from game.model.ids import IssueId, SeatId
from game.model.observation import Choice, Menu
from game.model.offers import Firmness
from game.model.scenario import Scenario
from game.model.state import ConferenceState, Phase


def menu(scenario: Scenario, state: ConferenceState, seat: SeatId) -> Menu:
    """The seat's menu; empty when it is not its turn."""
    if state.outcome is not None or state.seat_to_act != seat:
        return Menu()
    build = {
        Phase.CORRIDOR: _corridor,
        Phase.TABLE: _table,
        Phase.MEDIATOR: _mediator,
    }[state.phase]
    return Menu(choices=tuple(build(scenario, state, seat)))


def _simple(scenario: Scenario, state: ConferenceState, action: Action) -> Choice:
    return Choice(kind=action.kind, violations=find_violations(scenario, state, action))


def _by_issue(
    scenario: Scenario,
    state: ConferenceState,
    kind: str,
    issues: Iterable[IssueId],
    make: Callable[[IssueId], Action],
) -> Choice:
    """A choice that names one issue: those allowed, or the reason against the first."""
    verdicts = {issue: find_violations(scenario, state, make(issue)) for issue in issues}
    allowed = tuple(issue for issue, faults in verdicts.items() if not faults)
    if allowed or not verdicts:
        return Choice(kind=kind, issues=allowed)
    return Choice(kind=kind, violations=next(iter(verdicts.values())))


def _open_issues(scenario: Scenario, state: ConferenceState) -> tuple[IssueId, ...]:
    return tuple(issue.id for issue in scenario.agenda.issues if issue.id not in state.agreed)


# --- The corridor --------------------------------------------------------------------------


def _corridor(scenario: Scenario, state: ConferenceState, seat: SeatId) -> Iterable[Choice]:
    open_issues = _open_issues(scenario, state)
    limits = scenario.parties[seat].instructions.limits
    cables = [limit.issue for limit in limits if limit.steps and limit.issue in open_issues]
    if cables:
        yield _by_issue(
            scenario,
            state,
            "cable_capital",
            cables,
            lambda issue: CableCapital(seat=seat, issue=issue),
        )
    yield _simple(scenario, state, AdviseModeration(seat=seat))
    yield _simple(scenario, state, CallOnMediator(seat=seat))
    pledges = _by_issue(
        scenario,
        state,
        "brief_press",
        open_issues,
        lambda issue: BriefPress(seat=seat, pledge=issue),
    )
    plain = find_violations(scenario, state, BriefPress(seat=seat))
    yield Choice(kind="brief_press", violations=plain)
    if pledges.issues:
        yield Choice(kind="pledge", issues=pledges.issues)
    if len(open_issues) >= 2:
        yield _sounding(scenario, state, seat, open_issues)
    yield _simple(scenario, state, StudyPapers(seat=seat))
    yield _simple(scenario, state, Rest(seat=seat))


def _sounding(
    scenario: Scenario, state: ConferenceState, seat: SeatId, issues: tuple[IssueId, ...]
) -> Choice:
    asked = {frozenset(pair) for pair in state.delegations[seat].sounded}
    pairs = tuple(
        (first, second)
        for place, first in enumerate(issues)
        for second in issues[place + 1 :]
        if frozenset((first, second)) not in asked
    )
    if not pairs:
        action = SoundOut(seat=seat, first=issues[0], second=issues[1])
        return Choice(kind="sound_out", violations=find_violations(scenario, state, action))
    return Choice(kind="sound_out", groups=pairs)


# --- The table -----------------------------------------------------------------------------


def _table(scenario: Scenario, state: ConferenceState, seat: SeatId) -> Iterable[Choice]:
    open_issues = _open_issues(scenario, state)
    asked = state.exchange.consent_asked
    if state.exchange.floats is not None:
        yield Choice(kind="float_package", issues=open_issues)
        return
    if asked == "secret":
        yield _simple(scenario, state, AnswerSecretSitting(seat=seat, consent=True))
        return
    if asked == "recess":
        yield _simple(scenario, state, AnswerRecess(seat=seat, consent=True))
        return
    if open_issues:
        spent = spent_finals(state, seat)
        yield Choice(kind="make_offer", issues=open_issues, names=spent)
    yield _acceptance(scenario, state, seat)
    suggestion = state.mediator.suggestion
    if suggestion is not None:
        action = EndorseSuggestion(seat=seat, suggestion=suggestion.number)
        faults = find_violations(scenario, state, action)
        yield Choice(kind="endorse_suggestion", violations=faults, number=suggestion.number)
    yield _simple(scenario, state, WithdrawOffer(seat=seat))
    if state.agreed:
        yield _by_issue(
            scenario,
            state,
            "reopen",
            state.agreed,
            lambda issue: Reopen(seat=seat, issue=issue),
        )
    yield _simple(scenario, state, AskSecretSitting(seat=seat))
    most = scenario.prices.recess_days_most - state.recess_days
    recess = find_violations(scenario, state, AskRecess(seat=seat, days=max(1, most)))
    yield Choice(kind="ask_recess", violations=recess, number=most)
    yield _simple(scenario, state, PackTrunks(seat=seat))
    if state.capitals[seat].order is not None:
        yield _simple(scenario, state, DelayOrder(seat=seat))
    yield _simple(scenario, state, Hold(seat=seat))
    yield _simple(scenario, state, Leave(seat=seat))


def _acceptance(scenario: Scenario, state: ConferenceState, seat: SeatId) -> Choice:
    offer = standing_offer(state, scenario.agenda.other(seat))
    number = offer.number if offer is not None else 0
    action = AcceptOffer(seat=seat, offer=number)
    faults = find_violations(scenario, state, action)
    if offer is None or faults or offer.firmness is Firmness.EXPLORATORY:
        return Choice(kind="accept_offer", violations=faults, number=number)
    terms = open_terms(state, offer)
    groups: dict[tuple[IssueId, ...], None] = {}
    for issue in terms:
        groups[tuple(one for one in offer.group_of(issue) if one in terms)] = None
    return Choice(kind="accept_offer", groups=tuple(groups), number=number)


# --- The mediator --------------------------------------------------------------------------


def _mediator(scenario: Scenario, state: ConferenceState, seat: SeatId) -> Iterable[Choice]:
    parties = scenario.agenda.party_ids
    press = find_violations(scenario, state, PressCapital(seat=seat, party=parties[0]))
    yield Choice(kind="press_capital", violations=press, parties=parties)
    open_issues = _open_issues(scenario, state)
    if open_issues:
        yield _suggesting(scenario, state, seat, open_issues)
    tells = tuple(
        f"{fact.number}:{party}"
        for fact in state.mediator.facts
        for party in parties
        if party != fact.about and party not in fact.told_to
    )
    if tells:
        number, party = tells[0].split(":")
        action = TellParty(seat=seat, party=SeatId(party), fact=int(number))
        yield Choice(
            kind="tell_party",
            violations=find_violations(scenario, state, action),
            names=tells,
        )
    powers = tuple(
        power.id for power in scenario.mediator.powers if power.id not in state.mediator.enlisted
    )
    if powers:
        enlist = EnlistPower(seat=seat, power=powers[0])
        yield Choice(
            kind="enlist_power",
            violations=find_violations(scenario, state, enlist),
            names=powers,
        )
    speak = find_violations(scenario, state, SpeakToPress(seat=seat, party=parties[0]))
    yield Choice(kind="speak_to_press", violations=speak, parties=parties)
    yield _simple(scenario, state, Wait(seat=seat))


def _suggesting(
    scenario: Scenario, state: ConferenceState, seat: SeatId, issues: tuple[IssueId, ...]
) -> Choice:
    option = scenario.agenda.issue(issues[0]).options[0].id
    action = SuggestTerms(seat=seat, terms={issues[0]: option})
    return Choice(
        kind="suggest_terms",
        violations=find_violations(scenario, state, action),
        issues=issues,
    )
