"""The treaty space of a scenario at a glance: for its author, and for programs."""

from collections.abc import Mapping
from time import perf_counter

from game.analysis.bargaining_zone import BargainingZone, distance_to_frontier, find_zone
from game.analysis.stakes import Binding, Kind, Stake, binding_limits, collisions, stakes
from game.analysis.utility_table import UtilityTable, build_table
from game.analysis.yardstick import Yardstick, measure, share_of_joint_gain
from game.analysis.zone_by_day import ZoneDay, zone_by_day
from game.model.agenda import Agenda
from game.model.frozen import frozen
from game.model.ids import IssueId, SeatId
from game.model.offers import Package
from game.model.scenario import Scenario


@frozen
class PackageFigures:
    """A package and what it is worth."""

    package: Package
    utility: Mapping[SeatId, float]
    """Party -> 0..100."""
    distance_to_frontier: float
    """Utility points to the nearest efficient package that dominates it, 0 if none does."""
    share_of_joint_gain: float
    """0..1, as in the verdict."""


@frozen
class Analysis:
    """What the numbers of a scenario make possible, on day 1."""

    packages: int
    no_deal: Mapping[SeatId, float]
    best_ratifiable: Mapping[SeatId, float]
    """Utility of the best package that the other side might ratify."""
    inside: int
    """Packages at or above both no-deal values."""
    zopa: float
    """The same as a share of all packages, 0..1."""
    frontier: int
    """Efficient packages of the whole space, one per pair of utilities."""
    efficient_inside: int
    nash: PackageFigures | None
    """None, here and below, when the zone of agreement is empty."""
    kalai: PackageFigures | None
    kalai_smorodinsky: PackageFigures | None
    history: PackageFigures | None
    """None where the scenario marks no treaty of history."""
    history_inside: bool | None
    """Whether that treaty lies at or above both no-deal values."""
    days: tuple[ZoneDay, ...]
    """The zone in every sitting of the full calendar, as time alone moves it."""
    stakes: tuple[Stake, ...]
    binding: tuple[Binding, ...]
    """Limits of day 1 that shut out packages better than war for both, most first."""
    collisions: tuple[IssueId, ...]
    """Issues on which the limits of day 1 leave no option that both may sign."""
    seconds: float
    """What the analysis took."""


def analyze(scenario: Scenario) -> Analysis:
    """The treaty space of a scenario: zone of agreement, frontier, solutions, history."""
    began = perf_counter()
    agenda = scenario.agenda
    yardstick = measure(scenario)
    table = build_table(
        agenda,
        {seat: scenario.parties[seat].instructions.preferences for seat in agenda.party_ids},
    )
    zone = find_zone(table, yardstick.no_deal)

    def figures(index: int | None) -> PackageFigures | None:
        if index is None:
            return None
        utilities = _utilities_at(table, index)
        return PackageFigures(
            package=table.package_at(index),
            utility=utilities,
            distance_to_frontier=_distance(agenda, zone, utilities),
            share_of_joint_gain=share_of_joint_gain(yardstick, utilities),
        )

    history = figures(_history_index(scenario, table))
    return Analysis(
        packages=table.packages,
        no_deal=yardstick.no_deal,
        best_ratifiable=yardstick.best,
        inside=zone.inside,
        zopa=zone.share,
        frontier=len(zone.frontier.indices),
        efficient_inside=zone.efficient_inside,
        nash=figures(zone.nash),
        kalai=figures(zone.kalai),
        kalai_smorodinsky=figures(zone.kalai_smorodinsky),
        history=history,
        history_inside=None if history is None else _is_inside(yardstick, history),
        days=zone_by_day(scenario, table),
        stakes=stakes(scenario),
        binding=binding_limits(scenario, table, yardstick.no_deal),
        collisions=collisions(scenario),
        seconds=perf_counter() - began,
    )


def as_json(analysis: Analysis) -> dict[str, object]:
    """The analysis as plain values for `analyze --json`; a point that is missing is empty."""
    return {
        "packages": analysis.packages,
        "zopa": analysis.zopa,
        "zopa_packages": analysis.inside,
        "frontier": analysis.frontier,
        "frontier_in_zopa": analysis.efficient_inside,
        "no_deal": dict(analysis.no_deal),
        "best_ratifiable": dict(analysis.best_ratifiable),
        "nash": _terms(analysis.nash),
        "kalai": _terms(analysis.kalai),
        "kalai_smorodinsky": _terms(analysis.kalai_smorodinsky),
        "utility": {
            "nash": _utility(analysis.nash),
            "kalai": _utility(analysis.kalai),
            "kalai_smorodinsky": _utility(analysis.kalai_smorodinsky),
        },
        "history": _history_json(analysis),
        "days": [_day_json(day) for day in analysis.days],
        "stakes": {str(one.issue): _stake_json(one) for one in analysis.stakes},
        "binding": [_binding_json(one) for one in analysis.binding],
        "collisions": [str(issue) for issue in analysis.collisions],
        "seconds": analysis.seconds,
    }


def as_text(agenda: Agenda, analysis: Analysis) -> str:
    """The analysis in short sentences for the author of a scenario, one to a line."""
    names = {party.id: party.name for party in agenda.parties}
    lines = [
        f"The treaty space has {analysis.packages:,} packages;"
        f" {analysis.frontier:,} of them {_are(analysis.frontier)} efficient.",
        f"If the talks fail: {_by_party(names, analysis.no_deal)}.",
        zone_sentence(analysis),
    ]
    if analysis.inside:
        lines.append(
            "Best that each can hope for, if the other side is to ratify:"
            f" {_by_party(names, analysis.best_ratifiable)}."
        )
    named = (
        ("Nash point", analysis.nash),
        ("Kalai point", analysis.kalai),
        ("Kalai-Smorodinsky point", analysis.kalai_smorodinsky),
    )
    for title, point in named:
        if point is not None:
            lines.append(f"{title}: {_by_party(names, point.utility)}.")
            lines += _clauses(agenda, point.package)
    lines += _history_sentences(names, analysis)
    lines += ["", *_day_lines(names, analysis)]
    lines += ["", *(_stake_line(agenda, names, one) for one in analysis.stakes)]
    lines += ["", *_binding_lines(agenda, names, analysis)]
    return "\n".join(lines)


def _history_index(scenario: Scenario, table: UtilityTable) -> int | None:
    treaty = scenario.verdict.history
    if any(issue.id not in treaty for issue in scenario.agenda.issues):
        return None
    return table.index_of(treaty)


def _is_inside(yardstick: Yardstick, figures: PackageFigures) -> bool:
    return all(figures.utility[seat] >= value for seat, value in yardstick.no_deal.items())


def _utilities_at(table: UtilityTable, index: int) -> dict[SeatId, float]:
    return {seat: float(row[index]) for seat, row in table.utilities.items()}


def _distance(agenda: Agenda, zone: BargainingZone, utilities: Mapping[SeatId, float]) -> float:
    one, two = agenda.party_ids
    return distance_to_frontier(
        (utilities[one], utilities[two]), zone.frontier.first, zone.frontier.second
    )


def _terms(figures: PackageFigures | None) -> dict[str, str]:
    return {} if figures is None else {str(i): str(o) for i, o in figures.package.items()}


def _utility(figures: PackageFigures | None) -> dict[str, float]:
    return {} if figures is None else {str(s): value for s, value in figures.utility.items()}


def _history_json(analysis: Analysis) -> dict[str, object]:
    if analysis.history is None:
        return {}
    return {
        "terms": _terms(analysis.history),
        "utility": _utility(analysis.history),
        "distance_to_frontier": analysis.history.distance_to_frontier,
        "share_of_joint_gain": analysis.history.share_of_joint_gain,
        "in_zopa": analysis.history_inside,
    }


def _day_json(day: ZoneDay) -> dict[str, object]:
    return {
        "day": day.day.isoformat(),
        "no_deal": dict(day.no_deal),
        "bottom_line": dict(day.bottom_line),
        "packages": day.signed,
        "share": day.share,
    }


def _stake_json(one: Stake) -> dict[str, object]:
    return {
        "kind": one.kind.value,
        "stake": dict(one.stake),
        "together": str(one.together),
        "joint_gain": one.joint_gain,
    }


def _binding_json(one: Binding) -> dict[str, object]:
    return {
        "party": str(one.party),
        "issue": str(one.issue),
        "limit": str(one.limit),
        "tier": one.tier.value,
        "shuts": one.shuts,
    }


def _day_lines(names: Mapping[SeatId, str], analysis: Analysis) -> list[str]:
    """The zone over the calendar; only its ends where it hardly moves."""
    lines = [
        "What both capitals would sign, at mean pride and if nothing is done but time passes:",
    ]
    for day in analysis.days:
        lines.append(
            f"  {day.day.isoformat()}: lines at {_by_party(names, day.bottom_line)};"
            f" {day.signed:,} {'package' if day.signed == 1 else 'packages'} ({day.share:.2%})."
        )
    return lines


_KINDS = {
    Kind.COMMON: "common ground",
    Kind.TRADE: "a trade",
    Kind.COMPROMISE: "a fight with a middle course",
    Kind.FIGHT: "a fight",
}


def _stake_line(agenda: Agenda, names: Mapping[SeatId, str], one: Stake) -> str:
    issue = agenda.issue(one.issue)
    return (
        f"{issue.title} is {_KINDS[one.kind]} (at stake: {_by_party(names, one.stake)});"
        f" worth most to both together: {issue.option(one.together).title}."
    )


def _binding_lines(agenda: Agenda, names: Mapping[SeatId, str], analysis: Analysis) -> list[str]:
    if not analysis.binding:
        return ["No limit of day 1 shuts out a treaty better than war for both."]
    lines = ["Of the treaties better than war for both, the limits of day 1 shut out:"]
    for one in analysis.binding:
        issue = agenda.issue(one.issue)
        lines.append(
            f"  {one.shuts / analysis.inside:4.0%}  {names[one.party]} on {issue.title} "
            f"({one.tier.value.replace('_', ' ')}: {issue.option(one.limit).title})"
        )
    if analysis.collisions:
        titles = "; ".join(agenda.issue(issue).title for issue in analysis.collisions)
        lines.append(f"The two sides' limits exclude each other on: {titles}.")
    return lines


def _are(count: int) -> str:
    return "is" if count == 1 else "are"


def _by_party(names: Mapping[SeatId, str], values: Mapping[SeatId, float]) -> str:
    return ", ".join(f"{names[seat]} {value:.1f}" for seat, value in values.items())


def zone_sentence(analysis: Analysis) -> str:
    """How many packages both sides prefer to no deal, in a sentence for an author."""
    if analysis.inside == 0:
        return "No agreement is possible: every package leaves one side worse than no deal."
    verb = "lies" if analysis.inside == 1 else "lie"
    noun = "package" if analysis.inside == 1 else "packages"
    return (
        f"{analysis.inside:,} {noun} {verb} at or above both no-deal values"
        f" ({analysis.zopa:.2%} of the space);"
        f" {analysis.efficient_inside:,} of them {_are(analysis.efficient_inside)} efficient."
    )


def _clauses(agenda: Agenda, package: Package) -> list[str]:
    return [f"  {issue.title}: {issue.option(package[issue.id]).title}" for issue in agenda.issues]


def _history_sentences(names: Mapping[SeatId, str], analysis: Analysis) -> list[str]:
    history = analysis.history
    if history is None:
        return ["The scenario marks no treaty of history."]
    lines = [f"The treaty of history: {_by_party(names, history.utility)}."]
    if history.distance_to_frontier == 0.0:
        lines.append(
            "It is efficient: no package is better for one side without being worse for the other."
        )
    else:
        lines.append(
            f"It lies {history.distance_to_frontier:.1f} points from the nearest efficient package"
            " that is better for one side and no worse for the other."
        )
    if analysis.history_inside:
        lines.append(
            f"It realises {history.share_of_joint_gain:.0%} of the joint gain within the"
            " indispensable limits."
        )
    else:
        lines.append("It lies below the no-deal value of at least one side.")
    return lines
