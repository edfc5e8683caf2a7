"""The zone of agreement from sitting to sitting, as purses empty and pride wears off.

What time alone does is counted: the drift of the tracks and the daily wear of pride at its mean.
What offers, presses and events add is left out: it is a calendar in which nobody does anything.
"""

from datetime import date

import numpy as np

from game.analysis.utility_table import UtilityTable
from game.engine.war import no_deal_value
from game.model.frozen import frozen
from game.model.ids import SeatId
from game.model.scenario import Scenario
from game.model.tracks import TRACK_MAX


@frozen
class ZoneDay:
    """One sitting."""

    day: date
    no_deal: dict[SeatId, float]
    """Party -> what war is worth, 0..100."""
    bottom_line: dict[SeatId, float]
    """Party -> utility at which a capital of mean pride signs, 0..100."""
    signed: int
    """Packages at or above both bottom lines."""
    share: float
    """The same as a share of all packages, 0..1."""


def zone_by_day(scenario: Scenario, table: UtilityTable) -> tuple[ZoneDay, ...]:
    """The zone in each sitting of the agenda's calendar."""
    parties = scenario.agenda.party_ids
    first, second = (table.utilities[party] for party in parties)
    opens = scenario.agenda.opens
    found = []
    for sitting in scenario.agenda.sittings:
        days = (sitting.day - opens).days
        tracks = {
            track.id: min(max(track.start + track.drift * days, 0), TRACK_MAX)
            for track in scenario.tracks
        }
        no_deal = {party: no_deal_value(scenario, tracks, party) for party in parties}
        lines = {}
        for party in parties:
            pride = scenario.parties[party].capital.pride
            lines[party] = no_deal[party] + max(0.0, pride.mean - pride.per_day * days)
        one, two = (lines[party] for party in parties)
        signed = int(np.count_nonzero((first >= one) & (second >= two)))
        found.append(
            ZoneDay(
                day=sitting.day,
                no_deal=no_deal,
                bottom_line=lines,
                signed=signed,
                share=signed / len(first),
            )
        )
    return tuple(found)
