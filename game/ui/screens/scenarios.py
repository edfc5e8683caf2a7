"""The conferences there are: which one lies on the table, and what is wrong with a broken file."""

import pygame
from pygame import Rect

from game.paths import own_scenarios_dir
from game.play.library import ScenarioCard, ScenarioFile, scenario_shelf
from game.play.words import sentence
from game.ui.canvas import LEAD, Canvas, text_height
from game.ui.intents import ChooseScenario, Intent
from game.ui.layout import columns, rows
from game.ui.screens.page import Page
from game.ui.surroundings import House, Surroundings
from game.ui.text import shorten, wrap
from game.ui.theme import Theme
from game.ui.ui import Ui
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.label import Paragraph
from game.ui.widgets.scroll_list import ScrollList
from game.ui.widgets.text_page import TextPage

MANUAL = "docs/scenarios.md"


class ScenariosScreen(Page):
    """A list, and beside it what the marked conference is about."""

    def __init__(self, around: Surroundings, house: House) -> None:
        """Read all scenario files."""
        super().__init__(around)
        self.files = scenario_shelf(house.card.path)
        self._marked = 0

    def open(self, ui: Ui, area: Rect) -> None:
        """Lay out the page; the list has the focus."""
        super().open(ui, area)
        if ui.focus is None:
            ui.set_focus(ui.find("conferences"))

    def build(self) -> list[Widget]:
        """List, description, where one's own files belong, buttons."""
        widgets, below = self.framed(self.say("Conferences"))
        theme = self.theme
        foot = theme.t(46)
        bottom = Rect(below.x, below.bottom - foot, below.w, foot)
        told = self.say(
            "Conferences of your own lie in {folder}. {manual} tells how to write one: begin with "
            "a copy of portsmouth.yaml.",
            folder=own_scenarios_dir(),
            manual=MANUAL,
        )
        high = text_height(theme, told, "note", below.w)
        note = Rect(below.x, bottom.y - theme.u(8) - high, below.w, high)
        room = Rect(below.x, below.y, below.w, note.y - theme.u(8) - below.y)
        if theme.is_narrow(self.area.w):
            left, right = rows(room, [0.5, 0.5], theme.u(8))
        else:
            left, right = columns(room, [0.44, 0.56], theme.u(14))
        self._list = ScrollList(
            id="conferences",
            rect=left,
            rows=self.files,
            measure=self._measure,
            paint=self._paint,
            on_choose=self._choose,
            on_mark=self._mark,
            selected=self._marked,
        )
        self._page = TextPage(id="about", rect=right)
        back, _, take = columns(bottom, [0.24, 0.36, 0.40], theme.u(14))
        self._take = Button(
            id="take",
            rect=take,
            text=self.say("Lay it on the table"),
            on_press=lambda: self._choose(self._marked),
            primary=True,
            key=pygame.K_l,
            reason=self.say("This file cannot be played: its first fault stands beside it."),
        )
        self._page.markup = self._about(self.files[self._marked])
        self._take.enabled = self.files[self._marked].card is not None
        hint = Paragraph(rect=note, text=told, style="note", colour="soft")
        return [*widgets, self._list, self._page, hint, self.back_button(back), self._take]

    def _mark(self, index: int) -> None:
        self._marked = index
        self._take.enabled = self.files[index].card is not None
        self._page.set_text(self._about(self.files[index]))

    def _choose(self, index: int) -> Intent | None:
        file = self.files[index]
        return ChooseScenario(path=file.path) if file.card is not None else None

    # ---- a row

    def _told(self, file: ScenarioFile) -> tuple[str, str, str]:
        """Heading, what it is, and how long; or why it cannot be played."""
        if file.card is not None:
            agenda = file.card.agenda
            return self._text(agenda.title), self._text(agenda.subtitle), self._size(file.card)
        return file.path.name, self.say("This file cannot be played."), self._fault(file)

    def _text(self, original: str) -> str:
        return self.around.language.text(original)

    def _size(self, card: ScenarioCard) -> str:
        """How many articles there are, and sittings in each calendar."""
        count = self.around.language.count
        told = count("{number} article.", "{number} articles.", len(card.agenda.issues))
        for name, title in card.calendars.items():
            told = count(
                "{told} {title}: {number} sitting.",
                "{told} {title}: {number} sittings.",
                card.sittings[name],
                told=told,
                title=self._text(title),
            )
        return told

    def _fault(self, file: ScenarioFile) -> str:
        fault = file.fault
        if fault is None:
            return ""
        return self.say("Line {line}: {fault}", line=fault.line, fault=fault.message)

    def _measure(self, row: object, width: int, theme: Theme) -> int:
        if not isinstance(row, ScenarioFile):
            return 0
        _, _, last = self._told(row)
        lines = min(2, len(wrap(theme.face("small"), last, width)))
        return _line(theme, "subheading", "aside", *["small"] * lines) + theme.u(14)

    def _paint(self, canvas: Canvas, row: object, rect: Rect) -> None:
        if not isinstance(row, ScenarioFile):
            return
        theme, good = canvas.theme, row.card is not None
        title, what, last = self._told(row)
        y = rect.y + theme.u(6)
        place = "" if not row.own else self.say("your own")
        width = rect.w
        if place:
            at = (rect.right, y)
            width = canvas.text(place, at, "aside", "soft", "topright").x - rect.x - theme.u(8)
        canvas.text(title, (rect.x, y), "subheading", "ink" if good else "soft", width=width)
        y += _line(theme, "subheading")
        canvas.text(what, (rect.x, y), "aside", "soft" if good else "accent", width=rect.w)
        y += _line(theme, "aside")
        face = theme.face("small")
        lines = wrap(face, last, rect.w)
        shown = lines if len(lines) <= 2 else (lines[0], shorten(face, " ".join(lines[1:]), rect.w))
        for line in shown:
            canvas.text(line, (rect.x, y), face, "ink")
            y += _line(theme, "small")

    # ---- the description

    def _about(self, file: ScenarioFile) -> str:
        if file.card is None:
            return self._broken(file)
        card, agenda = file.card, file.card.agenda
        chairs = [
            self.say(
                "**{seat}.** {play}",
                seat=sentence(self._text(_name(card, seat))),
                play=" ".join(self._text(card.play.get(seat, "")).split()),
            )
            for seat in agenda.seats
        ]
        background = "\n\n".join(
            " ".join(part.split()) for part in self._text(agenda.background).split("\n\n")
        )
        return "\n\n".join(
            [
                f"# {self._text(agenda.title)}",
                f"*{self._text(agenda.place)}*",
                background,
                f"## {self.say('The chairs')}",
                *chairs,
                f"*{file.path}*",
            ]
        )

    def _broken(self, file: ScenarioFile) -> str:
        lines = [f"# {file.path.name}", self._fault(file)]
        if file.faults > 1:
            more = self.around.language.count(
                "{number} fault more.", "{number} faults more.", file.faults - 1
            )
            lines.append(more)
        lines.append(
            self.say(
                "python main.py check {file} lists them all. Put them right, save, and open this "
                "page again.",
                file=file.path,
            )
        )
        return "\n\n".join(lines)


def _name(card: ScenarioCard, seat: str) -> str:
    mediator = card.agenda.mediator
    return next((one.name for one in card.agenda.parties if one.id == seat), mediator.title)


def _line(theme: Theme, *styles: str) -> int:
    return sum(round(theme.face(style).height * LEAD) for style in styles)
