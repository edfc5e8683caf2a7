"""The curtain between two people at one screen: nothing of either seat is to be read."""

import pygame
from pygame import Rect

from game.model.agenda import Agenda
from game.model.ids import SeatId
from game.model.observation import Observation
from game.ui.canvas import Canvas, text_height
from game.ui.intents import LeaveGame, LiftCurtain
from game.ui.layout import columns
from game.ui.pictures import initials_of
from game.ui.screens.page import Page
from game.ui.surroundings import Surroundings
from game.ui.theme import mix
from game.ui.ui import Ui
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.label import Painting, Panel, Paragraph, Picture

CARD = (560, 430)
FOLD = 46
"""Width of one fold of the cloth."""


class CurtainScreen(Page):
    """Says who is to sit down, and waits until they say that they do."""

    def __init__(self, around: Surroundings, agenda: Agenda, seat: SeatId) -> None:
        """Fall for a seat; the agenda is public, no observation is ever taken."""
        super().__init__(around)
        self.agenda = agenda
        self.seat = seat

    def open(self, ui: Ui, area: Rect) -> None:
        """Lay out the page; the button has the focus."""
        super().open(ui, area)
        ui.set_focus(ui.find("lift"))

    def show(self, observation: Observation) -> None:
        """Look away."""

    def build(self) -> list[Widget]:
        """Cloth, and a card with the name of the seat."""
        theme = self.theme
        size = (min(theme.t(CARD[0]), self.area.w - theme.u(30)), theme.u(CARD[1]))
        card = Rect((0, 0), (size[0], min(max(size[1], theme.t(330)), self.area.h - theme.u(24))))
        card.center = self.area.center
        cloth = Painting(rect=Rect(self.area), paint=self._paint_cloth, takes_mouse=False)
        return [cloth, Panel(id="curtain_card", rect=card, fill="card", children=self._words(card))]

    def _words(self, card: Rect) -> list[Widget]:
        theme = self.theme
        inner = card.inflate(-2 * theme.u(26), -2 * theme.u(22))
        name, person = self._names()
        buttons = Rect(inner.x, inner.bottom - theme.t(48), inner.w, theme.t(48))
        lines = (
            (name, "display" if theme.text_scale < 1.5 else "title", "ink"),
            (person, "aside", "soft"),
            (
                self.say("The papers on this table are yours alone. The other side looks away."),
                "body",
                "ink",
            ),
        )
        wanted = [text_height(theme, words, style, inner.w) for words, style, _ in lines]
        gap = theme.u(8)
        picture = min(buttons.y - inner.y - sum(wanted) - gap * 4, theme.u(190))
        children: list[Widget] = []
        y = inner.y
        if picture >= theme.u(60):
            children.append(self._portrait(Rect(inner.x, y, inner.w, picture)))
            y += picture + gap
        for (words, style, colour), height in zip(lines, wanted, strict=True):
            place = Rect(inner.x, y, inner.w, height)
            line = Paragraph(rect=place, text=words, style=style, colour=colour, align="center")
            children.append(line)
            y += height + gap
        return [*children, *self._buttons(buttons)]

    def _names(self) -> tuple[str, str]:
        agenda, text = self.agenda, self.around.language.text
        if self.seat == agenda.mediator.id:
            return text(agenda.mediator.title), text(agenda.mediator.name)
        party = agenda.party(self.seat)
        chief = next((p for p in agenda.people if p.id in party.delegation[:1]), None)
        return text(party.name), text(chief.name) if chief else ""

    def _portrait(self, room: Rect) -> Widget:
        agenda = self.agenda
        mediator = self.seat == agenda.mediator.id
        wanted = (agenda.mediator.person,) if mediator else agenda.party(self.seat).delegation[:1]
        person = next((one for one in agenda.people if one.id in wanted), None)
        name, _ = self._names()
        picture = self.around.pictures.portrait(
            person.portrait if person else None,
            initials_of(person.name if person else name),
            room.h,
        )
        return Picture(rect=room, surface=picture, words=name)

    def _buttons(self, room: Rect) -> list[Widget]:
        leave, lift = columns(room, [0.3, 0.7], self.theme.u(10))
        name, _ = self._names()
        return [
            Button(
                id="to_title",
                rect=leave,
                text=self.say("Title page"),
                on_press=LeaveGame,
                key=pygame.K_t,
            ),
            Button(
                id="lift",
                rect=lift,
                text=self.say("I am {name}: show my papers", name=name),
                on_press=LiftCurtain,
                primary=True,
                hint="",
            ),
        ]

    def _paint_cloth(self, canvas: Canvas, rect: Rect) -> None:
        """Heavy folds, lit from the left."""
        base, dark = canvas.colour("accent"), canvas.colour("print_ink")
        if self.theme.palette != "parchment":
            base, dark = canvas.colour("card"), canvas.colour("desk")
        fold = max(8, self.theme.u(FOLD))
        for x in range(rect.w):
            share = abs((x % fold) / fold - 0.38) * 1.15
            colour = mix(mix(base, dark, 0.30), dark, min(0.85, share))
            pygame.draw.line(canvas.surface, colour, (x, 0), (x, rect.h))
