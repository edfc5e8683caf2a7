"""Events between the sittings in sentences: the corridor, the capitals, the mediator."""

from typing import assert_never

from game.model.events import (
    CableAnswered,
    CableSent,
    CapitalPressed,
    Disclosure,
    EnvoyRecalled,
    LimitTightened,
    LimitYielded,
    MediatorCalled,
    MediatorSpoke,
    MediatorWaited,
    ModerationAdvised,
    ModerationHeard,
    MoveSealed,
    OrderCancelled,
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
from game.model.ids import IssueId, OptionId, SeatId
from game.play.language import marked
from game.play.words import Words

CorridorEvent = (
    MoveSealed
    | Rested
    | PressBriefed
    | PledgeBroken
    | MediatorCalled
    | Sounded
    | Disclosure
    | PapersStudied
)
CapitalEvent = (
    CableSent
    | CableAnswered
    | ModerationAdvised
    | ModerationHeard
    | LimitYielded
    | LimitTightened
    | EnvoyRecalled
    | OrderGiven
    | OrderDelayed
    | OrderCancelled
)
MediatorEvent = (
    TermsSuggested
    | SuggestionEndorsed
    | SuggestionLapsed
    | CapitalPressed
    | MediatorSpoke
    | MediatorWaited
)


def describe_corridor_event(words: Words, event: CorridorEvent) -> str:
    """What the delegations did between the sittings."""
    match event:
        case MoveSealed():
            return words.say("{party} has made up its mind.", party=words.seat(event.by))
        case Rested():
            return words.say("{party} keeps to its rooms.", party=words.seat(event.by))
        case PressBriefed():
            if event.pledge is None or event.option is None:
                return words.say("{party} receives the newspapers.", party=words.seat(event.by))
            return words.say(
                "{party} tells the newspapers that it will never sign for less than this on "
                "“{issue}”: {option}.",
                party=words.seat(event.by),
                issue=words.issue(event.pledge),
                option=words.option(event.pledge, event.option),
            )
        case PledgeBroken():
            return words.say(
                "{party} has given up what it pledged in the newspapers on “{issue}”.",
                party=words.seat(event.by),
                issue=words.issue(event.issue),
            )
        case MediatorCalled():
            return _called(words, event)
        case Sounded():
            return words.say(
                "{party} asks in private which weighs more with the other side, “{first}” or "
                "“{second}”, and answers the same question.",
                party=words.seat(event.by),
                first=words.issue(event.first),
                second=words.issue(event.second),
            )
        case Disclosure():
            return _disclosed(words, event)
        case PapersStudied():
            return words.say(
                "{party} sits up over the files; {capital}'s mind grows clearer.",
                party=words.seat(event.by),
                capital=words.capital(event.by),
            )
        case _:
            assert_never(event)


def _called(words: Words, event: MediatorCalled) -> str:
    told = words.say(
        "{envoy} calls on {mediator}, who writes to {capital}.",
        envoy=words.delegate(event.by),
        mediator=words.mediator,
        capital=words.capital(event.presses),
    )
    if event.presses == event.by:
        told = words.say(
            "{told} Since {party} has not moved since it last called, the letter goes to its own "
            "capital.",
            told=told,
            party=words.seat(event.by),
        )
    if event.confides:
        told = words.say(
            "{told} In confidence it could accept: {terms}.",
            told=told,
            terms=words.terms(event.confides),
        )
    return told


def _disclosed(words: Words, event: Disclosure) -> str:
    return words.say(
        "{source} {fact}",
        source=_source(words, event),
        fact=describe_fact(words, event.about, event.field, event.value),
    )


def describe_fact(words: Words, about: SeatId, field: str, value: str) -> str:
    """What is known of one side: an order of issues, a limit, or what it says it could accept."""
    party = words.seat(about)
    what, *issues = field.split(":")
    if what == "order" and len(issues) == 2:
        weightier = IssueId(value)
        other = next((one for one in issues if one != weightier), issues[0])
        return words.say(
            "With {party} “{first}” weighs more than “{second}”.",
            party=party,
            first=words.issue(weightier),
            second=words.issue(IssueId(other)),
        )
    if what == "limit" and issues:
        issue = IssueId(issues[0])
        return words.say(
            "The least that {party} may sign on “{issue}” is: {option}.",
            party=party,
            issue=words.issue(issue),
            option=words.option(issue, OptionId(value)),
        )
    pairs = dict(part.split("=", 1) for part in value.split(";") if "=" in part)
    terms = {IssueId(issue): OptionId(option) for issue, option in pairs.items()}
    return words.say(
        "{party} says that it could accept: {terms}.", party=party, terms=words.terms(terms)
    )


def _source(words: Words, event: Disclosure) -> str:
    match event.source:
        case "sounding":
            return words.say("An answer given in private.")
        case "mediator":
            return words.say("Word from {mediator}.", mediator=words.mediator)
        case "press" | "call" | "trunks":
            return words.say("Learned in answer to an appeal.")
        case _:
            power = words.named("power", event.source)
            if power:
                return words.say("Learned through {power}.", power=power)
            title = words.named("dispatch", event.source)
            if title:
                return words.say("From the dispatch “{title}”.", title=title)
            return words.say("Intelligence.")


def describe_capital_event(words: Words, event: CapitalEvent) -> str:
    """What passed between a delegation and its capital."""
    match event:
        case CableSent():
            message = marked(
                "A telegram goes to {capital}: may the delegation go further on “{issue}”? An "
                "answer may be had by {date}."
            )
            if words.last_day is not None and event.answer_by > words.last_day:
                message = marked(
                    "A telegram goes to {capital}: may the delegation go further on “{issue}”? The "
                    "answer may come too late for the last sitting."
                )
            return words.say(
                message,
                capital=words.capital(event.party),
                issue=words.issue(event.issue),
                date=words.day(event.answer_by),
            )
        case CableAnswered() | LimitYielded() | LimitTightened():
            return _limit_moved(words, event)
        case OrderGiven():
            message = marked("{capital} orders its delegation to break off on {date}.")
            if event.last:
                message = marked(
                    "{capital} orders its delegation to break off on {date}, whatever happens. "
                    "This order can neither be put off nor taken back."
                )
            return words.say(message, capital=words.capital(event.party), date=words.day(event.due))
        case OrderDelayed():
            return words.say(
                "{envoy} puts the order to break off aside until {date}.",
                envoy=words.delegate(event.party),
                date=words.day(event.due),
            )
        case OrderCancelled():
            return words.say(
                _CANCELLED.get(event.cause, _CANCELLED_PLAINLY),
                capital=words.capital(event.party),
                mediator=words.mediator,
            )
        case EnvoyRecalled():
            return words.say(
                "{capital} recalls {envoy}. {second} takes his chair.",
                capital=words.capital(event.party),
                envoy=words.delegate(event.party),
                second=words.delegate(event.party, rank=1),
            )
        case ModerationAdvised():
            message = marked("{envoy} advises {capital} to expect less.")
        case ModerationHeard():
            message = marked("{capital} has read {envoy}'s advice, and it has told a little.")
        case _:
            assert_never(event)
    return words.say(message, envoy=words.delegate(event.party), capital=words.capital(event.party))


_CANCELLED_PLAINLY = marked("{capital} takes back its order to break off.")
_CANCELLED = {
    "concession": marked("{capital} takes back its order to break off: the other side has moved."),
    "agreed": marked("{capital} takes back its order to break off: an article has been agreed."),
    "press": marked("{capital} takes back its order to break off: {mediator} has appealed to it."),
    "dispatch": _CANCELLED_PLAINLY,
}
_YIELDED = {
    "press": marked(
        "{capital}, pressed from outside, lets its limit on “{issue}” go: its delegation may now "
        "sign “{option}”."
    ),
    "dispatch": marked(
        "{capital} thinks again about “{issue}”: its delegation may now sign “{option}”."
    ),
}


def _limit_moved(words: Words, event: CableAnswered | LimitYielded | LimitTightened) -> str:
    match event:
        case CableAnswered():
            if event.granted:
                message = marked(
                    "{capital} answers on “{issue}”: granted. The delegation may now sign "
                    "“{option}”."
                )
            else:
                message = marked(
                    "{capital} answers on “{issue}”: refused. The least to be signed remains "
                    "“{option}”."
                )
        case LimitYielded():
            message = _YIELDED.get(event.cause, _YIELDED["press"])
        case LimitTightened():
            message = marked(
                "{capital} trusts its delegation less, and takes a step back on “{issue}”: the "
                "least to be signed is again “{option}”."
            )
        case _:
            assert_never(event)
    return words.say(
        message,
        capital=words.capital(event.party),
        issue=words.issue(event.issue),
        option=words.option(event.issue, event.limit),
    )


_PRESSED = {
    "mediator": marked("{mediator} appeals to {capital} to give way."),
    "call": marked("{mediator}, asked for his help, writes to {capital}."),
    "trunks": marked("{mediator}, alarmed by the trunks in the hall, writes to {capital}."),
}


def describe_mediator_event(words: Words, event: MediatorEvent) -> str:
    """What the mediator did."""
    match event:
        case TermsSuggested():
            return words.say(
                "{mediator} puts terms to both sides, to be answered under seal: {terms}.",
                mediator=words.mediator,
                terms=words.terms(event.terms),
            )
        case SuggestionEndorsed():
            return words.say(
                "{party} says yes under seal to the terms of {mediator}.",
                party=words.seat(event.by),
                mediator=words.mediator,
            )
        case SuggestionLapsed():
            return words.say(
                "The terms of {mediator} have not been taken up, and lapse.",
                mediator=words.mediator,
            )
        case CapitalPressed():
            power = words.named("power", event.by)
            if event.by not in _PRESSED:
                return words.say(
                    "{power} speaks for peace in {capital}.",
                    power=power or words.say("Another power"),
                    capital=words.capital(event.party),
                )
            return words.say(
                _PRESSED[event.by], mediator=words.mediator, capital=words.capital(event.party)
            )
        case MediatorSpoke():
            return words.say(
                "{mediator} lets the newspapers know that {party} stands in the way.",
                mediator=words.mediator,
                party=words.seat(event.party),
            )
        case MediatorWaited():
            return words.say("{mediator} waits.", mediator=words.mediator)
        case _:
            assert_never(event)
