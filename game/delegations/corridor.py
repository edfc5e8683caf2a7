"""What an envoy does between sittings: one move, the most useful of the sensible ones."""

from collections.abc import Callable, Iterator, Mapping

from game.delegations.delegation import Alternative, Decision, Rationale, Reason, because
from game.delegations.drafting import draft_at, is_held_back, open_part
from game.delegations.situation import Situation
from game.delegations.style import Tool
from game.model.actions import (
    Action,
    AdviseModeration,
    BriefPress,
    CableCapital,
    CallOnMediator,
    Rest,
    SoundOut,
    StudyPapers,
)
from game.model.events import ArticleAgreed, CableAnswered, MediatorCalled, OfferMade
from game.model.ids import IssueId, SeatId
from game.model.instructions import LimitStep, Tier
from game.model.observation import OwnLimit
from game.model.tracks import TRUST, PartyTrack, goodwill_towards, track_of

WIDE_BAND = 3.0
"""Utility points: a narrower band tells enough of the capital's mind."""
GUESSED_ODDS = {Tier.INDISPENSABLE: 0.12, Tier.IMPORTANT: 0.3, Tier.IF_POSSIBLE: 0.6}
"""Odds of a yes as an envoy guesses them: a capital keeps to what it called indispensable."""
AFTER_A_NO = 0.5
"""What each refusal leaves of that guess."""
SHORT_OF_TARGET = 6.0
"""Points short of the target at which the terms in sight are worth advising moderation for."""
TRUST_FOR_TRUTH = 500
"""Tenths of trust from which an answer is likely enough to be true."""


NOT_FIRST = because("There is time for one move, and the other was more urgent.")
"""Why a sensible move was left for another day."""


def decide_corridor(situation: Situation) -> Decision:
    """One move in the corridor."""
    moves = list(_moves(situation))
    action, why = moves[0]
    return Decision(
        action=action,
        rationale=Rationale(
            why=why,
            aspiration=situation.hope,
            target=situation.target,
            weights=situation.open_weights,
            alternatives=tuple(
                Alternative(reason=other, why_not=NOT_FIRST) for _, other in moves[1:3]
            ),
        ),
    )


def _moves(situation: Situation) -> Iterator[tuple[Action, Reason]]:
    """Sensible moves, the most useful first; resting at last."""
    for tool in situation.style.tools:
        move = _FINDERS[tool](situation)
        if move is not None:
            yield move
    yield Rest(seat=situation.seen.seat), because("Nothing to be done that is worth its price.")


# --- The capital ---------------------------------------------------------------------------


def _cable(situation: Situation) -> tuple[Action, Reason] | None:
    """Ask for the limit that most stands in the way, if the capital may let it go by now."""
    seen = situation.seen
    choice = seen.menu.allowed("cable_capital")
    standing = seen.tracks[track_of(seen.seat, PartyTrack.STANDING)]
    if choice is None or standing < situation.style.standing_least:
        return None
    early = (
        situation.progress < situation.style.cable_late or standing < situation.style.standing_kept
    )
    best: tuple[float, OwnLimit, LimitStep] | None = None
    draft = draft_at(situation, situation.hope)
    if not is_held_back(situation, draft):
        return None
    ideal = draft.package
    for limit in situation.capital.limits:
        step = next_step(situation, limit)
        if limit.issue not in choice.issues or step is None:
            continue
        odds = cable_odds(situation, limit)
        if early and odds < situation.style.cable_odds:
            continue
        gain = _gain(situation, limit, step)
        if ideal[limit.issue] != limit.limit or gain <= 0.0:
            continue
        after = situation.book.utility({**ideal, limit.issue: step.to})
        if after < situation.hope_next - situation.style.ask_ahead:
            continue
        score = odds * gain
        if best is None or score > best[0]:
            best = (score, limit, step)
    if best is None:
        return None
    _, limit, step = best
    return CableCapital(seat=seen.seat, issue=limit.issue), because(
        "Our limit on {issue} stands between us and a treaty; to {option} we could still sign.",
        issue=limit.issue,
        option=step.to,
    )


def next_step(situation: Situation, limit: OwnLimit) -> LimitStep | None:
    """The step that the capital could take next."""
    brief = situation.seen.instructions
    full = brief.limit_on(limit.issue) if brief else None
    if full is None or not limit.may_yield:
        return None
    return full.steps[limit.yielded]


def cable_odds(situation: Situation, limit: OwnLimit) -> float:
    """Guessed odds that the capital lets this limit go when asked; the true ones are its own."""
    odds = GUESSED_ODDS[Tier(limit.tier)]
    for event in situation.seen.minutes:
        if isinstance(event, CableAnswered) and event.issue == limit.issue and not event.granted:
            odds *= AFTER_A_NO
    return odds


def _gain(situation: Situation, limit: OwnLimit, step: LimitStep) -> float:
    """What the step brings the other side, as believed; 0 if it does not ask for it."""
    if not situation.book.is_beyond(limit.issue, situation.asked[limit.issue], limit.limit):
        return 0.0
    places = situation.book.rows.place[limit.issue]
    values = situation.beliefs.values[limit.issue]
    return values[places[step.to]] - values[places[limit.limit]]


def _study(situation: Situation) -> tuple[Action, Reason] | None:
    low, high = situation.capital.band
    if high - low <= WIDE_BAND or situation.seen.menu.allowed("study_papers") is None:
        return None
    return StudyPapers(seat=situation.seen.seat), because(
        "We cannot tell within {width} points where our capital would stop signing.",
        width=high - low,
    )


def _advise(situation: Situation) -> tuple[Action, Reason] | None:
    """Advise moderation when the terms in sight fall a little short of the capital's line."""
    seen = situation.seen
    standing = seen.tracks[track_of(seen.seat, PartyTrack.STANDING)]
    short = situation.target - situation.theirs
    if seen.menu.allowed("advise_moderation") is None or standing < situation.style.standing_kept:
        return None
    if situation.progress < situation.style.advise_from or not 0.0 < short <= SHORT_OF_TARGET:
        return None
    return AdviseModeration(seat=seen.seat), because(
        "Their terms are {short} points short of what the capital would sign: it should expect "
        "less.",
        short=short,
    )


# --- The mediator, the press, the other side -----------------------------------------------


def _call(situation: Situation) -> tuple[Action, Reason] | None:
    """Ask the mediator to press the other capital, if one has moved since one last asked."""
    seen = situation.seen
    goodwill = seen.tracks[goodwill_towards(seen.seat)]
    if seen.menu.allowed("call_on_mediator") is None or goodwill < situation.style.goodwill_kept:
        return None
    if seen.quiet < situation.style.call_after or not moved_since_call(situation):
        return None
    confides = None
    if situation.progress >= situation.style.confide_from:
        middle = (situation.hope + situation.target) / 2.0
        confides = open_part(situation, draft_at(situation, middle).package)
    why = because("We have moved; a word from outside may bring their capital to do the same.")
    if seen.quiet == 1:
        why = because("The last sitting moved nothing; a word from outside may move their capital.")
    elif seen.quiet > 1:
        why = because(
            "Nothing has moved for {quiet} sittings; a word from outside may move their capital.",
            quiet=seen.quiet,
        )
    return CallOnMediator(seat=seen.seat, confides=confides), why


def moved_since_call(situation: Situation) -> bool:
    """Whether one has moved since one last called on the mediator."""
    seat = situation.seen.seat
    moved = False
    for event in situation.seen.minutes:
        if isinstance(event, MediatorCalled) and event.by == seat:
            moved = False
        elif isinstance(event, OfferMade):
            moved = moved or (event.by == seat and event.movement > 0)
        elif isinstance(event, ArticleAgreed):
            moved = moved or event.by == seat
    return moved


def _sound(situation: Situation) -> tuple[Action, Reason] | None:
    """Ask which of the two heaviest open issues weighs more with them."""
    seen = situation.seen
    choice = seen.menu.allowed("sound_out")
    if choice is None or seen.tracks.get(TRUST, 0) < TRUST_FOR_TRUTH or seen.quiet < 1:
        return None
    weights = situation.beliefs.weights

    def doubt(pair: tuple[IssueId, ...]) -> float:
        return min(weights[issue] for issue in pair)

    first, second = max(choice.groups, key=doubt)
    return SoundOut(seat=seen.seat, first=first, second=second), because(
        "It would help to know which of these matters more to them: {issues}.",
        issues=f"{first},{second}",
    )


def _brief(situation: Situation) -> tuple[Action, Reason] | None:
    if situation.seen.menu.allowed("brief_press") is None:
        return None
    seat: SeatId = situation.seen.seat
    return BriefPress(seat=seat), because("A friendly word to the newspapers costs nothing.")


def _pledge(situation: Situation) -> tuple[Action, Reason] | None:
    """Bind oneself before one's own public on the issue that matters most to it."""
    seen = situation.seen
    choice = seen.menu.allowed("pledge")
    if choice is None or not choice.issues or situation.progress < situation.style.pledge_from:
        return None
    loss, asked = situation.book.loss, situation.asked
    issue = max(choice.issues, key=lambda i: loss[i][asked[i]])
    return BriefPress(seat=seen.seat, pledge=issue), because(
        "On {issue} we bind ourselves before the public: they will see that we cannot give way.",
        issue=issue,
    )


_FINDERS: Mapping[Tool, Callable[[Situation], tuple[Action, Reason] | None]] = {
    "cable": _cable,
    "study": _study,
    "call": _call,
    "advise": _advise,
    "sound": _sound,
    "brief": _brief,
    "pledge": _pledge,
}
