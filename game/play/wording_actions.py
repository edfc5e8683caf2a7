"""Every action in a plain line, as a seat would put it."""

from typing import assert_never

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
    CorridorMove,
    DelayOrder,
    EndorseSuggestion,
    EnlistPower,
    FloatPackage,
    Hold,
    Leave,
    MakeOffer,
    MediatorMove,
    PackTrunks,
    PressCapital,
    Reopen,
    Rest,
    SoundOut,
    SpeakToPress,
    StudyPapers,
    SuggestTerms,
    TableAction,
    TellParty,
    Wait,
    WithdrawOffer,
)
from game.model.offers import Firmness
from game.play.language import marked
from game.play.wording_table import describe_links
from game.play.words import Words

_FIRMNESS = {
    Firmness.EXPLORATORY: marked("exploratory"),
    Firmness.FIRM: marked("firm"),
    Firmness.FINAL: marked("final"),
}
_OFFERING = {
    Firmness.EXPLORATORY: marked("Explore terms: {terms}."),
    Firmness.FIRM: marked("Offer firmly: {terms}."),
    Firmness.FINAL: marked("Offer as a final word: {terms}."),
}


def describe_firmness(words: Words, firmness: Firmness) -> str:
    """How far an offer binds, in a word."""
    return words.say(_FIRMNESS[firmness])


def describe_action(words: Words, action: Action) -> str:
    """What a seat wants to do, in a line."""
    match action:
        case (
            CableCapital()
            | AdviseModeration()
            | BriefPress()
            | CallOnMediator()
            | SoundOut()
            | StudyPapers()
            | Rest()
        ):
            return _corridor(words, action)
        case (
            SuggestTerms() | PressCapital() | TellParty() | EnlistPower() | SpeakToPress() | Wait()
        ):
            return _mediator(words, action)
        case (
            MakeOffer()
            | WithdrawOffer()
            | AcceptOffer()
            | EndorseSuggestion()
            | Hold()
            | Reopen()
            | AskSecretSitting()
            | AnswerSecretSitting()
            | FloatPackage()
            | AskRecess()
            | AnswerRecess()
            | PackTrunks()
            | DelayOrder()
            | Leave()
        ):
            return _table(words, action)
        case _:
            assert_never(action)


def _table(words: Words, action: TableAction) -> str:
    match action:
        case MakeOffer():
            told = words.say(_OFFERING[action.firmness], terms=words.terms(action.terms))
            if not action.links:
                return told
            return words.say("{told} {links}", told=told, links=describe_links(words, action.links))
        case AcceptOffer():
            if action.issues is None:
                return words.say("Accept offer {number} as a whole.", number=action.offer)
            return words.say(
                "Accept these articles of offer {number}: {issues}.",
                number=action.offer,
                issues=words.issues(action.issues),
            )
        case EndorseSuggestion():
            return words.say(
                "Say yes, under seal, to the terms of {mediator}.", mediator=words.mediator
            )
        case FloatPackage():
            return words.say("Float, personally: {terms}.", terms=words.terms(action.terms))
        case Reopen():
            return words.say("Reopen the article on “{issue}”.", issue=words.issue(action.issue))
        case AskRecess():
            return words.count(
                "Ask for a recess of {number} day.",
                "Ask for a recess of {number} days.",
                action.days,
            )
        case AnswerSecretSitting():
            if action.consent:
                return words.say("Consent to a secret sitting.")
            return words.say("Refuse a secret sitting.")
        case AnswerRecess():
            if action.consent:
                return words.say("Consent to the recess.")
            return words.say("Refuse the recess.")
        case WithdrawOffer():
            return words.say("Withdraw the standing offer.")
        case Hold():
            return words.say("Hold: say nothing new.")
        case AskSecretSitting():
            return words.say("Ask for a secret sitting.")
        case PackTrunks():
            return words.say("Have the trunks packed.")
        case DelayOrder():
            return words.say("Put off the order to break off.")
        case Leave():
            return words.say("Leave the conference.")
        case _:
            assert_never(action)


def _corridor(words: Words, action: CorridorMove) -> str:
    match action:
        case CableCapital():
            return words.say(
                "Ask {capital} for latitude on “{issue}”.",
                capital=words.capital(action.seat),
                issue=words.issue(action.issue),
            )
        case AdviseModeration():
            return words.say("Advise {capital} to expect less.", capital=words.capital(action.seat))
        case BriefPress():
            if action.pledge is None:
                return words.say("Receive the newspapers.")
            return words.say(
                "Pledge yourself in the newspapers on “{issue}”.", issue=words.issue(action.pledge)
            )
        case CallOnMediator():
            if not action.confides:
                return words.say("Call on {mediator}.", mediator=words.mediator)
            return words.say(
                "Call on {mediator} and confide: {terms}.",
                mediator=words.mediator,
                terms=words.terms(action.confides),
            )
        case SoundOut():
            return words.say(
                "Sound the other side out on “{first}” and “{second}”.",
                first=words.issue(action.first),
                second=words.issue(action.second),
            )
        case StudyPapers():
            return words.say("Study the papers.")
        case Rest():
            return words.say("Rest.")
        case _:
            assert_never(action)


def _mediator(words: Words, action: MediatorMove) -> str:
    match action:
        case SuggestTerms():
            return words.say("Suggest terms to both: {terms}.", terms=words.terms(action.terms))
        case PressCapital():
            return words.say(
                "Appeal to {capital} to give way.", capital=words.capital(action.party)
            )
        case TellParty():
            return words.say(
                "Tell {party} fact {number} about the other side.",
                party=words.seat(action.party),
                number=action.fact,
            )
        case EnlistPower():
            power = words.named("power", action.power) or action.power
            return words.say("Enlist another power: {power}.", power=power)
        case SpeakToPress():
            return words.say(
                "Let the newspapers know that {party} stands in the way.",
                party=words.seat(action.party),
            )
        case Wait():
            return words.say("Wait.")
        case _:
            assert_never(action)
