"""The shape of a party in the file: its papers, its capital, its envoy."""

from typing import Annotated, Literal

from pydantic import Field

from game.scenario.schema_base import (
    Cost,
    Day,
    Id,
    Line,
    Odds,
    Percent,
    Points,
    Shape,
    Source,
    Text,
    Track,
    Trend,
    Tuned,
    Weight,
    Worth,
    key,
)

Value = Annotated[int, Field(ge=0, le=100)]
Spread = Annotated[float, Field(ge=0, le=100)]
Width = Annotated[float, Field(ge=0.1, le=100)]
Exponent = Annotated[float, Field(ge=0.05, le=20)]
AnswerDays = Annotated[int, Field(ge=0, le=60)]


class PartyTracks(Shape):
    """The five tracks that each party has of its own."""

    treasury: Track = key("Its means to go on, or to pay.", {"start": 35, "why": "..."})
    army: Track = key("The strength of its army at the front.", {"start": 50, "why": "..."})
    home: Track = key("How content its public is.", {"start": 70, "why": "..."})
    standing: Track = key("The capital's confidence in its envoy.", {"start": 60, "why": "..."})
    credibility: Track = key(
        "What its word is worth to the other side.", {"start": 60, "why": "..."}
    )


class Preference(Shape):
    """What one issue is worth to a party."""

    weight: Weight = key("How much the issue matters beside the others.", 16, unit="weight points")
    values: dict[Id, Value] = key(
        "Option id -> how well the party likes it; one for every option.",
        {"whole": 100, "south": 60, "none": 0},
        unit="0 the worst, 100 the best",
    )
    why: Source = key("Why these numbers.", "The island was the army's wish.", default="")
    source: Source = key(
        "Where the party's wish is written down.", "Cabinet decision of 21 April 1905.", default=""
    )


class PatternShape(Shape):
    """Points that a party adds or takes off when several issues are settled so together."""

    id: Id = key("Its name inside the file.", "purchase")
    title: Line = key("What it is called on the screen.", "Money for the north is a purchase")
    when: Annotated[dict[Id, Annotated[list[Id], Field(min_length=1)]], Field(min_length=1)] = key(
        "Issue id -> options that count; every issue named must match.",
        {"sakhalin": ["south"], "money": ["m1500", "m1200"]},
    )
    points: Points = key(
        "What it adds (or takes off, with a minus), on the scale of the weights.",
        2,
        unit="weight points",
    )
    why: Source = key("Why it matters.", "The Tsar could sell land, never pay tribute.")
    source: Source = key("Where that is written.", "Witte's telegram of 22 August.", default="")


class StepShape(Shape):
    """One step by which a capital may let a limit go."""

    to: Id = key("The option that the limit yields to.", "changtu")
    asked: Odds = key("Odds when its delegation asks at a neutral moment.", 0.1, unit="odds")
    pressed: Odds = key("Odds at each press by the mediator.", 0.05, unit="odds")
    not_before: Day | None = key("The first day on which it can yield.", "1905-08-21", default=None)
    why: Source = key("Why these odds.", "The army had not surveyed the line further south.")
    source: Source = key("Where that is written.", "Cabinet minutes, 28 August.", default="")


class LimitShape(Shape):
    """The least that a delegation may sign on one issue, and what it asks for."""

    issue: Id = key("The issue.", "railway")
    tier: Literal["indispensable", "important", "if_possible"] = key(
        "How much it matters to the capital.", "indispensable"
    )
    limit: Id = key("The least that it may sign: an option of the issue.", "changchun")
    wish: Id = key("What it asks for: an option at least as good for it.", "harbin")
    steps: list[StepShape] = key(
        "How the limit may yield, one step after the other, away from the wish.",
        [{"to": "changtu", "asked": 0.1, "pressed": 0.05, "why": "..."}],
        default=[],
    )
    source: Source = key("Where the limit is written down.", "Instructions of 5 July.", default="")


class ExpectationShape(Shape):
    """What the public at home counts on."""

    issue: Id = key("The issue.", "money")
    option: Id = key("The least that the public expects.", "m1200")
    anger: Cost = key(
        "What is taken from the party's `home` track if the treaty gives less.",
        25,
        unit="track points",
    )
    source: Source = key("Who wrote or said so then.", "Leading article, 1 August.", default="")


class PrideShape(Shape):
    """How far above its no-deal value a capital's bottom line lies, and how that yields."""

    mean: Worth = key("The middle of what is drawn.", 14.9, unit="utility points")
    spread: Spread = key("Standard deviation of what is drawn.", 7.5, unit="utility points")
    in_history: Worth = key("The value in a game with fixed draws.", 14.9, unit="utility points")
    per_day: Spread = key("What it loses every day.", 0.075, unit="utility points")
    per_point: Spread = key(
        "What it loses for each point that new offers of the other side bring.",
        0.12,
        unit="utility points",
    )
    per_press: Spread = key(
        "What it loses at the mediator's first press.", 2.1, unit="utility points"
    )
    why: Source = key("Why these numbers.", "So that four conferences in five end in a treaty.")
    source: Source = key("Where they come from.", "Ito's letter of 20 August.", default="")


class AnswerDaysShape(Shape):
    """How long a cable's answer takes."""

    shortest: AnswerDays = key("Shortest time.", 1, unit="days")
    longest: AnswerDays = key("Longest time.", 2, unit="days")
    why: Source = key("Why so long (or give `source`).", "One night for the cable.", default="")
    source: Source = key("Where that is written.", "Dates on the telegrams.", default="")


class MindShape(Shape):
    """How a capital decides."""

    pride: PrideShape = key(
        "How far above its no-deal value its bottom line lies.",
        {"mean": 14.9, "spread": 7.5, "in_history": 14.9, "...": "..."},
    )
    temper: Tuned[Width] = key(
        "How unsure it is about treaties near its bottom line.",
        {"value": 1.65, "why": "..."},
        unit="utility points",
    )
    leaning: Tuned[Trend] = key(
        "How much it leans towards sanctioning what lies before it.",
        {"value": 0.4, "why": "..."},
        unit="logits",
    )
    broken_indispensable: Tuned[Spread] = key(
        "What each broken indispensable limit takes off its readiness.",
        {"value": 3, "why": "..."},
        unit="logits",
    )
    broken_important: Tuned[Spread] = key(
        "What each broken important limit takes off its readiness.",
        {"value": 1, "why": "..."},
        unit="logits",
    )
    answer_days: AnswerDaysShape = key(
        "How long a cable's answer takes.", {"shortest": 1, "longest": 2, "source": "..."}
    )
    rupture_per_day: Tuned[Odds] = key(
        "Odds each day that it orders a rupture once nothing has moved for long.",
        {"value": 0.18, "why": "..."},
        unit="odds",
    )
    band: Tuned[Spread] = key(
        "Half the width to which its own delegation knows its bottom line.",
        {"value": 8, "why": "..."},
        unit="utility points",
    )


class EnvoyShape(Shape):
    """The temper of the chief delegate of history, for the computer to play."""

    offset: Worth = key(
        "How much harder (or softer, with a minus) than the capital.", 0.3, unit="utility points"
    )
    stall: Odds = key("Readiness to put off an order to break off.", 0.9, unit="0 never, 1 always")
    opening: Percent = key("What it aims at in the opening.", 88, unit="utility")
    concession: Exponent = key(
        "How its aims fall over time: 1 evenly, below 1 late, above 1 early.", 1.14, unit="exponent"
    )
    plays: Literal["envoy/1", "envoy/2", "envoy/3"] = key(
        "The level of computer play and its version on which the portrait stands. A version never "
        "changes, so that a stronger computer does not change a person of history.",
        "envoy/1",
        default="envoy/1",
    )
    why: Source = key("Why these numbers (or give `source`).", "He waited long.", default="")
    source: Source = key("Who says so.", "Diary of his secretary.", default="")


class PartyShape(Shape):
    """One of the two sides: how it looks, what it wants, how its capital decides."""

    name: Line = key("Its name.", "Japan")
    adjective: Line = key("The adjective.", "Japanese")
    capital: Line = key("Its capital.", "Tokyo")
    government: Line = key("Who sends its telegrams.", "the Cabinet in Tokyo")
    flag: Id = key(
        "A flag of the game's assets: `japan` is assets/flags/japan.svg.", "japan", default=""
    )
    colour: Literal["first", "second"] = key("Which of the two colours of the theme.", "first")
    delegation: Annotated[list[Id], Field(min_length=1)] = key(
        "Its delegates, ids of `people`, the chief first.", ["komura", "takahira"]
    )
    play: Text = key("What this seat is like to play, in two lines.", "You won every battle ...")
    letter: Text = key(
        "The capital's instructions as the delegation reads them.", "You are to bear in mind ..."
    )
    if_talks_fail: Text = key(
        "What the general staff expects of going on with the war.", "The army can reach ..."
    )
    tracks: PartyTracks = key("Its own five tracks.", {"treasury": {"start": 35, "why": "..."}})
    preferences: dict[Id, Preference] = key(
        "Issue id -> what it is worth; one for every issue.",
        {"sakhalin": {"weight": 16, "values": {"whole": 100, "none": 0}}},
    )
    patterns: list[PatternShape] = key(
        "How issues interact.", [{"id": "purchase", "points": 2, "...": "..."}], default=[]
    )
    limits: list[LimitShape] = key(
        "The capital's limits, at most one for an issue.",
        [{"issue": "railway", "tier": "important", "limit": "changchun", "wish": "harbin"}],
        default=[],
    )
    expectations: list[ExpectationShape] = key(
        "What the public counts on.",
        [{"issue": "money", "option": "m1200", "anger": 25}],
        default=[],
    )
    draft: dict[Id, Id] = key(
        "The opening paper already written: issue id -> option id, every issue.",
        {"sakhalin": "whole", "money": "m1500"},
    )
    mind: MindShape = key(
        "How its capital decides.", {"pride": {"mean": 14.9, "...": "..."}, "...": "..."}
    )
    envoy: EnvoyShape = key("The chief delegate's temper.", {"offset": 0.3, "stall": 0.9})
