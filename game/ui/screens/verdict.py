"""The end: what came of it, beside history, with everything that was hidden now open."""

from collections.abc import Callable
from functools import cached_property

import pygame
from pygame import Rect, Surface

from game.model.ids import SeatId
from game.play.debrief import Debrief
from game.play.match import Match
from game.play.player_words import player_title
from game.play.records import PERSON
from game.play.verdict_rows import (
    ScoreLine,
    clause_lines,
    day_lines,
    days_text,
    epilogue_text,
    headline,
    mediator_scores,
    mind_revealed,
    parts_in_words,
    party_scores,
    reasons_text,
    settled_heading,
)
from game.play.wording import Words, describe_limit_of, describe_outcome
from game.play.wording_field import describe_field
from game.ui.backdrop import map_picture, with_emphasis
from game.ui.canvas import Canvas, text_height
from game.ui.charts import draw_line_chart
from game.ui.charts_scatter import draw_scatter
from game.ui.intents import Intent, LeaveGame, OpenScreen, ReplayGame
from game.ui.layout import columns
from game.ui.map_data import NO_CHANGES
from game.ui.rows_chronicle import map_of_agreed
from game.ui.screens.packet import Leaf, Packet
from game.ui.screens.sheet_forms import NEWS_SIZES
from game.ui.screens.sheet_view import SheetView
from game.ui.screens.verdict_charts import chart_colours, lines_chart, offers_chart
from game.ui.screens.verdict_days import measure_day, paint_day
from game.ui.screens.verdict_lists import (
    measure_clause,
    measure_score,
    paint_clause,
    score_list_height,
    score_painter,
)
from game.ui.screens.verdict_news import (
    end_picture,
    map_caption,
    news_sheet,
    news_text,
    picture_height,
)
from game.ui.screens.verdict_reasons import reasons_list
from game.ui.screens.verdict_revealed import Revealed, revealed_of
from game.ui.surroundings import Surroundings
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.label import Painting, Paragraph
from game.ui.widgets.scroll_box import ScrollBox, scroll_room
from game.ui.widgets.scroll_list import ScrollList
from game.ui.widgets.text_page import TextPage

FOOT = (0.24, 0.44, 0.32)
"""How the foot is shared out: away, once more, and on."""
CHART_WORDS = 14
CHART_HEIGHT = 400
NARROW_SCORES = 0.55
"""Of a narrow page, what the scores have for themselves; the rest tells what they mean."""
LEAST_CHART = 430
"""Two charts narrower than this stand one below the other."""


def verdict_screen(around: Surroundings, match: Match) -> "VerdictScreen":
    """The verdict on a game that is over."""
    return VerdictScreen(around, lambda: revealed_of(around.language, match))


class VerdictScreen(Packet):
    """Leaves: the news, the treaty, the scores, what came after, the days, charts, secrets."""

    def __init__(self, around: Surroundings, reveal: Callable[[], Revealed]) -> None:
        """Take what looks back on the game: it is asked once, when the page is first looked at."""
        super().__init__(around)
        self._reveal = reveal

    @cached_property
    def revealed(self) -> Revealed:
        """All that is told after the end."""
        return self._reveal()

    @property
    def words(self) -> Words:
        """The words of a reader who may know everything."""
        return self.revealed.words

    @property
    def told(self) -> Debrief:
        """What came of it."""
        return self.revealed.told

    @property
    def year(self) -> str:
        """The year of the conference: how history's treaty is called in tables."""
        return str(self.words.agenda.sittings[0].day.year)

    def build(self) -> list[Widget]:
        """Headline, tabs, the leaf, and the way on."""
        title = self.around.language.text(self.words.agenda.title)
        widgets, below = self.framed(headline(self.words, self.told), title)
        room, bottom = self.with_foot(below)
        leaves = self._leaves()
        onward = self.say("Title page")
        return [
            *widgets,
            *self.open_leaf(room, leaves),
            *self.turning(bottom, leaves, onward, close=LeaveGame, shares=FOOT),
            *self._again(bottom),
        ]

    def _again(self, bottom: Rect) -> list[Widget]:
        """Between the two buttons of the foot: this game once more, or another one."""
        gap = self.theme.u(12)
        left, middle, _ = columns(bottom, FOOT, gap)
        place = left if self.leaf == len(self._leaves()) - 1 else middle
        words, path = self.say("Another game"), self.revealed.save
        another = Button(id="another", text=words, on_press=self._seats, key=pygame.K_a)
        if path is None:
            another.rect = place
            return [another]
        first, another.rect = columns(place, [0.54, 0.46], gap)
        replay = Button(
            id="replay",
            rect=first,
            text=self.say("Replay this game"),
            on_press=lambda: ReplayGame(path=path),
            key=pygame.K_r,
        )
        return [replay, another]

    def _seats(self) -> Intent | None:
        return OpenScreen(name="seats")

    def _leaves(self) -> tuple[Leaf, ...]:
        say = self.say
        leaves = [
            Leaf("news", say("The end"), self._news),
            Leaf("treaty", say("The treaty"), self._treaty),
            Leaf("scores", say("Scores"), self._scores),
            Leaf("after", say("What came after"), self._after),
            Leaf("days", say("Day by day"), self._days),
            Leaf("charts", say("Charts"), self._charts),
            Leaf("secrets", say("Secrets"), self._secrets),
        ]
        if self.told.thoughts:
            leaves.append(Leaf("reasons", say("Reasons"), self._reasons))
        return tuple(leaves)

    # ---- leaves

    def _news(self, room: Rect) -> list[Widget]:
        if self.observation is None:
            lines = describe_outcome(self.words, self.told.outcome)
            return [self._page("news", room, "\n\n".join([f"# {lines[0]}", *lines[1:]]))]
        if self.theme.is_narrow(self.area.w):
            text = news_text(self.words, self.told, self.observation)
            return [self._page("news", room, text)]
        theme = self.theme
        sheet = news_sheet(self.words, self.told, self.observation, theme)
        left, right = columns(room.inflate(0, -theme.u(12)), [0.36, 0.64], theme.u(10))
        totals = tuple(rows[-1]._replace(title=rows[0].title) for rows in self._all_scores())
        totals = (ScoreLine(self.say("All in all, of 100")), *totals)
        scores = score_list_height(theme, totals) + theme.u(12)
        whole = picture_height(theme, left.w)
        high = min(whole, left.h - scores)
        wide = left.w * high // whole
        picture = Rect(left.centerx - wide // 2, left.y, wide, high)
        below = Rect(left.x, left.bottom - scores, left.w, scores)
        return [
            *end_picture(self.words, self.told, picture, theme),
            ScrollList(
                id="totals",
                rect=below,
                rows=totals,
                measure=measure_score,
                paint=score_painter(self.year),
            ),
            SheetView(
                id="news",
                rect=right,
                text=sheet.text,
                words=sheet.words,
                draw_sheet=sheet.draw,
                sizes=NEWS_SIZES,
            ),
        ]

    def _treaty(self, room: Rect) -> list[Widget]:
        heads = (
            self.say("Article"),
            settled_heading(self.words, self.told),
            self.say("In {year}", year=self.year),
            self.say("Beside {year}", year=self.year),
        )
        rows = (heads, *clause_lines(self.words, self.told))
        return [
            ScrollList(
                id="treaty", rect=room, rows=rows, measure=measure_clause, paint=paint_clause
            )
        ]

    def _scores(self, room: Rect) -> list[Widget]:
        agenda, lists = self.words.agenda, self._all_scores()
        paint, theme = score_painter(self.year), self.theme
        if theme.is_narrow(self.area.w):
            lists = [tuple(row for one in lists for row in one)]
            most = round(room.h * NARROW_SCORES)
        else:
            most = room.h * 3 // 4
        height = min(score_list_height(theme, max(lists, key=len)), most)
        bars = Rect(room.x, room.y, room.w, height)
        below = Rect(room.x, bars.bottom + theme.u(8), room.w, room.h - height - theme.u(8))
        history = " ".join(self.around.language.text(self.revealed.history).split())
        title = self.say("How it ended in {year}", year=self.year)
        parts = "\n".join(f"- {line}" for line in parts_in_words(self.words))
        meaning = f"## {self.say('What the parts mean')}\n\n{parts}\n\n"
        field = describe_field(self.words, self.told, agenda.seats)
        beside = ""
        if field:
            lines = "\n".join(f"- {line}" for line in field)
            beside = f"## {self.say('Beside other conferences')}\n\n{lines}\n\n"
        return [
            *(
                ScrollList(
                    id=f"scores_{n}", rect=cell, rows=rows, measure=measure_score, paint=paint
                )
                for n, (rows, cell) in enumerate(
                    zip(lists, columns(bars, [1.0] * len(lists), theme.u(8)), strict=True)
                )
            ),
            *self._about_scores(below, beside, meaning, f"## {title}\n\n{history}"),
        ]

    def _about_scores(self, room: Rect, beside: str, meaning: str, history: str) -> list[Widget]:
        """How this game stands among others and in history, beside what the parts mean."""
        if self.theme.is_narrow(self.area.w):
            return [self._page("history", room, f"{beside}{meaning}{history}")]
        left, right = columns(room, [1.0, 1.0], self.theme.u(8))
        return [
            self._page("history", left, f"{beside}{history}"),
            self._page("meaning", right, meaning),
        ]

    def _all_scores(self) -> list[tuple[ScoreLine, ...]]:
        """The scores of each seat, under its name and its player's."""
        agenda, aims = self.words.agenda, dict(self.revealed.aims)
        return [
            *(self._headed(s, party_scores(self.words, self.told, s)) for s in agenda.party_ids),
            self._headed(agenda.mediator.id, mediator_scores(self.words, self.told, aims)),
        ]

    def _headed(self, seat: SeatId, rows: tuple[ScoreLine, ...]) -> tuple[ScoreLine, ...]:
        """Scores under the name of the seat and of who sat there."""
        player = self.revealed.seats.get(seat, "")
        alone = list(self.revealed.seats.values()).count(PERSON) == 1
        title = player_title(self.around.language, player)
        if player == PERSON and alone:
            title = self.say("you")
        heading = self.say("{seat} ({player})", seat=rows[0].title, player=title)
        return (rows[0]._replace(title=heading), *rows[1:])

    def _after(self, room: Rect) -> list[Widget]:
        page = [epilogue_text(self.words, self.told)]
        if self.revealed.tales:
            page += [f"# {self.say('Often told otherwise')}", self.revealed.tales]
        text, plate = room, None
        if not self.theme.is_narrow(self.area.w):
            text, plate = columns(room, [0.57, 0.43], self.theme.u(10))
        widgets = [self._page("after", text, "\n\n".join(page))]
        return [*widgets, *self._map(plate)] if plate is not None else widgets

    def _map(self, room: Rect) -> list[Widget]:
        """The map as the treaty draws it, or as the war has left it; below it, which it is."""
        seen, theme = self.observation, self.theme
        told = map_caption(self.words, self.told)
        pad = theme.u(6)
        high = text_height(theme, told, "aside", room.w - 2 * pad) + pad
        rect = Rect(room.x, room.y, room.w, room.h - high)
        below = Rect(room.x + pad, rect.bottom + pad, room.w - 2 * pad, high - pad)

        def paint(canvas: Canvas, area: Rect) -> None:
            if seen is None:
                return
            signed = self.told.outcome.treaty is not None
            changes = with_emphasis(seen.map, map_of_agreed(seen)) if signed else NO_CHANGES
            picture = map_picture(seen.map, area.size, self.theme, changes, kept=False)
            if picture is not None:
                canvas.surface.blit(picture, area)

        return [
            Painting(id="after_map", rect=rect, paint=paint, takes_mouse=False),
            Paragraph(id="after_map_told", rect=below, text=told, style="aside", align="center"),
        ]

    def _days(self, room: Rect) -> list[Widget]:
        if self.theme.is_narrow(self.area.w):
            return [self._page("days", room, days_text(self.words, self.told))]
        heads = (self.say("At this table"), self.say("In {year}", year=self.year))
        rows = (heads, *day_lines(self.words, self.told))
        return [ScrollList(id="days", rect=room, rows=rows, measure=measure_day, paint=paint_day)]

    def _reasons(self, room: Rect) -> list[Widget]:
        if self.theme.is_narrow(self.area.w):
            return [self._page("reasons", room, reasons_text(self.words, self.told))]
        return [reasons_list(self.words, self.told.thoughts, room)]

    def _page(self, name: str, room: Rect, markup: str) -> Widget:
        return TextPage(id=name, rect=room, markup=markup)

    def _charts(self, room: Rect) -> list[Widget]:
        theme, gap = self.theme, self.theme.u(10)
        room = Rect(room.x, room.y + gap // 2, room.w, room.h - gap // 2)
        if room.w >= 2 * theme.t(LEAST_CHART) + gap:
            left, right = columns(room, [1.0, 1.0], gap)
            return [self._offers(left), self._lines(right)]
        width = room.w - scroll_room(theme)
        height = max(theme.t(CHART_HEIGHT) * 3 // 4, room.h - gap)
        first = Rect(room.x, room.y, width, height)
        charts = [self._offers(first), self._lines(first.move(0, height + gap))]
        for chart in charts:
            chart.focusable = True
        return [ScrollBox(id="charts", rect=room, children=charts)]

    def _offers(self, rect: Rect) -> Widget:
        chart = offers_chart(self.words, self.told, self.theme, self.year)

        def draw(size: tuple[int, int], pixels: int) -> Surface:
            colours = chart_colours(self.theme)
            return draw_scatter(size, chart, self.theme.font_face, pixels, colours)

        return self._chart("offers_chart", rect, chart.title, draw)

    def _lines(self, rect: Rect) -> Widget:
        chart = lines_chart(self.words, self.told, self.theme)

        def draw(size: tuple[int, int], pixels: int) -> Surface:
            colours = chart_colours(self.theme)
            return draw_line_chart(size, chart, self.theme.font_face, pixels, colours)

        return self._chart("lines_chart", rect, chart.title, draw)

    def _chart(
        self, name: str, rect: Rect, title: str, draw: Callable[[tuple[int, int], int], Surface]
    ) -> Widget:
        def paint(canvas: Canvas, area: Rect) -> None:
            canvas.surface.blit(draw(area.size, self.theme.t(CHART_WORDS)), area)
            canvas.frame(area)
            canvas.note(title, area)

        return Painting(id=name, rect=rect, paint=paint)

    def _secrets(self, room: Rect) -> list[Widget]:
        """What each capital had in mind, at the beginning and at the end."""
        capitals = [self._capital(seat) for seat in self.revealed.limits]
        again = self.say(
            "With number {seed} the same game can be begun again.", seed=self.revealed.seed
        )
        capitals[-1] = "\n\n".join([capitals[-1], "---", again])
        if self.theme.is_narrow(self.area.w):
            return [self._page("secrets", room, "\n\n".join(capitals))]
        places = columns(room, [1.0] * len(capitals), self.theme.u(10))
        return [
            self._page(f"secrets_{number}", place, text)
            for number, (text, place) in enumerate(zip(capitals, places, strict=True))
        ]

    def _capital(self, seat: SeatId) -> str:
        """What one capital had in mind."""
        words = self.words
        band = words.say("Its own delegation knew only between which figures that line lay.")
        limits = (f"- {describe_limit_of(words, one)}" for one in self.revealed.limits[seat])
        return "\n\n".join(
            [
                f"# {words.capital(seat)}",
                mind_revealed(words, self.told, seat),
                band,
                words.say("Its limits, as they stood at the end:"),
                "\n".join(limits),
            ]
        )
