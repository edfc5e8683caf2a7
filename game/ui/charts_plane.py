"""The chart of offers in the plane of one's own worth and of that which the other side may see."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pygame import Rect, Surface

from game.ui.plot import ChartColours, Fonts, Marker, Plot, Point, span_of
from game.ui.text import Face
from game.ui.theme import Colour, mix

ROUND = 5.0
"""Room in points below the least value."""


@dataclass(frozen=True)
class Path:
    """One side's offers, oldest first; marker and dashes tell it from the other's."""

    label: str
    points: tuple[Point, ...]
    names: tuple[str, ...]
    """A name for each point; only the first and the last are written."""
    colour: Colour
    marker: Marker
    dashed: bool = False


@dataclass(frozen=True)
class Limit:
    """A value that matters on one axis, with its name; a stretch if its ends differ."""

    label: str
    low: float
    high: float


@dataclass(frozen=True)
class OfferPlane:
    """Two paths of offers; own worth to the right, believed worth to the others upwards."""

    title: str
    x_label: str
    y_label: str
    y_label_short: str
    """Where the chart is too low for the other."""
    paths: tuple[Path, ...]
    band: Limit
    """The own bottom line, on the level axis."""
    war: Limit
    others: Limit | None = None
    """What the others ask now, on the upright axis."""


@dataclass(frozen=True)
class DrawnPlane:
    """The chart as a picture, and where on it a point lies."""

    picture: Surface
    at: Callable[[float, float], Point]


def draw_offer_plane(
    size: tuple[int, int], chart: OfferPlane, fonts: Fonts, pixels: int, colours: ChartColours
) -> DrawnPlane:
    """The chart in pixels."""
    plot = Plot(size, fonts, pixels, colours)
    left, top = round(pixels * 5.2), round(pixels * 2.9)
    right, bottom = round(pixels * 1.6), round(pixels * 3.9)
    plot.area = Rect(left, top, size[0] - left - right, size[1] - top - bottom)
    _set_axes(plot, chart)
    _fill_band(plot, chart.band)
    fits = plot.face("head_italic", 0.95).width(chart.y_label) < size[1] - pixels
    plot.draw_axes(chart.x_label, chart.y_label if fits else chart.y_label_short)
    taken = _draw_limits(plot, chart)
    for path in chart.paths:
        spots = [plot.at(*point) for point in path.points]
        plot.stroke(spots, path.colour, pixels * 0.15, path.dashed)
        for spot in spots:
            plot.mark(spot, path.marker, pixels * 0.34, path.colour)
            taken.append(_around(spot, pixels * 0.34))
    _write_names(plot, chart, taken)
    return DrawnPlane(picture=plot.finish(chart.title), at=plot.at)


def _set_axes(plot: Plot, chart: OfferPlane) -> None:
    """To the best there is, from a little below the least: a paper in hand has its place too."""
    level = [x for path in chart.paths for x, _ in path.points]
    least = min([*level, chart.war.low, chart.band.low])
    plot.set_axes(span_of([max(0.0, least - ROUND), 100.0]), span_of([0.0, 100.0]))


def _fill_band(plot: Plot, band: Limit) -> None:
    """Tint the own bottom line, and more palely all that lies beyond it."""
    top, bottom = plot.area.y, plot.area.bottom
    edges = [plot.at(value, 0)[0] for value in (band.low, band.high)]
    for start, end, share in ((edges[1], plot.area.right, 0.88), (edges[0], edges[1], 0.62)):
        if end > start:
            corners = [(start, top), (end, top), (end, bottom), (start, bottom)]
            plot.fill(corners, mix(plot.colours.line, plot.colours.paper, share))


def _draw_limits(plot: Plot, chart: OfferPlane) -> list[Rect]:
    face, soft, thin = plot.face("italic", 0.85), plot.colours.soft, plot.pixels * 0.09
    area, taken = plot.area, list[Rect]()
    war = plot.at(chart.war.low, 0)[0]
    plot.stroke([(war, area.bottom), (war, area.y)], plot.colours.ink, thin * 1.6, dashed=True)
    spot = (war + plot.pixels * 0.3, area.bottom - 2.0)
    taken.append(plot.write(chart.war.label, face, soft, "bottomleft", spot))
    high = plot.at(chart.band.high, 0)[0]
    wide = face.width(chart.band.label)
    fits = high + wide < area.right
    anchor, x = ("topleft", high + 3.0) if fits else ("topright", area.right - 3.0)
    taken.append(plot.write(chart.band.label, face, soft, anchor, (x, area.y + 1.0)))
    if chart.others is not None:
        y = plot.at(0, chart.others.low)[1]
        plot.stroke([(area.x, y), (area.right, y)], soft, thin, dashed=True)
        spot = (area.x + 4.0, y - 1.0)
        taken.append(plot.write(chart.others.label, face, soft, "bottomleft", spot))
        # Their last paper lies on it or near by: its name shall not be struck through.
        taken.append(Rect(area.x, round(y) - 1, area.w, 3))
    return taken


def _write_names(plot: Plot, chart: OfferPlane, taken: list[Rect]) -> None:
    face = plot.face("italic", 0.95)
    for path in chart.paths:
        ends: dict[int, str] = {}
        if path.points:
            ends[len(path.points) - 1] = f"{path.label} {path.names[-1]}"
            ends.setdefault(0, path.names[0])
        for index, words in ends.items():
            _write(plot, words, path.points[index], face, path.colour, taken)


def _write(
    plot: Plot, words: str, point: Point, face: Face, colour: Colour, taken: list[Rect]
) -> None:
    place = _free(plot, plot.at(*point), (face.width(words) + 2, face.height), taken)
    taken.append(place)
    plot.write(words, face, colour, "center", place.center)


def _free(plot: Plot, spot: Point, size: tuple[int, int], taken: Sequence[Rect]) -> Rect:
    """Room for words beside a point, where nothing else is written."""
    gap = plot.pixels * 0.8
    wide, high = size
    inside = plot.area.inflate(-4, -4)
    places = []
    for down in (0, -1, 1, -2, 2, -3, 3):
        level = round(spot[1] + down * high - high / 2)
        places.append(Rect(round(spot[0] + gap), level, wide, high))
        places.append(Rect(round(spot[0] - gap - wide), level, wide, high))
    free = (one for one in places if one.collidelist(list(taken)) < 0 and inside.contains(one))
    return next(free, places[0].clamp(inside))


def _around(spot: Point, radius: float) -> Rect:
    return Rect(
        round(spot[0] - radius), round(spot[1] - radius), round(2 * radius), round(2 * radius)
    )
