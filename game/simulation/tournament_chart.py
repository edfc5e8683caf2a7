"""The standings of a tournament as a picture: a dot and its interval for each agent and chair."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from game.model.agenda import Agenda
from game.simulation.estimates import Estimate
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
from game.simulation.standings import Standing, Table
from game.simulation.tournament import Tournament
from game.simulation.tournament_report import labels

WIDE, HIGH = 12.0, 8.0
"""Inches, and 1200 by 800 dots."""
LEAST_SPAN = 6.0
"""Utility points that a panel shows at least, so that a tie looks like one."""
MOST_LETTERS = 18
"""Of a name in the left margin; of a longer one the end is shown."""


def draw_chart(
    agenda: Agenda, tournament: Tournament, table: Table, path: Path, fonts: Path | None = None
) -> None:
    """Write the picture.

    Args:
        agenda: names and colours of the parties.
        tournament: what was played.
        table: its results.
        path: the file, which is overwritten.
        fonts: a folder of the game's own fonts.

    Raises:
        OSError: the file cannot be written.
    """
    with period_look(fonts):
        figure = Figure(figsize=(WIDE, HIGH), dpi=DOTS_PER_INCH)
        panels = figure.subplots(1, 3, sharey=True)
        figure.subplots_adjust(left=0.165, right=0.925, top=0.78, bottom=0.155, wspace=0.09)
        _headings(figure, agenda, tournament)
        rows = table.standings
        _panel(panels[0], "Both chairs", NEUTRAL, [one.utility for one in rows])
        for panel, party in zip(panels[1:], agenda.parties, strict=True):
            colour = PARTY_COLOURS.get(party.colour, INK)
            found = [one.by_chair[party.id] for one in rows]
            war = tournament.no_deal[party.id]
            _panel(panel, f"As {party.name}", colour, found, war)
        _names(panels[0], rows, labels(tournament.plan.agents))
        _peace(panels[2], rows)
        figure.savefig(path, dpi=DOTS_PER_INCH, facecolor=PAPER)


def _headings(figure: Figure, agenda: Agenda, tournament: Tournament) -> None:
    plan = tournament.plan
    figure.text(0.5, 0.945, agenda.title, ha="center", va="center", size=27, weight="bold")
    told = (
        f"A tournament of {len(plan.agents)} agents: {plan.games} games of each pair of chairs, "
        f"{plan.total} in all. {plan.draws.value.capitalize()} draws, {plan.calendar} calendar, "
        f"seed {plan.seed}."
    )
    figure.text(0.5, 0.886, told, ha="center", va="center", size=15, style="italic", color=SOFT)
    note = (
        "Dot: mean utility, 0 to 100. Line: its 95 % interval over game numbers; each number has "
        "the same chances for all.\nDashed: what no treaty is worth on the first day. "
        "Peace: share of the agent’s games that ended with a treaty in force."
    )
    figure.text(0.5, 0.055, note, ha="center", va="center", size=13, color=SOFT, linespacing=1.4)


def _panel(
    panel: Axes, title: str, colour: str, found: Sequence[Estimate], war: float | None = None
) -> None:
    """One chair: the best agent uppermost."""
    for place, one in enumerate(found):
        half = one.half_width or 0.0
        panel.plot(
            [one.mean - half, one.mean + half],
            [place, place],
            color=colour,
            linewidth=3.0,
            solid_capstyle="butt",
            alpha=0.55,
        )
        panel.plot([one.mean], [place], "o", color=colour, markersize=11, markeredgecolor=CARD)
        panel.annotate(
            f"{one.mean:.1f}",
            (one.mean, place),
            xytext=(0, 10),
            textcoords="offset points",
            ha="center",
            va="bottom",
            size=13,
            color=INK,
            bbox={"facecolor": CARD, "edgecolor": "none", "pad": 1.0},
        )
    low = min([one.mean - (one.half_width or 0.0) for one in found] + ([war] if war else []))
    high = max([one.mean + (one.half_width or 0.0) for one in found] + ([war] if war else []))
    slack = max(LEAST_SPAN - (high - low), 0.2 * (high - low)) / 2.0
    panel.set_xlim(low - slack, high + slack)
    panel.set_ylim(len(found) - 0.45, -0.75)
    panel.set_title(title, size=19, weight="bold", color=colour, pad=12)
    panel.tick_params(axis="x", labelsize=13, length=0, pad=6)
    panel.tick_params(axis="y", length=0)
    panel.grid(axis="both", linewidth=0.8)
    panel.set_axisbelow(True)
    panel.locator_params(axis="x", nbins=5, integer=True)
    if war is not None:
        panel.axvline(war, color=INK, linewidth=1.4, linestyle=(0, (5, 4)), zorder=0.9)


def _names(panel: Axes, rows: Sequence[Standing], called: Mapping[str, str]) -> None:
    told = [called[one.name] for one in rows]
    short = [name if len(name) <= MOST_LETTERS else f"…{name[-MOST_LETTERS:]}" for name in told]
    panel.set_yticks(range(len(rows)), short, size=16)


def _peace(panel: Axes, rows: Sequence[Standing]) -> None:
    """The share of peace, in the right margin."""
    across = panel.get_yaxis_transform()
    panel.text(1.12, 1.027, "Peace", transform=panel.transAxes, ha="center", size=15, color=SOFT)
    for place, one in enumerate(rows):
        panel.text(
            1.12,
            place,
            f"{one.peace_rate:.0%}",
            transform=across,
            ha="center",
            va="center",
            size=15,
        )
