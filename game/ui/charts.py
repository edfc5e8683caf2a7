"""Charts of a conference: offers over time, the plane of utilities, a treaty beside history."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pygame import Rect, Surface

from game.ui.plot import ChartColours, Fonts, Marker, Plot, Point, span_of, spread, whole_span
from game.ui.text import Face, shorten, wrap
from game.ui.theme import Colour, mix

TINY = 1e-9
"""Rounding that a point on the edge of the zone may show."""


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


@dataclass(frozen=True)
class Mark:
    """A point with a name."""

    label: str
    x: float
    y: float
    colour: Colour
    marker: Marker = "diamond"


@dataclass(frozen=True)
class Scatter:
    """Possible treaties in the plane of two sides' utilities.

    `walk_away` is what each side has without a treaty; what lies above and to the right of it
    is the bargaining zone.
    """

    title: str
    x_label: str
    y_label: str
    cloud: tuple[Point, ...]
    frontier: tuple[Point, ...]
    marks: tuple[Mark, ...] = ()
    walk_away: Point | None = None
    walk_away_label: str = ""
    zone_label: str = ""


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
    plot.area = Rect(left, top, size[0] - left - room - pixels, size[1] - top - round(pixels * 3.9))
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


def draw_scatter(
    size: tuple[int, int], chart: Scatter, fonts: Fonts, pixels: int, colours: ChartColours
) -> Surface:
    """The chart in pixels: cloud, zone, frontier and named points."""
    plot = Plot(size, fonts, pixels, colours)
    left, top = round(pixels * 4.6), round(pixels * 2.9)
    plot.area = Rect(
        left, top, size[0] - left - round(pixels * 1.6), size[1] - top - round(pixels * 3.9)
    )
    every = [*chart.cloud, *chart.frontier, *((mark.x, mark.y) for mark in chart.marks)]
    every += [chart.walk_away] if chart.walk_away else []
    plot.set_axes(
        span_of([x for x, _ in every], from_zero=True),
        span_of([y for _, y in every], from_zero=True),
    )
    taken: list[Rect] = []
    if chart.walk_away:
        _draw_zone(plot, chart)
    plot.draw_axes(chart.x_label, chart.y_label)
    dot = mix(colours.line, colours.paper, 0.25)
    for point in chart.cloud:
        plot.mark(plot.at(*point), "circle", max(1.2, pixels * 0.13), dot)
    spots = [plot.at(*point) for point in sorted(chart.frontier)]
    plot.stroke(spots, colours.ink, pixels * 0.13)
    for spot in spots:
        plot.mark(spot, "ring", pixels * 0.27, colours.ink)
    if chart.walk_away:
        taken += _name_zone(plot, chart, chart.walk_away)
    reach = round(pixels * 0.27)
    taken += [Rect(round(x) - reach, round(y) - reach, 2 * reach, 2 * reach) for x, y in spots]
    _draw_marks(plot, chart.marks, taken)
    return plot.finish(chart.title)


def _draw_zone(plot: Plot, chart: Scatter) -> None:
    """Tint what lies between the walk-away point and the frontier."""
    if chart.walk_away is None:
        return
    x, y = chart.walk_away
    inside = _frontier_beyond(chart.frontier, (x, y))
    tint = mix(plot.colours.line, plot.colours.paper, 0.72)
    if inside:
        # As good to one side as the frontier's end, and worse to the other, is within reach too.
        corners = [(x, y), (x, inside[0][1]), *inside, (inside[-1][0], y)]
        plot.fill([plot.at(*corner) for corner in corners], tint)
    spot = plot.at(x, y)
    upright: list[Point] = [(spot[0], plot.area.bottom), (spot[0], plot.area.y)]
    level: list[Point] = [(plot.area.x, spot[1]), (plot.area.right, spot[1])]
    for path in (upright, level):
        plot.stroke(path, plot.colours.soft, plot.pixels * 0.08, dashed=True)


def _frontier_beyond(frontier: Sequence[Point], corner: Point) -> list[Point]:
    """The part of the frontier above and to the right of a point, cut off exactly there."""
    path: list[Point] = []
    for start, end in pairwise(sorted(frontier)):
        shares = [0.0, 1.0]
        for axis in (0, 1):
            length = end[axis] - start[axis]
            if length and 0 < (corner[axis] - start[axis]) / length < 1:
                shares.append((corner[axis] - start[axis]) / length)
        points = [
            (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
            for share in sorted(shares)
        ]
        path += [
            point
            for point in points
            if point[0] >= corner[0] - TINY and point[1] >= corner[1] - TINY and point not in path
        ]
    return path


def _name_zone(plot: Plot, chart: Scatter, corner: Point) -> list[Rect]:
    face = plot.face("italic", 0.85)
    x, y = plot.at(*corner)
    named = (
        (chart.walk_away_label, (x + plot.pixels * 0.3, plot.area.bottom - 2.0)),
        (chart.zone_label, (x + plot.pixels * 0.5, y - plot.pixels * 0.3)),
    )
    return [
        plot.write(words, face, plot.colours.soft, "bottomleft", spot)
        for words, spot in named
        if words
    ]


def _draw_marks(plot: Plot, marks: Sequence[Mark], taken: list[Rect]) -> None:
    """Named points, each name on a side where nothing else is written."""
    face = plot.face("italic")
    radius = plot.pixels * 0.5
    for mark in marks:
        x, y = plot.at(mark.x, mark.y)
        plot.mark((x, y), mark.marker, radius, mark.colour)
        taken.append(
            Rect(round(x - radius), round(y - radius), round(2 * radius), round(2 * radius))
        )
    for mark in marks:
        place = _free_place(plot, mark, face, taken)
        taken.append(place)
        plot.write(mark.label, face, mark.colour, "center", place.center)


def _free_place(plot: Plot, mark: Mark, face: Face, taken: list[Rect]) -> Rect:
    x, y = plot.at(mark.x, mark.y)
    gap = plot.pixels * 0.9
    size = Rect(0, 0, face.width(mark.label) + 2, face.height)
    inside = Rect((0, 0), plot.size).inflate(-12, -12)
    # Below the axis stand its numbers.
    inside.h = plot.area.bottom - 2 - inside.y
    places = []
    for down in (0, -1, 1, -2, 2, -3, 3, -4, 4):
        level = y + down * size.h
        places.append(size.move(round(x + gap), round(level - size.h / 2)))
        places.append(size.move(round(x - gap - size.w), round(level - size.h / 2)))
    free = (place for place in places if place.collidelist(taken) < 0 and inside.contains(place))
    return next(free, places[0].clamp(inside))


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
