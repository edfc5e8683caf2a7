"""Events at the table in sentences."""

from collections.abc import Iterable
from typing import assert_never

from game.model.events import (
    ArticleAgreed,
    ArticleReopened,
    FinalAbandoned,
    FloatDisowned,
    Held,
    LimitExceeded,
    OfferClosed,
    OfferMade,
    PackagesFloated,
    RecessAnswered,
    RecessAsked,
    SecretLeaked,
    SecretSittingAnswered,
    SecretSittingAsked,
    TrunksPacked,
    TrunksUnpacked,
)
from game.model.ids import IssueId
from game.model.instructions import Tier
from game.model.offers import Firmness, OfferStatus
from game.play.language import marked
from game.play.words import Words

OfferEvent = (
    OfferMade | OfferClosed | FinalAbandoned | ArticleAgreed | ArticleReopened | LimitExceeded
)
TableEvent = (
    Held
    | SecretSittingAsked
    | SecretSittingAnswered
    | PackagesFloated
    | SecretLeaked
    | FloatDisowned
    | RecessAsked
    | RecessAnswered
    | TrunksPacked
    | TrunksUnpacked
)

_MADE = {
    Firmness.EXPLORATORY: marked(
        "{party} explores terms, binding itself to nothing (offer {number}): {terms}."
    ),
    Firmness.FIRM: marked("{party} lays terms on the table (offer {number}): {terms}."),
    Firmness.FINAL: marked("{party} speaks its final word (offer {number}): {terms}."),
}
_REPEATED = marked("{party} repeats offer {old}, from now on offer {number}: {terms}.")
_CLOSED = {
    OfferStatus.REPLACED: marked("{party} puts offer {number} aside for a new one."),
    OfferStatus.WITHDRAWN: marked("{party} withdraws offer {number}."),
    OfferStatus.LAPSED: marked("Offer {number} of {party} has lapsed without an answer."),
    OfferStatus.ACCEPTED: marked("Every article of offer {number} of {party} has been initialled."),
    OfferStatus.STANDING: marked("Offer {number} of {party} stands."),
}
_EXCEEDED = {
    Tier.INDISPENSABLE: marked(
        "{envoy} has bound himself on “{issue}” to less than {capital} holds indispensable."
    ),
    Tier.IMPORTANT: marked(
        "{envoy} has bound himself on “{issue}” to less than {capital} holds important."
    ),
    Tier.IF_POSSIBLE: marked(
        "{envoy} has bound himself on “{issue}” to less than {capital} told him to get if he could."
    ),
}


def describe_offer_event(words: Words, event: OfferEvent) -> str:
    """What became of offers and articles."""
    match event:
        case OfferMade():
            return _offer_made(words, event)
        case OfferClosed() if event.number in words.repeated.values():
            return words.say(
                "{party} has nothing new to offer, and repeats offer {number}.",
                party=words.seat(event.by),
                number=event.number,
            )
        case OfferClosed():
            told = words.say(
                _CLOSED[OfferStatus(event.status)], party=words.seat(event.by), number=event.number
            )
            if event.worsened:
                return words.say(
                    "{told} It gives less than before, and trust between the delegations suffers.",
                    told=told,
                )
            return told
        case FinalAbandoned():
            return words.say(
                "{party} goes on after its final word (offer {number}); its next one will be "
                "believed less.",
                party=words.seat(event.by),
                number=event.number,
            )
        case ArticleAgreed():
            return describe_agreed(words, (event,))
        case ArticleReopened():
            return _reopened(words, event)
        case LimitExceeded():
            return words.say(
                _EXCEEDED[Tier(event.tier)],
                envoy=words.delegate(event.party),
                issue=words.issue(event.issue),
                capital=words.capital(event.party),
            )
        case _:
            assert_never(event)


def describe_agreed(words: Words, events: Iterable[ArticleAgreed]) -> str:
    """Articles initialled together."""
    return words.say(
        "Initialled, on condition that all is agreed: {terms}.",
        terms=words.terms({event.issue: event.option for event in events}),
    )


def _offer_made(words: Words, event: OfferMade) -> str:
    repeated = words.repeated.get(event.number)
    told = words.say(
        _MADE[event.firmness] if repeated is None else _REPEATED,
        party=words.seat(event.by),
        number=event.number,
        old=repeated,
        terms=words.terms(event.terms),
    )
    if event.links:
        told = words.say("{told} {links}", told=told, links=describe_links(words, event.links))
    if event.movement:
        moved = words.count(
            "It goes {number} step further than {party} has ever gone.",
            "It goes {number} steps further than {party} has ever gone.",
            event.movement,
            party=words.seat(event.by),
        )
        told = words.say("{told} {moved}", told=told, moved=moved)
    return told


def describe_links(words: Words, links: tuple[tuple[IssueId, ...], ...]) -> str:
    """Which articles of an offer are taken together or not at all."""
    groups = [
        words.say("To be taken together or not at all: {issues}.", issues=words.issues(group))
        for group in links
    ]
    return " ".join(groups)


def _reopened(words: Words, event: ArticleReopened) -> str:
    if event.free:
        return words.say(
            "{party} answers in kind and calls the article on “{issue}” into question again.",
            party=words.seat(event.by),
            issue=words.issue(event.issue),
        )
    return words.say(
        "{party} calls the initialled article on “{issue}” into question again.",
        party=words.seat(event.by),
        issue=words.issue(event.issue),
    )


def describe_table_event(words: Words, event: TableEvent) -> str:
    """What else happened at the table."""
    match event:
        case PackagesFloated():
            return words.say(
                "The secretaries gone, both speak personally. {floats}",
                floats=_floats(words, event),
            )
        case SecretLeaked():
            return words.say(
                "The newspapers have what was said in secret. {floats}",
                floats=_floats(words, event),
            )
        case RecessAsked():
            return words.count(
                "{party} asks for a recess of {number} day.",
                "{party} asks for a recess of {number} days.",
                event.days,
                party=words.seat(event.by),
            )
        case RecessAnswered():
            return _recess_answered(words, event)
        case SecretSittingAnswered():
            if event.consent:
                message = marked("{party} consents; the secretaries leave the room.")
            else:
                message = marked("{party} sees no need for a secret sitting.")
        case TrunksUnpacked():
            if event.bluff:
                message = marked("{party} has its trunks unpacked again, and people smile.")
            else:
                message = marked("{party} has been met half way and unpacks its trunks.")
        case Held():
            message = marked("{party} has nothing to add.")
        case SecretSittingAsked():
            message = marked("{party} asks that the secretaries leave the room.")
        case FloatDisowned():
            message = marked(
                "{party} has not come near what it floated in secret; it is taken for bad faith."
            )
        case TrunksPacked():
            message = marked("{party} has its trunks carried into the hall for all to see.")
        case _:
            assert_never(event)
    return words.say(message, party=words.seat(event.by))


def _floats(words: Words, event: PackagesFloated | SecretLeaked) -> str:
    return " ".join(
        words.say(
            "{party} could accept: {terms}.", party=words.seat(party), terms=words.terms(terms)
        )
        for party, terms in event.floats.items()
    )


def _recess_answered(words: Words, event: RecessAnswered) -> str:
    party = words.seat(event.by)
    if not event.consent:
        return words.say("{party} would rather go on; there is no recess.", party=party)
    if event.next_sitting is None:
        return words.say("{party} consents to the recess.", party=party)
    return words.say(
        "{party} consents to the recess. The next sitting is on {date}.",
        party=party,
        date=words.full_date(event.next_sitting),
    )
