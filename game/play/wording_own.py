"""What a seat has done itself, and what its own capital says to it, told to that seat alone.

Each case is a message of its own, so that a language can put it as it must.
"""

from game.model.events import (
    CableAnswered,
    CableSent,
    CapitalPressed,
    Disclosure,
    Event,
    LimitExceeded,
    LimitTightened,
    LimitYielded,
    MediatorCalled,
    MediatorSpoke,
    MediatorWaited,
    ModerationAdvised,
    ModerationHeard,
    MoveSealed,
    OrderDelayed,
    OrderGiven,
    PapersStudied,
    PledgeBroken,
    PressBriefed,
    Rested,
    Sounded,
    SuggestionEndorsed,
    SuggestionLapsed,
    TermsSuggested,
)
from game.model.ids import SeatId
from game.model.instructions import Tier
from game.play.language import marked
from game.play.wording_corridor import describe_fact
from game.play.wording_own_table import done_at_table
from game.play.words import Words

_EXCEEDED = {
    Tier.INDISPENSABLE: marked(
        "You have bound yourself on “{issue}” to less than {capital} holds indispensable."
    ),
    Tier.IMPORTANT: marked(
        "You have bound yourself on “{issue}” to less than {capital} holds important."
    ),
    Tier.IF_POSSIBLE: marked(
        "You have bound yourself on “{issue}” to less than {capital} told you to get if you could."
    ),
}
_GRANTED = marked("{capital} answers on “{issue}”: granted. You may now sign “{option}”.")
_REFUSED = marked(
    "{capital} answers on “{issue}”: refused. The least that you may sign remains “{option}”."
)
_TIGHTENED = marked(
    "{capital} trusts you less, and takes a step back on “{issue}”: the least that you may sign is "
    "again “{option}”."
)
_PRESSED = marked(
    "{capital}, pressed from outside, lets its limit on “{issue}” go: you may now sign “{option}”."
)
_THOUGHT_AGAIN = marked("{capital} thinks again about “{issue}”: you may now sign “{option}”.")


def describe_own(words: Words, event: Event) -> str:
    """The event as the reader's own; empty if it is not his, or is told to all alike."""
    viewer = words.viewer
    if viewer is None:
        return ""
    if viewer == words.agenda.mediator.id:
        return _of_the_mediator(words, event)
    if getattr(event, "by", None) == viewer:
        return _done(words, viewer, event) or done_at_table(words, event)
    if getattr(event, "party", None) == viewer:
        return _from_home(words, event) or _limit(words, event)
    return ""


def _done(words: Words, viewer: SeatId, event: Event) -> str:
    match event:
        case MoveSealed():
            return words.say("You have made up your mind.")
        case Rested():
            return words.say("You keep to your rooms.")
        case PressBriefed():
            if event.pledge is None or event.option is None:
                return words.say("You receive the newspapers.")
            return words.say(
                "You tell the newspapers that you will never sign for less than this on "
                "“{issue}”: {option}.",
                issue=words.issue(event.pledge),
                option=words.option(event.pledge, event.option),
            )
        case PledgeBroken():
            return words.say(
                "You have given up what you pledged in the newspapers on “{issue}”.",
                issue=words.issue(event.issue),
            )
        case MediatorCalled():
            return _called(words, event)
        case Sounded():
            return words.say(
                "You ask in private which weighs more with the other side, “{first}” or "
                "“{second}”, and answer the same question.",
                first=words.issue(event.first),
                second=words.issue(event.second),
            )
        case PapersStudied():
            return words.say(
                "You sit up over the files; {capital}'s mind grows clearer.",
                capital=words.capital(viewer),
            )
        case SuggestionEndorsed():
            return words.say(
                "You say yes under seal to the terms of {mediator}.", mediator=words.mediator
            )
        case _:
            return ""


def _called(words: Words, event: MediatorCalled) -> str:
    told = words.say(
        "You call on {mediator}, who writes to {capital}.",
        mediator=words.mediator,
        capital=words.capital(event.presses),
    )
    if event.presses == event.by:
        told = words.say(
            "{told} Since you have not moved since you last called, the letter goes to your own "
            "capital.",
            told=told,
        )
    if event.confides:
        told = words.say(
            "{told} You say in confidence that you could accept: {terms}.",
            told=told,
            terms=words.terms(event.confides),
        )
    return told


def _called_on(words: Words, event: MediatorCalled) -> str:
    told = words.say("{envoy} calls on you.", envoy=words.delegate(event.by))
    if not event.confides:
        return told
    return words.say(
        "{told} In confidence {party} could accept: {terms}.",
        told=told,
        party=words.seat(event.by),
        terms=words.terms(event.confides),
    )


def _from_home(words: Words, event: Event) -> str:
    match event:
        case CableSent():
            message = marked(
                "You telegraph to {capital}: may you go further on “{issue}”? An answer may be "
                "had by {date}."
            )
            if words.last_day is not None and event.answer_by > words.last_day:
                message = marked(
                    "You telegraph to {capital}: may you go further on “{issue}”? The answer may "
                    "come too late for the last sitting."
                )
            return words.say(
                message,
                capital=words.capital(event.party),
                issue=words.issue(event.issue),
                date=words.day(event.answer_by),
            )
        case ModerationAdvised():
            return words.say(
                "You advise {capital} to expect less.", capital=words.capital(event.party)
            )
        case ModerationHeard():
            return words.say(
                "{capital} has read your advice, and it has told a little.",
                capital=words.capital(event.party),
            )
        case OrderGiven():
            message = marked("{capital} orders you to break off on {date}.")
            if event.last:
                message = marked(
                    "{capital} orders you to break off on {date}, whatever happens. This order can "
                    "neither be put off nor taken back."
                )
            return words.say(message, capital=words.capital(event.party), date=words.day(event.due))
        case OrderDelayed():
            return words.say(
                "You put the order to break off aside until {date}.", date=words.day(event.due)
            )
        case _:
            return ""


def _limit(words: Words, event: Event) -> str:
    match event:
        case LimitExceeded():
            return words.say(
                _EXCEEDED[Tier(event.tier)],
                issue=words.issue(event.issue),
                capital=words.capital(event.party),
            )
        case CableAnswered():
            message = _GRANTED if event.granted else _REFUSED
        case LimitYielded():
            message = _THOUGHT_AGAIN if event.cause == "dispatch" else _PRESSED
        case LimitTightened():
            message = _TIGHTENED
        case _:
            return ""
    return words.say(
        message,
        capital=words.capital(event.party),
        issue=words.issue(event.issue),
        option=words.option(event.issue, event.limit),
    )


_APPEALS = {
    "mediator": marked("You appeal to {capital} to give way."),
    "call": marked("Asked for your help, you write to {capital}."),
    "trunks": marked("Alarmed by the trunks in the hall, you write to {capital}."),
}


def _of_the_mediator(words: Words, event: Event) -> str:
    match event:
        case TermsSuggested():
            return words.say(
                "You put terms to both sides, to be answered under seal: {terms}.",
                terms=words.terms(event.terms),
            )
        case SuggestionLapsed():
            return words.say("Your terms have not been taken up, and lapse.")
        case CapitalPressed() if event.by in _APPEALS:
            return words.say(_APPEALS[event.by], capital=words.capital(event.party))
        case MediatorCalled():
            # The letter that he writes is told by itself.
            return _called_on(words, event)
        case MediatorSpoke():
            return words.say(
                "You let the newspapers know that {party} stands in the way.",
                party=words.seat(event.party),
            )
        case MediatorWaited():
            return words.say("You wait.")
        case Disclosure() if event.source == "mediator":
            fact = describe_fact(words, event.about, event.field, event.value)
            return words.say("You have passed this on. {fact}", fact=fact)
        case _:
            return ""
