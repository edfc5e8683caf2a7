"""Looking on: computers at the table, everything open, one step at a time."""

from collections.abc import Callable

import pygame
from pygame import Rect

from game.play.datelines import page_days
from game.play.match import Match
from game.play.wording import describe_peace_odds, words_of_all
from game.ui.backdrop import map_picture
from game.ui.canvas import Canvas
from game.ui.intents import Advance, Intent, OpenScreen, RunOn
from game.ui.layout import columns, rows
from game.ui.rows_chronicle import chronicle_rows, map_of_agreed, position_rows
from game.ui.screens.chronicle_lists import (
    measure_entry,
    measure_position,
    paint_entry,
    position_painter,
)
from game.ui.screens.page import Page
from game.ui.surroundings import Surroundings
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.label import Painting
from game.ui.widgets.scroll_list import ScrollList

LEAST_MAP = 360


class WatchScreen(Page):
    """Positions, map and chronicle, with buttons to go on."""

    def __init__(
        self, around: Surroundings, match: Match, is_running_on: Callable[[], bool]
    ) -> None:
        """Look at a match that nobody plays; nothing in it is secret here."""
        super().__init__(around)
        self.match = match
        self.is_running_on = is_running_on
        self.words = words_of_all(around.language, match.scenario)

    def first_focus(self) -> str:
        """Going on."""
        return "advance"

    def build(self) -> list[Widget]:
        """Three columns, fewer where there is no room, and the buttons."""
        seen = self.observation
        if seen is None:
            return []
        told = self.match.state.minutes
        self.words = words_of_all(self.around.language, self.match.scenario, told)
        theme = self.theme
        title = self.around.language.text(seen.agenda.title)
        widgets, below = self.framed(title, page_days(self.words, seen))
        foot = theme.t(46)
        room = Rect(below.x, below.y, below.w, below.h - foot - theme.u(10))
        bottom = Rect(below.x, below.bottom - foot, below.w, foot)
        widgets += self._buttons(bottom)
        if theme.is_narrow(self.area.w):
            upper, lower = rows(room, [0.4, 0.6], theme.u(8))
            return [*widgets, self._positions(upper), self._chronicle(lower)]
        left, rest = columns(room, [0.34, 0.66], theme.u(12))
        if rest.w >= theme.t(LEAST_MAP) * 2 and seen.map:
            middle, right = columns(rest, [0.5, 0.5], theme.u(12))
            widgets.append(self._map(middle))
        else:
            right = rest
        return [*widgets, self._positions(left), self._chronicle(right)]

    def _map(self, room: Rect) -> Widget:
        return Painting(id="map", rect=room, paint=self._paint_map, takes_mouse=False)

    def _paint_map(self, canvas: Canvas, rect: Rect) -> None:
        seen = self.observation
        if seen is None:
            return
        picture = map_picture(seen.map, rect.size, self.theme, map_of_agreed(seen))
        if picture is not None:
            canvas.surface.blit(picture, rect)

    def _buttons(self, room: Rect) -> list[Widget]:
        theme, running = self.theme, self.is_running_on()
        menu, odds, run, on = columns(room, [0.18, 0.28, 0.26, 0.28], theme.u(12))
        told = ""
        if self.observation is not None:
            told = describe_peace_odds(self.words, self.observation.peace_odds)
        stop = self.say("Stop") if running else self.say("Let it run")
        return [
            Button(
                id="menu",
                rect=menu,
                text=self.say("Menu"),
                on_press=lambda: OpenScreen(name="pause"),
                hint=self.say("Esc"),
            ),
            Painting(
                rect=odds,
                takes_mouse=False,
                paint=lambda canvas, rect: _note(canvas, told, rect),
            ),
            Button(id="run_on", rect=run, text=stop, on_press=self._run_on, key=pygame.K_r),
            Button(
                id="advance",
                rect=on,
                text=self.say("Next move"),
                on_press=Advance,
                primary=True,
                key=pygame.K_n,
                enabled=not running,
                reason=self.say("The conference runs by itself."),
            ),
        ]

    def _run_on(self) -> Intent | None:
        return RunOn(running=not self.is_running_on())

    def _positions(self, room: Rect) -> Widget:
        seen = self.observation
        found = position_rows(self.words, seen) if seen is not None else ()
        return ScrollList(
            id="positions",
            rect=room,
            rows=found,
            measure=measure_position,
            paint=position_painter(self.words),
        )

    def _chronicle(self, room: Rect) -> Widget:
        return ScrollList(
            id="chronicle",
            rect=room,
            rows=chronicle_rows(self.match, self.words),
            measure=measure_entry,
            paint=paint_entry,
            at_end=True,
        )


def _note(canvas: Canvas, words: str, rect: Rect) -> None:
    canvas.text(words, rect.center, "aside", "ink", "center", rect.w)
