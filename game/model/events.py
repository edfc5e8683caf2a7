"""What has happened, in the past tense, and which seats may know it.

An event is a message plus fields, never finished prose: `game.play.wording` makes sentences.
`audience` names the seats that hear of it while the conference lasts; the debrief sees all.
"""

from collections.abc import Mapping
from datetime import date
from typing import Literal, TypeAlias

from game.model.frozen import frozen
from game.model.ids import DispatchId, IssueId, OptionId, SeatId, TrackId
from game.model.offers import Firmness, Terms

Audience: TypeAlias = tuple[SeatId, ...]


@frozen
class TurnOpened:
    """A new turn: the days before a sitting, and the sitting."""

    audience: Audience
    turn: int
    day: date
    speaker: SeatId
    kind: Literal["turn_opened"] = "turn_opened"


@frozen
class DispatchArrived:
    """A dispatch of the scenario came in."""

    audience: Audience
    dispatch: DispatchId
    kind: Literal["dispatch_arrived"] = "dispatch_arrived"


@frozen
class OfferMade:
    """Terms were put on the table."""

    audience: Audience
    number: int
    by: SeatId
    terms: Terms
    links: tuple[tuple[IssueId, ...], ...]
    firmness: Firmness
    movement: int
    """Steps of options by which it goes beyond what this side had ever offered; 0 none."""
    kind: Literal["offer_made"] = "offer_made"


@frozen
class OfferClosed:
    """An offer ceased to stand: replaced, withdrawn or lapsed."""

    audience: Audience
    number: int
    by: SeatId
    status: str
    worsened: bool = False
    kind: Literal["offer_closed"] = "offer_closed"


@frozen
class FinalAbandoned:
    """A side went on after its final offer had lapsed."""

    audience: Audience
    number: int
    by: SeatId
    kind: Literal["final_abandoned"] = "final_abandoned"


@frozen
class ArticleAgreed:
    """An article was initialled."""

    audience: Audience
    issue: IssueId
    option: OptionId
    by: SeatId
    kind: Literal["article_agreed"] = "article_agreed"


@frozen
class ArticleReopened:
    """An initialled article was called into question."""

    audience: Audience
    issue: IssueId
    by: SeatId
    free: bool
    kind: Literal["article_reopened"] = "article_reopened"


@frozen
class LimitExceeded:
    """The delegation bound itself beyond its instructions."""

    audience: Audience
    party: SeatId
    issue: IssueId
    tier: str
    kind: Literal["limit_exceeded"] = "limit_exceeded"


@frozen
class Held:
    """A side let the word pass."""

    audience: Audience
    by: SeatId
    kind: Literal["held"] = "held"


@frozen
class SecretSittingAsked:
    """A side asked for the secretaries to leave."""

    audience: Audience
    by: SeatId
    kind: Literal["secret_sitting_asked"] = "secret_sitting_asked"


@frozen
class SecretSittingAnswered:
    """The other side consented or refused."""

    audience: Audience
    by: SeatId
    consent: bool
    kind: Literal["secret_sitting_answered"] = "secret_sitting_answered"


@frozen
class PackagesFloated:
    """Both sides' floated terms were opened together; deniable, heard by the two alone."""

    audience: Audience
    floats: Mapping[SeatId, Terms]
    kind: Literal["packages_floated"] = "packages_floated"


@frozen
class SecretLeaked:
    """What was floated in secret stands in the newspapers."""

    audience: Audience
    floats: Mapping[SeatId, Terms]
    kind: Literal["secret_leaked"] = "secret_leaked"


@frozen
class FloatDisowned:
    """A side never came near what it had floated."""

    audience: Audience
    by: SeatId
    kind: Literal["float_disowned"] = "float_disowned"


@frozen
class RecessAsked:
    """A side asked for a recess."""

    audience: Audience
    by: SeatId
    days: int
    kind: Literal["recess_asked"] = "recess_asked"


@frozen
class RecessAnswered:
    """The other side consented or refused."""

    audience: Audience
    by: SeatId
    consent: bool
    next_sitting: date | None = None
    kind: Literal["recess_answered"] = "recess_answered"


@frozen
class TrunksPacked:
    """A side had its trunks packed for all to see."""

    audience: Audience
    by: SeatId
    kind: Literal["trunks_packed"] = "trunks_packed"


@frozen
class TrunksUnpacked:
    """The trunks were unpacked: after a concession, or as a bluff called."""

    audience: Audience
    by: SeatId
    bluff: bool
    kind: Literal["trunks_unpacked"] = "trunks_unpacked"


@frozen
class MoveSealed:
    """A corridor move was chosen; nobody else knows which."""

    audience: Audience
    by: SeatId
    kind: Literal["move_sealed"] = "move_sealed"


@frozen
class Rested:
    """A delegation kept to its rooms."""

    audience: Audience
    by: SeatId
    kind: Literal["rested"] = "rested"


@frozen
class CableSent:
    """A delegation asked its capital for latitude."""

    audience: Audience
    party: SeatId
    issue: IssueId
    answer_by: date
    kind: Literal["cable_sent"] = "cable_sent"


@frozen
class CableAnswered:
    """The capital's answer came."""

    audience: Audience
    party: SeatId
    issue: IssueId
    granted: bool
    limit: OptionId
    kind: Literal["cable_answered"] = "cable_answered"


@frozen
class ModerationAdvised:
    """A delegation advised its capital to expect less."""

    audience: Audience
    party: SeatId
    kind: Literal["moderation_advised"] = "moderation_advised"


@frozen
class ModerationHeard:
    """The advice reached the capital and told a little."""

    audience: Audience
    party: SeatId
    kind: Literal["moderation_heard"] = "moderation_heard"


@frozen
class LimitYielded:
    """A capital let a limit go by a step, unasked."""

    audience: Audience
    party: SeatId
    issue: IssueId
    limit: OptionId
    cause: str
    """`press`, `power`, `dispatch`."""
    kind: Literal["limit_yielded"] = "limit_yielded"


@frozen
class LimitTightened:
    """A capital took a step back from its delegation."""

    audience: Audience
    party: SeatId
    issue: IssueId
    limit: OptionId
    kind: Literal["limit_tightened"] = "limit_tightened"


@frozen
class EnvoyRecalled:
    """A capital recalled its chief delegate; the second takes his chair."""

    audience: Audience
    party: SeatId
    kind: Literal["envoy_recalled"] = "envoy_recalled"


@frozen
class PressBriefed:
    """A delegation spoke to the newspapers."""

    audience: Audience
    by: SeatId
    pledge: IssueId | None
    option: OptionId | None
    """What was pledged: never to sign for less than this."""
    kind: Literal["press_briefed"] = "press_briefed"


@frozen
class PledgeBroken:
    """A public pledge was given up."""

    audience: Audience
    by: SeatId
    issue: IssueId
    kind: Literal["pledge_broken"] = "pledge_broken"


@frozen
class MediatorCalled:
    """A delegation called on the mediator."""

    audience: Audience
    by: SeatId
    presses: SeatId
    """The capital he writes to: the caller's own if the caller has not moved."""
    confides: Terms | None
    kind: Literal["mediator_called"] = "mediator_called"


@frozen
class Sounded:
    """Each side told the other which of two issues matters more to it."""

    audience: Audience
    by: SeatId
    first: IssueId
    second: IssueId
    kind: Literal["sounded"] = "sounded"


@frozen
class Disclosure:
    """A secret left the engine: the field, about whom, and to whom."""

    audience: Audience
    about: SeatId
    field: str
    """`order:<issue>:<issue>` or `limit:<issue>`."""
    value: str
    """The issue that matters more, or the option that is the limit."""
    source: str
    """`sounding`, `press`, `mediator`, a dispatch's id."""
    kind: Literal["disclosure"] = "disclosure"


@frozen
class PapersStudied:
    """A delegation studied its files."""

    audience: Audience
    by: SeatId
    kind: Literal["papers_studied"] = "papers_studied"


@frozen
class TermsSuggested:
    """The mediator put terms to both sides."""

    audience: Audience
    number: int
    terms: Terms
    kind: Literal["terms_suggested"] = "terms_suggested"


@frozen
class SuggestionEndorsed:
    """A side said yes to them under seal."""

    audience: Audience
    number: int
    by: SeatId
    kind: Literal["suggestion_endorsed"] = "suggestion_endorsed"


@frozen
class SuggestionLapsed:
    """They were not taken up in time."""

    audience: Audience
    number: int
    kind: Literal["suggestion_lapsed"] = "suggestion_lapsed"


@frozen
class CapitalPressed:
    """The mediator, or a power on his behalf, appealed to a capital."""

    audience: Audience
    party: SeatId
    by: str
    """`mediator`, `call`, `trunks`, or the power's id."""
    kind: Literal["capital_pressed"] = "capital_pressed"


@frozen
class MediatorSpoke:
    """The mediator let the newspapers know which side stands in the way."""

    audience: Audience
    party: SeatId
    kind: Literal["mediator_spoke"] = "mediator_spoke"


@frozen
class MediatorWaited:
    """The mediator did nothing."""

    audience: Audience
    kind: Literal["mediator_waited"] = "mediator_waited"


@frozen
class OrderGiven:
    """A capital ordered its delegation to break off."""

    audience: Audience
    party: SeatId
    due: date
    last: bool
    """The third: neither to be delayed nor cancelled."""
    kind: Literal["order_given"] = "order_given"


@frozen
class OrderDelayed:
    """The envoy put the order off."""

    audience: Audience
    party: SeatId
    due: date
    kind: Literal["order_delayed"] = "order_delayed"


@frozen
class OrderCancelled:
    """The order was taken back."""

    audience: Audience
    party: SeatId
    cause: str
    """`concession`, `agreed`, `press`, `dispatch`."""
    kind: Literal["order_cancelled"] = "order_cancelled"


@frozen
class TrackMoved:
    """A track moved by a rule; heights in tenths."""

    audience: Audience
    track: TrackId
    before: int
    after: int
    rule: str
    kind: Literal["track_moved"] = "track_moved"


@frozen
class PrideMoved:
    """A capital's pride moved; hundredths of a utility point. Nobody hears of it in play."""

    audience: Audience
    party: SeatId
    before: int
    after: int
    rule: str
    kind: Literal["pride_moved"] = "pride_moved"


@frozen
class EveningFell:
    """A turn came to its end."""

    audience: Audience
    turn: int
    quiet: int
    """Sittings in a row without movement."""
    kind: Literal["evening_fell"] = "evening_fell"


@frozen
class TreatyReferred:
    """All is agreed; the treaty goes to both capitals for sanction."""

    audience: Audience
    kind: Literal["treaty_referred"] = "treaty_referred"


@frozen
class CapitalDecided:
    """A capital sanctioned the treaty or refused it."""

    audience: Audience
    party: SeatId
    sanctioned: bool
    reason: IssueId | None
    """The issue it could not stomach; None where it sanctioned, or refused the whole."""
    kind: Literal["capital_decided"] = "capital_decided"


@frozen
class TreatySigned:
    """The treaty was signed."""

    audience: Audience
    day: date
    kind: Literal["treaty_signed"] = "treaty_signed"


@frozen
class RatificationFailed:
    """An event at home undid the signature."""

    audience: Audience
    party: SeatId
    hazard: str
    kind: Literal["ratification_failed"] = "ratification_failed"


@frozen
class TreatyRatified:
    """Both sides ratified."""

    audience: Audience
    day: date
    kind: Literal["treaty_ratified"] = "treaty_ratified"


@frozen
class ConferenceEnded:
    """The conference is over."""

    audience: Audience
    ending: str
    by: SeatId | None
    cause: str
    kind: Literal["conference_ended"] = "conference_ended"


Event: TypeAlias = (
    TurnOpened
    | DispatchArrived
    | OfferMade
    | OfferClosed
    | FinalAbandoned
    | ArticleAgreed
    | ArticleReopened
    | LimitExceeded
    | Held
    | SecretSittingAsked
    | SecretSittingAnswered
    | PackagesFloated
    | SecretLeaked
    | FloatDisowned
    | RecessAsked
    | RecessAnswered
    | TrunksPacked
    | TrunksUnpacked
    | MoveSealed
    | Rested
    | CableSent
    | CableAnswered
    | ModerationAdvised
    | ModerationHeard
    | LimitYielded
    | LimitTightened
    | EnvoyRecalled
    | PressBriefed
    | PledgeBroken
    | MediatorCalled
    | Sounded
    | Disclosure
    | PapersStudied
    | TermsSuggested
    | SuggestionEndorsed
    | SuggestionLapsed
    | CapitalPressed
    | MediatorSpoke
    | MediatorWaited
    | OrderGiven
    | OrderDelayed
    | OrderCancelled
    | TrackMoved
    | PrideMoved
    | EveningFell
    | TreatyReferred
    | CapitalDecided
    | TreatySigned
    | RatificationFailed
    | TreatyRatified
    | ConferenceEnded
)
