"""The war as the alternative to agreement: each party's no-deal value, and why.

A finite Markov chain over the position of the front. Monthly odds of a move follow the balance of
the armies, which shifts as the months pass; each month costs what treasury and home front make it
cost. The no-deal value is the exact expectation over the horizon, in plain floats in a fixed
order, the same on every platform.
"""

from functools import lru_cache

from game.engine.identity import Same
from game.model.frozen import frozen
from game.model.ids import SeatId
from game.model.scenario import Scenario, War, WarEffort
from game.model.tracks import PartyTrack, Tracks, track_of


@frozen
class WarOutlook:
    """What going on with the war would mean to one party."""

    odds: tuple[float, ...]
    """Per front of the scenario, in its order."""
    gross: float
    """Expected utility of the peace that would follow, before the cost of getting there."""
    cost: float
    """Utility points."""

    @property
    def no_deal_value(self) -> float:
        """Expected utility if the talks fail, never below 0."""
        return max(0.0, self.gross - self.cost)


def _clip(value: float, least: float, most: float) -> float:
    return min(max(value, least), most)


def _front_odds(
    war: War, first: SeatId, second: SeatId, armies: tuple[float, float]
) -> list[float]:
    count = len(war.fronts)
    odds = [1.0 if front.id == war.start else 0.0 for front in war.fronts]
    for month in range(war.horizon_months):
        ahead = armies[0] + war.efforts[first].army_trend * month
        behind = armies[1] + war.efforts[second].army_trend * month
        tilt = war.slope * (ahead - behind) / 100.0
        up = _clip(war.advance + tilt, war.least, war.most)
        down = _clip(war.retreat - tilt, war.least, war.most)
        after = [0.0] * count
        for place, chance in enumerate(odds):
            rise = up if place < count - 1 else 0.0
            fall = down if place > 0 else 0.0
            after[place] += chance * (1.0 - rise - fall)
            if rise:
                after[place + 1] += chance * rise
            if fall:
                after[place - 1] += chance * fall
        odds = after
    return odds


def _cost(effort: WarEffort, months: int, treasury: float, home: float) -> float:
    total = 0.0
    for month in range(months):
        strain = 1.0
        if effort.treasury_floor > 0:
            purse = treasury + effort.treasury_trend * month
            strain += max(0.0, effort.treasury_floor - purse) / effort.treasury_floor
        if effort.home_floor > 0:
            mood = home + effort.home_trend * month
            strain += max(0.0, effort.home_floor - mood) / effort.home_floor
        total += effort.monthly_cost * strain
    return total


@lru_cache(maxsize=4096)
def _outlook(
    war: Same[War],
    first: SeatId,
    second: SeatId,
    seat: SeatId,
    armies: tuple[int, int],
    purse: int,
    mood: int,
) -> WarOutlook:
    # Cached: a conference asks for the same heights of the tracks again and again.
    odds = _front_odds(war.value, first, second, (armies[0] / 10.0, armies[1] / 10.0))
    gross = 0.0
    for chance, front in zip(odds, war.value.fronts, strict=True):
        gross += chance * front.value[seat]
    cost = _cost(war.value.efforts[seat], war.value.horizon_months, purse / 10.0, mood / 10.0)
    return WarOutlook(odds=tuple(odds), gross=gross, cost=cost)


def outlook(scenario: Scenario, tracks: Tracks, seat: SeatId) -> WarOutlook:
    """What going on with the war would mean to this party, given the tracks of today."""
    first, second = scenario.agenda.party_ids
    armies = (tracks[track_of(first, PartyTrack.ARMY)], tracks[track_of(second, PartyTrack.ARMY)])
    purse = tracks[track_of(seat, PartyTrack.TREASURY)]
    mood = tracks[track_of(seat, PartyTrack.HOME)]
    return _outlook(Same(scenario.war), first, second, seat, armies, purse, mood)


def no_deal_value(scenario: Scenario, tracks: Tracks, seat: SeatId) -> float:
    """The party's expected utility if the talks fail, 0..100."""
    return outlook(scenario, tracks, seat).no_deal_value
