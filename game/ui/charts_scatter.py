"""The chart of treaties in the plane of two sides' utilities, with each point named."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pygame import Rect, Surface

from game.ui.plot import ChartColours, Fonts, Marker, Plot, Point, span_of
from game.ui.text import Face, wrap
from game.ui.theme import Colour, mix

TINY = 1e-9
"""Rounding that a point on the edge of the zone may show."""

SMALL, LARGE = 0.34, 0.52
"""Half the width of a point without and with a name, in sizes of the chart's text."""

FAR = 1.7
"""A name further away than this, in sizes of the text, is joined to its point by a line."""

SIZES = (1.0, 0.85, 0.7)
"""In which a name is tried, in sizes of the chart's text."""

NARROW = 8.0
"""Words narrower than this, in sizes of the text, are not set in several lines."""


@dataclass(frozen=True)
class Mark:
    """A point with a name; one without is small."""

    label: str
    x: float
    y: float
    colour: Colour
    marker: Marker = "diamond"


@dataclass(frozen=True)
class Corners:
    """What is said of the fields that the walk-away lines divide the plane into."""

    both: str = ""
    """The name of the bargaining zone, in which both have more than without a treaty."""
    neither: str = ""
    first: str = ""
    """Of the field in which only the first side, on the level axis, has more."""
    second: str = ""


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
    walk_away_labels: tuple[str, str] = ("", "")
    """Names of the upright line, which is the first side's, and of the level one."""
    frontier_label: str = ""
    corners: Corners = Corners()
    note: str = ""
    """What the chart shows, told below it."""


def draw_scatter(
    size: tuple[int, int], chart: Scatter, fonts: Fonts, pixels: int, colours: ChartColours
) -> Surface:
    """The chart in pixels: cloud, zone, frontier and named points."""
    plot = Plot(size, fonts, pixels, colours)
    left, top = round(pixels * 4.6), round(pixels * 2.9)
    foot = plot.tell(chart.note) + round(pixels * 3.9)
    plot.area = Rect(left, top, size[0] - left - round(pixels * 1.6), size[1] - top - foot)
    every = [*chart.cloud, *chart.frontier, *((mark.x, mark.y) for mark in chart.marks)]
    every += [chart.walk_away] if chart.walk_away else []
    plot.set_axes(
        span_of([x for x, _ in every], from_zero=True),
        span_of([y for _, y in every], from_zero=True),
    )
    if chart.walk_away:
        _draw_zone(plot, chart, chart.walk_away)
    plot.draw_axes(chart.x_label, chart.y_label)
    dot = mix(colours.line, colours.paper, 0.25)
    for point in chart.cloud:
        plot.mark(plot.at(*point), "circle", max(1.2, pixels * 0.13), dot)
    taken = _draw_frontier(plot, chart)
    names: list[Rect] = []
    if chart.walk_away:
        names += _name_lines(plot, chart, chart.walk_away)
        taken += [*names, *_room_of_lines(plot, chart.walk_away)]
    taken += _draw_marks(plot, chart.marks)
    _name_marks(plot, [*chart.marks, *_frontier_name(chart, colours)], taken, names)
    if chart.walk_away:
        _name_corners(plot, chart, chart.walk_away, taken)
    return plot.finish(chart.title)


def best_of(frontier: Sequence[Point], walk_away: Point) -> tuple[Point, Point, Point] | None:
    """Of the treaties that both prefer to none: best for each side, and Nash's point.

    That is the one with the largest product of both gains. None if the frontier has none of them.
    """
    x, y = walk_away
    inside = [one for one in frontier if one[0] >= x - TINY and one[1] >= y - TINY]
    if not inside:
        return None
    nash = max(inside, key=lambda one: (one[0] - x) * (one[1] - y))
    return max(inside), max(inside, key=lambda one: (one[1], one[0])), nash


# ---- zone and frontier


def _draw_zone(plot: Plot, chart: Scatter, corner: Point) -> None:
    """Tint what lies between the walk-away point and the frontier, and draw both lines."""
    x, y = corner
    inside = _frontier_beyond(chart.frontier, corner)
    if inside:
        # As good to one side as the frontier's end, and worse to the other, is within reach too.
        corners = [(x, y), (x, inside[0][1]), *inside, (inside[-1][0], y)]
        tint = mix(plot.colours.line, plot.colours.paper, 0.72)
        plot.fill([plot.at(*corner) for corner in corners], tint)
    spot = plot.at(x, y)
    upright: list[Point] = [(spot[0], plot.area.bottom), (spot[0], plot.area.y)]
    level: list[Point] = [(plot.area.x, spot[1]), (plot.area.right, spot[1])]
    for path in (upright, level):
        plot.stroke(path, plot.colours.soft, plot.pixels * 0.09, dashed=True)


def _draw_frontier(plot: Plot, chart: Scatter) -> list[Rect]:
    """The frontier, plainly inside the zone and faintly beyond it; the room that it takes."""
    colours, pixels = plot.colours, plot.pixels
    whole = sorted(chart.frontier)
    inside = _frontier_beyond(whole, chart.walk_away) if chart.walk_away else list(whole)
    faint = mix(colours.ink, colours.paper, 0.62)
    plot.stroke([plot.at(*point) for point in whole], faint, pixels * 0.08)
    spots = [plot.at(*point) for point in inside]
    plot.stroke(spots, colours.ink, pixels * 0.16)
    reach = round(pixels * 0.2)
    return [
        Rect(round(x) - reach, round(y) - reach, 2 * reach, 2 * reach)
        for x, y in _along(spots, pixels * 0.8)
    ]


def _frontier_name(chart: Scatter, colours: ChartColours) -> list[Mark]:
    """The name of the frontier, at its upper part."""
    path = _frontier_beyond(chart.frontier, chart.walk_away or (0.0, 0.0))
    if not path or not chart.frontier_label:
        return []
    return [Mark(chart.frontier_label, *path[len(path) // 3], colours.ink, "none")]


def _along(spots: Sequence[Point], step: float) -> Iterator[Point]:
    for start, end in pairwise(spots):
        length = max(abs(end[0] - start[0]), abs(end[1] - start[1]))
        count = max(1, round(length / step))
        for number in range(count + 1):
            share = number / count
            yield (
                start[0] + (end[0] - start[0]) * share,
                start[1] + (end[1] - start[1]) * share,
            )


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


# ---- names


def _name_lines(plot: Plot, chart: Scatter, corner: Point) -> list[Rect]:
    """The names of the two lines, at their ends, and of the zone, in its corner."""
    face, soft = plot.face("italic", 0.85), plot.colours.soft
    x, y = plot.at(*corner)
    first, second = chart.walk_away_labels
    return [
        plot.write(first, face, soft, "bottomleft", (x + plot.pixels * 0.3, plot.area.bottom - 2)),
        plot.write(second, face, soft, "bottomleft", (plot.area.x + 4, y - 1)),
        plot.write(chart.corners.both, face, soft, "bottomleft", (x + plot.pixels * 0.4, y - 2)),
    ]


def _room_of_lines(plot: Plot, corner: Point) -> list[Rect]:
    """Where the two lines run: no name is written across them."""
    x, y = plot.at(*corner)
    area = plot.area
    return [Rect(round(x) - 1, area.y, 3, area.h), Rect(area.x, round(y) - 1, area.w, 3)]


def _draw_marks(plot: Plot, marks: Sequence[Mark]) -> list[Rect]:
    """All points, those with a name above the others; the room that each takes."""
    taken: list[Rect] = []
    for mark in sorted(marks, key=lambda one: bool(one.label)):
        x, y = plot.at(mark.x, mark.y)
        radius = plot.pixels * (LARGE if mark.label else SMALL)
        plot.mark((x, y), mark.marker, radius, mark.colour)
        taken.append(
            Rect(round(x - radius), round(y - radius), round(2 * radius), round(2 * radius))
        )
    return taken


def _name_marks(plot: Plot, marks: Sequence[Mark], taken: list[Rect], names: list[Rect]) -> None:
    """Each name where nothing else is written, with a line to its point if it stands far off.

    No such line runs through another name. Where there is no room a name is written smaller, or the
    last ones are left out.
    """
    for mark in marks:
        spot = plot.at(mark.x, mark.y)
        for factor in SIZES if mark.label else ():
            face = plot.face("italic", factor)
            size = (face.width(mark.label) + 2, face.height)
            place = _free_place(plot, spot, size, taken, names)
            if place is not None:
                taken.append(place)
                names.append(place)
                leader = _leader(plot, spot, place)
                if leader is not None:
                    tone = mix(mark.colour, plot.colours.paper, 0.3)
                    plot.stroke(leader, tone, max(0.8, plot.pixels * 0.06))
                    taken += (Rect(round(x) - 1, round(y) - 1, 3, 3) for x, y in _along(leader, 4))
                plot.write(mark.label, face, mark.colour, "center", place.center)
                break


def _leader(plot: Plot, spot: Point, place: Rect) -> tuple[Point, Point] | None:
    """The ends of the line that joins a name to its point; None where it stands close by."""
    near = (
        min(max(spot[0], place.x), place.right),
        min(max(spot[1], place.y), place.bottom),
    )
    if max(abs(near[0] - spot[0]), abs(near[1] - spot[1])) <= plot.pixels * FAR:
        return None
    edge = place.left - 2 if near[0] > spot[0] else place.right + 2
    return spot, (edge, place.centery)


def _free_place(
    plot: Plot,
    spot: Point,
    size: tuple[int, int],
    taken: Sequence[Rect],
    names: Sequence[Rect],
) -> Rect | None:
    x, y = spot
    wide, high = size
    gap = plot.pixels * 0.8
    inside = Rect((0, 0), plot.size).inflate(-12, -12)
    # Below the axis stand its numbers, above the area the title.
    inside.h, inside.y = plot.area.h - 4, plot.area.y + 2
    places: list[tuple[float, Rect]] = []
    for quarter in range(-28, 29):
        down = quarter / 4
        level = y + down * high
        for out in (0, 2, 4, 7):
            for left in (x + gap + out * high * 0.5, x - gap - wide - out * high * 0.5):
                place = Rect(round(left), round(level - high / 2), wide, high)
                places.append((abs(down) + out * 0.55, place))
    places.sort(key=lambda one: one[0])
    room = [place for _, place in places if inside.contains(place)]
    free = (place for place in room if place.collidelist(list(taken)) < 0)
    return next((place for place in free if _is_joined(plot, spot, place, names)), None)


def _is_joined(plot: Plot, spot: Point, place: Rect, names: Sequence[Rect]) -> bool:
    """Whether a name may stand there: no line to its point runs through another one."""
    leader = _leader(plot, spot, place)
    return leader is None or not any(name.inflate(4, 0).clipline(*leader) for name in names)


def _name_corners(plot: Plot, chart: Scatter, corner: Point, taken: list[Rect]) -> None:
    """What each field means, where there is room for it in a field."""
    x, y = plot.at(*corner)
    area, pad = plot.area, round(plot.pixels * 0.5)
    cross = (round(x), round(y))
    face, texts = plot.face("italic", 0.9), chart.corners
    above, below = (area.y, cross[1] - area.y), (cross[1], area.bottom - cross[1])
    left, right = (area.x, cross[0] - area.x), (cross[0], area.right - cross[0])
    for words, (start, wide), (top, high) in (
        (texts.neither, left, below),
        (texts.second, left, above),
        (texts.first, right, below),
    ):
        field = Rect(start + pad, top + pad, wide - 2 * pad, high - 2 * pad)
        _write_in(plot, words, face, field, taken)


def _write_in(plot: Plot, words: str, face: Face, field: Rect, taken: list[Rect]) -> None:
    """Words in lines, at the first height of a field at which nothing else is in their way."""
    most = min(field.w, round(plot.pixels * NARROW * 1.6))
    if not words or most < plot.pixels * NARROW * 0.6:
        return
    lines = wrap(face, words, most)
    wide, high = max(face.width(line) for line in lines), face.height * len(lines)
    spots = [
        Rect(left, top, wide, high)
        for top in range(field.bottom - high, field.y - 1, -max(4, face.height // 2))
        for left in (field.x, field.centerx - wide // 2, field.right - wide)
    ]
    inside = (one for one in spots if field.contains(one) and one.collidelist(taken) < 0)
    place = next(inside, None)
    if place is None:
        return
    taken.append(place)
    for number, line in enumerate(lines):
        at = (place.x, place.y + number * face.height)
        plot.write(line, face, plot.colours.soft, "topleft", at)
