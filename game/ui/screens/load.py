"""Saved games, one line each."""

import pygame
from pygame import Rect

from game.model.ids import SeatId
from game.play.library import SaveCard, saved_games, usable_cards
from game.play.records import PERSON, Header
from game.play.words import Words
from game.ui.canvas import Canvas
from game.ui.intents import Intent, LoadGame, ReplayGame
from game.ui.layout import columns
from game.ui.screens.page import Page
from game.ui.surroundings import House, Surroundings
from game.ui.theme import Theme
from game.ui.ui import Ui
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.label import Paragraph
from game.ui.widgets.scroll_list import ScrollList


class LoadScreen(Page):
    """A list; Enter or a click goes on with the game."""

    looking_back = False
    """Whether Enter or a click looks back on the game instead."""

    def __init__(self, around: Surroundings, house: House) -> None:
        """Read the folder of saved games."""
        super().__init__(around)
        self.house = house
        self.saves = saved_games()
        self.scenarios = {card.name: card for card in usable_cards(house.card.path)}

    def open(self, ui: Ui, area: Rect) -> None:
        """Lay out the page; the list has the focus."""
        super().open(ui, area)
        if ui.focus is None:
            ui.set_focus(ui.find("saves" if self.saves else "back"))

    def build(self) -> list[Widget]:
        """List and buttons."""
        title = self.say("Replays") if self.looking_back else self.say("Saved games")
        widgets, below = self.framed(title)
        theme = self.theme
        foot = theme.t(46)
        room = Rect(below.x, below.y, below.w, below.h - foot - theme.u(10))
        bottom = Rect(below.x, below.bottom - foot, below.w, foot)
        back, _, again, go_on = columns(bottom, [0.24, 0.06, 0.30, 0.40], theme.u(14))
        widgets.append(self.back_button(back))
        if not self.saves:
            told = self.say("No game has been saved yet. A game is saved from its first move on.")
            widgets.append(Paragraph(rect=room, text=told, style="aside", align="center"))
            return widgets
        self._list = ScrollList(
            id="saves",
            rect=room,
            rows=self.saves,
            measure=self._measure,
            paint=self._paint,
            on_choose=self._replay if self.looking_back else self._load,
        )
        press = Button(
            id="load",
            rect=go_on,
            text=self.say("Go on with this game"),
            on_press=lambda: self._load(self._list.selected),
            primary=not self.looking_back,
            key=pygame.K_g,
        )
        look = Button(
            id="replay",
            rect=again,
            text=self.say("Replay it"),
            on_press=lambda: self._replay(self._list.selected),
            primary=self.looking_back,
            key=pygame.K_r,
        )
        return [*widgets, self._list, look, press]

    def _load(self, index: int) -> Intent | None:
        return LoadGame(path=self.saves[index].path)

    def _replay(self, index: int) -> Intent | None:
        return ReplayGame(path=self.saves[index].path)

    def _measure(self, row: object, width: int, theme: Theme) -> int:
        return theme.face("subheading").height + theme.face("small").height + theme.u(18)

    def _paint(self, canvas: Canvas, row: object, rect: Rect) -> None:
        if not isinstance(row, SaveCard):
            return
        theme = canvas.theme
        left, top = rect.x + theme.u(10), rect.y + theme.u(7)
        room = rect.w - theme.u(20)
        if row.header is None:
            name = row.path.stem
            canvas.text(name, (left, top), "subheading", "soft", "topleft", room)
            told = self.say("This file cannot be used.")
        else:
            made = canvas.text(
                row.header.made, (rect.right - theme.u(10), top), "aside", "soft", "topright"
            )
            title = self.around.language.text(row.header.title)
            canvas.text(
                title, (left, top), "subheading", "ink", "topleft", made.x - left - theme.u(8)
            )
            told = self._told(row, row.header)
        below = (left, top + theme.face("subheading").height + theme.u(2))
        canvas.text(told, below, "small", "soft", "topleft", room)

    def _told(self, row: SaveCard, header: Header) -> str:
        """Who plays it and how far it has come; a copy says its name."""
        language = self.around.language
        seats = header.settings.seats
        people = [self._seat(header, seat) for seat, player in seats.items() if player == PERSON]
        told = [
            self.say("You play {seats}", seats=language.listing(people))
            if people
            else self.say("Watched"),
            language.count("{number} move", "{number} moves", row.actions),
        ]
        if not row.path.stem.startswith(header.scenario):
            told.insert(0, row.path.stem)
        return ".  ".join(told) + "."

    def _seat(self, header: Header, seat: SeatId) -> str:
        card = self.scenarios.get(header.scenario)
        if card is None:
            return seat
        return Words(language=self.around.language, agenda=card.agenda).seat(seat)


class ReplaysScreen(LoadScreen):
    """The same list, to look back on games."""

    looking_back = True
