"""Trades and fights, limits that bind and collide, the zone from day to day: by brute force."""

from itertools import product

import pytest

from game.analysis.stakes import Kind, binding_limits, collisions, stakes
from game.analysis.utility_table import build_table
from game.analysis.yardstick import no_deal_values
from game.analysis.zone_by_day import zone_by_day
from game.engine.utility import is_beyond, utility
from game.engine.war import no_deal_value
from tests.tiny import NORTH, SOUTH, tiny


def packages() -> list[dict[str, str]]:
    issues = tiny().agenda.issues
    rows = product(*([option.id for option in issue.options] for issue in issues))
    return [dict(zip([issue.id for issue in issues], row, strict=True)) for row in rows]


def worth(party: str, package: dict[str, str]) -> float:
    scenario = tiny()
    return utility(scenario.agenda, scenario.parties[party].instructions.preferences, package)  # type: ignore[index, arg-type]


def table():  # type: ignore[no-untyped-def]
    scenario = tiny()
    briefs = {p: scenario.parties[p].instructions.preferences for p in scenario.agenda.party_ids}
    return build_table(scenario.agenda, briefs)


def test_a_stake_is_what_an_issue_alone_can_move() -> None:
    for one in stakes(tiny()):
        for party in (NORTH, SOUTH):
            rows = tiny().parties[party].instructions.preferences
            points = rows.points[one.issue]
            scale = 100.0 / (rows.highest - rows.lowest)
            assert one.stake[party] == pytest.approx((max(points) - min(points)) * scale)


def test_kinds_follow_from_stakes_and_the_middle_course() -> None:
    for one in stakes(tiny()):
        low, high = sorted(one.stake.values())
        if one.kind is Kind.TRADE:
            assert high >= 1.5 * low
        if one.kind is Kind.FIGHT:
            assert high < 1.5 * low
            assert one.joint_gain <= 1e-9


def test_a_limit_shuts_out_what_lies_beyond_it() -> None:
    scenario = tiny()
    war = no_deal_values(scenario)
    better = [
        one
        for one in packages()
        if worth(NORTH, one) >= war[NORTH] and worth(SOUTH, one) >= war[SOUTH]
    ]
    found = binding_limits(scenario, table(), war)
    assert found
    for one in found:
        beyond = [
            package
            for package in better
            if is_beyond(
                scenario.agenda,
                one.party,
                one.issue,
                package[one.issue],
                one.limit,  # type: ignore[arg-type]
            )
        ]
        assert one.shuts == len(beyond)


def test_limits_collide_where_no_option_is_left() -> None:
    scenario = tiny()
    for issue in scenario.agenda.issues:
        left = [
            option.id
            for option in issue.options
            if not any(
                limit.issue == issue.id
                and is_beyond(scenario.agenda, party, issue.id, option.id, limit.limit)
                for party in scenario.agenda.party_ids
                for limit in scenario.parties[party].instructions.limits
            )
        ]
        assert (issue.id in collisions(scenario)) is (not left)


def test_the_zone_of_a_day_is_counted_at_that_days_lines() -> None:
    scenario = tiny()
    days = zone_by_day(scenario, table())
    assert [day.day for day in days] == [s.day for s in scenario.agenda.sittings]
    for day in days:
        one, two = day.bottom_line[NORTH], day.bottom_line[SOUTH]
        signed = sum(worth(NORTH, p) >= one and worth(SOUTH, p) >= two for p in packages())
        assert day.signed == signed
    gone = (days[-1].day - scenario.agenda.opens).days
    tracks = {t.id: min(max(t.start + t.drift * gone, 0), 1000) for t in scenario.tracks}
    assert days[-1].no_deal[NORTH] == no_deal_value(scenario, tracks, NORTH)
