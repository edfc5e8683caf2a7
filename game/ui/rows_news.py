"""The news of a sitting: what the other side did last, what became of one's own last word."""

from collections.abc import Sequence

from game.model.events import (
    ArticleAgreed,
    ArticleReopened,
    Event,
    FinalAbandoned,
    Held,
    MoveSealed,
    OfferClosed,
    OfferMade,
    PackagesFloated,
    RecessAnswered,
    RecessAsked,
    SecretSittingAnswered,
    SecretSittingAsked,
    SuggestionEndorsed,
    TrunksPacked,
)
from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId, SeatId
from game.model.observation import Observation
from game.model.offers import Firmness, Offer, OfferStatus
from game.model.state import Phase
from game.play.language import marked
from game.play.wording_events import describe_event
from game.play.words import Words
from game.ui.rows import with_turns

MOST_IN_FULL = 2
"""Articles of an offer whose new options are told; of more only the names are."""
_ACTS = (
    OfferMade,
    OfferClosed,
    FinalAbandoned,
    ArticleAgreed,
    ArticleReopened,
    Held,
    SecretSittingAsked,
    SecretSittingAnswered,
    RecessAsked,
    RecessAnswered,
    SuggestionEndorsed,
    TrunksPacked,
)
"""What a side does at the table."""
_QUESTIONS = SecretSittingAsked | RecessAsked
"""These are told as long as they wait for an answer, and by themselves."""
_MADE = {
    Firmness.EXPLORATORY: marked("{party} explores terms, which cannot be accepted."),
    Firmness.FIRM: marked("{party} lays a new offer on the table."),
    Firmness.FINAL: marked("{party} speaks its final word."),
}
_SENT = {
    Firmness.EXPLORATORY: marked("Your exploratory offer lies before {party}."),
    Firmness.FIRM: marked("Your offer lies before {party}."),
    Firmness.FINAL: marked("Your final word lies before {party}."),
}
_UNANSWERED = {
    Firmness.EXPLORATORY: marked("{party} has nothing to add. Your offer lies there unanswered."),
    Firmness.FIRM: marked("{party} has nothing to add. Your offer lies there unanswered."),
    Firmness.FINAL: marked("{party} has nothing to add. Your final word lies there unanswered."),
}


@frozen
class Deed:
    """Acts of one side, one after the other."""

    by: SeatId
    events: tuple[Event, ...]


def deeds(seen: Observation) -> tuple[Deed, ...]:
    """What the two sides have done at the table in this sitting, in turn."""
    found: list[Deed] = []
    after_private = False
    for turn, event in with_turns(seen):
        if turn == seen.turn and isinstance(event, PackagesFloated):
            after_private = True
        if turn != seen.turn or not isinstance(event, _ACTS):
            continue
        if isinstance(event, OfferClosed) and event.status != OfferStatus.WITHDRAWN:
            # A new offer tells that the old one is gone, an acceptance that none is left.
            continue
        if found and found[-1].by == event.by and not after_private:
            found[-1] = Deed(by=event.by, events=(*found[-1].events, event))
        else:
            # What leads into a secret hour and what is said after it are two things.
            found.append(Deed(by=event.by, events=(event,)))
            after_private = False
    return tuple(found)


def spoke_since_private(seen: Observation) -> bool:
    """Whether anybody has acted at the table since both papers of a secret hour were opened."""
    spoke = False
    for turn, event in with_turns(seen):
        if turn == seen.turn and isinstance(event, PackagesFloated):
            spoke = False
        elif turn == seen.turn and isinstance(event, _ACTS):
            spoke = True
    return spoke


def since_own_act(seen: Observation) -> tuple[Event, ...]:
    """What this seat has heard of since it last acted: at the table, or by a sealed move."""
    heard: list[Event] = []
    for turn, event in with_turns(seen):
        acted = isinstance(event, (*_ACTS, MoveSealed)) and event.by == seen.seat
        heard = [] if turn != seen.turn or acted else [*heard, event]
    return tuple(heard)


def acts_at_table(seat: SeatId, event: Event) -> bool:
    """Whether this is something that the seat itself has done at the table."""
    return isinstance(event, _ACTS) and event.by == seat


def has_spoken(seen: Observation) -> bool:
    """Whether this seat has acted at the table in this sitting."""
    return any(deed.by == seen.seat for deed in deeds(seen))


def table_news(words: Words, seen: Observation) -> list[str]:
    """What was done last at the table, the other side's deed before one's own; and final words."""
    if seen.phase is Phase.CORRIDOR or seen.seat not in seen.agenda.party_ids:
        return []
    done = deeds(seen)
    told: list[str] = []
    if done:
        told += _deed(words, seen, done[-1])
    elif _new_terms(seen):
        told.append(
            words.say(
                "{mediator} has put terms to both sides. You answer here, with Y or under “Terms”.",
                mediator=words.mediator[:1].upper() + words.mediator[1:],
            )
        )
    return told + final_words(words, seen)


def answered_briefly(words: Words, seen: Observation) -> str:
    """That the other side has acted, in a few words; empty if it was not the last to do so."""
    done = deeds(seen) if seen.phase is not Phase.CORRIDOR else ()
    if not done or done[-1].by == seen.seat or isinstance(done[-1].events[-1], _QUESTIONS):
        return ""
    party = words.seat(done[-1].by)
    last = done[-1].events[-1]
    if isinstance(last, OfferMade):
        if last.number in words.repeated:
            return words.say("{party} repeats its offer …", party=party)
        return words.say("{party}: a new offer …", party=party)
    if isinstance(last, ArticleAgreed):
        return words.say("{party} accepts …", party=party)
    if isinstance(last, Held):
        return words.say("{party}: nothing to add …", party=party)
    return words.say("{party} has answered …", party=party)


def hold_ends_sitting(seen: Observation) -> bool:
    """Whether the sitting is over if this side lets the word pass now (rule 1.6)."""
    if seen.seat not in seen.agenda.party_ids or seen.menu.choice("hold") is None:
        return False
    other = seen.agenda.other(seen.seat)
    if seen.actions_left.get(other, 0) == 0:
        return True
    done = deeds(seen)
    return bool(done) and done[-1].by == other and isinstance(done[-1].events[-1], Held)


def final_words(words: Words, seen: Observation) -> list[str]:
    """How long final words stand; and of one's own that has lapsed since the last sitting."""
    own, other = seen.seat, seen.agenda.other(seen.seat)
    told = []
    for party in (own, other):
        offer = seen.standing.get(party)
        if offer is not None and offer.firmness is Firmness.FINAL:
            told.append(_stands(words, seen, offer))
    for turn, event in with_turns(seen):
        if isinstance(event, FinalAbandoned) and event.by == own and turn == seen.turn - 1:
            told.append(describe_event(words, event))
    return told


def _stands(words: Words, seen: Observation, offer: Offer) -> str:
    if offer.by == seen.seat:
        if offer.turn == seen.turn:
            return words.say("Your final word stands until the end of the next sitting.")
        return words.say(
            "Your final word stands until the end of this sitting; after that it is spent."
        )
    if offer.turn == seen.turn:
        message = marked("The final word of {party} stands until the end of the next sitting.")
    else:
        message = marked("The final word of {party} stands until the end of this sitting.")
    return words.say(message, party=words.seat(offer.by))


def _new_terms(seen: Observation) -> bool:
    """Whether terms lie there of which the sitting has yet to hear."""
    return seen.suggestion is not None and seen.seat not in seen.suggestion.endorsed_by


def _deed(words: Words, seen: Observation, deed: Deed) -> list[str]:
    own = deed.by == seen.seat
    told = []
    initialled = {e.issue: e.option for e in deed.events if isinstance(e, ArticleAgreed)}
    if initialled:
        told.append(_accepted(words, deed.by, initialled, own))
        told.append(
            words.say(
                "{number} of {count} articles are initialled.",
                number=len(seen.agreed),
                count=len(seen.agenda.issues),
            )
        )
    for event in deed.events:
        if isinstance(event, ArticleAgreed | SecretSittingAsked | RecessAsked):
            continue
        if own and isinstance(event, OfferMade):
            other = words.seat(seen.agenda.other(seen.seat))
            told.append(words.say(_SENT[event.firmness], party=other))
        elif isinstance(event, OfferMade):
            told.append(_offer(words, seen, event))
        elif isinstance(event, Held):
            told.append(_held(words, seen, event, own))
        elif not own or isinstance(event, SuggestionEndorsed):
            told.append(describe_event(words, event))
    return told


def _accepted(words: Words, party: SeatId, terms: dict[IssueId, OptionId], own: bool) -> str:
    if own:
        return words.say("You have accepted: {terms}.", terms=words.terms(terms))
    return words.say("{party} accepts: {terms}.", party=words.seat(party), terms=words.terms(terms))


def _held(words: Words, seen: Observation, event: Held, own: bool) -> str:
    if own:
        other = words.seat(seen.agenda.other(seen.seat))
        return words.say("You have let the word pass to {party}.", party=other)
    offer = seen.standing.get(seen.seat)
    if offer is None or offer.turn != seen.turn or _has_been_met(seen, offer):
        return describe_event(words, event)
    return words.say(_UNANSWERED[offer.firmness], party=words.seat(event.by))


def _has_been_met(seen: Observation, offer: Offer) -> bool:
    """Whether they have answered one's own offer since, with another or by taking of it."""
    met = False
    for event in seen.minutes:
        if isinstance(event, OfferMade) and event.number == offer.number:
            met = False
        elif isinstance(event, OfferMade | ArticleAgreed):
            met = met or event.by != seen.seat
    return met


def _offer(words: Words, seen: Observation, event: OfferMade) -> str:
    """Their offer, and what is new in it beside their last one."""
    party = words.seat(event.by)
    made = words.say(_MADE[event.firmness], party=party)
    earlier = _offers(seen.minutes, event)
    if not earlier:
        return words.say(
            "{party} lays its first paper on the table: read it under “Offer of {party}”.",
            party=party,
        )
    new = _new_in(event, earlier)
    if event.movement:
        made = words.count(
            "{made} It gives ground by {number} step.",
            "{made} It gives ground by {number} steps.",
            event.movement,
            made=made,
        )
    if event.number in words.repeated:
        return words.say("{party} repeats its offer.", party=party)
    if not new:
        return words.say("{made} All in it is as before.", made=made)
    if len(new) > MOST_IN_FULL:
        return words.say("{made} New in it: {issues}.", made=made, issues=words.issues(new))
    return words.say("{made} New in it: {terms}.", made=made, terms=words.terms(new))


def _new_in(event: OfferMade, earlier: Sequence[OfferMade]) -> dict[IssueId, OptionId]:
    """What an offer asks that its side did not ask last."""
    before: dict[IssueId, OptionId] = {}
    for one in earlier:
        before |= one.terms
    return {issue: o for issue, o in event.terms.items() if before.get(issue) != o}


def _offers(minutes: Sequence[Event], before: OfferMade) -> list[OfferMade]:
    """The offers of the same side that came earlier."""
    made = [one for one in minutes if isinstance(one, OfferMade) and one.by == before.by]
    return [one for one in made if one.number < before.number]
