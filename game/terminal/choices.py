"""From a choice of the menu to an action: asks for whatever it must still name."""

from collections.abc import Callable, Mapping, Sequence

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
from game.play.wording import Words, describe_fact
from game.play.wording_views import describe_limit_briefly
from game.terminal.composer import Desk, Draft, compose, tell_worth
from game.terminal.console import Console


@frozen
class Asking:
    """A choice about to become an action."""

    console: Console
    words: Words
    seen: Observation
    choice: Choice

    @property
    def seat(self) -> SeatId:
        """Who acts."""
        return self.seen.seat


def action_of(asking: Asking) -> Action | None:
    """The action that a choice becomes; None if the player went back."""
    return _BUILDERS[asking.choice.kind](asking)


def _pick_issue(asking: Asking, labels: Sequence[str] = ()) -> IssueId | None:
    issues = asking.choice.issues
    chosen = asking.console.choose(
        labels or [asking.words.issue(issue) for issue in issues],
        asking.words.say("Number of the issue, back, help or quit:"),
        issues,
    )
    return None if chosen is None else issues[chosen]


def _cable(asking: Asking) -> Action | None:
    """Which limit to ask for, each told as it stands now."""
    capital = asking.seen.capital
    limits = {one.issue: one for one in capital.limits} if capital is not None else {}
    labels = [
        describe_limit_briefly(asking.words, limits[issue])
        if issue in limits
        else asking.words.issue(issue)
        for issue in asking.choice.issues
    ]
    issue = _pick_issue(asking, labels)
    return None if issue is None else CableCapital(seat=asking.seat, issue=issue)


def _pledge(asking: Asking) -> Action | None:
    """On which of one's positions to give one's word in public."""
    own = asking.seen.positions.get(asking.seat, {})
    words = asking.words
    labels = [
        words.article(issue, own[issue]) if issue in own else words.issue(issue)
        for issue in asking.choice.issues
    ]
    issue = _pick_issue(asking, labels)
    return None if issue is None else BriefPress(seat=asking.seat, pledge=issue)


def _pick_party(asking: Asking) -> SeatId | None:
    parties = asking.choice.parties
    chosen = asking.console.choose(
        [asking.words.seat(party) for party in parties],
        asking.words.say("Number of the side, back, help or quit:"),
        parties,
    )
    return None if chosen is None else parties[chosen]


def _of_issue(make: Callable[[SeatId, IssueId], Action]) -> Callable[[Asking], Action | None]:
    def build(asking: Asking) -> Action | None:
        issue = _pick_issue(asking)
        return None if issue is None else make(asking.seat, issue)

    return build


def _of_party(make: Callable[[SeatId, SeatId], Action]) -> Callable[[Asking], Action | None]:
    def build(asking: Asking) -> Action | None:
        party = _pick_party(asking)
        return None if party is None else make(asking.seat, party)

    return build


def _compose(asking: Asking, issues: tuple[IssueId, ...], *, binding: bool) -> Draft | None:
    desk = Desk(
        console=asking.console,
        words=asking.words,
        seen=asking.seen,
        issues=issues,
        binding=binding,
        finals=asking.choice.names if binding else (),
    )
    return compose(desk)


def _offer(asking: Asking) -> Action | None:
    draft = _compose(asking, asking.choice.issues, binding=True)
    if draft is None:
        return None
    return MakeOffer(
        seat=asking.seat, terms=draft.terms, links=draft.links, firmness=draft.firmness
    )


def _float(asking: Asking) -> Action | None:
    draft = _compose(asking, asking.choice.issues, binding=False)
    return None if draft is None else FloatPackage(seat=asking.seat, terms=draft.terms)


def _suggest(asking: Asking) -> Action | None:
    draft = _compose(asking, asking.choice.issues, binding=False)
    return None if draft is None else SuggestTerms(seat=asking.seat, terms=draft.terms)


def _accept(asking: Asking) -> Action | None:
    words, choice = asking.words, asking.choice
    open_terms = {i: o for group in choice.groups for i, o in _offered(asking, group).items()}
    asking.console.say(words.say("{terms}.", terms=words.terms(open_terms)))
    tell_worth(asking.console, words, asking.seen, open_terms)
    labels = [words.say("The whole of it")]
    labels += [words.issues(group) for group in choice.groups]
    asking.console.say(words.say("Articles that are linked are taken together."))
    chosen = asking.console.choose(labels, words.say("Number, back, help or quit:"), ["all"])
    if chosen is None:
        return None
    issues = None if chosen == 0 else choice.groups[chosen - 1]
    return AcceptOffer(seat=asking.seat, offer=choice.number, issues=issues)


def _offered(asking: Asking, issues: tuple[IssueId, ...]) -> dict[IssueId, OptionId]:
    offer = next(one for one in asking.seen.offers if one.number == asking.choice.number)
    return {issue: offer.terms[issue] for issue in issues}


def _call(asking: Asking) -> Action | None:
    words = asking.words
    chosen = asking.console.choose(
        [words.say("Call, and confide nothing"), words.say("Confide what you could accept")],
        words.say("Number, back, help or quit:"),
    )
    if chosen is None:
        return None
    if chosen == 0:
        return CallOnMediator(seat=asking.seat)
    agreed = asking.seen.agreed
    open_issues = tuple(i.id for i in asking.seen.agenda.issues if i.id not in agreed)
    draft = _compose(asking, open_issues, binding=False)
    return None if draft is None else CallOnMediator(seat=asking.seat, confides=draft.terms)


def _sound(asking: Asking) -> Action | None:
    words, pairs = asking.words, asking.choice.groups
    issues = tuple(dict.fromkeys(issue for pair in pairs for issue in pair))
    chosen: list[IssueId] = []
    for prompt in (
        words.say("Number of the first issue, back, help or quit:"),
        words.say("Number of the second issue, back, help or quit:"),
    ):
        left = [i for i in issues if i not in chosen and _asked(pairs, (*chosen, i))]
        place = asking.console.choose([words.issue(issue) for issue in left], prompt, left)
        if place is None:
            return None
        chosen.append(left[place])
    return SoundOut(seat=asking.seat, first=chosen[0], second=chosen[1])


def _asked(pairs: tuple[tuple[IssueId, ...], ...], some: tuple[IssueId, ...]) -> bool:
    return any(set(some) <= set(pair) for pair in pairs)


def _recess(asking: Asking) -> Action | None:
    words, most = asking.words, asking.choice.number
    how = words.say(
        "Type how many days the recess shall last, 1 to {most}. back, or Enter alone: ask for "
        "none.",
        most=most,
    )
    while True:
        typed = asking.console.question(
            words.say("Days, 1 to {most}, back, help or quit:", most=most), how
        )
        if typed.lower() in ("", "back"):
            return None
        if typed.isdecimal() and 1 <= int(typed[:6]) <= most:
            return AskRecess(seat=asking.seat, days=int(typed))
        asking.console.say(
            words.say(
                "Type how many days the recess shall last, 1 to {most}, or back, help or quit.",
                most=most,
            )
        )


def _answer(make: Callable[[SeatId, bool], Action]) -> Callable[[Asking], Action | None]:
    def build(asking: Asking) -> Action | None:
        words = asking.words
        chosen = asking.console.choose(
            [words.say("Consent"), words.say("Refuse")],
            words.say("Number, back, help or quit:"),
            ["consent", "refuse"],
        )
        return None if chosen is None else make(asking.seat, chosen == 0)

    return build


def _tell(asking: Asking) -> Action | None:
    words = asking.words
    facts = {fact.number: fact for fact in asking.seen.desk.facts} if asking.seen.desk else {}
    pairs = [name.split(":") for name in asking.choice.names]
    labels = []
    for number, party in pairs:
        fact = facts[int(number)]
        labels.append(
            words.say(
                "Tell {party}: {fact}",
                party=words.seat(SeatId(party)),
                fact=describe_fact(words, fact.about, fact.field, fact.value),
            )
        )
    chosen = asking.console.choose(labels, words.say("Number, back, help or quit:"))
    if chosen is None:
        return None
    number, party = pairs[chosen]
    return TellParty(seat=asking.seat, party=SeatId(party), fact=int(number))


def _enlist(asking: Asking) -> Action | None:
    words, names = asking.words, asking.choice.names
    labels = [words.named("power", name) or name for name in names]
    chosen = asking.console.choose(labels, words.say("Number, back, help or quit:"), names)
    return None if chosen is None else EnlistPower(seat=asking.seat, power=names[chosen])


def _leave(asking: Asking) -> Action | None:
    words = asking.words
    asking.console.say(words.say("To leave is final, and the war goes on."))
    typed = asking.console.question(
        words.say("Type leave to leave, or anything else to stay:"),
        words.say(
            "leave: your delegation goes home, and the conference is over. back, or anything else: "
            "stay."
        ),
    )
    return Leave(seat=asking.seat) if typed.lower() == "leave" else None


_BUILDERS: Mapping[str, Callable[[Asking], Action | None]] = {
    "make_offer": _offer,
    "accept_offer": _accept,
    "endorse_suggestion": lambda a: EndorseSuggestion(seat=a.seat, suggestion=a.choice.number),
    "withdraw_offer": lambda a: WithdrawOffer(seat=a.seat),
    "reopen": _of_issue(lambda seat, issue: Reopen(seat=seat, issue=issue)),
    "ask_secret_sitting": lambda a: AskSecretSitting(seat=a.seat),
    "answer_secret_sitting": _answer(lambda s, yes: AnswerSecretSitting(seat=s, consent=yes)),
    "float_package": _float,
    "ask_recess": _recess,
    "answer_recess": _answer(lambda s, yes: AnswerRecess(seat=s, consent=yes)),
    "pack_trunks": lambda a: PackTrunks(seat=a.seat),
    "delay_order": lambda a: DelayOrder(seat=a.seat),
    "hold": lambda a: Hold(seat=a.seat),
    "leave": _leave,
    "cable_capital": _cable,
    "advise_moderation": lambda a: AdviseModeration(seat=a.seat),
    "call_on_mediator": _call,
    "brief_press": lambda a: BriefPress(seat=a.seat),
    "pledge": _pledge,
    "sound_out": _sound,
    "study_papers": lambda a: StudyPapers(seat=a.seat),
    "rest": lambda a: Rest(seat=a.seat),
    "press_capital": _of_party(lambda seat, party: PressCapital(seat=seat, party=party)),
    "suggest_terms": _suggest,
    "tell_party": _tell,
    "enlist_power": _enlist,
    "speak_to_press": _of_party(lambda seat, party: SpeakToPress(seat=seat, party=party)),
    "wait": lambda a: Wait(seat=a.seat),
}
