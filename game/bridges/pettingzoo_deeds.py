"""The numbered table of what an agent can do, and which of it is allowed now.

Offers are composed, not listed: an agent edits a draft, one article at a time, and then tables it,
floats it, suggests it or confides it. An edit is a step of the environment and no action of the
conference; there are as many edits to a decision as there are issues, which is enough to turn any
draft into any other, and nobody edits for ever.

All deeds are told in docs/pettingzoo.md. The one thing that an agent cannot say is an offer of
which some articles are linked and others not, or of two links.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

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
from game.model.offers import Firmness, Terms
from game.model.scenario import Scenario

Mask: TypeAlias = NDArray[np.int8]
What: TypeAlias = tuple[str, ...]
"""What a deed names, in the order of its name."""

WRITE, STRIKE, CONFIDE = "write", "strike", "confide"
_LINKED = "linked"
_YES, _NO = "yes", "no"


@frozen
class Deed:
    """One line of the table."""

    kind: str
    what: What = ()

    @property
    def name(self) -> str:
        """As in `make_offer firm linked`."""
        return " ".join((self.kind, *self.what))

    @property
    def is_edit(self) -> bool:
        """Whether it changes the draft and nothing else."""
        return self.kind in (WRITE, STRIKE)


# --- What the menu allows ------------------------------------------------------------------------


def _nothing(seen: Observation, choice: Choice) -> Iterable[What]:
    return ((),)


def _issues(seen: Observation, choice: Choice) -> Iterable[What]:
    return ((issue,) for issue in choice.issues)


def _parties(seen: Observation, choice: Choice) -> Iterable[What]:
    return ((party,) for party in choice.parties)


def _names(seen: Observation, choice: Choice) -> Iterable[What]:
    return ((name,) for name in choice.names)


def _articles(seen: Observation, choice: Choice) -> Iterable[What]:
    yield ()
    for group in choice.groups:
        yield from ((issue,) for issue in group)


def _pairs(seen: Observation, choice: Choice) -> Iterable[What]:
    return choice.groups


def _answers(seen: Observation, choice: Choice) -> Iterable[What]:
    return ((_YES,), (_NO,))


def _days(seen: Observation, choice: Choice) -> Iterable[What]:
    return ((str(days),) for days in range(1, choice.number + 1))


def _drafted(seen: Observation, choice: Choice) -> Iterable[What]:
    """Nothing by the menu alone: it hangs on the draft."""
    return ()


def _untold(seen: Observation, choice: Choice) -> Mapping[What, int]:
    """(party it is about, field) -> number of the latest such fact that can be told."""
    facts = {fact.number: fact for fact in seen.desk.facts} if seen.desk else {}
    numbers = sorted(int(name.split(":")[0]) for name in choice.names)
    return {(facts[number].about, facts[number].field): number for number in numbers}


_ALLOWED: dict[str, Callable[[Observation, Choice], Iterable[What]]] = {
    "make_offer": _drafted,
    "float_package": _drafted,
    "suggest_terms": _drafted,
    "accept_offer": _articles,
    "reopen": _issues,
    "cable_capital": _issues,
    "pledge": _issues,
    "sound_out": _pairs,
    "ask_recess": _days,
    "answer_recess": _answers,
    "answer_secret_sitting": _answers,
    "press_capital": _parties,
    "speak_to_press": _parties,
    "enlist_power": _names,
    "tell_party": _untold,
}
"""Kinds of choice that name something; the others are allowed as they stand."""


# --- From deeds to actions -----------------------------------------------------------------------


@frozen
class Hand:
    """What a deed is made of besides what it names."""

    seen: Observation
    choice: Choice
    draft: Terms

    @property
    def seat(self) -> SeatId:
        """Whose deed it is."""
        return self.seen.seat


def _offer(hand: Hand, what: What) -> Action:
    links = (tuple(hand.draft),) if _LINKED in what else ()
    return MakeOffer(
        seat=hand.seat, terms=dict(hand.draft), links=links, firmness=Firmness(what[0])
    )


def _accept(hand: Hand, what: What) -> Action:
    issues = next((group for group in hand.choice.groups if what and what[0] in group), None)
    return AcceptOffer(seat=hand.seat, offer=hand.choice.number, issues=issues)


def _tell(hand: Hand, what: What) -> Action:
    about, _ = what
    party = hand.seen.agenda.other(SeatId(about))
    fact = _untold(hand.seen, hand.choice)[what]
    return TellParty(seat=hand.seat, party=party, fact=fact)


_BUILD: dict[str, Callable[[Hand, What], Action]] = {
    "make_offer": _offer,
    "float_package": lambda h, w: FloatPackage(seat=h.seat, terms=dict(h.draft)),
    "suggest_terms": lambda h, w: SuggestTerms(seat=h.seat, terms=dict(h.draft)),
    CONFIDE: lambda h, w: CallOnMediator(seat=h.seat, confides=dict(h.draft)),
    "accept_offer": _accept,
    "withdraw_offer": lambda h, w: WithdrawOffer(seat=h.seat),
    "endorse_suggestion": lambda h, w: EndorseSuggestion(seat=h.seat, suggestion=h.choice.number),
    "hold": lambda h, w: Hold(seat=h.seat),
    "reopen": lambda h, w: Reopen(seat=h.seat, issue=IssueId(w[0])),
    "ask_secret_sitting": lambda h, w: AskSecretSitting(seat=h.seat),
    "answer_secret_sitting": lambda h, w: AnswerSecretSitting(seat=h.seat, consent=w[0] == _YES),
    "ask_recess": lambda h, w: AskRecess(seat=h.seat, days=int(w[0])),
    "answer_recess": lambda h, w: AnswerRecess(seat=h.seat, consent=w[0] == _YES),
    "pack_trunks": lambda h, w: PackTrunks(seat=h.seat),
    "delay_order": lambda h, w: DelayOrder(seat=h.seat),
    "leave": lambda h, w: Leave(seat=h.seat),
    "cable_capital": lambda h, w: CableCapital(seat=h.seat, issue=IssueId(w[0])),
    "advise_moderation": lambda h, w: AdviseModeration(seat=h.seat),
    "brief_press": lambda h, w: BriefPress(seat=h.seat),
    "pledge": lambda h, w: BriefPress(seat=h.seat, pledge=IssueId(w[0])),
    "call_on_mediator": lambda h, w: CallOnMediator(seat=h.seat),
    "sound_out": lambda h, w: SoundOut(seat=h.seat, first=IssueId(w[0]), second=IssueId(w[1])),
    "study_papers": lambda h, w: StudyPapers(seat=h.seat),
    "rest": lambda h, w: Rest(seat=h.seat),
    "press_capital": lambda h, w: PressCapital(seat=h.seat, party=SeatId(w[0])),
    "tell_party": _tell,
    "enlist_power": lambda h, w: EnlistPower(seat=h.seat, power=w[0]),
    "speak_to_press": lambda h, w: SpeakToPress(seat=h.seat, party=SeatId(w[0])),
    "wait": lambda h, w: Wait(seat=h.seat),
}
_CHOICE_OF = {CONFIDE: "call_on_mediator"}
"""The kind of choice behind a deed, where it has another name."""
_WRITERS = ("make_offer", "float_package", "suggest_terms", "call_on_mediator")
"""Kinds of choice for which a draft is of use."""


# --- The table -----------------------------------------------------------------------------------


@frozen
class MenuMask:
    """What the menu of one observation allows, the seat's draft not yet looked at."""

    always: Mask
    """1 for each deed that is allowed whatever the draft; shape (deeds,)."""
    editing: Mask
    """The same, and every option of an open issue where a draft is of use."""
    drafted: tuple[Choice, ...]
    """Choices that would use a draft."""


class DeedTable:
    """All deeds of a scenario in a fixed order: a deed is known by its place."""

    def __init__(self, scenario: Scenario) -> None:
        """Number the deeds; the order hangs on what is public in the scenario alone."""
        self.deeds: tuple[Deed, ...] = tuple(_deeds(scenario))
        self.most_edits = len(scenario.agenda.issues)
        """Edits to a decision."""
        self._place = {(deed.kind, deed.what): place for place, deed in enumerate(self.deeds)}

    def menu_mask(self, seen: Observation) -> MenuMask:
        """What the menu allows."""
        mask: Mask = np.zeros(len(self.deeds), dtype=np.int8)
        choices = [choice for choice in seen.menu.choices if not choice.violations]
        for choice in choices:
            for what in _ALLOWED.get(choice.kind, _nothing)(seen, choice):
                mask[self._place[choice.kind, what]] = 1
        drafted = tuple(choice for choice in choices if choice.kind in _WRITERS)
        editing = mask.copy() if drafted else mask
        for issue in seen.agenda.issues if drafted else ():
            if issue.id not in seen.agreed:
                first = self._place[WRITE, (issue.id, issue.options[0].id)]
                editing[first : first + len(issue.options)] = 1
        return MenuMask(always=mask, editing=editing, drafted=drafted)

    def mask(self, menu: MenuMask, draft: Terms, edits_left: int) -> Mask:
        """1 for each deed that is allowed now; shape (deeds,), a new array.

        All but the last article of a draft can be struck: an empty one cannot be floated, and who
        had emptied it with the last edit could do nothing at all in a secret sitting.

        Args:
            menu: what the menu allows.
            draft: the seat's draft, open issues alone.
            edits_left: edits that are left to the seat in this decision.
        """
        mask = (menu.editing if edits_left else menu.always).copy()
        place = self._place
        for choice in menu.drafted:
            for what in _with_draft(choice, draft):
                mask[place[what]] = 1
        if menu.drafted and edits_left:
            for issue, option in draft.items():
                mask[place[WRITE, (issue, option)]] = 0
                mask[place[STRIKE, (issue,)]] = len(draft) > 1
        return mask

    def action(self, deed: Deed, seen: Observation, draft: Terms) -> Action:
        """The action of the conference that a deed stands for.

        Args:
            deed: an allowed one, no edit.
            seen: what the seat sees.
            draft: its draft, open issues alone, in the agenda's order.

        Raises:
            KeyError: the menu does not allow the deed.
        """
        kind = _CHOICE_OF.get(deed.kind, deed.kind)
        choice = seen.menu.allowed(kind)
        if choice is None:
            raise KeyError(f"The menu does not allow '{deed.name}'")
        return _BUILD[deed.kind](Hand(seen=seen, choice=choice, draft=draft), deed.what)


def _with_draft(choice: Choice, draft: Terms) -> Iterator[tuple[str, What]]:
    """What can be done with a draft under a choice."""
    if not draft:
        return
    if choice.kind == "call_on_mediator":
        yield CONFIDE, ()
    elif choice.kind == "make_offer":
        spent = any(issue in draft for issue in choice.names)
        for firmness in Firmness:
            if firmness is Firmness.FINAL and spent:
                continue
            yield choice.kind, (firmness.value,)
            if len(draft) > 1:
                yield choice.kind, (firmness.value, _LINKED)
    else:
        yield choice.kind, ()


def edited(draft: Terms, deed: Deed) -> dict[IssueId, OptionId]:
    """The draft after an edit."""
    issue = IssueId(deed.what[0])
    if deed.kind == STRIKE:
        return {one: option for one, option in draft.items() if one != issue}
    return {**draft, issue: OptionId(deed.what[1])}


def _deeds(scenario: Scenario) -> Iterator[Deed]:
    named = dict(_whats(scenario))
    for kind in (WRITE, STRIKE, *_BUILD):
        for what in named.get(kind, ((),)):
            yield Deed(kind=kind, what=what)


def _whats(scenario: Scenario) -> Iterator[tuple[str, tuple[What, ...]]]:
    """What the deeds of a kind can name; a kind that names nothing is left out."""
    agenda = scenario.agenda
    issues = tuple((issue.id,) for issue in agenda.issues)
    parties = tuple((party,) for party in agenda.party_ids)
    fields = (*(f"limit:{issue.id}" for issue in agenda.issues), "confided")
    yield WRITE, tuple((i.id, option.id) for i in agenda.issues for option in i.options)
    for kind in (STRIKE, "reopen", "cable_capital", "pledge"):
        yield kind, issues
    yield "accept_offer", ((), *issues)
    firm = tuple(firmness.value for firmness in Firmness)
    yield "make_offer", (*((one,) for one in firm), *((one, _LINKED) for one in firm))
    yield "sound_out", tuple(combinations((issue.id for issue in agenda.issues), 2))
    days = range(1, scenario.prices.recess_days_most + 1)
    yield "ask_recess", tuple((str(day),) for day in days)
    for kind in ("answer_recess", "answer_secret_sitting"):
        yield kind, ((_YES,), (_NO,))
    for kind in ("press_capital", "speak_to_press"):
        yield kind, parties
    yield "tell_party", tuple((p, field) for p in agenda.party_ids for field in fields)
    yield "enlist_power", tuple((power.id,) for power in scenario.mediator.powers)
