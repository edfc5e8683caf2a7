"""The shape of what happens: conditions, dispatches, hazards, the epilogue, the verdict."""

from typing import Annotated, Literal

from pydantic import Field

from game.scenario.schema_base import (
    Change,
    Count,
    Day,
    Height,
    Id,
    Line,
    Odds,
    Readers,
    Shape,
    Source,
    Text,
    TrackName,
    Worth,
    key,
)

Options = Annotated[list[Id], Field(min_length=1)]
Ids = Annotated[list[Id], Field(min_length=1)]


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
        "Party id -> issue id -> options of which one is its latest position in a firm or final "
        "offer, or in an agreed article.",
        {"japan": {"money": ["none"]}},
        default={},
    )
    limits: list[LimitTestShape] = key(
        "Limits that have come this far.",
        [{"party": "russia", "issue": "sakhalin", "option": "south"}],
        default=[],
    )
    pressed: dict[Id, Count] = key(
        "Party id -> how often at least the mediator or a power has pressed its capital.",
        {"russia": 1},
        unit="times",
        default={},
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


class MythShape(Shape):
    """Something that is often told of the conference, and what was so."""

    stage: Literal["before", "people", "terms", "afterwards"] = key(
        "What it is about: told in the briefing (`before`, `people`) or in the debrief.", "terms"
    )
    told: Line = key("What is told.", "Russia could not have paid.")
    so: Text = key("What was so.", "She would not pay; whether she could is argued ...")
    source: Source = key("Where that is written.", "Treaty, article XV.", default="")


class TurningPointShape(Shape):
    """What really happened on a day, told in the debrief."""

    date: Day = key("The day.", "1905-08-23")
    text: Text = key("What happened.", "Witte refused to pay ...")
    source: Source = key("Where that is written.", "Protocol no. 8.", default="")
