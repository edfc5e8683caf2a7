"""One event of every kind, with every field filled."""

from collections.abc import Iterator
from datetime import date
from typing import get_args

from game.model import events as told
from game.model.events import Event
from game.model.ids import DispatchId, TrackId
from game.model.offers import Firmness
from tests.tiny import EVERYONE, HALF, ISLAND, MONEY, NORTH, NOTHING, SOUTH

_DAY = date(1905, 8, 10)
_TERMS = {ISLAND: HALF, MONEY: NOTHING}
_FIELDS: dict[str, object] = {
    "turn": 3,
    "day": _DAY,
    "speaker": NORTH,
    "dispatch": DispatchId("harvest"),
    "number": 2,
    "by": NORTH,
    "terms": _TERMS,
    "links": ((ISLAND, MONEY),),
    "firmness": Firmness.FINAL,
    "movement": 2,
    "status": "lapsed",
    "worsened": True,
    "issue": ISLAND,
    "option": HALF,
    "free": False,
    "party": SOUTH,
    "tier": "important",
    "consent": True,
    "floats": {NORTH: _TERMS, SOUTH: _TERMS},
    "days": 2,
    "next_sitting": _DAY,
    "bluff": True,
    "answer_by": _DAY,
    "granted": True,
    "limit": HALF,
    "cause": "press",
    "pledge": ISLAND,
    "presses": NORTH,
    "confides": _TERMS,
    "first": ISLAND,
    "second": MONEY,
    "about": SOUTH,
    "field": "order:island:money",
    "value": "island",
    "source": "sounding",
    "due": _DAY,
    "last": True,
    "track": TrackId("north.home"),
    "before": 500,
    "after": 450,
    "rule": "9.1",
    "quiet": 2,
    "sanctioned": False,
    "reason": MONEY,
    "hazard": "flood",
    "ending": "broken_off",
}
_OTHERWISE: dict[type, dict[str, object]] = {told.CapitalPressed: {"by": "east"}}


def events_of_every_kind() -> Iterator[Event]:
    """One event of every kind that there is."""
    for kind in get_args(Event):
        names = [name for name in kind.__dataclass_fields__ if name not in ("kind", "audience")]
        fields = {name: _OTHERWISE.get(kind, {}).get(name, _FIELDS[name]) for name in names}
        yield kind(audience=EVERYONE, **fields)
