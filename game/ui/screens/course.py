"""The course of the offers as a chart: in the plane of both sides' worth, or over the sittings."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pygame import Rect

from game.model.ids import SeatId
from game.model.offers import Terms
from game.play.words import sentence
from game.ui.canvas import Canvas
from game.ui.charts import Band, LineChart, Series, draw_line_chart
from game.ui.charts_plane import Limit, OfferPlane, Path, draw_offer_plane
from game.ui.intents import Intent
from game.ui.plot import Marker, Point
from game.ui.rows_minutes import seat_colour
from game.ui.rows_plane import Plane, PlanePoint, plane_of
from game.ui.screens.play_screen import PlayScreen
from game.ui.screens.verdict_charts import chart_colours
from game.ui.widget import Look, Widget
from game.ui.widgets.choices import RadioRow
from game.ui.widgets.label import Painting
from game.ui.widgets.text_page import TextPage

SWITCH = 26
"""Height of the choice between the two charts."""
LEAST_WIDE, LEAST_HIGH = 260, 220
"""Size below which the names in a chart would stand on one another: then it is told in words."""


@dataclass(eq=False, kw_only=True)
class PaperMark(Widget):
    """The paper in hand on the chart below it, which stays as it is while the paper changes."""

    label: str
    worth: Point = (0.0, 0.0)
    at: Callable[[float, float], Point] | None = None
    """Where on the chart a point lies; known once that is drawn."""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint the mark with its name."""
        if self.at is None:
            return
        theme = canvas.theme
        spot = self.at(*self.worth)
        x, y = self.rect.x + round(spot[0]), self.rect.y + round(spot[1])
        canvas.diamond((x, y), theme.t(8), "card")
        canvas.diamond((x, y), theme.t(6), "accent")
        # Named in the margin: beside the mark other names may stand.
        key = (self.rect.right - theme.t(14), self.rect.bottom - theme.t(16))
        told = canvas.text(self.label, key, "note", "accent", "midright")
        canvas.diamond((told.x - theme.t(9), key[1]), theme.t(5), "accent")


class Course:
    """Lends a screen the two charts, and remembers which is open."""

    def __init__(self, screen: PlayScreen) -> None:
        self.screen = screen
        self.over_time = False
        self._mark: PaperMark | None = None
        self._paper: Terms | None = None

    def build(self, room: Rect, paper: Terms | None) -> list[Widget]:
        """The choice and the chart that is chosen; `paper` is the paper in hand."""
        theme, words = self.screen.theme, self.screen.words
        self._paper = paper
        bar = Rect(room.x, room.y, room.w, theme.t(SWITCH))
        switch = RadioRow(
            id="course_view",
            rect=bar,
            options=[words.say("Worth to both sides"), words.say("Over the sittings")],
            selected=int(self.over_time),
        )

        def choose(index: int) -> Intent | None:
            self.over_time = bool(index)
            self.screen.rebuild()
            return None

        switch.on_change = choose
        top = bar.bottom + theme.u(4)
        rect = Rect(room.x, top, room.w, room.bottom - top)
        self._mark = None
        if rect.w < theme.t(LEAST_WIDE) or rect.h < theme.t(LEAST_HIGH):
            return [TextPage(id="course", rect=room, markup=self._in_words())]
        chart = Painting(id="course", rect=rect, paint=self._paint)
        if self.over_time or paper is None:
            return [switch, chart]
        self._mark = PaperMark(rect=rect, label=words.say("this paper"))
        self._place_mark()
        return [switch, chart, self._mark]

    def follow(self, paper: Terms) -> None:
        """Show where another paper lies."""
        if self._mark is not None and paper != self._paper:
            self._paper = paper
            self._place_mark()
            self._mark.changed()

    def _place_mark(self) -> None:
        plane = plane_of(self.screen.observation, self._paper)
        if self._mark is not None and plane is not None and plane.paper is not None:
            self._mark.worth = (plane.paper.own, plane.paper.theirs)

    def _paint(self, canvas: Canvas, room: Rect) -> None:
        plane = plane_of(self.screen.observation, self._paper)
        if plane is None:
            return
        theme = canvas.theme
        fonts, pixels, colours = theme.font_face, theme.face("small").pixels, chart_colours(theme)
        if self.over_time:
            chart = self._line_chart(plane)
            picture = draw_line_chart(room.size, chart, fonts, pixels, colours)
            canvas.note(chart.title, room)
        else:
            offers = self._offer_plane(plane)
            drawn = draw_offer_plane(room.size, offers, fonts, pixels, colours)
            picture = drawn.picture
            if self._mark is not None:
                self._mark.at = drawn.at
            canvas.note(offers.title, room)
            canvas.note(offers.y_label, room)
        canvas.surface.blit(picture, room)

    def _in_words(self) -> str:
        """What the charts show, as a list."""
        words, seen = self.screen.words, self.screen.observation
        plane = plane_of(seen, self._paper)
        if plane is None:
            return ""
        low, high = (round(end) for end in plane.band)
        parts = [
            words.say(
                "War is worth {war} of 100 to you; {capital} would sign from {low} to {high} on.",
                war=round(plane.no_deal),
                capital=words.capital(seen.seat),
                low=low,
                high=high,
            )
        ]
        for party, points in (
            (seen.seat, plane.ours),
            (seen.agenda.other(seen.seat), plane.other),
        ):
            lines = [
                words.say(
                    "{sitting}: worth {own} to you, perhaps {theirs} to the other side",
                    sitting=sentence(words.sitting(point.turn)),
                    own=round(point.own),
                    theirs=round(point.theirs),
                )
                for point in points
            ]
            if lines:
                parts.append(f"## {words.say('Offers of {party}', party=words.seat(party))}")
                parts.append("\n".join(f"- {line}" for line in lines))
        return "\n\n".join(parts)

    # ---- the plane

    def _offer_plane(self, plane: Plane) -> OfferPlane:
        words, seen = self.screen.words, self.screen.observation
        other = words.seat(seen.agenda.other(seen.seat))
        low, high = plane.band
        others = None
        if plane.they_ask is not None:
            label = words.say("what {party} asks now", party=other)
            others = Limit(label=label, low=plane.they_ask, high=plane.they_ask)
        return OfferPlane(
            title=words.say("The offers, and what they may be worth to both"),
            x_label=words.say("worth to you, of 100"),
            y_label=words.say("worth to {party}, as far as we can guess", party=other),
            y_label_short=words.say("worth to them: a guess"),
            paths=(
                self._path(seen.seat, plane.ours),
                self._path(seen.agenda.other(seen.seat), plane.other),
            ),
            band=Limit(
                label=words.say("{capital} would sign", capital=words.capital(seen.seat)),
                low=low,
                high=high,
            ),
            war=Limit(label=words.say("the war"), low=plane.no_deal, high=plane.no_deal),
            others=others,
        )

    def _path(self, party: SeatId, points: Sequence[PlanePoint]) -> Path:
        words, seen = self.screen.words, self.screen.observation
        return Path(
            label=words.say("Offers of {party},", party=words.seat(party)),
            points=tuple((point.own, point.theirs) for point in points),
            names=tuple(words.say("sitting {number}", number=point.turn) for point in points),
            colour=self.screen.theme.colour(seat_colour(seen, party)),
            marker=self._marker(party),
            dashed=party != seen.agenda.parties[0].id,
        )

    def _marker(self, party: SeatId) -> Marker:
        return "circle" if party == self.screen.observation.agenda.parties[0].id else "ring"

    # ---- over the sittings

    def _line_chart(self, plane: Plane) -> LineChart:
        words, seen, theme = self.screen.words, self.screen.observation, self.screen.theme
        paths = {seen.seat: plane.ours, seen.agenda.other(seen.seat): plane.other}
        series = [
            Series(
                label=words.say("Offers of {party}", party=words.seat(party)),
                points=tuple((float(point.turn), point.own) for point in paths[party]),
                colour=theme.colour(seat_colour(seen, party)),
                marker=self._marker(party),
                dashed=party != seen.agenda.parties[0].id,
            )
            for party in seen.agenda.party_ids
        ]
        war = ((1.0, plane.no_deal), (float(max(2, seen.turn)), plane.no_deal))
        series.append(
            Series(words.say("the war"), war, theme.colour("soft"), marker="none", dashed=True)
        )
        low, high = plane.band
        label = words.say(
            "where the bottom line of {capital} lies", capital=words.capital(seen.seat)
        )
        return LineChart(
            title=words.say("What the offers so far are worth to you"),
            x_label=words.say("sitting"),
            y_label=words.say("worth of 100"),
            series=tuple(series),
            band=Band(label=label, low=low, high=high),
        )
