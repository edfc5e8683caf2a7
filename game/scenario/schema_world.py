"""The shape of what lies round the table: issues, people, dispatches, the war, the end."""

from typing import Annotated, Literal

from pydantic import Field

from game.scenario.schema_base import (
    Change,
    Cost,
    Count,
    Day,
    Factor,
    Height,
    Id,
    Line,
    Months,
    Odds,
    Percent,
    Positive,
    Readers,
    Relation,
    Shape,
    Source,
    Text,
    Track,
    TrackName,
    Trend,
    Tuned,
    Worth,
    key,
)

Options = Annotated[list[Id], Field(min_length=1)]
Ids = Annotated[list[Id], Field(min_length=1)]


class MapShape(Shape):
    """What the map shows under an option."""

    areas: dict[Id, Id] = key(
        "Area of the map -> the party that holds it.", {"sakhalin_south": "japan"}, default={}
    )
    lines: dict[Id, Id] = key(
        "Line of the map -> the party that holds it.", {"railway_south": "japan"}, default={}
    )


class OptionShape(Shape):
    """One possible answer to an issue."""

    id: Id = key("Its name inside the file.", "south")
    title: Line = key("A few words for a list.", "South of the 50th parallel")
    clause: Text = key("The article as it would stand in the treaty.", "Russia cedes ...")
    history: bool = key("Whether it was agreed in history.", True, default=False)
    amount: Annotated[int, Field(ge=0, le=1_000_000)] | None = key(
        "Money that it promises.", 1200, unit="millions of the currency", default=None
    )
    map: MapShape | None = key(
        "What the map shows.", {"areas": {"sakhalin_south": "japan"}}, default=None
    )


class IssueShape(Shape):
    """A question on the agenda."""

    id: Id = key("Its name inside the file.", "sakhalin")
    number: Annotated[int, Field(ge=0, le=999)] = key("Its number in the first demands.", 5)
    title: Line = key("What it is called.", "Sakhalin")
    question: Line = key("What is asked.", "Who shall have the island?")
    blame: Annotated[int, Field(ge=0, le=10)] = key(
        "How hard the world judges a rupture over it.", 4, unit="0 not at all, 10 most"
    )
    demanded_by: Id | None = key("The party whose demand it is.", "japan", default=None)
    source: Source = key("Where the demand is written down.", "Note of 10 August.", default="")
    options: Annotated[list[OptionShape], Field(min_length=2, max_length=6)] = key(
        "Its possible answers, from the first party's favourite to the second's.",
        [{"id": "whole", "title": "The whole island", "clause": "..."}],
    )


class MediatorAim(Shape):
    """One of the mediator's aims."""

    id: Literal["peace", "balance", "open_door", "influence"] = key("Which aim.", "peace")
    title: Line = key("What it is called on the screen.", "Peace")
    weight: Count = key("How much it counts in his score.", 4)


class MediatorCosts(Shape):
    """What the mediator's levers take from his influence."""

    suggest: Cost = key("To suggest terms to both sides.", 6, unit="track points")
    press: Cost = key("To press a capital.", 8, unit="track points")
    tell: Cost = key("To tell one side what he learned.", 5, unit="track points")
    enlist: Cost = key("To enlist another power.", 5, unit="track points")
    speak: Cost = key("To speak to the press.", 6, unit="track points")
    why: Source = key("Why these numbers.", "Five or six moves in a conference.")


class PowerShape(Shape):
    """Another power, whom the mediator can enlist once."""

    id: Id = key("Its name inside the file.", "kaiser")
    name: Line = key("What it is called.", "Kaiser Wilhelm")
    works_on: Id = key("The party whose capital it presses.", "russia")
    strength: Factor = key("How hard.", 0.3, unit="share of a full press")
    about: Text = key("Why it may be listened to.", "Cousin and friend of the Tsar.")
    source: Source = key("Where that is written.", "His letter of 4 June.", default="")


class MediatorShape(Shape):
    """The third seat: suggests and presses, never signs."""

    id: Id = key("The seat's name inside the file.", "roosevelt")
    name: Line = key("His name.", "Theodore Roosevelt")
    title: Line = key("How one speaks of him.", "the President")
    residence: Line = key("Where he is.", "Oyster Bay")
    person: Id = key("His entry in `people`.", "roosevelt")
    flag: Id = key("A flag of the game's assets.", "usa", default="")
    play: Text = key(
        "What this seat is like to play.", "You want peace, and no victor.", default=""
    )
    letter: Text = key("His papers.", "Both sides have asked for your good offices ...")
    aims: Annotated[list[MediatorAim], Field(min_length=1)] = key(
        "What he is scored on.", [{"id": "peace", "title": "Peace", "weight": 4}]
    )
    open_door: dict[Id, Options] = key(
        "Issue id -> options that keep the region open to all.",
        {"evacuation": ["both"]},
        default={},
    )
    costs: MediatorCosts = key("What his levers cost him.", {"suggest": 6, "press": 8})
    powers: list[PowerShape] = key(
        "Other powers that he can enlist.", [{"id": "kaiser", "...": "..."}], default=[]
    )


class SharedTracks(Shape):
    """The tracks that belong to nobody alone."""

    sympathy: Track = key(
        "Opinion in the mediator's country: 100 all for the first party, 0 for the second.",
        {"start": 60, "why": "..."},
    )
    trust: Track = key("Trust between the delegations.", {"start": 50, "why": "..."})
    influence: Track = key("What the mediator can still spend.", {"start": 60, "why": "..."})
    goodwill: dict[Id, Track] = key(
        "Party id -> the mediator's goodwill towards it; both parties.",
        {"japan": {"start": 60, "why": "..."}, "russia": {"start": 50, "why": "..."}},
    )
    relations: dict[Id, Relation] = key(
        "Relation id -> a relation between states in the years after.",
        {"japan_usa": {"title": "Japan and the United States", "start": 65, "why": "..."}},
        default={},
    )


class PaymentShape(Shape):
    """Who pays agreed money, and how much the payer can bear."""

    issue: Id = key("The issue whose options have an `amount`.", "money")
    payer: Id = key("The party that pays.", "russia")
    payee: Id = key("The party that is paid.", "japan")
    per_treasury_point: Tuned[Positive] = key(
        "What each point of the payer's treasury can bear.",
        {"value": 20, "why": "..."},
        unit="millions",
    )


class SittingShape(Shape):
    """A formal meeting of the conference."""

    date: Day = key("The day.", "1905-08-10")
    note: Text = key("What was to be done that day.", "The demands are read.", default="")
    source: Source = key("Where the day is written down.", "Protocol no. 2.", default="")


class CalendarShape(Shape):
    """A series of sittings."""

    title: Line = key("What it is called on the screen.", "The whole conference")
    sittings: Annotated[list[SittingShape], Field(min_length=2, max_length=15)] = key(
        "The meetings in the order of their dates.", [{"date": "1905-08-10"}]
    )
    agreed: dict[Id, Id] = key(
        "Issue id -> option initialled beforehand.", {"korea": "paramount"}, default={}
    )


class PersonShape(Shape):
    """Somebody whom the players read about or hear from."""

    id: Id = key("Its name inside the file.", "komura")
    name: Line = key("The name.", "Baron Komura Jutaro")
    office: Line = key("Who he is.", "Foreign Minister")
    seat: Id | None = key("The seat that he belongs to.", "japan", default=None)
    portrait: Id | None = key("A portrait of the game's assets.", "komura", default=None)
    native_name: Line = key("The name in its own writing.", "小村寿太郎", default="")
    about: Text = key("Two or three lines about him.", "A small, unbending man ...")
    source: Source = key("Where that is written.", "His biography.", default="")


class TrackTestShape(Shape):
    """A track within bounds, both included."""

    track: TrackName = key("The track.", "japan.treasury")
    at_least: Height = key("Lowest height.", 20, unit="track points", default=0.0)
    at_most: Height = key("Greatest height.", 25, unit="track points", default=100.0)


class LimitTestShape(Shape):
    """A capital's limit that has come this far from its wish, or further."""

    party: Id = key("The party.", "russia")
    issue: Id = key("The issue.", "sakhalin")
    option: Id = key("The option that its limit has come to.", "south")


class When(Shape):
    """A condition: all parts that are given must hold; without parts it always holds."""

    not_before: Day | None = key("First day.", "1905-08-19", default=None)
    not_after: Day | None = key("Last day.", "1905-08-26", default=None)
    tracks: list[TrackTestShape] = key(
        "Tracks within bounds.", [{"track": "japan.treasury", "at_most": 25}], default=[]
    )
    agreed: dict[Id, Options] = key(
        "Issue id -> options of which one is initialled (at the end: in the treaty).",
        {"korea": ["paramount"]},
        default={},
    )
    open: list[Id] = key("Issues not agreed.", ["sakhalin", "money"], default=[])
    proposed: dict[Id, dict[Id, Options]] = key(
        "Party id -> issue id -> options of which one is its latest position at the table.",
        {"japan": {"money": ["none"]}},
        default={},
    )
    limits: list[LimitTestShape] = key(
        "Limits that have come this far.",
        [{"party": "russia", "issue": "sakhalin", "option": "south"}],
        default=[],
    )
    happened: list[Id] = key("Dispatches that have arrived.", ["bulygin_duma"], default=[])
    endings: list[Literal["ratified", "not_ratified", "refused", "broken_off", "time_ran_out"]] = (
        key("How the conference ended; in the epilogue only.", ["ratified"], default=[])
    )
    broken_by: list[Id] = key(
        "The party that ended it; in the epilogue only.", ["japan"], default=[]
    )
    broken_over: list[Id] = key(
        "Issues over which it broke; in the epilogue only.", ["money"], default=[]
    )
    money_unpaid: bool | None = key(
        "true: agreed money is more than the payer's treasury can bear.", True, default=None
    )
    any_of: list["When"] = key(
        "Conditions of which at least one must hold.", [{"open": ["money"]}], default=[]
    )
    none_of: list["When"] = key(
        "Conditions of which none may hold.", [{"happened": ["bulygin_duma"]}], default=[]
    )


class YieldShape(Shape):
    """A capital lets one limit go."""

    party: Id = key("The party.", "japan")
    issue: Id = key("The issue.", "sakhalin")
    to: Id = key("The option that its limit goes to.", "none")


class TipShape(Shape):
    """A true fact about one side that a dispatch gives away: the capital's present limit."""

    to: Ids = key("The seats that learn it.", ["japan"])
    about: Id = key("The party whose limit is told.", "russia")
    issue: Id = key("The issue.", "sakhalin")


class EffectsShape(Shape):
    """What a dispatch does besides being read."""

    tracks: dict[TrackName, Change] = key(
        "Track -> by how much it moves.",
        {"japan.treasury": -3, "trust": 2, "goodwill.japan": -4, "relation.japan_usa": -5},
        unit="track points",
        default={},
    )
    pride: dict[Id, Worth] = key(
        "Party id -> by how much its capital's pride moves.",
        {"japan": -1.5},
        unit="utility points",
        default={},
    )
    yields: list[YieldShape] = key(
        "Limits that yield.", [{"party": "japan", "issue": "sakhalin", "to": "none"}], default=[]
    )
    tips: list[TipShape] = key(
        "Limits that become known.",
        [{"to": ["japan"], "about": "russia", "issue": "sakhalin"}],
        default=[],
    )
    orders_rupture: Id | None = key(
        "The capital that orders its delegation to break off.", "russia", default=None
    )
    cancels_order: Id | None = key(
        "The capital that takes such an order back.", "russia", default=None
    )


class DispatchShape(Shape):
    """Anything that arrives, once in a game."""

    id: Id = key("Its name inside the file.", "bulygin_duma")
    channel: Literal["telegram", "newspaper", "intelligence", "note", "letter", "event"] = key(
        "How it arrives.", "newspaper"
    )
    title: Line = key("Its headline.", "A Duma is promised")
    sender: Line = key("As printed above it.", "St Petersburg, 19 August")
    to: Readers = key("The seats that read it, or `all`.", ["japan", "russia"])
    text: Text = key("What it says.", "By manifesto of today ...")
    when: When = key(
        "When it arrives; without it, at once.", {"not_before": "1905-08-19"}, default_factory=When
    )
    chance: Odds = key(
        "Odds at the start of each turn while its condition holds.", 0.5, unit="odds", default=1.0
    )
    in_history: bool = key(
        "Whether it happened; with fixed draws this decides instead of the odds.", True
    )
    effects: EffectsShape = key(
        "What it does.", {"tracks": {"trust": 2}}, default_factory=EffectsShape
    )
    why: Source = key("Why these odds and effects.", "It calmed the bankers.", default="")
    source: Source = key("Where that is written.", "The Times, 20 August.", default="")


class HazardShape(Shape):
    """An event that can undo a signed treaty."""

    id: Id = key("Its name inside the file.", "privy_council")
    party: Id = key("The party at whose home it happens.", "japan")
    when: When = key("When it can happen.", {"tracks": [{"track": "japan.home", "at_most": 5}]})
    chance: Odds = key("Odds, once, after the signature.", 0.5, unit="odds")
    text: Text = key("What is told then.", "The Privy Council has refused ...")
    why: Source = key("Why these odds.", "Hibiya did not stop ratification.")
    source: Source = key("Where that is written.", "Minutes of 4 October.", default="")


class FrontShape(Shape):
    """A place where the front may come to lie, and the peace that would follow from there."""

    id: Id = key("Its name inside the file.", "liaodong_lost")
    title: Line = key("What it is called.", "Russia retakes Mukden and Liaodong")
    value: dict[Id, Percent] = key(
        "Party id -> utility of the peace that would follow; both parties.",
        {"japan": 5, "russia": 85},
        unit="utility",
    )


class EffortShape(Shape):
    """What going on with the war costs one party."""

    army_trend: Trend = key("How its army changes.", -1.5, unit="track points a month")
    treasury_trend: Trend = key("How its treasury changes.", -3, unit="track points a month")
    home_trend: Trend = key("How its home front changes.", 0, unit="track points a month")
    monthly_cost: Percent = key("What a month costs.", 2.2, unit="utility points")
    treasury_floor: Percent = key(
        "Below this height of its treasury the cost rises, to double at an empty one.",
        30,
        unit="track points",
    )
    home_floor: Percent = key("The same for its home front.", 0, unit="track points")
    why: Source = key("Why these numbers.", "So that it fears a second winter.")
    source: Source = key("Where they come from.", "Note of the Treasury.", default="")


class WarShape(Shape):
    """What happens if the talks fail: the front moves month by month."""

    start: Id = key("The front of today.", "stalemate")
    horizon_months: Tuned[Months] = key("How long the war would go on.", {"value": 9, "why": "..."})
    advance: Tuned[Odds] = key(
        "Odds each month that the first party's front moves forward at equal armies.",
        {"value": 0.12, "why": "..."},
        unit="odds",
    )
    retreat: Tuned[Odds] = key(
        "Odds each month that it moves back.", {"value": 0.10, "why": "..."}, unit="odds"
    )
    slope: Tuned[Factor] = key(
        "Change of these odds for 100 points between the armies.",
        {"value": 0.3, "why": "..."},
        unit="odds",
    )
    least: Tuned[Odds] = key("Smallest odds.", {"value": 0.02, "why": "..."}, unit="odds")
    most: Tuned[Annotated[float, Field(ge=0, le=0.5)]] = key(
        "Greatest odds; two moves at most share the month.",
        {"value": 0.5, "why": "..."},
        unit="odds",
    )
    fronts: Annotated[list[FrontShape], Field(min_length=1)] = key(
        "Where the front may lie, from the first party's worst to its best.",
        [{"id": "stalemate", "title": "...", "value": {"japan": 50, "russia": 60}}],
    )
    efforts: dict[Id, EffortShape] = key(
        "Party id -> what the war costs it; both parties.",
        {"japan": {"army_trend": -1.5, "...": "..."}},
    )
    source: Source = key("Where the picture comes from.", "Staff papers, July 1905.", default="")


class EpilogueShape(Shape):
    """A paragraph told at the end if its condition holds."""

    id: Id = key("Its name inside the file.", "hibiya")
    title: Line = key("Its heading.", "Hibiya Park")
    when: When = key("When it is told.", {"endings": ["ratified"]}, default_factory=When)
    text: Text = key("What is told.", "On 5 September a crowd ...")
    effects: dict[TrackName, Change] = key(
        "Track -> by how much it moves.",
        {"relation.japan_usa": -10},
        unit="track points",
        default={},
    )
    why: Source = key("Why these effects.", "The quarrel over immigration.", default="")
    source: Source = key("Where that is written.", "Police report.", default="")


class VerdictShape(Shape):
    """How it ended in history, for the comparison at the end."""

    agreed: Day | None = key("The day of agreement.", "1905-08-29", default=None)
    signed: Day | None = key("The day of signature.", "1905-09-05", default=None)
    text: Text = key("How it ended, in a paragraph.", "On 29 August ...")
    relations: dict[Id, list[Id]] = key(
        "Party id -> relations that count for its standing in the world.",
        {"japan": ["japan_usa", "japan_russia"]},
        default={},
    )
    source: Source = key("Where that is written.", "The treaty.", default="")


class TurningPointShape(Shape):
    """What really happened on a day, told in the debrief."""

    date: Day = key("The day.", "1905-08-23")
    text: Text = key("What happened.", "Witte refused to pay ...")
    source: Source = key("Where that is written.", "Protocol no. 8.", default="")
