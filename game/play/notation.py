"""Actions in one readable line, and back: for the terminal, logs and golden texts.

    offer sakhalin=south money=none link(sakhalin,money) final
    accept 3 korea evacuation
    cable sakhalin
    press russia

The first word says what is done; the rest names issues, options, seats or numbers. In an answer to
what lies before a seat (an offer, terms of the mediator, a question) the number or subject may be
left out when reading.
"""

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
from game.model.agenda import Agenda
from game.model.offers import Terms
from game.play.notation_reading import Before, NotationError, before, read, verbs

_VERBS_OF_KIND = {
    "withdraw_offer": "withdraw",
    "hold": "hold",
    "ask_secret_sitting": "secret",
    "pack_trunks": "trunks",
    "delay_order": "delay",
    "leave": "leave",
    "advise_moderation": "moderate",
    "study_papers": "study",
    "rest": "rest",
    "wait": "wait",
}


def write(action: Action, agenda: Agenda | None = None) -> str:
    """The action in one line; `read` gives it back.

    Args:
        action: what is done.
        agenda: names terms in its order of issues; without it in the action's own.
    """

    def pairs(terms: Terms) -> list[str]:
        issues = list(terms) if agenda is None else [i.id for i in agenda.issues if i.id in terms]
        return [f"{issue}={terms[issue]}" for issue in issues]

    match action:
        case MakeOffer():
            links = [f"link({','.join(group)})" for group in action.links]
            return " ".join(["offer", *pairs(action.terms), *links, action.firmness.value])
        case AcceptOffer():
            issues = () if action.issues is None else action.issues
            return " ".join(["accept", str(action.offer), *issues])
        case EndorseSuggestion():
            return f"endorse {action.suggestion}"
        case FloatPackage():
            return " ".join(["float", *pairs(action.terms)])
        case SuggestTerms():
            return " ".join(["suggest", *pairs(action.terms)])
        case CallOnMediator():
            return " ".join(["call", *pairs(action.confides or {})])
        case AnswerSecretSitting():
            return "consent secret" if action.consent else "refuse secret"
        case AnswerRecess():
            return "consent recess" if action.consent else "refuse recess"
        case AskRecess():
            return f"recess {action.days}"
        case Reopen():
            return f"reopen {action.issue}"
        case CableCapital():
            return f"cable {action.issue}"
        case BriefPress():
            return "brief" if action.pledge is None else f"pledge {action.pledge}"
        case SoundOut():
            return f"sound {action.first} {action.second}"
        case PressCapital():
            return f"press {action.party}"
        case SpeakToPress():
            return f"speak {action.party}"
        case TellParty():
            return f"tell {action.party} {action.fact}"
        case EnlistPower():
            return f"enlist {action.power}"
        case (
            WithdrawOffer()
            | Hold()
            | AskSecretSitting()
            | PackTrunks()
            | DelayOrder()
            | Leave()
            | AdviseModeration()
            | StudyPapers()
            | Rest()
            | Wait()
        ):
            return _VERBS_OF_KIND[action.kind]
        case _:
            assert_never(action)


__all__ = ["Before", "NotationError", "before", "read", "verbs", "write"]
