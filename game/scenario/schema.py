"""The shape of a whole scenario file, from which its schema and its documentation are made."""

from typing import Annotated, Any, Literal

from pydantic import Field

from game.scenario.schema_base import Day, Id, Line, Shape, Text, key
from game.scenario.schema_events import (
    DispatchShape,
    EpilogueShape,
    HazardShape,
    MythShape,
    TurningPointShape,
    VerdictShape,
)
from game.scenario.schema_parties import PartyShape
from game.scenario.schema_prices import PricesShape
from game.scenario.schema_what_ifs import AskedShape, WhatIfShape
from game.scenario.schema_world import (
    CalendarShape,
    IssueShape,
    MediatorShape,
    PaymentShape,
    PersonShape,
    SharedTracks,
    WarShape,
)


class ScenarioShape(Shape):
    """A conference: everything that a scenario file says."""

    format: Literal[1] = key("The number of this way of writing scenarios; always 1.", 1)
    title: Line = key("The conference's name.", "The Peace Conference of Portsmouth")
    subtitle: Line = key("A line below it.", "Japan and Russia, August 1905")
    place: Line = key("Where it meets.", "Portsmouth, New Hampshire")
    opens: Day = key("The day before which nothing happens.", "1905-08-09")
    currency: Line = key("The unit of money.", "million yen", default="")
    map: Id = key(
        "A map of the game's assets: assets/map/NAME.json; leave it out for no map.",
        "manchuria_1905",
        default="",
    )
    background: Text = key("How it came to this, half a page.", "For eighteen months ...")
    parties: Annotated[dict[Id, PartyShape], Field(min_length=2, max_length=2)] = key(
        "Party id -> the party; two. The first is the one whose favourite option stands first.",
        {"japan": {"name": "Japan"}, "russia": {"name": "Russia"}},
    )
    mediator: MediatorShape = key("The third seat.", {"id": "roosevelt", "...": "..."})
    shared: SharedTracks = key("The tracks of all.", {"trust": {"start": 50, "why": "..."}})
    issues: Annotated[list[IssueShape], Field(min_length=2, max_length=30)] = key(
        "The questions on the agenda.", [{"id": "sakhalin", "...": "..."}]
    )
    payment: PaymentShape | None = key(
        "Who pays agreed money; leave it out if no money passes.",
        {"issue": "money", "payer": "russia", "payee": "japan"},
        default=None,
    )
    calendars: Annotated[dict[Id, CalendarShape], Field(min_length=1)] = key(
        "Calendar id -> a series of sittings; one is called `full`.",
        {"full": {"title": "The whole conference", "sittings": [{"date": "1905-08-10"}]}},
    )
    people: list[PersonShape] = key(
        "Those whom the players read about.", [{"id": "komura", "...": "..."}]
    )
    dispatches: list[DispatchShape] = key(
        "What can arrive.", [{"id": "bulygin_duma", "...": "..."}], default=[]
    )
    hazards: list[HazardShape] = key(
        "Events that can undo a signed treaty.", [{"id": "privy_council"}], default=[]
    )
    war: WarShape = key("What happens if the talks fail.", {"start": "stalemate", "...": "..."})
    prices: PricesShape = key(
        "What moves cost.", {"withdraw_trust": {"value": 8, "why": "..."}, "...": "..."}
    )
    epilogue: list[EpilogueShape] = key(
        "What is told at the end, in this order.", [{"id": "hibiya", "...": "..."}], default=[]
    )
    myths: list[MythShape] = key(
        "What is often told otherwise, for the briefing and the debrief.",
        [{"stage": "terms", "told": "...", "so": "..."}],
        default=[],
    )
    school: Line = key(
        "Whom the file follows where historians differ.", "On the President: Dennett.", default=""
    )
    what_ifs: list[WhatIfShape] = key(
        "Other courses of the world, for `main.py whatif`.",
        [{"id": "no_landing", "...": "..."}],
        default=[],
    )
    calibration: list[AskedShape] = key(
        "Ranges that many games should come to, for `main.py calibrate`.",
        [{"question": "Peace, ratified by both", "what": "peace", "at_least": 0.65}],
        default=[],
    )
    verdict: VerdictShape = key("How it ended in history.", {"text": "..."})
    turning_points: list[TurningPointShape] = key(
        "What really happened, day by day.",
        [{"date": "1905-08-23", "text": "..."}],
        default=[],
    )


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a scenario file, for editors and programs."""
    schema = ScenarioShape.model_json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": "A scenario of the negotiation game",
    }
