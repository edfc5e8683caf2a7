"""What a side has done itself at the table, told to it as to "you"."""

from game.model.events import (
    ArticleReopened,
    Event,
    FinalAbandoned,
    FloatDisowned,
    Held,
    OfferClosed,
    OfferMade,
    RecessAnswered,
    RecessAsked,
    SecretSittingAnswered,
    SecretSittingAsked,
    TrunksPacked,
    TrunksUnpacked,
)
from game.model.offers import Firmness, OfferStatus
from game.play.language import marked
from game.play.wording_table import describe_links
from game.play.words import Words

_MADE = {
    Firmness.EXPLORATORY: marked(
        "You explore terms, binding yourself to nothing (offer {number}): {terms}."
    ),
    Firmness.FIRM: marked("You lay terms on the table (offer {number}): {terms}."),
    Firmness.FINAL: marked("You speak your final word (offer {number}): {terms}."),
}
_REPEATED = marked("You repeat offer {old}, from now on offer {number}: {terms}.")
_CLOSED = {
    OfferStatus.REPLACED: marked("You put offer {number} aside for a new one."),
    OfferStatus.WITHDRAWN: marked("You withdraw offer {number}."),
    OfferStatus.LAPSED: marked("Your offer {number} has lapsed without an answer."),
    OfferStatus.ACCEPTED: marked("Every article of your offer {number} has been initialled."),
    OfferStatus.STANDING: marked("Your offer {number} stands."),
}


def done_at_table(words: Words, event: Event) -> str:
    """The deed in a sentence or a few; empty for what is told to all alike."""
    match event:
        case OfferMade():
            return _offer_made(words, event)
        case OfferClosed() if event.number in words.repeated.values():
            return words.say(
                "You have nothing new to offer, and repeat offer {number}.", number=event.number
            )
        case OfferClosed():
            told = words.say(_CLOSED[OfferStatus(event.status)], number=event.number)
            if event.worsened:
                return words.say(
                    "{told} It gives less than before, and trust between the delegations suffers.",
                    told=told,
                )
            return told
        case FinalAbandoned():
            return words.say(
                "You go on after your final word (offer {number}); your next one will be believed "
                "less.",
                number=event.number,
            )
        case ArticleReopened():
            message = marked("You call the initialled article on “{issue}” into question again.")
            if event.free:
                message = marked(
                    "You answer in kind and call the article on “{issue}” into question again."
                )
            return words.say(message, issue=words.issue(event.issue))
        case RecessAsked():
            return words.count(
                "You ask for a recess of {number} day.",
                "You ask for a recess of {number} days.",
                event.days,
            )
        case RecessAnswered():
            return _recess_answered(words, event)
        case _:
            return _briefly(words, event)


def _offer_made(words: Words, event: OfferMade) -> str:
    repeated = words.repeated.get(event.number)
    told = words.say(
        _MADE[event.firmness] if repeated is None else _REPEATED,
        number=event.number,
        old=repeated,
        terms=words.terms(event.terms),
    )
    if event.links:
        told = words.say("{told} {links}", told=told, links=describe_links(words, event.links))
    if event.movement:
        moved = words.count(
            "It goes {number} step further than you have ever gone.",
            "It goes {number} steps further than you have ever gone.",
            event.movement,
        )
        told = words.say("{told} {moved}", told=told, moved=moved)
    return told


def _recess_answered(words: Words, event: RecessAnswered) -> str:
    if not event.consent:
        return words.say("You would rather go on; there is no recess.")
    if event.next_sitting is None:
        return words.say("You consent to the recess.")
    return words.say(
        "You consent to the recess. The next sitting is on {date}.",
        date=words.full_date(event.next_sitting),
    )


def _briefly(words: Words, event: Event) -> str:
    match event:
        case Held():
            return words.say("You have nothing to add.")
        case SecretSittingAsked():
            return words.say("You ask that the secretaries leave the room.")
        case SecretSittingAnswered():
            if event.consent:
                return words.say("You consent; the secretaries leave the room.")
            return words.say("You see no need for a secret sitting.")
        case FloatDisowned():
            return words.say(
                "You have not come near what you floated in secret; it is taken for bad faith."
            )
        case TrunksPacked():
            return words.say("You have your trunks carried into the hall for all to see.")
        case TrunksUnpacked():
            if event.bluff:
                return words.say("You have your trunks unpacked again, and people smile.")
            return words.say("You have been met half way and unpack your trunks.")
        case _:
            return ""
