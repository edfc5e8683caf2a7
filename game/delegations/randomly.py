"""A seat that picks anything that the menu allows: a baseline, and a test of the rules."""

from collections.abc import Callable

from game.delegations.delegation import Decision, Dice, Rationale, because
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
from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId, SeatId
from game.model.observation import Choice, Observation
from game.model.offers import Firmness


@frozen
class Roll:
    """The dice for one decision."""

    dice: Dice
    moment: int

    def of(self, *label: object) -> float:
        """A draw for this decision alone."""
        return self.dice.draw("random", self.moment, *label)


def _pick(roll: Roll, count: int, *label: object) -> int:
    return int(roll.of(*label) * count)


def _terms(roll: Roll, seen: Observation, issues: tuple[IssueId, ...]) -> dict[IssueId, OptionId]:
    """Options for some issues, each named or not by the toss of a coin, at least one."""
    sure = _pick(roll, len(issues), "sure")
    terms: dict[IssueId, OptionId] = {}
    for place, issue in enumerate(issues):
        if place == sure or roll.of("named", issue) < 0.5:
            options = seen.agenda.issue(issue).options
            terms[issue] = options[_pick(roll, len(options), "option", issue)].id
    return terms


def _offer(roll: Roll, seen: Observation, choice: Choice) -> Action:
    terms = _terms(roll, seen, choice.issues)
    firmness = list(Firmness)[_pick(roll, len(Firmness), "firmness")]
    if firmness is Firmness.FINAL and set(terms) & set(choice.names):
        firmness = Firmness.FIRM
    named = tuple(terms)
    links = (named,) if len(named) > 1 and roll.of("linked") < 0.5 else ()
    return MakeOffer(seat=seen.seat, terms=terms, links=links, firmness=firmness)


def _accept(roll: Roll, seen: Observation, choice: Choice) -> Action:
    groups = (None, *choice.groups)
    issues = groups[_pick(roll, len(groups), "group")]
    return AcceptOffer(seat=seen.seat, offer=choice.number, issues=issues)


def _sound(roll: Roll, seen: Observation, choice: Choice) -> Action:
    first, second = choice.groups[_pick(roll, len(choice.groups), "pair")]
    return SoundOut(seat=seen.seat, first=first, second=second)


def _tell(roll: Roll, seen: Observation, choice: Choice) -> Action:
    number, party = choice.names[_pick(roll, len(choice.names), "fact")].split(":")
    return TellParty(seat=seen.seat, fact=int(number), party=SeatId(party))


def _issue(roll: Roll, choice: Choice) -> IssueId:
    return choice.issues[_pick(roll, len(choice.issues), "issue")]


def _party(roll: Roll, choice: Choice) -> SeatId:
    return choice.parties[_pick(roll, len(choice.parties), "party")]


def _power(roll: Roll, choice: Choice) -> str:
    return choice.names[_pick(roll, len(choice.names), "power")]


def _yes(roll: Roll) -> bool:
    return roll.of("consent") < 0.5


_BUILD: dict[str, Callable[[Roll, Observation, Choice], Action]] = {
    "make_offer": _offer,
    "accept_offer": _accept,
    "sound_out": _sound,
    "tell_party": _tell,
    "withdraw_offer": lambda r, o, c: WithdrawOffer(seat=o.seat),
    "endorse_suggestion": lambda r, o, c: EndorseSuggestion(seat=o.seat, suggestion=c.number),
    "hold": lambda r, o, c: Hold(seat=o.seat),
    "reopen": lambda r, o, c: Reopen(seat=o.seat, issue=_issue(r, c)),
    "ask_secret_sitting": lambda r, o, c: AskSecretSitting(seat=o.seat),
    "answer_secret_sitting": lambda r, o, c: AnswerSecretSitting(seat=o.seat, consent=_yes(r)),
    "float_package": lambda r, o, c: FloatPackage(seat=o.seat, terms=_terms(r, o, c.issues)),
    "ask_recess": lambda r, o, c: AskRecess(seat=o.seat, days=1 + _pick(r, c.number, "days")),
    "answer_recess": lambda r, o, c: AnswerRecess(seat=o.seat, consent=_yes(r)),
    "pack_trunks": lambda r, o, c: PackTrunks(seat=o.seat),
    "delay_order": lambda r, o, c: DelayOrder(seat=o.seat),
    "leave": lambda r, o, c: Leave(seat=o.seat),
    "cable_capital": lambda r, o, c: CableCapital(seat=o.seat, issue=_issue(r, c)),
    "advise_moderation": lambda r, o, c: AdviseModeration(seat=o.seat),
    "brief_press": lambda r, o, c: BriefPress(seat=o.seat),
    "pledge": lambda r, o, c: BriefPress(seat=o.seat, pledge=_issue(r, c)),
    "call_on_mediator": lambda r, o, c: CallOnMediator(seat=o.seat),
    "study_papers": lambda r, o, c: StudyPapers(seat=o.seat),
    "rest": lambda r, o, c: Rest(seat=o.seat),
    "suggest_terms": lambda r, o, c: SuggestTerms(seat=o.seat, terms=_terms(r, o, c.issues)),
    "press_capital": lambda r, o, c: PressCapital(seat=o.seat, party=_party(r, c)),
    "enlist_power": lambda r, o, c: EnlistPower(seat=o.seat, power=_power(r, c)),
    "speak_to_press": lambda r, o, c: SpeakToPress(seat=o.seat, party=_party(r, c)),
    "wait": lambda r, o, c: Wait(seat=o.seat),
}


@frozen
class Randomly:
    """Any kind of action that the menu allows, each as likely; then any of what it may name."""

    leaves: bool = True
    """False: it never breaks off the conference."""

    def decide(self, observation: Observation, dice: Dice) -> Decision:
        """Something allowed."""
        roll = Roll(dice=dice, moment=len(observation.minutes))
        kinds = [
            choice
            for choice in observation.menu.choices
            if not choice.violations and (self.leaves or choice.kind != "leave")
        ]
        choice = kinds[_pick(roll, len(kinds), observation.phase, "kind")]
        why = because("The dice fell so.")
        action = _BUILD[choice.kind](roll, observation, choice)
        return Decision(action=action, rationale=Rationale(why=why))
