"""The page on calibration: what was asked, what came out, with which settings and seed."""

from collections.abc import Iterable

from game.simulation.calibration import Answer, Calibration
from game.simulation.estimates import Estimate
from game.simulation.what_if_report import expectation, measured
from game.simulation.what_ifs import Course, Kept


def calibration_page(found: Calibration, command: str) -> str:
    """The page in Markdown.

    Args:
        found: what was played.
        command: that makes the page again.
    """
    scenario = found.scenario
    met = sum(answer.met for answer in found.answers)
    tested = [one for course in found.comparison.courses for one in course.kept]
    kept = sum(one.kept for one in tested)
    lines = [
        f"# Calibration: {scenario.agenda.title}",
        "",
        "Made by `" + command + "`; do not edit by hand.",
        "",
        f"Scenario `{scenario.name}` {scenario.digest}, rules and delegations {found.program}, "
        f"seed {found.seed}. The people of history in all chairs, full calendar.",
        "",
        f"**{met} of {len(found.answers)}** questions came out in the range asked for; "
        f"**{kept} of {len(tested)}** expectations of the what-ifs came out as argued.",
        "",
        "No rule in the code knows these answers. What was tuned are numbers of the scenario file, "
        "and each says there why it is what it is. `+-` is half of a 95 % interval.",
        "",
        f"{found.treaties:,} treaties were signed in all the games of this page. Of the sides that "
        f"signed them, **{found.below_no_deal}** did so for less than going on with the war was "
        "worth to them.",
        "",
        "## What was asked",
        "",
        f"{found.games:,} games with drawn minds and chances, as many with those of history.",
        "",
        "| Question | Asked for | Found | In range |",
        "| --- | --- | --- | --- |",
        *(_answer_row(answer) for answer in found.answers),
        "",
        "## What if",
        "",
        scenario.school,
        "",
        f"{found.what_if_games:,} games of each course; game k has the same chances in all. A "
        "direction counts as come out only if its interval leaves nought out.",
    ]
    halves = (
        ("Seen while the numbers were tuned", False),
        ("Set aside, and run once at the end", True),
    )
    for title, held_out in halves:
        courses = [
            course
            for course in found.comparison.courses
            if course.what_if is not None and course.what_if.held_out is held_out
        ]
        lines += ["", f"### {title}", "", *_course_table(found, courses)]
    return "\n".join(lines) + "\n"


def _answer_row(answer: Answer) -> str:
    fixed = " (fixed draws)" if answer.asked.fixed else ""
    low, high = answer.asked.at_least, answer.asked.at_most
    asked = f"{_per_cent(low)} to {_per_cent(high)}"
    if low is None:
        asked = f"at most {_per_cent(high)}"
    elif high is None:
        asked = f"at least {_per_cent(low)}"
    mark = "yes" if answer.met else "**no**"
    question = answer.asked.question.removeprefix("With fixed draws: ")
    return f"| {question}{fixed} | {asked} | {_found(answer.value)} | {mark} |"


def _per_cent(share: float | None) -> str:
    return "" if share is None else f"{100 * share:g} %"


def _found(value: Estimate | None) -> str:
    if value is None:
        return "no treaty"
    half = "" if value.half_width is None else f" +-{100 * value.half_width:.1f}"
    return f"{100 * value.mean:.1f}{half} %"


def _course_table(found: Calibration, courses: Iterable[Course]) -> list[str]:
    lines = [
        "| Course | Peace | Against the base | Expected | Found | Change | As argued |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for course in courses:
        value, change = measured(found.comparison, course, "peace")
        assert course.what_if is not None
        head = f"| {course.what_if.title} (`{course.id}`) | {_found(value)} | {_points(change)} |"
        rows = [_kept_cells(one) for one in course.kept] or ["nothing |  |  |  |"]
        lines.append(f"{head} {rows[0]}")
        lines += [f"|  |  |  | {row}" for row in rows[1:]]
    return lines


def _points(change: Estimate | None) -> str:
    if change is None:
        return ""
    half = "" if change.half_width is None else f" +-{100 * change.half_width:.1f}"
    return f"{100 * change.mean:+.1f}{half}"


def _kept_cells(one: Kept) -> str:
    change = ""
    if one.change is not None:
        half = "" if one.change.half_width is None else f" +-{one.change.half_width:.2g}"
        change = f"{one.change.mean:+.2g}{half}"
    mark = "yes" if one.kept else "**no**"
    return (
        f"`{one.expected.what}` {expectation(one.expected)} | {one.value.mean:.3g} | {change} | "
        f"{mark} |"
    )
