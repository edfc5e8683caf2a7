"""What other courses of the world came to: in words, and as JSON."""

from collections import Counter
from collections.abc import Sequence

from game.model.agenda import Agenda, Issue
from game.model.ids import OptionId
from game.model.what_ifs import Expected
from game.simulation.estimates import Estimate
from game.simulation.games import GameRow
from game.simulation.measures import measure_of
from game.simulation.what_ifs import (
    BASE,
    Comparison,
    Course,
    Kept,
    change_of,
    value_of,
)

Json = dict[str, object]
SETTLED = 0.97
"""An issue of which so great a share of the base's treaties says the same is not told of."""


def disputed(agenda: Agenda, rows: Sequence[GameRow]) -> tuple[Issue, ...]:
    """The issues that the treaties of the base settle in more than one way."""
    found = []
    for issue in agenda.issues:
        shares = shares_of(issue, rows)
        if shares and max(shares.values()) < SETTLED:
            found.append(issue)
    return tuple(found)


def shares_of(issue: Issue, rows: Sequence[GameRow]) -> dict[OptionId, float]:
    """Share of the ratified treaties that have each option; empty without treaties."""
    counts = Counter(row.treaty[issue.id] for row in rows if row.treaty)
    total = counts.total()
    return {option.id: counts[option.id] / total for option in issue.options} if total else {}


def comparison_json(comparison: Comparison) -> Json:
    """All courses as plain values; the keys are a contract."""
    plan = comparison.plan
    agenda = comparison.base.scenario.agenda
    issues = disputed(agenda, comparison.base.rows)
    return {
        "scenario": comparison.base.scenario.name,
        "school": comparison.base.scenario.school,
        "games": plan.games,
        "draws": plan.draws.value,
        "calendar": plan.calendar,
        "seed": plan.seed,
        "courses": {
            course.id: _course_json(comparison, course, issues)
            for course in (comparison.base, *comparison.courses)
        },
    }


def _course_json(comparison: Comparison, course: Course, issues: Sequence[Issue]) -> Json:
    found: Json = {"title": title_of(course)}
    if course.what_if is not None:
        found["held_out"] = course.what_if.held_out
        found["source"] = course.what_if.source
    for what in _measures(course):
        value, change = measured(comparison, course, what)
        found[what] = _plain(value)
        if course.what_if is not None:
            found[f"{what}.change"] = _plain(change)
    found["issues"] = {issue.id: shares_of(issue, course.rows) for issue in issues}
    found["expected"] = [_kept_json(one) for one in course.kept]
    return found


def _measures(course: Course) -> list[str]:
    return ["peace", "day", *(f"utility.{p}" for p in course.scenario.agenda.party_ids)]


def measured(
    comparison: Comparison, course: Course, what: str
) -> tuple[Estimate | None, Estimate | None]:
    """A measure of a course, and its change against the base."""
    base = comparison.base
    here, there = measure_of(course.scenario, what), measure_of(base.scenario, what)
    return value_of(here, course.rows), change_of(here, there, course.rows, base.rows)


def _kept_json(one: Kept) -> Json:
    return {
        "what": one.expected.what,
        "expected": expectation(one.expected),
        "value": _plain(one.value),
        "change": _plain(one.change),
        "kept": one.kept,
    }


def _plain(one: Estimate | None) -> Json | None:
    return None if one is None else {"mean": one.mean, "half_width": one.half_width}


def expectation(expected: Expected) -> str:
    """What was expected, in a few words."""
    parts = [expected.goes] if expected.goes else []
    parts += [f"at least {expected.at_least:g}"] if expected.at_least is not None else []
    parts += [f"at most {expected.at_most:g}"] if expected.at_most is not None else []
    return ", ".join(parts)


def title_of(course: Course) -> str:
    """The course's title."""
    return "As the scenario has it" if course.what_if is None else course.what_if.title


# --- For people ----------------------------------------------------------------------------


def comparison_text(comparison: Comparison) -> str:
    """All courses in plain lines, the base first."""
    plan, base = comparison.plan, comparison.base
    agenda = base.scenario.agenda
    issues = disputed(agenda, base.rows)
    lines = [
        f"{agenda.title}: {plan.games} games of each course, {plan.draws.value} draws, "
        f"{plan.calendar} calendar, seed {plan.seed}; game k has the same chances in all.",
    ]
    if base.scenario.school:
        lines.append(base.scenario.school)
    for course in (base, *comparison.courses):
        lines += ["", *_course_lines(comparison, course, issues)]
    tested = [one for course in comparison.courses for one in course.kept]
    if tested:
        came = sum(one.kept for one in tested)
        lines += ["", f"{came} of {len(tested)} expectations came out as argued."]
    return "\n".join(lines)


def _course_lines(comparison: Comparison, course: Course, issues: Sequence[Issue]) -> list[str]:
    apart = course.what_if is not None and course.what_if.held_out
    lines = [f"{course.id}: {title_of(course)}" + (" (set aside before tuning)" if apart else "")]
    value, change = measured(comparison, course, "peace")
    line = f"  Peace {_share(value)}"
    if course.id != BASE:
        line += f", {_moved(change, 100.0, 'points')}"
    lines.append(line)
    for issue in issues:
        shares = shares_of(issue, course.rows)
        told = "; ".join(
            f"{option.title} {shares[option.id]:.0%}"
            for option in issue.options
            if shares.get(option.id)
        )
        lines.append(f"  {issue.title}: {told or 'no treaty'}")
    for party in course.scenario.agenda.parties:
        value, change = measured(comparison, course, f"utility.{party.id}")
        line = f"  {party.name} {value.mean:.1f}" if value else f"  {party.name} -"
        lines.append(line + ("" if course.id == BASE else f", {_moved(change, 1.0, '')}"))
    for one in course.kept:
        verdict = "as argued" if one.kept else "NOT as argued"
        now = f"{one.value.mean:.3g}"
        moved = f", {_moved(one.change, 1.0, '')}" if one.expected.goes else ""
        lines.append(f"  {one.expected.what} {expectation(one.expected)}: {now}{moved}: {verdict}")
    return lines


def _share(one: Estimate | None) -> str:
    if one is None:
        return "-"
    half = "" if one.half_width is None else f" (+-{100 * one.half_width:.1f})"
    return f"{100 * one.mean:.1f} %{half}"


def _moved(one: Estimate | None, scale: float, unit: str) -> str:
    if one is None:
        return "not to be compared"
    half = "" if one.half_width is None else f" (+-{scale * one.half_width:.3g})"
    return f"{scale * one.mean:+.3g}{half} {unit}".rstrip() + " against the base"
