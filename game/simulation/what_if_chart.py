"""Other courses of the world as a picture: how likely peace is, and what its treaties say."""

from collections.abc import Sequence
from pathlib import Path
from textwrap import fill

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from game.model.agenda import Issue
from game.simulation.period_look import (
    CARD,
    DOTS_PER_INCH,
    INK,
    NEUTRAL,
    PAPER,
    PARTY_COLOURS,
    SOFT,
    period_look,
)
from game.simulation.what_if_report import disputed, measured, shares_of, title_of
from game.simulation.what_ifs import Comparison, Course

WIDE, HEAD, ROW, FOOT, KEY = 15.0, 1.6, 0.46, 0.35, 0.22
"""Inches: the whole width; the height of headings, of a row, of the foot and of a line of a key."""
MOST_ISSUES = 2
"""Issues that are drawn: those that the base's treaties settle most variously."""
MOST_LETTERS = 44


def draw_what_ifs(comparison: Comparison, path: Path, fonts: Path | None = None) -> None:
    """Write the picture.

    Args:
        comparison: what was played.
        path: the file, which is overwritten.
        fonts: a folder of the game's own fonts.

    Raises:
        OSError: the file cannot be written.
    """
    courses = (comparison.base, *comparison.courses)
    issues = most_various(comparison)
    foot = FOOT + KEY * max((len(issue.options) for issue in issues), default=1)
    high = HEAD + ROW * len(courses) + foot
    with period_look(fonts):
        figure = Figure(figsize=(WIDE, high), dpi=DOTS_PER_INCH)
        panels = figure.subplots(1, 1 + len(issues), sharey=True, squeeze=False)[0]
        figure.subplots_adjust(
            left=0.285, right=0.985, top=1.0 - HEAD / high, bottom=foot / high, wspace=0.06
        )
        agenda, plan = comparison.base.scenario.agenda, comparison.plan
        figure.text(
            0.5, 1.0 - 0.42 / high, f"What if? {agenda.title}", ha="center", size=24, weight="bold"
        )
        told = (
            f"{plan.games} games of each course on the same chances, seed {plan.seed}. In per "
            "cent; dashed: peace as the scenario has it. Right: what the treaties say."
        )
        figure.text(0.5, 1.0 - 0.8 / high, told, ha="center", size=14, style="italic", color=SOFT)
        _peace(panels[0], comparison, courses)
        for panel, issue in zip(panels[1:], issues, strict=True):
            _issue(panel, issue, courses)
        names = [fill(title_of(course), MOST_LETTERS) for course in courses]
        panels[0].set_yticks(range(len(courses)), names, size=12, linespacing=0.95)
        panels[0].set_ylim(len(courses) - 0.4, -0.6)
        figure.savefig(path, dpi=DOTS_PER_INCH, facecolor=PAPER)


def most_various(comparison: Comparison) -> tuple[Issue, ...]:
    """The issues on which the base's treaties differ most, in the agenda's order."""
    agenda, rows = comparison.base.scenario.agenda, comparison.base.rows
    found = sorted(disputed(agenda, rows), key=lambda one: max(shares_of(one, rows).values()))
    kept = {issue.id for issue in found[:MOST_ISSUES]}
    return tuple(issue for issue in agenda.issues if issue.id in kept)


def _short(title: str) -> str:
    return title if len(title) <= MOST_LETTERS else f"{title[: MOST_LETTERS - 1]}…"


def _peace(panel: Axes, comparison: Comparison, courses: Sequence[Course]) -> None:
    for place, course in enumerate(courses):
        value, _ = measured(comparison, course, "peace")
        if value is None:
            continue
        half = value.half_width or 0.0
        panel.plot(
            [100 * (value.mean - half), 100 * (value.mean + half)],
            [place, place],
            color=NEUTRAL,
            linewidth=3.0,
            alpha=0.55,
        )
        panel.plot(
            [100 * value.mean], [place], "o", color=NEUTRAL, markersize=9, markeredgecolor=CARD
        )
    base, _ = measured(comparison, comparison.base, "peace")
    if base is not None:
        panel.axvline(100 * base.mean, color=INK, linewidth=1.2, linestyle=(0, (5, 4)), zorder=0.9)
    panel.set_xlim(0, 100)
    _dress(panel, "Peace")


def _issue(panel: Axes, issue: Issue, courses: Sequence[Course]) -> None:
    """The shares of each option among the treaties, the first party's favourite at the left."""
    tints = _tints(len(issue.options))
    for place, course in enumerate(courses):
        left = 0.0
        shares = shares_of(issue, course.rows)
        for option, tint in zip(issue.options, tints, strict=True):
            width = 100 * shares.get(option.id, 0.0)
            panel.barh(place, width, left=left, height=0.62, color=tint, edgecolor=CARD)
            if width >= 9:
                panel.text(
                    left + width / 2, place, f"{width:.0f}", ha="center", va="center", size=11,
                    color=CARD,
                )  # fmt: skip
            left += width
    panel.set_xlim(0, 100)
    _dress(panel, issue.title)
    panel.tick_params(axis="x", labelbottom=False)
    handles = [panel.barh([0], [0], color=tint) for tint in tints]
    panel.legend(
        handles,
        [_short(option.title) for option in issue.options],
        loc="upper center",
        bbox_to_anchor=(0.5, 0.0),
        ncols=1,
        fontsize=10,
        labelspacing=0.3,
        frameon=False,
    )


def _tints(count: int) -> list[tuple[float, float, float]]:
    """Colours from the first party's to the second's."""

    def channels(colour: str) -> tuple[float, ...]:
        return tuple(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))

    first, second = channels(PARTY_COLOURS["first"]), channels(PARTY_COLOURS["second"])
    steps = [place / max(count - 1, 1) for place in range(count)]
    mixed = [[a + (b - a) * step for a, b in zip(first, second, strict=True)] for step in steps]
    return [(red, green, blue) for red, green, blue in mixed]


def _dress(panel: Axes, title: str) -> None:
    panel.set_title(title, size=15, weight="bold", pad=10)
    panel.tick_params(axis="x", labelsize=11, length=0, pad=4)
    panel.tick_params(axis="y", length=0)
    panel.grid(axis="x", linewidth=0.8)
    panel.set_axisbelow(True)
