"""The page behind Escape: papers, a named save, settings, a step back, the way out."""

from collections.abc import Callable

import pygame
from pygame import Rect

from game.play.shelf import free_name, scene_seen
from game.play.wording_shelf import suggested_name
from game.ui.intents import GoBack, Intent, LeaveGame, OpenScreen, Quit, RollBack, SaveAs
from game.ui.layout import rows
from game.ui.screens.name_dialog import ask_name
from game.ui.screens.page import Page
from game.ui.ui import Ui
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label, Panel

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
            if name == "roll_back":
                button.tip = self.say("At the table, in the corridor and at the desk: Ctrl + Z.")
            button.icon = self.around.pictures.icon(
                icon, theme.t(19), "on_accent" if button.primary else "ink"
            )
            children.append(button)
        told = self._remark()
        children.append(Label(rect=note, text=told, style="note", colour="soft", align="center"))
        return [Panel(id="pause_card", rect=card, fill="card", children=children)]

    def _wishes(self) -> list[tuple[str, str, str, int, Callable[[], Intent | None]]]:
        say = self.say
        wishes: list[tuple[str, str, str, int, Callable[[], Intent | None]]] = [
            ("go_on", say("Go on"), "gavel", pygame.K_g, GoBack)
        ]
        if not self.around.watching:
            wishes.append(("papers", say("My papers"), "envelope", pygame.K_p, _opener("briefing")))
        if self.around.may_take_back():
            wishes += [
                ("roll_back", say("Take back my last move"), "hourglass", pygame.K_b, RollBack),
                (
                    "decisions",
                    say("Go back to …"),
                    "pocket-watch",
                    pygame.K_f,
                    _opener("go_back"),
                ),
            ]
        if self.around.copies():
            wishes.append(
                ("copy", say("Keep this moment as …"), "post-stamp", pygame.K_k, self._ask_name)
            )
        return [
            *wishes,
            ("settings", say("Settings"), "compass", pygame.K_s, _opener("settings")),
            ("leave", say("Title page"), "open-book", pygame.K_t, LeaveGame),
            ("quit", say("Quit"), "exit-door", pygame.K_q, Quit),
        ]

    def _remark(self) -> str:
        if self.around.copies():
            return self.say("Saved at every move.")
        return self.say("Saved at every move. This game takes nothing back.")

    def _ask_name(self) -> Intent | None:
        ask_name(
            self.ui,
            self.around.language,
            title=self.say("Keep this moment"),
            body=self.say("The game goes on in its own file; the copy stays as it is now."),
            suggested=self._suggested(),
            wish=lambda name: SaveAs(name=name),
            owner="copy",
        )
        return None

    def _suggested(self) -> str:
        seen = self.observation
        if seen is None:
            return ""
        people = (seen.seat,) if self.around.alone else seen.agenda.party_ids
        scene = scene_seen(seen, () if self.around.watching else people)
        return free_name(suggested_name(self.around.words(seen), scene))


def _opener(name: str) -> Callable[[], Intent]:
    return lambda: OpenScreen(name=name)
