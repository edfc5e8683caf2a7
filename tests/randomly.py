"""Random legal games, built from nothing but the menus of observations."""

import random
from collections.abc import Callable, Iterator

from game.engine.conference import apply, start
from game.engine.observe import observe
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
    FloatPackage,
    Hold,
    Leave,
    MakeOffer,
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
from game.model.ids import IssueId, OptionId, SeatId
from game.model.observation import Choice, Observation
from game.model.offers import Firmness
from game.model.scenario import Scenario
from game.model.state import ConferenceState, DrawMode


def some_terms(
    dice: random.Random, seen: Observation, issues: tuple[IssueId, ...]
) -> dict[IssueId, OptionId]:
    """Random options for some of the issues."""
    chosen = dice.sample(issues, dice.randint(1, len(issues)))
    return {issue: dice.choice(seen.agenda.issue(issue).options).id for issue in chosen}


def _offer(dice: random.Random, seen: Observation, choice: Choice) -> MakeOffer:
    terms = some_terms(dice, seen, choice.issues)
    firmness = dice.choice(list(Firmness))
    if firmness is Firmness.FINAL and set(terms) & set(choice.names):
        firmness = Firmness.FIRM
    links: tuple[tuple[IssueId, ...], ...] = ()
    if len(terms) > 1 and dice.random() < 0.5:
        links = (tuple(sorted(dice.sample(sorted(terms), 2))),)
    return MakeOffer(seat=seen.seat, terms=terms, links=links, firmness=firmness)


def _accept(dice: random.Random, seen: Observation, choice: Choice) -> AcceptOffer:
    issues = dice.choice([None, *choice.groups])
    return AcceptOffer(seat=seen.seat, offer=choice.number, issues=issues)


def _sound(dice: random.Random, seen: Observation, choice: Choice) -> SoundOut:
    first, second = dice.choice(choice.groups)
    return SoundOut(seat=seen.seat, first=first, second=second)


def _call(dice: random.Random, seen: Observation, choice: Choice) -> CallOnMediator:
    open_issues = tuple(i.id for i in seen.agenda.issues if i.id not in seen.agreed)
    confides = some_terms(dice, seen, open_issues) if dice.random() < 0.5 and open_issues else None
    return CallOnMediator(seat=seen.seat, confides=confides)


def _tell(dice: random.Random, seen: Observation, choice: Choice) -> TellParty:
    fact, party = dice.choice(choice.names).split(":")
    return TellParty(seat=seen.seat, fact=int(fact), party=SeatId(party))


_BUILD: dict[str, Callable[[random.Random, Observation, Choice], Action]] = {
    "make_offer": _offer,
    "accept_offer": _accept,
    "sound_out": _sound,
    "call_on_mediator": _call,
    "tell_party": _tell,
    "endorse_suggestion": lambda d, o, c: EndorseSuggestion(seat=o.seat, suggestion=c.number),
    "reopen": lambda d, o, c: Reopen(seat=o.seat, issue=d.choice(c.issues)),
    "ask_recess": lambda d, o, c: AskRecess(seat=o.seat, days=d.randint(1, c.number)),
    "answer_recess": lambda d, o, c: AnswerRecess(seat=o.seat, consent=d.random() < 0.5),
    "answer_secret_sitting": lambda d, o, c: AnswerSecretSitting(
        seat=o.seat, consent=d.random() < 0.5
    ),
    "float_package": lambda d, o, c: FloatPackage(seat=o.seat, terms=some_terms(d, o, c.issues)),
    "suggest_terms": lambda d, o, c: SuggestTerms(seat=o.seat, terms=some_terms(d, o, c.issues)),
    "cable_capital": lambda d, o, c: CableCapital(seat=o.seat, issue=d.choice(c.issues)),
    "brief_press": lambda d, o, c: BriefPress(seat=o.seat),
    "pledge": lambda d, o, c: BriefPress(seat=o.seat, pledge=d.choice(c.issues)),
    "press_capital": lambda d, o, c: PressCapital(seat=o.seat, party=d.choice(c.parties)),
    "speak_to_press": lambda d, o, c: SpeakToPress(seat=o.seat, party=d.choice(c.parties)),
    "enlist_power": lambda d, o, c: EnlistPower(seat=o.seat, power=d.choice(c.names)),
    "withdraw_offer": lambda d, o, c: WithdrawOffer(seat=o.seat),
    "ask_secret_sitting": lambda d, o, c: AskSecretSitting(seat=o.seat),
    "pack_trunks": lambda d, o, c: PackTrunks(seat=o.seat),
    "delay_order": lambda d, o, c: DelayOrder(seat=o.seat),
    "hold": lambda d, o, c: Hold(seat=o.seat),
    "leave": lambda d, o, c: Leave(seat=o.seat),
    "advise_moderation": lambda d, o, c: AdviseModeration(seat=o.seat),
    "study_papers": lambda d, o, c: StudyPapers(seat=o.seat),
    "rest": lambda d, o, c: Rest(seat=o.seat),
    "wait": lambda d, o, c: Wait(seat=o.seat),
}


def random_action(dice: random.Random, seen: Observation, leaves: bool = False) -> Action:
    """An action built from the menu; it leaves the conference only if asked to."""
    choices = [
        choice
        for choice in seen.menu.choices
        if not choice.violations and (leaves or choice.kind != "leave")
    ]
    choice = dice.choice(choices)
    return _BUILD[choice.kind](dice, seen, choice)


def random_game(
    scenario: Scenario, seed: int, calendar: str = "full", leaves: bool = False
) -> Iterator[tuple[ConferenceState, Action]]:
    """Each state of a random game with the action taken in it, to the end."""
    dice = random.Random(seed)
    state = start(scenario, seed=seed, draws=DrawMode.DRAWN, calendar=calendar).state
    while state.outcome is None:
        assert state.seat_to_act is not None
        action = random_action(dice, observe(scenario, state, state.seat_to_act), leaves)
        yield state, action
        state = apply(scenario, state, action).state


def replayed(
    scenario: Scenario, seed: int, actions: list[Action], calendar: str = "full"
) -> ConferenceState:
    """The state after these actions from the start."""
    state = start(scenario, seed=seed, draws=DrawMode.DRAWN, calendar=calendar).state
    for action in actions:
        state = apply(scenario, state, action).state
    return state
