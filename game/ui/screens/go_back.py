"""Going back: one's own decisions, the latest first, to choose where to stand again."""

from collections.abc import Sequence

import pygame
from pygame import Rect

from game.play.decisions import OwnDecision
from game.play.wording_shelf import describe_decision
from game.ui.canvas import LEAD, Canvas, text_height
from game.ui.intents import Intent, RollBack
from game.ui.layout import columns
from game.ui.screens.page import Page
from game.ui.surroundings import Surroundings
from game.ui.theme import Theme
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.dialog import Answer, open_dialog
from game.ui.widgets.label import Paragraph
from game.ui.widgets.scroll_list import ScrollList


class GoBackScreen(Page):
    """A list; Enter, a double click or the button asks, and then goes back."""

    def __init__(self, around: Surroundings, decisions: Sequence[OwnDecision], played: int) -> None:
        """Show these decisions of the person, of a game of so many actions."""
        super().__init__(around)
        self.decisions = decisions
        self.played = played

    def first_focus(self) -> str:
        """The list."""
        return "decisions" if self.decisions else "back"

    def build(self) -> list[Widget]:
        """List and buttons."""
        if self.observation is None:
            return []
        widgets, below = self.framed(self.say("Go back to a decision of yours"))
        theme = self.theme
        foot = theme.t(46)
        bottom = Rect(below.x, below.bottom - foot, below.w, foot)
        back, _, go = columns(bottom, [0.24, 0.36, 0.40], theme.u(14))
        widgets.append(self.back_button(back))
        told = self.say("You have decided nothing yet.")
        if self.decisions:
            told = self.say(
                "You stand again before the decision that you choose, and all that came after it "
                "is taken back. The same moves bring the same answers."
            )
        high = text_height(theme, told, "note", below.w)
        note = Rect(below.x, below.y, below.w, high)
        widgets.append(Paragraph(rect=note, text=told, style="note", colour="soft"))
        if not self.decisions:
            return widgets
        top = note.bottom + theme.u(6)
        room = Rect(below.x, top, below.w, bottom.y - theme.u(10) - top)
        self._list = ScrollList(
            id="decisions",
            rect=room,
            rows=self.decisions,
            measure=self._measure,
            paint=self._paint,
            on_choose=self._ask,
            on_mark=lambda index: None,
        )
        press = Button(
            id="go_back",
            rect=go,
            text=self.say("Stand before this again"),
            on_press=lambda: self._ask(self._list.selected),
            primary=True,
            key=pygame.K_s,
        )
        return [*widgets, self._list, press]

    def _told(self, row: object) -> tuple[str, str]:
        if self.observation is None or not isinstance(row, OwnDecision):
            return "", ""
        return describe_decision(self.around.words(self.observation), row)

    def _measure(self, row: object, width: int, theme: Theme) -> int:
        _, what = self._told(row)
        return _line(theme) + text_height(theme, what, "body", width) + theme.u(10)

    def _paint(self, canvas: Canvas, row: object, rect: Rect) -> None:
        when, what = self._told(row)
        y = rect.y + canvas.theme.u(5)
        canvas.text(when, (rect.x, y), "aside", "accent", "topleft", rect.w)
        y += _line(canvas.theme)
        canvas.paragraph(what, Rect(rect.x, y, rect.w, rect.h), "body")

    def _ask(self, index: int) -> Intent | None:
        chosen = self.decisions[index]
        when, what = self._told(chosen)
        lost = self.around.language.count(
            "{number} move of all seats is taken back.",
            "{number} moves of all seats are taken back.",
            self.played - chosen.keep,
        )
        open_dialog(
            self.ui,
            id="go_back_question",
            title=self.say("Go back?"),
            body=f"*{when}.* {what}\n\n{lost}",
            answers=(
                Answer(id="stay", text=self.say("Stay here")),
                Answer(
                    id="go_back_now",
                    text=self.say("Go back"),
                    on_press=lambda: RollBack(keep=chosen.keep),
                    primary=True,
                ),
            ),
            owner="decisions",
        )
        return None


def _line(theme: Theme) -> int:
    height: int = round(theme.face("aside").height * LEAD)
    return height
