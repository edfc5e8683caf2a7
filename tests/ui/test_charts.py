"""Charts by their pixels: labels that keep apart, lines that run through no name."""

from dataclasses import replace
from itertools import combinations, pairwise
from typing import Any

import pytest
from pygame import Rect

from game.ui.charts import (
    Band,
    LineChart,
    PairedDots,
    Series,
    draw_line_chart,
    draw_paired_dots,
    end_labels,
)
from game.ui.charts_scatter import Corners, Mark, Scatter, best_of, draw_scatter
from game.ui.plot import ChartColours, Plot, span_of, spread, whole_span
from game.ui.theme import Theme
from tests.ui.pixels import pixels_of, spots_that_differ

RED, BLUE = (143, 38, 32), (31, 77, 110)


def test_labels_spread_without_overlap_and_near_their_wish() -> None:
    places = spread([50, 50, 52, 90], [12, 12, 12, 12], 0, 100)
    ordered = sorted(places)
    assert all(below - above >= 12 - 1e-9 for above, below in pairwise(ordered))
    assert min(places) >= 6 and max(places) <= 94
    assert spread([10, 60], [12, 12], 0, 100) == [10, 60]


@pytest.mark.parametrize("pixels", (12, 18, 24))
def test_end_labels_of_lines_do_not_overlap(theme: Theme, pixels: int) -> None:
    plot = Plot((500, 380), theme.font_face, pixels, ChartColours())
    plot.area = Rect(60, 40, 300, 280)
    plot.set_axes(whole_span([1, 9], 8), span_of([0, 1200], from_zero=True))
    series = [Series(f"line {n}", ((1.0, 0.0), (9.0, value)), RED) for n, value in
              enumerate((0.0, 50.0, 60.0, 60.0))]  # fmt: skip
    for one, other in combinations(end_labels(plot, series, plot.face("italic")), 2):
        assert not one.colliderect(other)


def test_charts_are_drawn_with_and_without_data(theme: Theme) -> None:
    asks = Series("Japan asks", ((1, 1200), (2, 600), (3, 0)), RED)
    offers = Series("Russia offers", ((1, 0), (3, 50)), BLUE, "square", dashed=True)
    marks = (Mark("yours", 60, 58, RED), Mark("1905", 60, 57, BLUE, "square"))
    frontier = ((10.0, 90.0), (60.0, 60.0), (90.0, 10.0))
    rows = (("Korea", 0.9, 1.0), ("A very long name of a very long question", 0.5, 0.5))
    zone = Scatter(
        "Zone",
        "Russia",
        "Japan",
        ((5, 5), (50, 50)),
        frontier,
        marks,
        (30, 28),
        ("no treaty", "none either"),
        "frontier",
        Corners("zone", "neither", "first", "second"),
        "What it all means, at some length, so that it takes several lines.",
    )
    lines = LineChart("Money", "sitting", "yen", (asks, offers), band=Band("zone", 0, 150))
    pairs = PairedDots("Beside", "left", "right", rows, "yours", "1905", RED, BLUE)
    size, fonts, colours = (480, 370), theme.font_face, ChartColours()
    for full, empty in (
        (
            draw_line_chart(size, lines, fonts, 13, colours),
            draw_line_chart(size, replace(lines, series=(), band=None), fonts, 13, colours),
        ),
        (
            draw_scatter(size, zone, fonts, 13, colours),
            draw_scatter(size, Scatter("Zone", "Russia", "Japan", (), ()), fonts, 13, colours),
        ),
        (
            draw_paired_dots(size, pairs, fonts, 13, colours),
            draw_paired_dots(size, replace(pairs, rows=()), fonts, 13, colours),
        ),
    ):
        assert full.get_size() == empty.get_size() == size
        assert (pixels_of(full) != pixels_of(empty)).any()


@pytest.mark.parametrize("pixels", [11, 13, 18])
def test_no_line_of_the_chart_runs_through_a_name(
    theme: Theme, monkeypatch: pytest.MonkeyPatch, pixels: int
) -> None:
    """Eight names about a corner of the zone: some stand far off, and are joined to their point."""
    written: dict[str, Rect] = {}
    strokes: list[tuple[tuple[float, float], ...]] = []
    write, stroke = Plot.write, Plot.stroke

    def spy_write(plot: Plot, words: str, *rest: Any, **options: Any) -> Rect:
        written[words] = write(plot, words, *rest, **options)
        return written[words]

    def spy_stroke(plot: Plot, points: Any, *rest: Any, **options: Any) -> None:
        # The faint lines of the axes run below everything, from edge to edge.
        if len(points) == 2 and (options.get("dashed") or points[0][0] != plot.area.x):
            strokes.append(tuple(points))
        stroke(plot, points, *rest, **options)

    monkeypatch.setattr(Plot, "write", spy_write)
    monkeypatch.setattr(Plot, "stroke", spy_stroke)
    named = (
        ("best for Russia", 52, 90),
        ("fairest (Nash)", 64, 85),
        ("Russia, last paper", 66, 82),
        ("treaty of 1905", 69, 77),
        ("Japan, last paper", 71, 74),
        ("the treaty", 71, 73),
        ("best for Japan", 72, 66),
        ("Russia, first paper", 44, 87),
    )
    frontier = tuple((x, y) for _, x, y in named[:1] + named[1:2] + named[3:5] + named[6:7])
    marks = tuple(Mark(label, x, y, BLUE) for label, x, y in named)
    chart = Scatter("Offers", "Japan", "Russia", (), frontier, marks, (46, 64), ("war", "war too"))
    size = (pixels * 45, pixels * 40)
    draw_scatter(size, chart, theme.font_face, pixels, ChartColours())
    places = {words: written[words] for words, _, _ in named if words in written}
    assert len(places) == len(named)
    # The two lines of war, and those that join a name to its point; the frontier may touch a halo.
    assert len(strokes) > 2
    for path in strokes:
        crossed = [name for name, room in places.items() if room.inflate(-4, -4).clipline(*path)]
        assert not crossed, (path, crossed, [places[one] for one in crossed])


def test_zone_is_cut_at_the_walk_away_point(theme: Theme) -> None:
    chart = Scatter("", "", "", (), ((0.0, 100.0), (100.0, 0.0)), walk_away=(20, 30))
    without = replace(chart, walk_away=None)
    pictures = [
        draw_scatter((400, 400), one, theme.font_face, 12, ChartColours())
        for one in (chart, without)
    ]
    tinted = spots_that_differ(*pictures)
    assert tinted.w > 200 and tinted.h > 200


def test_the_best_that_could_be_had_lies_between_the_lines_of_war() -> None:
    frontier = ((10.0, 95.0), (40.0, 90.0), (60.0, 70.0), (80.0, 40.0), (95.0, 5.0))
    assert best_of(frontier, (20, 30)) == ((80.0, 40.0), (40.0, 90.0), (60.0, 70.0))
    assert best_of(frontier, (96, 30)) is None


def test_axes_have_round_ticks() -> None:
    assert span_of([0, 1200], from_zero=True).ticks == (0, 250, 500, 750, 1000, 1250)
    assert span_of([]).high > span_of([]).low
    assert span_of([-3, 7]).low <= -3
    assert whole_span([1, 9], 8).ticks == (1, 2, 3, 4, 5, 6, 7, 8, 9)
    assert whole_span([1, 40], 8).low == 1
