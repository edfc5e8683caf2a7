"""The shape of what lies round the table: issues, people, calendars, the war."""

from typing import Annotated, Literal

from pydantic import Field

from game.scenario.schema_base import (
    Cost,
    Count,
    Day,
    Factor,
    Id,
    Line,
    Months,
    Odds,
    Percent,
    Positive,
    Relation,
    Shape,
    Source,
    Text,
    Track,
    Trend,
    Tuned,
    key,
)

Options = Annotated[list[Id], Field(min_length=1)]
Ids = Annotated[list[Id], Field(min_length=1)]


class MapShape(Shape):
    """What the map shows under an option."""

    areas: dict[Id, Id] = key(
        "Area of the map -> who holds it then.", {"sakhalin_south": "japan"}, default={}
    )
    lines: dict[Id, Id] = key(
        "Line of the map -> who holds it then.", {"railway_south": "japan"}, default={}
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
    source: Source = key("Where they come from.", "His letters of August.", default="")


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
