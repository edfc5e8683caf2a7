"""The record at the right of every playing screen: gauges, the minutes and the dispatches."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ClassVar

import pygame
from pygame import Rect
from pygame.event import Event

from game.model.ids import IssueId
from game.play.figures import roman
from game.ui.canvas import Canvas, text_height
from game.ui.intents import Intent, ShowDispatch
from game.ui.layout import columns
from game.ui.rows import ALARMING, GaugeRow, calendar_rows, gauge_rows
from game.ui.rows_minutes import DispatchRow, MinuteBook, MinuteRow, dispatch_rows
from game.ui.screens.play_screen import PlayScreen
from game.ui.screens.tracks import open_tracks
from game.ui.theme import Theme
from game.ui.widget import IGNORED, Reply, Widget
from game.ui.widgets.button import Button
from game.ui.widgets.calendar_strip import CalendarStrip
from game.ui.widgets.choices import Tabs, open_choices
from game.ui.widgets.dialog import Answer, open_dialog
from game.ui.widgets.gauge import Gauge, gauge_height
from game.ui.widgets.scroll_list import Row, ScrollList
from game.ui.widgets.text_entry import TextEntry

TAB_HEIGHT = 30
GAUGE_GAP = 5
SEARCH_SIGN = "/"
"""The key that leads to the search, on any keyboard that has the sign."""


@dataclass
class RecordState:
    """What the person looks at in the record; it outlives the widgets."""

    tab: int = 0
    about: IssueId | None = None
    search: str = ""
    book: MinuteBook = field(default_factory=MinuteBook)


def gauges(screen: PlayScreen, area: Rect) -> tuple[list[Widget], int]:
    """The gauges from the top of an area, and the y below them."""
    theme = screen.theme
    rows = gauge_rows(screen.words, screen.observation)
    made: list[Widget] = []
    y = area.y
    for row in rows:
        rect = Rect(area.x + theme.u(4), y, area.w - theme.u(8), gauge_height(theme))
        made.append(gauge_of(row, rect, _telling(screen, f"gauge_{row.track}")))
        y = rect.bottom + theme.u(GAUGE_GAP)
    return made, y


def _telling(screen: PlayScreen, owner: str) -> Callable[[], Intent | None]:
    def tell() -> Intent | None:
        open_tracks(screen, owner)
        return None

    return tell


def gauge_of(
    row: GaugeRow, rect: Rect, on_press: Callable[[], Intent | None] | None = None
) -> Gauge:
    """A track as a gauge, with what moved it this turn; pressed, it may tell more."""
    change = row.height - row.before
    return Gauge(
        id=f"gauge_{row.track}",
        rect=rect,
        title=row.title,
        value=row.height,
        word=row.word,
        trend=(change > 0) - (change < 0),
        before=row.before if change else None,
        low=ALARMING,
        tip=row.told,
        on_press=on_press,
    )


def calendar(screen: PlayScreen, rect: Rect) -> CalendarStrip:
    """The sittings, with today's and the last one, which never moves."""
    words, seen = screen.words, screen.observation
    last = words.full_date(seen.days[-1])
    return CalendarStrip(
        id="calendar",
        rect=rect,
        days=calendar_rows(words, seen),
        tip=words.say(
            "The sittings from first to last. After {last} the capitals will not wait.", last=last
        ),
    )


def record(screen: PlayScreen, state: RecordState, area: Rect) -> list[Widget]:
    """Tabs for minutes and dispatches, the filter, and the list that is chosen."""
    theme, words = screen.theme, screen.words
    news = dispatch_rows(words, screen.observation, screen.lent.has_read)
    fresh = sum(1 for row in news if row.new)
    titles = [words.say("Minutes"), words.say("Dispatches")]
    if fresh:
        titles[1] = words.say("Dispatches ({number} new)", number=fresh)
    bar = Rect(area.x, area.y, area.w, theme.t(TAB_HEIGHT))
    tabs = Tabs(id="record_tabs", rect=bar, options=titles, selected=state.tab)
    body = Rect(area.x, bar.bottom, area.w, area.bottom - bar.bottom)

    def choose(index: int) -> Intent | None:
        state.tab = index
        screen.rebuild()
        return None

    tabs.on_change = choose
    if state.tab == 1:
        return [tabs, dispatch_list(screen, news, body)]
    return [tabs, *_minutes(screen, state, body)]


def _minutes(screen: PlayScreen, state: RecordState, area: Rect) -> list[Widget]:
    theme = screen.theme
    strip = Rect(area.x, area.y + theme.u(4), area.w, theme.t(26))
    top = strip.bottom + theme.u(4)
    below = Rect(area.x, top, area.w, area.bottom - top)
    left, right = columns(strip, [1.0, 1.0], theme.u(4))
    return [
        _filter(screen, state, left),
        _search(screen, state, right),
        _minutes_list(screen, state, below),
    ]


class SearchEntry(TextEntry):
    """The words to look for; the stroke that opens it is none of them."""

    def on_text(self, event: Event) -> Reply:
        """Take what is typed."""
        if event.type == pygame.TEXTINPUT and event.text == SEARCH_SIGN and not self.value:
            return Reply()
        return super().on_text(event)


def _search(screen: PlayScreen, state: RecordState, rect: Rect) -> SearchEntry:
    """The line that shows only what holds certain words."""

    def look(value: str) -> Intent | None:
        state.search = value
        screen.rebuild()
        return None

    def read(value: str) -> Intent | None:
        screen.root.set_focus(screen.root.find("minutes"))
        return None

    return SearchEntry(
        id="search",
        rect=rect,
        value=state.search,
        placeholder=screen.words.say("Find  /"),
        most=40,
        on_change=look,
        on_submit=read,
        tip=screen.words.say(
            "Show only what holds these words. Key / comes here, Enter goes to the list."
        ),
    )


def seek(screen: PlayScreen, state: RecordState) -> None:
    """Open the minutes, and write in the line that searches them."""
    state.tab = 0
    screen.rebuild()
    screen.root.by_keyboard = True
    screen.root.set_focus(screen.root.find("search"))


def _filter(screen: PlayScreen, state: RecordState, rect: Rect) -> Button:
    """The button that shows the minutes of one article alone."""
    words = screen.words
    issues = screen.observation.agenda.issues
    everything = words.say("All that was said")
    chosen = words.say("All articles")
    if state.about is not None:
        chosen = words.issue(state.about)
    button = Button(
        id="filter",
        rect=rect,
        text=chosen,
        style="small",
        key=pygame.K_f,
        tip=words.say("Show the minutes of one article alone."),
    )
    names = [
        words.say("{number}. {issue}", number=roman(one.number), issue=words.issue(one.id))
        for one in issues
    ]
    current = next((n for n, one in enumerate(issues, 1) if one.id == state.about), 0)

    def take(index: int) -> Intent | None:
        state.about = issues[index - 1].id if index else None
        screen.rebuild()
        return None

    def ask() -> Intent | None:
        open_choices(screen.root, button, [everything, *names], current, take)
        return None

    button.on_press = ask
    return button


def _minutes_list(screen: PlayScreen, state: RecordState, rect: Rect) -> "MarkedList":
    words = screen.words
    rows = state.book.rows(words, screen.observation, state.about, state.search)

    def tell(index: int) -> Intent | None:
        row = rows[index]
        if row.full:
            open_dialog(
                screen.root,
                id="minute",
                title=words.say("{speaker}, {day}", speaker=row.speaker, day=row.when),
                body=row.full,
                answers=[Answer(id="minute_close", text=words.say("Close"), primary=True)],
                owner="minutes",
            )
        return None

    return MarkedList(
        id="minutes",
        rect=rect,
        rows=rows,
        measure=measure_minute,
        paint=paint_minute,
        on_choose=tell,
        at_end=True,
        selected=-1,
    )


def dispatch_list(screen: PlayScreen, news: tuple[DispatchRow, ...], area: Rect) -> ScrollList:
    """The dispatches as a list; to choose one lays it before the reader."""

    def read(index: int) -> Intent | None:
        return ShowDispatch(dispatch=news[index].id)

    def paint(canvas: Canvas, row: Row, rect: Rect) -> None:
        if isinstance(row, DispatchRow):
            _paint_dispatch(screen, canvas, row, rect)

    return MarkedList(
        id="dispatches",
        selected=-1,
        rect=area,
        rows=news,
        measure=_measure_dispatch,
        paint=paint,
        on_choose=read if news else None,
    )


class MarkedList(ScrollList):
    """A list in which nothing is marked until a key or the mouse marks it."""

    by_attributes: ClassVar[bool] = True

    def on_key(self, event: Event) -> Reply:
        """The first arrow marks the newest row."""
        if self.selected < 0 and event.key in (pygame.K_UP, pygame.K_DOWN) and self.rows:
            self.selected = len(self.rows) - 1 if self.at_end else 0
            self.show_row(self.selected)
            return Reply()
        return super().on_key(event)

    def press(self) -> Reply:
        """Nothing is taken while nothing is marked."""
        return super().press() if self.selected >= 0 else IGNORED


# ---- rows of the lists


def measure_minute(row: Row, width: int, theme: Theme) -> int:
    """Height of an entry of the minutes."""
    if not isinstance(row, MinuteRow):
        return 0
    if row.is_heading:
        return theme.face("aside").height + theme.u(10)
    height = theme.face("subheading").height + text_height(theme, row.text, "body", width)
    indent = theme.t(12)
    for detail in row.details:
        height += text_height(theme, detail, "small", width - indent, 1.12)
    return height + theme.u(9)


def paint_minute(canvas: Canvas, row: Row, rect: Rect) -> None:
    """Paint an entry of the minutes."""
    if not isinstance(row, MinuteRow):
        return
    theme = canvas.theme
    if row.is_heading:
        _paint_heading(canvas, row, rect)
        return
    base = rect.y + theme.face("subheading").ascent
    when = canvas.on_line(row.when, (rect.right, base), "note", "soft", "right")
    room = when.x - rect.x - theme.t(8)
    name = canvas.on_line(row.speaker, (rect.x, base), "subheading", row.colour, "left", room)
    if row.confidential:
        left = name.right + theme.t(8)
        if theme.face("note").width(row.confidential) <= when.x - left - theme.t(6):
            canvas.on_line(row.confidential, (left, base), "note", "soft")
    body = Rect(rect.x, rect.y + theme.face("subheading").height, rect.w, rect.h)
    y = canvas.paragraph(row.text, body)
    indent = theme.t(12)
    for detail in row.details:
        canvas.diamond((rect.x + indent // 2, y + theme.t(8)), theme.t(2), row.colour)
        place = Rect(rect.x + indent, y, rect.w - indent, rect.h)
        y = canvas.paragraph(detail, place, "small", "ink", lead=1.12)
    canvas.rule((rect.x, rect.bottom - theme.u(4)), rect.w, "faint")


def _paint_heading(canvas: Canvas, row: MinuteRow, rect: Rect) -> None:
    theme = canvas.theme
    told = canvas.text(row.text, rect.center, "aside", "soft", "center", rect.w)
    y = rect.centery
    gap = theme.t(10)
    for x, length in (
        (rect.x, told.x - gap - rect.x),
        (told.right + gap, rect.right - told.right - gap),
    ):
        if length > 0:
            canvas.rule((x, y), length, "line")


def _measure_dispatch(row: Row, width: int, theme: Theme) -> int:
    if not isinstance(row, DispatchRow):
        return 0
    room = width - theme.t(34)
    return (
        text_height(theme, row.title, "subheading", room, 1.1)
        + text_height(theme, row.note, "note", room, 1.1)
        + theme.u(14)
    )


def _paint_dispatch(screen: PlayScreen, canvas: Canvas, row: DispatchRow, rect: Rect) -> None:
    theme = canvas.theme
    size = theme.t(22)
    canvas.surface.blit(
        screen.lent.pictures.icon(row.icon, size, "accent" if row.new else "soft"),
        (rect.x, rect.y + theme.u(4)),
    )
    left = rect.x + theme.t(34)
    room = Rect(left, rect.y + theme.u(2), rect.right - left, rect.h)
    y = canvas.paragraph(row.title, room, "subheading", "ink", lead=1.1)
    below = Rect(left, y, room.w, rect.h)
    canvas.paragraph(row.note, below, "note", "accent" if row.new else "soft", lead=1.1)
    canvas.rule((rect.x, rect.bottom - theme.u(4)), rect.w, "faint")
