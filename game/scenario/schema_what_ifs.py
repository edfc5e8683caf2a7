"""The shape of the what-ifs of a scenario file: other causes, and what they should lead to."""

from typing import Any, Literal

from pydantic import Field

from game.scenario.schema_base import Id, Line, Shape, Source, Text, key


class ExpectShape(Shape):
    """What an argument leads one to expect of many games, beside the base."""

    what: Line = key(
        "`peace`; `utility.PARTY`, mean utility; `option.ISSUE.OPTION`, share of the treaties that "
        "have it; `points.PARTY.ISSUE`, mean value (0..100) of what the treaties give the party "
        "there; `day`, mean day of agreement.",
        "option.sakhalin.south",
    )
    goes: Literal["up", "down"] | None = key(
        "Which way it moves against the base.", "up", default=None
    )
    at_least: float | None = key("How high it is at least.", 0.5, default=None)
    at_most: float | None = key("How high it is at most.", 0.35, default=None)


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
