"""The treaty space of a scenario as a picture: the plane of utilities, and the zone by day."""

from pathlib import Path

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from game.analysis.bargaining_zone import efficient_of_table
from game.analysis.report import Analysis, PackageFigures
from game.analysis.utility_table import build_table
from game.model.ids import SeatId
from game.model.scenario import Scenario
from game.simulation.period_look import (
    CARD,
    DOTS_PER_INCH,
    FAINT,
    INK,
    NEUTRAL,
    PAPER,
    PARTY_COLOURS,
    SOFT,
    period_look,
)

WIDE, HIGH = 14.0, 7.6
CELLS = 120
"""Squares along each side of the plane in which packages are counted."""


def draw_analysis(
    scenario: Scenario, analysis: Analysis, path: Path, fonts: Path | None = None
) -> None:
    """Write the picture.

    Args:
        scenario: the conference.
        analysis: what was found.
        path: the file, which is overwritten.
        fonts: a folder of the game's own fonts.

    Raises:
        OSError: the file cannot be written.
    """
    with period_look(fonts):
        figure = Figure(figsize=(WIDE, HIGH), dpi=DOTS_PER_INCH)
        plane, days = figure.subplots(1, 2, width_ratios=[1.25, 1.0])
        figure.subplots_adjust(left=0.065, right=0.98, top=0.83, bottom=0.12, wspace=0.17)
        agenda = scenario.agenda
        figure.text(0.5, 0.94, agenda.title, ha="center", va="center", size=25, weight="bold")
        told = (
            f"{analysis.packages:,} packages, {analysis.frontier:,} of them efficient; "
            f"{analysis.inside:,} better than war for both on the first day."
        )
        figure.text(0.5, 0.885, told, ha="center", va="center", size=14, style="italic", color=SOFT)
        _plane(plane, scenario, analysis)
        _days(days, scenario, analysis)
        figure.savefig(path, dpi=DOTS_PER_INCH, facecolor=PAPER)


def _plane(panel: Axes, scenario: Scenario, analysis: Analysis) -> None:
    agenda = scenario.agenda
    one, two = agenda.parties
    table = build_table(
        agenda, {p: scenario.parties[p].instructions.preferences for p in agenda.party_ids}
    )
    counted, xs, ys = np.histogram2d(
        table.utilities[one.id], table.utilities[two.id], bins=CELLS, range=[[0, 100], [0, 100]]
    )
    shade = np.ma.masked_equal(np.log1p(counted.T), 0.0)
    panel.pcolormesh(xs, ys, shade, cmap="Greys", alpha=0.35, linewidth=0, rasterized=True)
    frontier = efficient_of_table(table.utilities[one.id], table.utilities[two.id])
    panel.plot(frontier.first, frontier.second, color=INK, linewidth=1.6, label="Frontier")
    war = (analysis.no_deal[one.id], analysis.no_deal[two.id])
    panel.axvspan(war[0], 100, ymin=war[1] / 100.0, color=NEUTRAL, alpha=0.16, linewidth=0)
    panel.plot(*war, marker="X", color=INK, markersize=11, linestyle="none", label="War")
    points = (
        ("Nash point", analysis.nash, "^"),
        ("Kalai-Smorodinsky point", analysis.kalai_smorodinsky, "s"),
        ("History", analysis.history, "*"),
    )
    for label, figures, marker in points:
        if figures is not None:
            _point(panel, figures, (one.id, two.id), label, marker)
    panel.set_xlim(0, 100)
    panel.set_ylim(0, 100)
    panel.set_xlabel(f"{one.name}: utility", size=14, color=PARTY_COLOURS.get(one.colour, INK))
    panel.set_ylabel(f"{two.name}: utility", size=14, color=PARTY_COLOURS.get(two.colour, INK))
    panel.legend(loc="lower left", fontsize=12, facecolor=CARD, edgecolor=FAINT)
    panel.set_title("All treaties; green: better than war for both", size=14, pad=8)


def _point(
    panel: Axes, figures: PackageFigures, parties: tuple[SeatId, SeatId], label: str, marker: str
) -> None:
    one, two = parties
    panel.plot(
        [figures.utility[one]],
        [figures.utility[two]],
        marker=marker,
        markersize=18 if marker == "*" else 10,
        linestyle="none",
        color="#8a6a1c" if marker == "*" else SOFT,
        markeredgecolor=CARD,
        label=label,
    )


def _days(panel: Axes, scenario: Scenario, analysis: Analysis) -> None:
    """Both capitals' lines as time alone moves them, and what war is worth below."""
    places = range(len(analysis.days))
    for party in scenario.agenda.parties:
        colour = PARTY_COLOURS.get(party.colour, INK)
        lines = [day.bottom_line[party.id] for day in analysis.days]
        war = [day.no_deal[party.id] for day in analysis.days]
        panel.plot(places, lines, color=colour, linewidth=2.4, label=f"{party.name} would sign")
        panel.plot(
            places, war, color=colour, linewidth=1.4, linestyle=(0, (4, 3)),
            label=f"War, to {party.name}",
        )  # fmt: skip
        if analysis.history is not None:
            panel.axhline(
                analysis.history.utility[party.id], color=colour, linewidth=0.9, alpha=0.6,
                linestyle=(0, (1, 2)),
            )  # fmt: skip
    days = [f"{day.day.day} {day.day:%b}" for day in analysis.days]
    panel.set_xticks(list(places)[::2], days[::2], size=10, rotation=35)
    panel.set_ylim(0, 100)
    panel.grid(axis="y", linewidth=0.7)
    panel.set_axisbelow(True)
    panel.legend(loc="lower left", fontsize=11, facecolor=CARD, edgecolor=FAINT)
    panel.set_title("As time alone moves them; dotted: the treaty of history", size=14, pad=8)
