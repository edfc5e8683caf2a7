"""A screen that has one of everything, for tests of the shell and of the layout."""

import pygame
from pygame import Rect, Surface
from pygame.event import Event

from game.model.observation import Observation
from game.ui.canvas import Canvas, text_height
from game.ui.intents import GoBack, Intent, OpenScreen
from game.ui.layout import columns, grid, inset, rows
from game.ui.theme import Theme
from game.ui.ui import Ui
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.choices import RadioRow, Tabs
from game.ui.widgets.gauge import Gauge, gauge_height
from game.ui.widgets.label import Label, Panel, Rule
from game.ui.widgets.scroll_box import ScrollBox, scroll_room
from game.ui.widgets.scroll_list import Row, ScrollList
from game.ui.widgets.slider import Slider
from game.ui.widgets.stepper import Stepper, stepper_height
from game.ui.widgets.text_page import TextPage

ISSUES = {
    "Korea": ("Japan's paramount interests are recognised by Russia", "Not recognised"),
    "The island": ("The whole island", "The south of the fiftieth parallel", "Nothing"),
    "The railway to the south": ("Harbin to Port Arthur", "Changchun to Port Arthur"),
    "Money": ("1,200 million yen", "600 million yen", "None"),
}
ACTIONS = ("Table the offer", "Accept the articles", "Cable the capital", "Break off the talks")
MESSAGE = "The Ministers met for three hours and adjourned without a word to the press."


def measure(row: Row, width: int, theme: Theme) -> int:
    return text_height(theme, str(row), "body", width) + theme.t(8)


def paint(canvas: Canvas, row: Row, rect: Rect) -> None:
    canvas.paragraph(str(row), rect)


class SampleScreen:
    """Articles on the left, reading matter and gauges in the middle, minutes on the right."""

    leaf = 0

    def __init__(self, title: str = "The conference") -> None:
        self.title = title
        self.seen: list[object] = []
        self.log: list[str] = []
        self.ui: Ui

    def open(self, ui: Ui, area: Rect) -> None:
        self.ui = ui
        self.log.append("open")
        theme = ui.theme
        narrow = theme.is_narrow(area.w)
        lines = 2 if narrow else 1
        head, rule, body, foot = rows(
            inset(area, theme.u(12)),
            [theme.t(36), theme.u(8), 1.0, lines * theme.t(46)],
            theme.u(8),
        )
        shares = [1.0, 1.0] if narrow else [0.3, 0.4, 0.3]
        cells = columns(body, shares, theme.u(10))
        parts: list[Widget] = [
            Label(id="title", rect=head, text=self.title, style="title"),
            Rule(rect=rule),
            self._articles(theme, cells[0]),
        ]
        if not narrow:
            parts += self._middle(theme, cells[1])
        minutes = [f"{n}. {MESSAGE}" for n in range(60)]
        parts.append(
            ScrollList(id="minutes", rect=cells[-1], rows=minutes, measure=measure, paint=paint)
        )
        places = grid(foot, len(ACTIONS) // lines, lines, theme.u(6))
        parts += [
            Button(id=f"action_{n}", rect=place, text=text, key=pygame.K_1 + n, primary=n == 0)
            for n, (place, text) in enumerate(zip(places, ACTIONS, strict=True))
        ]
        ui.set_widgets(parts)
        for name, wish in (("action_1", OpenScreen(name="next")), ("action_3", GoBack())):
            button = ui.find(name)
            assert isinstance(button, Button)
            button.on_press = lambda wish=wish: wish

    def _articles(self, theme: Theme, area: Rect) -> Widget:
        inner = inset(area, theme.u(10))
        inner.y, inner.h = inner.y + theme.t(26), inner.h - theme.t(26)
        width = inner.w - scroll_room(theme)
        kids: list[Widget] = []
        y = inner.y
        for name, options in ISSUES.items():
            place = Rect(inner.x, y, width, stepper_height(theme, options, width))
            kids.append(
                Stepper(id=name, rect=place, title=name, options=options, mark="in dispute")
            )
            y = place.bottom + theme.t(6)
        box = ScrollBox(id="articles", rect=inner, children=kids)
        return Panel(id="articles_panel", rect=area, title="Articles", children=[box])

    def _middle(self, theme: Theme, area: Rect) -> list[Widget]:
        tabs, page, tone, money, *gauges = rows(
            area,
            [theme.t(30), 1.0, theme.t(52), theme.t(48), *[gauge_height(theme)] * 2],
            theme.t(8),
        )
        return [
            Tabs(id="tabs", rect=tabs, options=["Briefing", "Map", "Press"]),
            TextPage(id="page", rect=page, markup=f"# The position\n\n- {MESSAGE}\n\n" * 8),
            RadioRow(id="tone", rect=tone, title="Firmness", options=["Try", "Firm", "Final"]),
            Slider(id="money", rect=money, title="Million yen", high=1200, step=50, value=600),
            Gauge(id="purse", rect=gauges[0], title="The purse", value=22, word="strained", low=30),
            Gauge(id="home", rect=gauges[1], title="Opinion at home", value=60, word="calm"),
        ]

    def show(self, observation: Observation) -> None:
        self.seen.append(observation)

    def handle(self, event: Event) -> Intent | None:
        return self.ui.handle(event)

    def update(self, seconds: float) -> None:
        self.log.append("update")

    def draw(self, surface: Surface) -> None:
        self.ui.draw(surface)

    def close(self) -> None:
        self.log.append("close")
