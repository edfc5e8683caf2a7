"""Every event in a sentence, in the tone of the time."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from game.model.events import (
    ArticleAgreed,
    ArticleReopened,
    CableAnswered,
    CableSent,
    CapitalDecided,
    CapitalPressed,
    ConferenceEnded,
    Disclosure,
    DispatchArrived,
    EnvoyRecalled,
    EveningFell,
    Event,
    FinalAbandoned,
    FloatDisowned,
    Held,
    LimitExceeded,
    LimitTightened,
    LimitYielded,
    MediatorCalled,
    MediatorSpoke,
    MediatorWaited,
    ModerationAdvised,
    ModerationHeard,
    MoveSealed,
    OfferClosed,
    OfferMade,
    OrderCancelled,
    OrderDelayed,
    OrderGiven,
    PackagesFloated,
    PapersStudied,
    PledgeBroken,
    PressBriefed,
    PrideMoved,
    RatificationFailed,
    RecessAnswered,
    RecessAsked,
    Rested,
    SecretLeaked,
    SecretSittingAnswered,
    SecretSittingAsked,
    Sounded,
    SuggestionEndorsed,
    SuggestionLapsed,
    TermsSuggested,
    TrackMoved,
    TreatyRatified,
    TreatyReferred,
    TreatySigned,
    TrunksPacked,
    TrunksUnpacked,
    TurnOpened,
)
from game.play.figures import whole
from game.play.wording_corridor import (
    describe_capital_event,
    describe_corridor_event,
    describe_mediator_event,
)
from game.play.wording_outcome import describe_ending
from game.play.wording_own import describe_own
from game.play.wording_table import describe_agreed, describe_offer_event, describe_table_event
from game.play.words import Words, sentence

FrameEvent = TurnOpened | DispatchArrived | EveningFell | TrackMoved | PrideMoved
TreatyEvent = (
    TreatyReferred
    | CapitalDecided
    | TreatySigned
    | RatificationFailed
    | TreatyRatified
    | ConferenceEnded
)


def describe_event(words: Words, event: Event) -> str:
    """What has happened, in a sentence or a few; to the seat that did it as its own deed."""
    return sentence(describe_own(words, event) or _describe(words, event))


def describe_events(words: Words, events: Iterable[Event]) -> Iterator[str]:
    """Events in sentences, articles that were initialled together in one, as is a repetition."""
    together: list[ArticleAgreed] = []
    for event in events:
        if isinstance(event, OfferClosed) and event.number in words.repeated.values():
            # The offer that repeats it follows, and says so.
            continue
        if isinstance(event, ArticleAgreed):
            together.append(event)
            continue
        if together:
            yield describe_agreed(words, together)
            together = []
        yield describe_event(words, event)
    if together:
        yield describe_agreed(words, together)


def _describe(words: Words, event: Event) -> str:
    match event:
        case TurnOpened() | DispatchArrived() | EveningFell() | TrackMoved() | PrideMoved():
            return _frame(words, event)
        case (
            OfferMade()
            | OfferClosed()
            | FinalAbandoned()
            | ArticleAgreed()
            | ArticleReopened()
            | LimitExceeded()
        ):
            return describe_offer_event(words, event)
        case (
            Held()
            | SecretSittingAsked()
            | SecretSittingAnswered()
            | PackagesFloated()
            | SecretLeaked()
            | FloatDisowned()
            | RecessAsked()
            | RecessAnswered()
            | TrunksPacked()
            | TrunksUnpacked()
        ):
            return describe_table_event(words, event)
        case (
            MoveSealed()
            | Rested()
            | PressBriefed()
            | PledgeBroken()
            | MediatorCalled()
            | Sounded()
            | Disclosure()
            | PapersStudied()
        ):
            return describe_corridor_event(words, event)
        case (
            CableSent()
            | CableAnswered()
            | ModerationAdvised()
            | ModerationHeard()
            | LimitYielded()
            | LimitTightened()
            | EnvoyRecalled()
            | OrderGiven()
            | OrderDelayed()
            | OrderCancelled()
        ):
            return describe_capital_event(words, event)
        case (
            TermsSuggested()
            | SuggestionEndorsed()
            | SuggestionLapsed()
            | CapitalPressed()
            | MediatorSpoke()
            | MediatorWaited()
        ):
            return describe_mediator_event(words, event)
        case (
            TreatyReferred()
            | CapitalDecided()
            | TreatySigned()
            | RatificationFailed()
            | TreatyRatified()
            | ConferenceEnded()
        ):
            return _treaty(words, event)
        case _:
            assert_never(event)


def _frame(words: Words, event: FrameEvent) -> str:
    match event:
        case TurnOpened():
            return words.say(
                "Ahead lies {sitting}, on {date}. {party} will speak first.",
                sitting=words.sitting(event.turn),
                date=words.full_date(event.day),
                party=words.seat(event.speaker),
            )
        case DispatchArrived():
            title = words.named("dispatch", event.dispatch)
            if title is None:
                return words.say("A dispatch has come in.")
            return words.say("A dispatch has come in: “{title}”.", title=title)
        case EveningFell():
            told = words.say("Evening falls on {sitting}.", sitting=words.sitting(event.turn))
            if event.quiet < 1:
                return told
            quiet = words.count(
                "Nothing has moved at the table.",
                "Nothing has moved for {number} sittings.",
                event.quiet,
            )
            return words.say("{told} {quiet}", told=told, quiet=quiet)
        case TrackMoved():
            return words.say(
                "{track}: from {before} to {after} (rule {rule}).",
                track=words.track(event.track),
                before=whole(event.before),
                after=whole(event.after),
                rule=event.rule,
            )
        case PrideMoved():
            return words.say(
                "The pride of {capital}: from {before} to {after} points (rule {rule}).",
                capital=words.capital(event.party),
                before=f"{event.before / 100:.1f}",
                after=f"{event.after / 100:.1f}",
                rule=event.rule,
            )
        case _:
            assert_never(event)


def _treaty(words: Words, event: TreatyEvent) -> str:
    match event:
        case TreatyReferred():
            return words.say("All is agreed. The treaty goes to both capitals for sanction.")
        case CapitalDecided():
            return _decided(words, event)
        case TreatySigned():
            return words.say("The treaty is signed on {date}.", date=words.full_date(event.day))
        case RatificationFailed():
            told = words.say(
                "{party} does not ratify what it has signed.", party=words.seat(event.party)
            )
            why = words.named("hazard", event.hazard)
            return words.say("{told} {why}", told=told, why=why.strip()) if why else told
        case TreatyRatified():
            return words.say(
                "Both sides have ratified the treaty by {date}. It is peace.",
                date=words.full_date(event.day),
            )
        case ConferenceEnded():
            return describe_ending(words, event.ending, event.by, event.cause)
        case _:
            assert_never(event)


def _decided(words: Words, event: CapitalDecided) -> str:
    capital = words.capital(event.party)
    if event.sanctioned:
        return words.say("{capital} sanctions the treaty.", capital=capital)
    if event.reason is None:
        return words.say("{capital} refuses the treaty as a whole.", capital=capital)
    return words.say(
        "{capital} refuses the treaty, over “{issue}”.",
        capital=capital,
        issue=words.issue(event.reason),
    )
