"""What else a party's delegation could do, and why the secretary would not."""

from collections.abc import Iterator
from dataclasses import replace

from game.delegations.advice_parts import Course
from game.delegations.advice_reading import odds_of, papers_of
from game.delegations.advice_record import ends_sitting, told_as_shown
from game.delegations.delegation import Decision, Delegation, Dice, Reason, because
from game.delegations.drafting import Draft, draft_at, open_part
from game.delegations.situation import Situation
from game.model.actions import (
    AcceptOffer,
    Action,
    AnswerRecess,
    AnswerSecretSitting,
    AskSecretSitting,
    EndorseSuggestion,
    FloatPackage,
    Hold,
    MakeOffer,
)
from game.model.observation import Menu, Observation

FIRMER = 4.0
"""Points by which the firmer paper asks more."""
WORTH_TELLING = 0.5
"""Points by which another paper must differ to be told of."""
IDLE = ("rest", "wait")
"""Moves that are none."""
SECOND_BEST = 2
"""Other moves of one kind or another that are told of."""


def courses_at_table(situation: Situation, action: Action, worth: float | None) -> Iterator[Course]:
    """Other courses at the table, the most tempting first; no treaty at last.

    Args:
        situation: how things stand.
        action: what is advised.
        worth: own utility of its terms, if it holds any.
    """
    match action:
        case MakeOffer() | FloatPackage():
            yield from _take_theirs(situation)
            yield from _other_papers(situation, situation.hope if worth is None else worth)
        case AcceptOffer() | EndorseSuggestion():
            yield from _go_on(situation)
            yield _leave_it(situation)
        case Hold():
            yield from _take_theirs(situation)
            yield from _speak_again(situation)
        case AskSecretSitting():
            yield from _take_theirs(situation)
            yield _hold(situation)
        case AnswerSecretSitting() | AnswerRecess():
            yield _other_answer(action)
        case _:
            yield _hold(situation)
    yield _no_treaty(situation)


def courses_left(
    seen: Observation, chosen: Decision, player: Delegation, dice: Dice
) -> list[Course]:
    """What the same head would do if the chosen kind of move were closed, and the next one too."""
    courses: list[Course] = []
    closed = {chosen.action.kind}
    for _ in range(SECOND_BEST):
        left = tuple(choice for choice in seen.menu.choices if choice.kind not in closed)
        if not any(not choice.violations for choice in left):
            break
        next_best = told_as_shown(seen, player.decide(replace(seen, menu=Menu(choices=left)), dice))
        kind = next_best.action.kind
        if kind in closed or seen.menu.allowed(kind) is None:
            break
        closed.add(kind)
        courses.append(_next_best(next_best, kind))
    return courses


def _next_best(decision: Decision, kind: str) -> Course:
    if kind in IDLE:
        why_not = because("Nothing is lost by it, and nothing is won.")
        return Course(what=kind, action=decision.action, why_not=why_not)
    return Course(
        what=kind,
        action=decision.action,
        merit=decision.rationale.why,
        why_not=because("It can wait: the other helps more just now."),
    )


# --- Papers --------------------------------------------------------------------------------


def _take_theirs(situation: Situation) -> Iterator[Course]:
    """Their offer as it lies there, if it could be taken and would make the treaty whole."""
    seen = situation.seen
    offer = seen.standing.get(situation.book.other)
    if offer is None or seen.menu.allowed("accept_offer") is None:
        return
    package = {**offer.terms, **situation.agreed}
    if len(package) < len(seen.agenda.issues):
        return
    worth = situation.book.utility(package)
    beyond = [
        limit.issue
        for limit in situation.capital.limits
        if situation.book.is_beyond(limit.issue, package[limit.issue], limit.limit)
    ]
    if worth < situation.capital.band[0]:
        why_not = because("Our capital would not sign it.")
    elif beyond:
        why_not = because("It goes beyond our instructions on {issues}.", issues=",".join(beyond))
    else:
        why_not = because("By going on we can still hope for {hope}.", hope=situation.hope_next)
    yield Course(
        what=because("Their offer as it stands"),
        action=AcceptOffer(seat=seen.seat, offer=offer.number),
        why_not=why_not,
        worth=worth,
    )


def _other_papers(situation: Situation, worth: float) -> Iterator[Course]:
    """A paper that asks for more than the one advised, and one that gives more."""
    more = draft_at(situation, worth + FIRMER)
    if more.worth - worth >= WORTH_TELLING:
        yield _paper(
            situation,
            more,
            "A paper that asks for more",
            "The more we ask, the less likely they are to come to us before time is out.",
        )
    less = draft_at(situation, situation.target)
    if worth - less.worth >= WORTH_TELLING:
        yield _paper(
            situation,
            less,
            "A paper that gives more",
            "It gives away what nothing forces us to give yet.",
        )


def _go_on(situation: Situation) -> Iterator[Course]:
    """Another offer in place of a yes."""
    seen = situation.seen
    if seen.menu.allowed("make_offer") is None:
        return
    draft = draft_at(situation, situation.hope)
    yield _paper(
        situation,
        draft,
        "An offer of our own instead",
        "What is initialled is certain; what we ask for they may refuse.",
    )


def _paper(situation: Situation, draft: Draft, what: str, why_not: str) -> Course:
    seen = situation.seen
    terms = open_part(situation, draft.package)
    action: Action = MakeOffer(seat=seen.seat, terms=terms)
    if seen.in_secret_sitting:
        action = FloatPackage(seat=seen.seat, terms=terms)
    return Course(
        what=because(what),
        action=action,
        why_not=because(why_not),
        worth=draft.worth,
        odds=odds_of(seen, situation.beliefs, draft.package, situation.progress),
    )


# --- Words and silence ---------------------------------------------------------------------


def _speak_again(situation: Situation) -> Iterator[Course]:
    seen = situation.seen
    if seen.menu.allowed("make_offer") is None:
        return
    spoken = any(offer.by == seen.seat and offer.turn == seen.turn for offer in seen.offers)
    why_not = because("There is time to study their paper before we answer it.")
    if not papers_of(seen, situation.book.other):
        why_not = because("There is time to hear first what they have to say.")
    if spoken:
        why_not = because(
            "We have spoken today; to better our own paper before they answer it would be to "
            "bargain with ourselves."
        )
    yield Course(what=because("An offer now"), why_not=why_not)


def _leave_it(situation: Situation) -> Course:
    why_not = because("What lies before us today may not lie there at the next sitting.")
    if not situation.sittings_left:
        why_not = because("There is no other sitting.")
    return Course(what=because("Leave it open, and hold"), why_not=why_not)


def _hold(situation: Situation) -> Course:
    why_not = because("It costs nothing today, but it brings nobody nearer.")
    if ends_sitting(situation.seen):
        why_not = because("It would end the sitting, and bring nobody nearer.")
    return Course(what=because("Hold, and say nothing"), why_not=why_not)


def _other_answer(action: AnswerSecretSitting | AnswerRecess) -> Course:
    what = because("Refuse") if action.consent else because("Consent")
    return Course(
        what=what, action=replace(action, consent=not action.consent), why_not=_cost(action)
    )


def _cost(action: AnswerSecretSitting | AnswerRecess) -> Reason:
    if isinstance(action, AnswerSecretSitting):
        if action.consent:
            return because("Nothing is signed there, and we would learn what they could see.")
        return because("What we float may be in the newspapers tomorrow.")
    if action.consent:
        return because("We should have to talk on before our telegram is answered.")
    return because("The last day stays where it is: a recess takes days from the talks.")


def _no_treaty(situation: Situation) -> Course:
    return Course(
        what=because("No treaty, and the war"),
        why_not=because(
            "It is what is left if the talks fail; nothing that we sign should be worth less."
        ),
        worth=situation.capital.no_deal.no_deal_value,
    )
