"""The shape of the what-ifs of a scenario file: other causes, and what they should lead to."""

from typing import Any, Literal

from pydantic import Field

from game.scenario.schema_base import Id, Line, Shape, Source, Text, key


class ExpectShape(Shape):
    """What an argument leads one to expect of many games, beside the base."""

    what: Line = key(
        "A measure: `peace`; `utility.PARTY`, mean utility; `option.ISSUE.OPTION`, share of the "
        "treaties that have it; `points.PARTY.ISSUE`, what the treaties give the party there, 0 "
        "its worst and 100 its best; `day`, mean days to the agreement. "
        "`game/simulation/measures.py` has more.",
        "option.sakhalin.south",
    )
    goes: Literal["up", "down"] | None = key(
        "Which way it moves against the base.", "up", default=None
    )
    at_least: float | None = key("How high it is at least.", 0.5, default=None)
    at_most: float | None = key("How high it is at most.", 0.35, default=None)


class AskedShape(Shape):
    """A range that many games between the people of history should come to."""

    question: Line = key("What is asked, in words.", "Peace, ratified by both")
    what: Line = key("The measure, as in `expects`.", "peace")
    at_least: float | None = key("How high it is at least.", 0.65, default=None)
    at_most: float | None = key("How high it is at most.", 0.8, default=None)
    draws: Literal["drawn", "fixed"] = key(
        "Whether the capitals' minds are drawn or as in history.", "fixed", default="drawn"
    )


class WhatIfShape(Shape):
    """Another course of the world, as changes of the file's values."""

    id: Id = key("Its name, for `main.py whatif NAME`.", "no_landing")
    title: Line = key("What is different.", "Japan does not land on Sakhalin")
    argument: Text = key(
        "What historians argue would have followed.", "Without Russian soil in her hands ..."
    )
    set: dict[Line, Any] = key(
        "PATH: VALUE, as for `--set`.", {"parties.japan.tracks.treasury": 80}, default={}
    )
    plays: dict[Id, Id] = key(
        "Seat -> who plays it instead of the people of history.",
        {"roosevelt": "waiter"},
        default={},
    )
    expects: list[ExpectShape] = Field(
        description="What the argument leads one to expect.",
        examples=[[{"what": "peace", "goes": "up"}]],
        default=[],
    )
    held_out: bool = key(
        "Set aside while the numbers were tuned, and run once at the end.", True, default=False
    )
    source: Source = key("Who argues so.", "Esthus, Double Eagle and Rising Sun")
