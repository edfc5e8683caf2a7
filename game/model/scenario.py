"""A whole conference as its file describes it. Holds every secret: never leaves the engine."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from game.model.agenda import Agenda, Sitting
from game.model.conditions import Condition, Effects
from game.model.frozen import frozen
from game.model.ids import DispatchId, IssueId, OptionId, SeatId, TrackId
from game.model.instructions import Instructions
from game.model.tracks import TrackInfo
from game.model.what_ifs import Asked, WhatIf


@frozen
class Front:
    """A place where the front may come to lie, and the peace that would follow from there."""

    id: str
    title: str
    value: Mapping[SeatId, float]
    """Party -> utility of the peace that would follow, 0..100."""


@frozen
class WarEffort:
    """What going on with the war costs one party."""

    army_trend: float
    """Army track points a month while the war goes on."""
    treasury_trend: float
    home_trend: float
    monthly_cost: float
    """Utility points a month in good order."""
    treasury_floor: float
    """Below this height of its treasury the cost rises, to double at an empty one."""
    home_floor: float
    """The same for the home front."""


@frozen
class War:
    """The alternative to agreement: a finite Markov chain over the front."""

    fronts: tuple[Front, ...]
    """From the first party's worst to its best."""
    start: str
    horizon_months: int
    advance: float
    """Monthly odds that the first party's side of the front moves forward at equal armies."""
    retreat: float
    slope: float
    """Change of these odds per 100 points of difference between the armies."""
    least: float
    most: float
    """Bounds of the monthly odds."""
    efforts: Mapping[SeatId, WarEffort]
    source: str = ""


@frozen
class Pride:
    """How far above its no-deal value a capital's bottom line lies, and how that yields."""

    mean: float
    """Utility points."""
    spread: float
    """Standard deviation of the draw, utility points."""
    in_history: float
    """The value with fixed draws."""
    per_day: float
    """Points lost per day."""
    per_point: float
    """Points lost per utility point that the other side's new offers bring."""
    per_press: float
    """Points lost at the mediator's first press."""


@frozen
class CapitalBrief:
    """How a capital decides."""

    pride: Pride
    temper: float
    """Width of the logistic by which it sanctions a treaty, utility points."""
    leaning: float
    """Shift of that logistic towards sanction."""
    broken_indispensable: float
    """Logit taken off per indispensable limit broken."""
    broken_important: float
    answer_days: tuple[int, int]
    """Shortest and longest time until a cable is answered."""
    rupture_per_day: float
    """Odds per day that it orders a rupture once nothing has moved for long."""
    band: float
    """Half the width, in utility points, to which its own delegation knows its bottom line."""


@frozen
class EnvoyBrief:
    """The temper of the historical chief delegate, for the computer to play."""

    offset: float
    """Utility points on the capital's bottom line: positive is harder than the capital."""
    stall: float
    """Readiness to put off an order to break off, 0..1."""
    opening: float
    """Utility aimed at in the opening."""
    concession: float
    """Exponent of the fall of aspiration: 1 linear, below 1 late."""
    plays: str = ""
    """Level and version of computer play on which this portrait stands, as `envoy/1`."""
    source: str = ""


@frozen
class PartyBrief:
    """All that belongs to one party besides its instructions."""

    seat: SeatId
    instructions: Instructions
    capital: CapitalBrief
    envoy: EnvoyBrief


@frozen
class Power:
    """Another power whom the mediator can enlist once."""

    id: str
    name: str
    works_on: SeatId
    strength: float
    """Share of a full press."""
    about: str
    source: str = ""


@frozen
class Aim:
    """One of the mediator's aims with its weight in his score."""

    id: str
    title: str
    weight: int


@frozen
class MediatorBrief:
    """The mediator's aims and means."""

    letter: str
    aims: tuple[Aim, ...]
    open_door: Mapping[IssueId, tuple[OptionId, ...]]
    """Options that keep the region open to all; his score counts the share met."""
    powers: tuple[Power, ...]
    costs: Mapping[str, int]
    """Lever -> influence it costs, in tenths: suggest, press, tell, enlist, speak."""
    play: str = ""


class Channel(StrEnum):
    """The ways by which a dispatch arrives."""

    TELEGRAM = "telegram"
    NEWSPAPER = "newspaper"
    INTELLIGENCE = "intelligence"
    NOTE = "note"
    LETTER = "letter"
    EVENT = "event"


@frozen
class Dispatch:
    """Anything that arrives when its condition holds; once in a game."""

    id: DispatchId
    channel: Channel
    title: str
    sender: str
    """As printed above it: "Tokyo, 27 August", "The Times, London"."""
    text: str
    to: tuple[SeatId, ...]
    when: Condition
    chance: float
    """Odds each time the condition holds at the start of a turn, 0..1."""
    in_history: bool
    """Whether it happened in 1905; with fixed draws this decides instead of the chance."""
    effects: Effects
    source: str = ""


@frozen
class RatificationHazard:
    """An event that can undo a signed treaty."""

    id: str
    party: SeatId
    when: Condition
    chance: float
    text: str
    why: str = ""


@frozen
class EpilogueRule:
    """A paragraph of the epilogue and when it is told."""

    id: str
    when: Condition
    title: str
    text: str
    effects: Mapping[TrackId, int]
    """Relations and home tracks moved by it, in tenths; used by the verdict."""
    source: str = ""


@frozen
class Payment:
    """Who pays agreed money, and how much the payer can bear."""

    issue: IssueId
    payer: SeatId
    payee: SeatId
    per_treasury_point: float
    """Millions that each point of the payer's treasury can bear."""


@frozen
class Calendar:
    """A series of sittings, with articles that are initialled beforehand in a short game."""

    id: str
    title: str
    sittings: tuple[Sitting, ...]
    agreed: Mapping[IssueId, OptionId]


@frozen
class Verdict:
    """Numbers by which the end is scored."""

    history: Mapping[IssueId, OptionId]
    """The treaty of history: the options marked so."""
    history_agreed: date | None
    history_signed: date | None
    history_text: str
    """How it ended in history, in a paragraph."""
    relations: Mapping[SeatId, tuple[TrackId, ...]]
    """Party -> the relations that count for its standing in the world."""


@frozen
class TurningPoint:
    """What really happened on a day of the conference, for the debrief."""

    day: date
    text: str
    source: str


class Stage(StrEnum):
    """The part of the story that a tale is about."""

    BEFORE = "before"
    PEOPLE = "people"
    TERMS = "terms"
    AFTERWARDS = "afterwards"


@frozen
class Myth:
    """Something that is often told of the conference, and what was so."""

    stage: Stage
    told: str
    so: str
    source: str


@frozen
class Prices:
    """What moves cost; each number stands in the scenario with its reason.

    Tenths of a track, unless another unit is named.
    """

    withdraw_trust: int
    final_broken_credibility: int
    final_broken_home: int
    initial_trust: int
    reopen_trust: int
    reopen_standing: int
    leak_chance: float
    leak_home: int
    leak_trust: int
    float_disowned_trust: int
    float_slack: int
    """Steps of options by which a floated package may be better than what one later offers."""
    cable_refused_standing: int
    cable_granted_standing: int
    moderation_standing: int
    moderation_pride: int
    """Hundredths of a utility point."""
    call_goodwill: int
    call_least_goodwill: int
    call_strength: float
    """A call works as this share of a full press."""
    press_fade: float
    """Each next press of the same capital works this times as much."""
    press_goodwill: int
    brief_sympathy: int
    brief_sympathy_most: int
    pledge_home: int
    pledge_factor: float
    """One's own odds of relaxation on a pledged issue are multiplied by this."""
    pledge_broken_home: int
    sound_trust_needed: int
    """Trust at which an answer is certainly true; below, odds fall in proportion."""
    study_standing: int
    study_factor: float
    """Each study multiplies the width of the band by this."""
    recess_days_most: int
    trunks_trust: int
    trunks_strength: float
    trunks_bluff_credibility: int
    exceed_indispensable_standing: int
    exceed_important_standing: int
    exceed_if_possible_standing: int
    tighten_standing: int
    """Standing below which the capital takes back a step it has yielded."""
    recall_standing: int
    recall_reset: int
    recall_trust: int
    quiet_sittings: int
    """Sittings without movement from which a capital may order a rupture."""
    appeal_shield: float
    """Share of the odds of such an order that a press by the mediator removes until next turn."""
    order_delay_days: int
    suggestion_trust: int
    tell_trust: int
    speak_sympathy: int
    lean_goodwill: int
    """Goodwill lost per sitting by a side whose agreed gains run far ahead."""
    blame_sympathy: float
    """Points of sympathy lost per point of blame."""
    blame_credit: float
    """Points of treasury lost per point of blame."""
    signing_days: int
    ratification_days: int


@frozen
class Scenario:
    """A conference: the public agenda and everything behind it."""

    name: str
    """File name without its ending; names the scenario in saves."""
    digest: str
    """Digest of everything that the rules use; a save names it."""
    agenda: Agenda
    tracks: tuple[TrackInfo, ...]
    parties: Mapping[SeatId, PartyBrief]
    mediator: MediatorBrief
    war: War
    calendars: Mapping[str, Calendar]
    dispatches: tuple[Dispatch, ...]
    hazards: tuple[RatificationHazard, ...]
    epilogue: tuple[EpilogueRule, ...]
    verdict: Verdict
    turning_points: tuple[TurningPoint, ...]
    prices: Prices
    payment: Payment | None = None
    map: str | None = None
    """Name of a map file in the game's assets."""
    myths: tuple[Myth, ...] = ()
    school: str = ""
    """Whom the file follows where historians differ."""
    what_ifs: tuple[WhatIf, ...] = ()
    calibration: tuple[Asked, ...] = ()
    """What the numbers were asked for."""
