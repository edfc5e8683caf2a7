"""The page behind Escape: papers, a copy of the game, settings, a step back, the way out."""

from collections.abc import Callable

import pygame
from pygame import Rect

from game.ui.intents import GoBack, Intent, LeaveGame, OpenScreen, Quit, RollBack, SaveAs
from game.ui.layout import rows
from game.ui.screens.page import Page
from game.ui.ui import Ui
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.dialog import Answer, open_dialog
from game.ui.widgets.label import Label, Panel
from game.ui.widgets.text_entry import TextEntry, entry_height

WIDTH = 420


class PauseScreen(Page):
    """A card of buttons."""

    def open(self, ui: Ui, area: Rect) -> None:
        """Lay out the page; going on has the focus."""
        super().open(ui, area)
        if ui.focus is None:
            ui.set_focus(ui.find("go_on"))

    def build(self) -> list[Widget]:
        """The card in the middle."""
        theme = self.theme
        wishes = self._wishes()
        step = theme.t(40) + theme.u(8)
        head, foot = theme.t(46), theme.t(30)
        height = min(head + step * len(wishes) + foot + theme.u(36), self.area.h - theme.u(16))
        card = Rect(0, 0, min(theme.t(WIDTH), self.area.w - theme.u(24)), height)
        card.center = self.area.center
        inner = card.inflate(-2 * theme.u(22), -2 * theme.u(16))
        title, *places, note = rows(inner, [head, *[1.0] * len(wishes), foot], theme.u(8))
        children: list[Widget] = [
            Label(rect=title, text=self.say("A pause"), style="title", align="center")
        ]
        for (name, words, icon, key, press), place in zip(wishes, places, strict=True):
            button = Button(id=name, rect=place, text=words, on_press=press, key=key)
            button.primary = name == "go_on"
            button.icon = self.around.pictures.icon(
                icon, theme.t(19), "on_accent" if button.primary else "ink"
            )
            children.append(button)
        told = self.say("Every move is saved as it is made.")
        children.append(Label(rect=note, text=told, style="note", colour="soft", align="center"))
        return [Panel(id="pause_card", rect=card, fill="card", children=children)]

    def _wishes(self) -> list[tuple[str, str, str, int, Callable[[], Intent | None]]]:
        say = self.say
        wishes: list[tuple[str, str, str, int, Callable[[], Intent | None]]] = [
            ("go_on", say("Go on"), "gavel", pygame.K_g, GoBack)
        ]
        if not self.around.watching:
            wishes.append(("papers", say("My papers"), "envelope", pygame.K_p, _opener("briefing")))
        if self.around.alone and not self.around.watching:
            wishes.append(
                ("roll_back", say("Take back my last move"), "hourglass", pygame.K_b, RollBack)
            )
        return [
            *wishes,
            ("copy", say("Keep a copy"), "post-stamp", pygame.K_k, self._ask_name),
            ("settings", say("Settings"), "compass", pygame.K_s, _opener("settings")),
            ("leave", say("Title page"), "open-book", pygame.K_t, LeaveGame),
            ("quit", say("Quit"), "exit-door", pygame.K_q, Quit),
        ]

    def _ask_name(self) -> Intent | None:
        entry = TextEntry(
            id="copy_name",
            title=self.say("Name of the copy"),
            on_submit=self._keep,
            most=40,
        )
        entry.rect.h = entry_height(self.theme, titled=True)
        open_dialog(
            self.ui,
            id="copy_question",
            title=self.say("Keep a copy"),
            body=self.say("The game goes on in its own file; the copy stays as it is now."),
            answers=(
                Answer(id="cancel", text=self.say("No")),
                Answer(
                    id="keep",
                    text=self.say("Keep it"),
                    on_press=lambda: SaveAs(name=entry.value),
                    primary=True,
                ),
            ),
            owner="copy",
            extra=entry,
        )
        return None

    def _keep(self, name: str) -> Intent | None:
        self.ui.pop()
        return SaveAs(name=name)


def _opener(name: str) -> Callable[[], Intent]:
    return lambda: OpenScreen(name=name)
