"""Charts of a conference: values over time, and a treaty beside history."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pygame import Rect, Surface

from game.ui.plot import ChartColours, Fonts, Marker, Plot, Point, span_of, spread, whole_span
from game.ui.text import Face, shorten, wrap
from game.ui.theme import Colour, mix


@dataclass(frozen=True)
class Series:
    """One line of a chart; marker and dashes tell it from the others without its colour."""

    label: str
    points: tuple[Point, ...]
    colour: Colour
    marker: Marker = "ring"
    dashed: bool = False


@dataclass(frozen=True)
class Band:
    """A level stretch of the chart that is tinted, from `low` to `high` on the upright axis."""

    label: str
    low: float
    high: float


@dataclass(frozen=True)
class LineChart:
    """Values over time; with `steps` a value holds until the next one."""

    title: str
    x_label: str
    y_label: str
    series: tuple[Series, ...]
    steps: bool = True
    band: Band | None = None
    note: str = ""
    """What the lines mean, told below the chart."""


@dataclass(frozen=True)
class PairedDots:
    """Two treaties side by side: each row has a name and two shares from 0 (left) to 1 (right)."""

    title: str
    left_label: str
    right_label: str
    rows: tuple[tuple[str, float, float], ...]
    first_label: str
    second_label: str
    first_colour: Colour
    second_colour: Colour


def draw_line_chart(
    size: tuple[int, int], chart: LineChart, fonts: Fonts, pixels: int, colours: ChartColours
) -> Surface:
    """The chart in pixels, each line named at its right end."""
    plot = Plot(size, fonts, pixels, colours)
    label_face = plot.face("italic")
    most = round(size[0] * 0.34)
    labels = [shorten(label_face, series.label, most) for series in chart.series]
    room = max([label_face.width(label) for label in labels], default=0) + pixels * 2
    left, top = round(pixels * 5.2), round(pixels * 2.9)
    foot = plot.tell(chart.note) + round(pixels * 3.9)
    plot.area = Rect(left, top, size[0] - left - room - pixels, size[1] - top - foot)
    every = [point for series in chart.series for point in series.points]
    heights = [y for _, y in every] + ([chart.band.low, chart.band.high] if chart.band else [])
    across = whole_span([x for x, _ in every], count=max(2, plot.area.w // (pixels * 3)))
    plot.set_axes(across, span_of(heights, count=7, from_zero=True))
    if chart.band:
        _draw_band(plot, chart.band)
    plot.draw_axes(chart.x_label, chart.y_label)
    for series in chart.series:
        _draw_series(plot, series, chart.steps)
    shown = [series for series in chart.series if series.points]
    names = [label for label, series in zip(labels, chart.series, strict=True) if series.points]
    for rect, series, name in zip(end_labels(plot, shown, label_face), shown, names, strict=True):
        last = plot.at(*series.points[-1])
        start = (plot.area.right + pixels * 0.4, last[1])
        plot.stroke([(last[0] + pixels * 0.5, last[1]), start, (rect.x - 3, rect.centery)],
                    mix(series.colour, colours.paper, 0.4), 0.8)  # fmt: skip
        plot.write(name, label_face, series.colour, "midleft", (rect.x, rect.centery))
    return plot.finish(chart.title)


def end_labels(plot: Plot, series: Sequence[Series], face: Face) -> list[Rect]:
    """The room for each line's name right of the plot: none overlaps another."""
    wanted = [plot.at(*one.points[-1])[1] for one in series]
    high = face.height
    middles = spread(wanted, [high] * len(series), plot.area.y - high, plot.area.bottom + high)
    x = plot.area.right + round(plot.pixels * 1.2)
    return [
        Rect(x, round(middle - high / 2), face.width(one.label), high)
        for one, middle in zip(series, middles, strict=True)
    ]


def _draw_band(plot: Plot, band: Band) -> None:
    x, low = plot.area.x, plot.at(0, band.low)[1]
    right, high = plot.area.right, plot.at(0, band.high)[1]
    plot.fill([(x, low), (right, low), (right, high), (x, high)],
              mix(plot.colours.line, plot.colours.paper, 0.72))  # fmt: skip
    face = plot.face("italic", 0.85)
    lines = wrap(face, band.label, plot.area.w - 8)
    top = min(high + 1, plot.area.bottom - len(lines) * face.height)
    for number, line in enumerate(lines):
        spot = (x + 4, top + number * face.height)
        plot.write(line, face, plot.colours.soft, "topleft", spot)


def _draw_series(plot: Plot, series: Series, steps: bool) -> None:
    spots = [plot.at(x, y) for x, y in series.points]
    path = spots[:1]
    for before, spot in pairwise(spots):
        if steps:
            path.append((spot[0], before[1]))
        path.append(spot)
    plot.stroke(path, series.colour, plot.pixels * 0.15, series.dashed)
    for spot in spots:
        plot.mark(spot, series.marker, plot.pixels * 0.32, series.colour)


def draw_paired_dots(
    size: tuple[int, int], chart: PairedDots, fonts: Fonts, pixels: int, colours: ChartColours
) -> Surface:
    """The chart in pixels: a filled dot and a ring on each row, joined."""
    plot = Plot(size, fonts, pixels, colours)
    name, small = plot.face("body"), plot.face("italic", 0.92)
    most = round(size[0] * 0.38)
    names = [shorten(name, row[0], most) for row in chart.rows]
    left = max([name.width(words) for words in names], default=0) + pixels * 2
    top = round(pixels * 4.6)
    plot.area = Rect(left, top, size[0] - left - pixels * 2, size[1] - top - round(pixels * 2.6))
    half = plot.area.w // 2 - pixels
    plot.write(shorten(small, chart.left_label, half), small, colours.soft, "midleft",
               (plot.area.x, top - pixels * 0.9))  # fmt: skip
    plot.write(shorten(small, chart.right_label, half), small, colours.soft, "midright",
               (plot.area.right, top - pixels * 0.9))  # fmt: skip
    step = plot.area.h / max(1, len(chart.rows))
    for number, (row, words) in enumerate(zip(chart.rows, names, strict=True)):
        y = plot.area.y + step * (number + 0.5)
        plot.write(words, name, colours.ink, "midright", (plot.area.x - pixels * 0.8, y))
        _draw_pair(plot, chart, y, row[1], row[2])
    _draw_key(plot, chart, small)
    return plot.finish(chart.title)


def _draw_pair(plot: Plot, chart: PairedDots, y: float, first: float, second: float) -> None:
    left, wide = plot.area.x, plot.area.w
    plot.stroke(
        [(left, y), (plot.area.right, y)], mix(plot.colours.line, plot.colours.paper, 0.6), 0.9
    )
    here, there = left + wide * first, left + wide * second
    plot.stroke([(here, y), (there, y)], plot.colours.ink, plot.pixels * 0.2)
    plot.mark((there, y), "ring", plot.pixels * 0.52, chart.second_colour)
    plot.mark((here, y), "circle", plot.pixels * 0.32, chart.first_colour)


def _draw_key(plot: Plot, chart: PairedDots, face: Face) -> None:
    x, y = plot.area.x + plot.pixels * 0.5, plot.size[1] - plot.pixels * 1.4
    plot.mark((x, y), "circle", plot.pixels * 0.32, chart.first_colour)
    words = plot.write(chart.first_label, face, plot.colours.soft, "midleft", (x + plot.pixels, y))
    x = words.right + plot.pixels * 2
    plot.mark((x, y), "ring", plot.pixels * 0.52, chart.second_colour)
    plot.write(chart.second_label, face, plot.colours.soft, "midleft", (x + plot.pixels, y))
