"""What a seat may ask to do: imperative verbs. `docs/rules.md` says what each costs."""

from typing import Literal, TypeAlias

from game.model.frozen import frozen
from game.model.ids import IssueId, SeatId
from game.model.offers import Firmness, Terms

# --- At the table --------------------------------------------------------------------------


@frozen
class MakeOffer:
    """Put terms on the table; they replace one's own standing offer."""

    seat: SeatId
    terms: Terms
    links: tuple[tuple[IssueId, ...], ...] = ()
    firmness: Firmness = Firmness.FIRM
    kind: Literal["make_offer"] = "make_offer"


@frozen
class WithdrawOffer:
    """Take one's own standing offer off the table."""

    seat: SeatId
    kind: Literal["withdraw_offer"] = "withdraw_offer"


@frozen
class AcceptOffer:
    """Initial articles of the other side's standing offer: all that are open, or those named."""

    seat: SeatId
    offer: int
    issues: tuple[IssueId, ...] | None = None
    kind: Literal["accept_offer"] = "accept_offer"


@frozen
class EndorseSuggestion:
    """Say yes, under seal, to the mediator's terms; two yeses initial them."""

    seat: SeatId
    suggestion: int
    kind: Literal["endorse_suggestion"] = "endorse_suggestion"


@frozen
class Hold:
    """Say nothing new; when both hold in turn the exchange is over."""

    seat: SeatId
    kind: Literal["hold"] = "hold"


@frozen
class Reopen:
    """Call an initialled article into question again."""

    seat: SeatId
    issue: IssueId
    kind: Literal["reopen"] = "reopen"


@frozen
class AskSecretSitting:
    """Ask the other side to send the secretaries away."""

    seat: SeatId
    kind: Literal["ask_secret_sitting"] = "ask_secret_sitting"


@frozen
class AnswerSecretSitting:
    """Consent to a secret sitting, or refuse."""

    seat: SeatId
    consent: bool
    kind: Literal["answer_secret_sitting"] = "answer_secret_sitting"


@frozen
class FloatPackage:
    """Float terms "personally" in a secret sitting; both sides' are opened together."""

    seat: SeatId
    terms: Terms
    kind: Literal["float_package"] = "float_package"


@frozen
class AskRecess:
    """Ask for some days of recess."""

    seat: SeatId
    days: int
    kind: Literal["ask_recess"] = "ask_recess"


@frozen
class AnswerRecess:
    """Consent to a recess, or refuse."""

    seat: SeatId
    consent: bool
    kind: Literal["answer_recess"] = "answer_recess"


@frozen
class PackTrunks:
    """Have the trunks packed for all to see."""

    seat: SeatId
    kind: Literal["pack_trunks"] = "pack_trunks"


@frozen
class DelayOrder:
    """Put off for two days the capital's order to break off."""

    seat: SeatId
    kind: Literal["delay_order"] = "delay_order"


@frozen
class Leave:
    """Break off the conference. Final."""

    seat: SeatId
    kind: Literal["leave"] = "leave"


# --- In the corridor -----------------------------------------------------------------------


@frozen
class CableCapital:
    """Ask the capital to relax its limit on one issue by one step."""

    seat: SeatId
    issue: IssueId
    kind: Literal["cable_capital"] = "cable_capital"


@frozen
class AdviseModeration:
    """Advise the capital to expect less."""

    seat: SeatId
    kind: Literal["advise_moderation"] = "advise_moderation"


@frozen
class BriefPress:
    """Speak to the newspapers, with or without a public pledge on one issue."""

    seat: SeatId
    pledge: IssueId | None = None
    kind: Literal["brief_press"] = "brief_press"


@frozen
class CallOnMediator:
    """Ask the mediator to move the other capital; optionally confide what one could accept."""

    seat: SeatId
    confides: Terms | None = None
    kind: Literal["call_on_mediator"] = "call_on_mediator"


@frozen
class SoundOut:
    """Ask which of two issues matters more to the other side, and answer the same in return."""

    seat: SeatId
    first: IssueId
    second: IssueId
    kind: Literal["sound_out"] = "sound_out"


@frozen
class StudyPapers:
    """Read the files: one's own capital's mind becomes clearer."""

    seat: SeatId
    kind: Literal["study_papers"] = "study_papers"


@frozen
class Rest:
    """Do nothing in the corridor."""

    seat: SeatId
    kind: Literal["rest"] = "rest"


# --- The mediator --------------------------------------------------------------------------


@frozen
class SuggestTerms:
    """Put terms to both sides, who answer under seal."""

    seat: SeatId
    terms: Terms
    kind: Literal["suggest_terms"] = "suggest_terms"


@frozen
class PressCapital:
    """Appeal to one capital to give way."""

    seat: SeatId
    party: SeatId
    kind: Literal["press_capital"] = "press_capital"


@frozen
class TellParty:
    """Tell one side something learned from the other."""

    seat: SeatId
    party: SeatId
    fact: int
    kind: Literal["tell_party"] = "tell_party"


@frozen
class EnlistPower:
    """Ask another power to work on a capital."""

    seat: SeatId
    power: str
    kind: Literal["enlist_power"] = "enlist_power"


@frozen
class SpeakToPress:
    """Let the newspapers know which side stands in the way."""

    seat: SeatId
    party: SeatId
    kind: Literal["speak_to_press"] = "speak_to_press"


@frozen
class Wait:
    """Keep one's powder dry."""

    seat: SeatId
    kind: Literal["wait"] = "wait"


TableAction: TypeAlias = (
    MakeOffer
    | WithdrawOffer
    | AcceptOffer
    | EndorseSuggestion
    | Hold
    | Reopen
    | AskSecretSitting
    | AnswerSecretSitting
    | FloatPackage
    | AskRecess
    | AnswerRecess
    | PackTrunks
    | DelayOrder
    | Leave
)
CorridorMove: TypeAlias = (
    CableCapital | AdviseModeration | BriefPress | CallOnMediator | SoundOut | StudyPapers | Rest
)
MediatorMove: TypeAlias = (
    SuggestTerms | PressCapital | TellParty | EnlistPower | SpeakToPress | Wait
)
Action: TypeAlias = TableAction | CorridorMove | MediatorMove
