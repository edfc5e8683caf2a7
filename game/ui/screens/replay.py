"""Looking back on a saved game: a line of moments, and all that could be seen at each of them."""

from collections.abc import Callable

import pygame
from pygame import Rect, Surface
from pygame.event import Event

from game.model.observation import Observation
from game.play.replaying import Eyes, Glimpse, NoWayBack, Replay, look
from game.ui.backdrop import map_picture
from game.ui.canvas import Canvas
from game.ui.intents import Intent
from game.ui.layout import columns, rows
from game.ui.rows_replay import (
    View,
    articles,
    briefly_when,
    deed_text,
    eyes_words,
    gauges_seen,
    map_at,
    minds_text,
    origin_words,
    sitting_words,
    view_through,
    when,
)
from game.ui.screens.branch_dialog import ask_to_branch
from game.ui.screens.page import Page
from game.ui.screens.record import gauge_of
from game.ui.screens.replay_bar import Moving, step_buttons
from game.ui.screens.replay_lists import minutes_list, position_list
from game.ui.screens.replay_minds import minds_strip
from game.ui.surroundings import Surroundings
from game.ui.ui import Ui
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.choices import RadioRow, Tabs
from game.ui.widgets.gauge import gauge_height
from game.ui.widgets.label import Label, Painting
from game.ui.widgets.text_page import TextPage
from game.ui.widgets.timeline import Timeline, timeline_height

RUN_SECONDS = 1.1
"""How long each moment stands while the game runs by itself."""
DIGITS = (pygame.K_1, pygame.K_2, pygame.K_3, pygame.K_4)
LINE_KEYS = (pygame.K_HOME, pygame.K_END, pygame.K_PAGEUP, pygame.K_PAGEDOWN)
KEPT_MAPS = 24
LEAST_MAP = 150
"""A map lower than this says nothing."""
DEED_SHARE = 0.40
"""How much of the middle column the last action takes."""


class ReplayScreen(Page):
    """Articles, map, last action and minutes at one moment; below them the line of all."""

    def __init__(self, around: Surroundings, replay: Replay, eyes: Eyes = None) -> None:
        """Begin at the first moment.

        Args:
            around: What the app lends.
            replay: The game; only glimpses of it are shown.
            eyes: Through whose eyes at first; None: as much as may be seen.

        Raises:
            NotYetOpen: the game may not be seen so before its end.
        """
        super().__init__(around)
        self.replay = replay
        self._views: dict[Eyes, View] = {}
        self.view = self._view(replay.first_eyes if eyes is None else eyes)
        self.place = 0
        self.running = False
        self.leaf = 0
        """The tab that is open where there is no room for all."""
        self._stood = 0.0
        self._glimpses: dict[tuple[int, Eyes], Glimpse] = {}
        self._maps: dict[object, Surface | None] = {}
        self._heights: dict[tuple[int, int], int] = {}

    # ---- life cycle

    def open(self, ui: Ui, area: Rect) -> None:
        """Lay out the page; the line has the focus."""
        # The size, the text size or the palette may be another.
        self._maps.clear()
        self._heights.clear()
        super().open(ui, area)
        if ui.focus is None:
            ui.set_focus(ui.find("timeline"))

    def show(self, observation: Observation) -> None:
        """What lies under this page goes on; this page shows a game of the past."""

    def handle(self, event: Event) -> Intent | None:
        """Digits choose the eyes, far leaps are the line's; everything else is the widgets'."""
        if event.type != pygame.KEYDOWN or len(self.ui.layers) > 1:
            return super().handle(event)
        if event.key in DIGITS:
            return self._see_through(DIGITS.index(event.key))
        # A button has no use for these keys: the line need not have the focus for them.
        if event.key in LINE_KEYS and isinstance(self.ui.focus, Button | None):
            return self.ui.find("timeline").on_key(event).intent
        return super().handle(event)

    def update(self, seconds: float) -> None:
        """Go on by one moment from time to time, if it runs by itself."""
        if not self.running or len(self.ui.layers) > 1:
            return
        self._stood += seconds
        if self._stood >= RUN_SECONDS:
            self._stood = 0.0
            self.place = min(self.place + 1, self.end)
            self.running = self.place < self.end
            self.rebuild()

    # ---- where one stands

    @property
    def end(self) -> int:
        """The last of the moments."""
        return len(self.view.moments) - 1

    @property
    def glimpse(self) -> Glimpse:
        """What these eyes see of this moment."""
        key = (self.view.moments[self.place], self.view.eyes)
        if key not in self._glimpses:
            self._glimpses[key] = look(self.replay, *key)
        return self._glimpses[key]

    def go_to(self, place: float) -> Intent | None:
        """Stand at another moment, and stop running."""
        self.place = min(max(round(place), 0), self.end)
        self.running = False
        self.rebuild()
        return None

    def _view(self, eyes: Eyes) -> View:
        if eyes not in self._views:
            self._views[eyes] = view_through(self.replay, self.around.language, eyes)
        return self._views[eyes]

    def _see_through(self, index: int) -> Intent | None:
        if index < len(self.replay.eyes):
            number = self.view.moments[self.place]
            self.view = self._view(self.replay.eyes[index])
            self.place = self.view.place(number)
            self.rebuild()
        return None

    def _run(self) -> Intent | None:
        self.running = not self.running
        self._stood = 0.0
        if self.running and self.place == self.end:
            self.place = 0
        self.rebuild()
        return None

    # ---- the page

    def build(self) -> list[Widget]:
        """Headline, eyes, what is seen, the line of moments and the buttons."""
        theme, words, glimpse = self.theme, self.view.words, self.glimpse
        title = self.around.language.text(words.agenda.title)
        narrow = theme.is_narrow(self.area.w)
        widgets, below = self.framed(title, (briefly_when if narrow else when)(words, glimpse))
        sizes = [theme.t(30), 1.0, timeline_height(theme), theme.t(40)]
        eyes, body, line, bottom = rows(below, sizes, theme.u(8))
        widgets += self._eyes(eyes)
        widgets += self._narrow(body) if narrow else self._wide(body)
        return [*widgets, self._timeline(line), *self._buttons(bottom)]

    def _eyes(self, room: Rect) -> list[Widget]:
        theme, words = self.theme, self.view.words
        names = [eyes_words(words, one) for one in self.replay.eyes]
        if len(names) == 1:
            told = words.say(
                "This game is not over: you see it through your own eyes, as {seat}.", seat=names[0]
            )
            return [Label(id="own_eyes", rect=room, text=told, style="italic", colour="soft")]
        label = words.say("Through the eyes of")
        wide = theme.face("subheading").width(label) + theme.u(12)
        if wide > room.w // 3:
            label, wide = "", 0
        name, choices = columns(room, [wide, 1.0])
        row = RadioRow(
            id="eyes",
            rect=choices,
            options=names,
            selected=self.replay.eyes.index(self.view.eyes),
            on_change=self._see_through,
        )
        return [Label(rect=name, text=label, style="subheading"), row] if label else [row]

    def _wide(self, body: Rect) -> list[Widget]:
        theme = self.theme
        left, middle, right = columns(body, [0.31, 0.41, 0.28], theme.u(10))
        return [self._articles(left), *self._middle(middle), *self._record(right)]

    def _narrow(self, body: Rect) -> list[Widget]:
        theme, words = self.theme, self.view.words
        leaves: list[tuple[str, Callable[[Rect], list[Widget]]]] = [
            (words.say("Move"), lambda room: [self._deed(room)]),
            (words.say("Articles"), lambda room: [self._articles(room)]),
            (words.say("Minutes"), lambda room: [self._minutes(room)]),
            (words.say("Gauges"), lambda room: self._gauges(room)[0]),
        ]
        if self.glimpse.minds:
            leaves.append((words.say("Limits"), self._minds_leaf))
        if self.glimpse.seen.map:
            leaves.append((words.say("Map"), lambda room: [self._map(room)]))
        self.leaf = min(self.leaf, len(leaves) - 1)
        bar, page = rows(body, [theme.t(30), 1.0])
        tabs = Tabs(
            id="leaves",
            rect=bar,
            options=[title for title, _ in leaves],
            selected=self.leaf,
            on_change=self._turn_to,
        )
        return [tabs, *leaves[self.leaf][1](page)]

    def _turn_to(self, leaf: int) -> Intent | None:
        self.leaf = leaf
        self.rebuild()
        return None

    # ---- what is seen

    def _articles(self, room: Rect) -> Widget:
        return position_list(self.view.words, articles(self.view.words, self.glimpse), room)

    def _middle(self, room: Rect) -> list[Widget]:
        theme = self.theme
        minds, high = minds_strip(self.ui, self.view.words, self.glimpse, room)
        deed = max(theme.t(130), round(room.h * DEED_SHARE))
        gap = theme.u(8)
        above = room.h - deed - high - gap - (gap if high else 0)
        widgets: list[Widget] = []
        y = room.y
        if self.glimpse.seen.map and above >= theme.u(LEAST_MAP):
            widgets.append(self._map(Rect(room.x, y, room.w, above)))
            y += above + gap
        for widget in minds:
            widget.rect.y += y
            widgets.append(widget)
        y += high + gap if high else 0
        return [*widgets, self._deed(Rect(room.x, y, room.w, room.bottom - y))]

    def _map(self, room: Rect) -> Widget:
        return Painting(id="map", rect=room, paint=self._paint_map, takes_mouse=False)

    def _paint_map(self, canvas: Canvas, rect: Rect) -> None:
        changes = map_at(self.glimpse)
        key = (
            rect.size,
            tuple(sorted(changes.areas.items())),
            tuple(sorted(changes.lines.items())),
            changes.highlight,
        )
        if key not in self._maps:
            if len(self._maps) >= KEPT_MAPS:
                self._maps.pop(next(iter(self._maps)))
            self._maps[key] = map_picture(self.glimpse.seen.map, rect.size, self.theme, changes)
        picture = self._maps[key]
        if picture is not None:
            canvas.surface.blit(picture, rect)

    def _deed(self, room: Rect) -> Widget:
        told = deed_text(self.view, self.glimpse)
        origin = origin_words(self.view.words, self.replay, self.glimpse.number)
        markup = f"{told}\n\n*{origin}*" if origin else told
        return TextPage(id="deed", rect=room, markup=markup)

    def _minds_leaf(self, room: Rect) -> list[Widget]:
        return [TextPage(id="minds", rect=room, markup=minds_text(self.view.words, self.glimpse))]

    def _record(self, room: Rect) -> list[Widget]:
        gauges, y = self._gauges(room)
        return [*gauges, self._minutes(Rect(room.x, y, room.w, room.bottom - y))]

    def _gauges(self, room: Rect) -> tuple[list[Widget], int]:
        theme, y = self.theme, room.y
        made: list[Widget] = []
        for row in gauges_seen(self.view.words, self.glimpse):
            place = Rect(room.x + theme.u(4), y, room.w - theme.u(8), gauge_height(theme))
            made.append(gauge_of(row, place))
            y = place.bottom + theme.u(5)
        return made, y + theme.u(3)

    def _minutes(self, room: Rect) -> Widget:
        count = self.view.told_by[self.glimpse.number]
        return minutes_list(self.view.minutes[:count], room, self._heights)

    # ---- moving along

    def _timeline(self, room: Rect) -> Widget:
        words, moments = self.view.words, self.view.moments
        return Timeline(
            id="timeline",
            rect=room.inflate(-2 * self.theme.u(6), 0),
            title=sitting_words(words, self.glimpse),
            low=0,
            high=self.end,
            value=self.place,
            show=lambda place: words.say(
                "Move {number} of {count}", number=moments[round(place)], count=self.replay.last
            ),
            marks=[(place, str(turn)) for place, turn in self.view.sittings],
            on_change=self.go_to,
            on_press=self._run,
        )

    def _buttons(self, room: Rect) -> list[Widget]:
        words, theme = self.view.words, self.theme
        shares = [0.11, 0.11, 0.13, 0.15, 0.13, 0.11, 0.26]
        gap = theme.u(14)
        if theme.is_narrow(self.area.w):
            shares, gap = [0.13, 0.12, 0.14, 0.15, 0.14, 0.12, 0.20], theme.u(5)
        back, *steps, branch = columns(room, shares, gap)
        over = self.glimpse.seen.outcome is not None
        reason = words.say(NoWayBack.message)
        if over:
            reason = words.say("The conference is over here: go back a move first.")
        moving = Moving(place=self.place, end=self.end, running=self.running)
        play_on = Button(
            id="branch",
            rect=branch,
            text=words.say("Play on from here"),
            key=pygame.K_p,
            primary=True,
            on_press=self._branch,
            enabled=self.replay.branches and not over,
            reason=reason,
        )
        buttons = step_buttons(words, moving, steps, self.go_to, self._run)
        return [*buttons, play_on, self.back_button(back)]

    def _branch(self) -> Intent | None:
        self.running = False
        ask_to_branch(
            self.ui,
            self.view.words,
            self.replay,
            keep=self.glimpse.number,
            eyes=self.view.eyes,
            moment=when(self.view.words, self.glimpse),
            owner="branch",
        )
        return None
