"""What has arrived, one paper at a time, in the form in which it came."""

from collections.abc import Sequence

import pygame
from pygame import Rect
from pygame.event import Event

from game.model.ids import DispatchId
from game.model.observation import Delivered, Observation
from game.play.wording_letters import received
from game.ui.intents import GoBack, Intent
from game.ui.layout import columns
from game.ui.rows_minutes import channel_icon, describe_channel
from game.ui.screens.page import MARGIN, Page
from game.ui.screens.sheet_forms import NEWS_SIZES, Sheet, dispatch_sheet, kind_of
from game.ui.screens.sheet_view import EDGE, SIZES, SheetView
from game.ui.surroundings import Surroundings
from game.ui.ui import Ui
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.desk_papers import Blotter, PaperTab, tab_height
from game.ui.widgets.label import Label

SHAPES = {"news": (1.0, 1.0), "wire": (0.86, 0.76), "letter": (0.66, 0.97)}
"""Shares of the blotter's width and height that a paper takes at usual text size."""
WIDEST_NEWS = 1.75
"""A front page is no wider than so many times its height: the upper half of a broadsheet."""
PAPERS = {"news": "news_paper", "wire": "telegram_paper", "letter": "letter_paper"}
SIDE = 216
"""Width of the row of papers at the side."""
RIM = 16
"""How far the blotter reaches beyond the paper."""
TICKER = "telegraph"
TICKER_SECONDS = 2.6
"""Length of the sound of a sounder; while a tape runs it begins again."""
SHOWS_WHOLE = (pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN, pygame.MOUSEWHEEL)
"""What has a telegram printed to its end at once."""


class DispatchScreen(Page):
    """Lays the papers before the reader, the oldest first."""

    def __init__(
        self,
        around: Surroundings,
        dispatches: Sequence[DispatchId],
        fresh: bool = True,
        filed: int = 0,
    ) -> None:
        """Take the ids of what is to be read; only what is fresh comes letter by letter.

        Args:
            around: What every screen is given.
            dispatches: What is laid before the reader.
            fresh: Whether he has not read all of it before.
            filed: How many papers came with it that he may read when he likes.
        """
        super().__init__(around)
        self.filed = filed
        self.ids = tuple(dispatches)
        self.index = 0
        self._seen: set[DispatchId] = set()
        self._printed = set[DispatchId]() if fresh else set(self.ids)
        self._sheets: dict[DispatchId, tuple[Observation, Sheet]] = {}
        self._ticking = 0.0
        """Seconds for which the sounder goes on sounding by itself."""
        self._running = False
        """Whether a tape is running."""

    def open(self, ui: Ui, area: Rect) -> None:
        """Lay out the page."""
        self._sheets.clear()
        super().open(ui, area)

    def close(self) -> None:
        """Let the sounder fall silent."""
        self.around.sounds.hush(TICKER)

    def first_focus(self) -> str:
        """Reading on."""
        return "read_on"

    # ---- the tape

    def handle(self, event: Event) -> Intent | None:
        """While a telegram is printed, any key or click shows it whole, and does nothing else."""
        sheet = self._view()
        if event.type in SHOWS_WHOLE and sheet is not None and sheet.moving:
            sheet.show_whole()
            self._end_tape()
            return None
        return super().handle(event)

    def update(self, seconds: float) -> None:
        """Sound the sounder as long as the tape runs."""
        sheet = self._view()
        if sheet is None or not sheet.moving:
            if self._running:
                self._end_tape()
            return
        self._running = True
        if self._ticking <= 0.0:
            self.around.sounds.play(TICKER)
            self._ticking = TICKER_SECONDS
        self._ticking = max(0.0, self._ticking - seconds)

    def _end_tape(self) -> None:
        self._ticking, self._running = 0.0, False
        self.around.sounds.hush(TICKER)
        papers = self._papers()
        if papers:
            self._printed.add(papers[min(self.index, len(papers) - 1)].id)

    def _view(self) -> SheetView | None:
        return next((w for w in self.ui.top.widgets if isinstance(w, SheetView)), None)

    # ---- the page

    def _papers(self) -> list[Delivered]:
        if self.observation is None:
            return []
        every = received(self.around.words(self.observation), self.observation)
        return [one for one in every if one.id in self.ids]

    def build(self) -> list[Widget]:
        """The paper on its blotter, the others at its side, and the buttons below."""
        seen = self.observation
        if seen is None:
            return []
        theme = self.theme
        whole = self.area.inflate(-2 * theme.u(MARGIN), -2 * theme.u(MARGIN))
        foot = theme.t(44)
        room = Rect(whole.x, whole.y, whole.w, whole.h - foot - theme.u(12))
        papers = self._papers()
        bottom = Rect(whole.x, whole.bottom - foot, whole.w, foot)
        if not papers:
            return [self._on_button(bottom, 0)]
        self.index = min(self.index, len(papers) - 1)
        paper = papers[self.index]
        self._seen.add(paper.id)
        self.around.reads(paper.id)
        tabs: list[Widget] = []
        if len(papers) > 1 and not theme.is_narrow(self.area.w):
            side, middle = columns(room, [theme.t(SIDE), 1.0], theme.u(16))
            tabs = self._tabs(side, papers)
            room = middle if tabs else room
        place = self._place(room, paper)
        under = tuple(PAPERS[kind_of(one)] for one in papers[self.index + 1 :])
        edge = 2 * theme.u(EDGE)
        blotter = Blotter(rect=room, front=place.inflate(-edge, -edge), under=under)
        return [blotter, self._sheet(place, paper, seen), *tabs, *self._buttons(bottom, papers)]

    def _place(self, room: Rect, paper: Delivered) -> Rect:
        """Where a paper lies: in the middle of the blotter, as large as suits its kind."""
        theme = self.theme
        inner = room.inflate(-2 * theme.u(RIM), -2 * theme.u(RIM))
        kind = kind_of(paper)
        wide, high = SHAPES[kind]
        grown = theme.text_scale
        width = min(inner.w, round(inner.w * wide * grown))
        height = min(inner.h, round(inner.h * high * grown))
        if kind == "news" and not theme.is_narrow(self.area.w):
            width = min(width, round(height * WIDEST_NEWS))
        place = Rect(0, 0, width, height)
        place.center = inner.center
        return place

    def _sheet(self, place: Rect, paper: Delivered, seen: Observation) -> Widget:
        kept = self._sheets.get(paper.id)
        if kept is None or kept[0] is not seen:
            words = self.around.words(seen)
            kept = (seen, dispatch_sheet(words, seen, paper, self.around.pictures))
            self._sheets[paper.id] = kept
        sheet = kept[1]
        return SheetView(
            id=f"paper_{paper.id}",
            rect=place,
            text=sheet.text,
            words=sheet.words,
            draw_sheet=sheet.draw,
            draw_part=sheet.draw_part,
            sizes=NEWS_SIZES if kind_of(paper) == "news" else SIZES,
            speed=0.0 if paper.id in self._printed else self.around.tape(),
        )

    def _tabs(self, side: Rect, papers: list[Delivered]) -> list[Widget]:
        """The papers in a row; none if they do not all find room."""
        theme, language = self.theme, self.around.language
        tabs: list[Widget] = []
        y = side.y
        for index, paper in enumerate(papers):
            title = language.text(paper.title)
            high = tab_height(theme, title, side.w)
            tabs.append(
                PaperTab(
                    id=f"tab_{paper.id}",
                    rect=Rect(side.x, y, side.w, high),
                    title=title,
                    note=describe_channel(language, paper.channel),
                    icon=channel_icon(paper.channel),
                    paper=PAPERS[kind_of(paper)],
                    in_front=index == self.index,
                    read=paper.id in self._seen,
                    pictures=self.around.pictures,
                    on_press=lambda index=index: self._go_to(index),  # type: ignore[misc]
                )
            )
            y += high + theme.u(10)
        return tabs if y - theme.u(10) <= side.bottom else []

    def _buttons(self, room: Rect, papers: list[Delivered]) -> list[Widget]:
        theme, count = self.theme, len(papers)
        back, middle, aside, on = columns(room, [0.24, 0.2, 0.22, 0.34], theme.u(12))
        told = self.say("Paper {number} of {count}", number=self.index + 1, count=count)
        if self.filed and self.index in (0, count - 1):
            # There is room beside it on the first page and on the last.
            told = self.say("{told}; {filed} more under Dispatches", told=told, filed=self.filed)
            middle = middle.union(aside if self.index else back)
        widgets: list[Widget] = []
        if count > 1:
            widgets.append(
                Label(rect=middle, text=told, style="aside", colour="ink", align="center")
            )
        if self.index:
            words = self.say("The one before")
            widgets.append(
                Button(id="read_back", rect=back, text=words, on_press=self._last, key=pygame.K_b)
            )
        if self.index < count - 1:
            words = self.say("Lay all aside")
            widgets.append(
                Button(id="lay_aside", rect=aside, text=words, on_press=GoBack, key=pygame.K_l)
            )
        return [*widgets, self._on_button(on, count)]

    def _on_button(self, room: Rect, count: int) -> Widget:
        last = self.index >= count - 1
        return Button(
            id="read_on",
            rect=room,
            text=self.say("Lay it aside") if last else self.say("The next one"),
            on_press=lambda: self._read_on(last),
            primary=True,
            key=pygame.K_n,
        )

    def _read_on(self, last: bool) -> Intent | None:
        """Turn the page while there is one, then take the next paper."""
        sheet = self._view()
        if sheet is not None and sheet.turn(1).handled:
            return None
        if last:
            return GoBack()
        return self._go_to(self.index + 1)

    def _last(self) -> Intent | None:
        return self._go_to(self.index - 1)

    def _go_to(self, index: int) -> Intent | None:
        self.index = index
        self.rebuild()
        return None
