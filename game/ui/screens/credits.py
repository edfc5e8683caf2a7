"""Where everything comes from: pictures, fonts, map, sounds, and the history."""

from pygame import Rect

from game.paths import data_dir
from game.play.tales import tales_text
from game.ui.screens.page import Page
from game.ui.surroundings import House, Surroundings
from game.ui.ui import Ui
from game.ui.widget import Widget
from game.ui.widgets.choices import Tabs
from game.ui.widgets.text_page import TextPage

HISTORY, TALES, PICTURES = 0, 1, 2


class CreditsScreen(Page):
    """Three pages to read."""

    def __init__(self, around: Surroundings, house: House) -> None:
        """Begin with the sources of the history."""
        super().__init__(around)
        self.house = house
        self.tab = HISTORY

    def open(self, ui: Ui, area: Rect) -> None:
        """Lay out the page; the text has the focus."""
        super().open(ui, area)
        if ui.focus is None:
            ui.set_focus(ui.find("credits_text"))

    def build(self) -> list[Widget]:
        """Tabs and text."""
        agenda = self.house.card.agenda
        widgets, below = self.framed(
            self.say("Sources and credits"), self.around.language.text(agenda.title)
        )
        theme = self.theme
        foot, head = theme.t(46), theme.t(34)
        tabs = Tabs(
            id="credits_tabs",
            rect=Rect(below.x, below.y, below.w, head),
            options=[
                self.say("The history"),
                self.say("Often told otherwise"),
                self.say("Pictures, fonts, sounds"),
            ],
            selected=self.tab,
            on_change=self._turn,
        )
        room = Rect(below.x, tabs.rect.bottom, below.w, below.h - head - foot - theme.u(10))
        text = {HISTORY: self._history, TALES: self._tales, PICTURES: assets_text}[self.tab]()
        page = TextPage(id="credits_text", rect=room, markup=text)
        back = Rect(below.x, below.bottom - foot, min(theme.t(220), below.w), foot)
        return [*widgets, tabs, page, self.back_button(back)]

    def _turn(self, tab: int) -> None:
        self.tab = tab
        self.rebuild()

    def _tales(self) -> str:
        none = self.say("This scenario names none.")
        return tales_text(self.around.language, self.house.card.myths) or none

    def _history(self) -> str:
        card, text = self.house.card, self.around.language.text
        sources = [f"- {text(source)}" for source in card.sources]
        return "\n".join(
            [
                f"# {text(card.agenda.title)}",
                "",
                text(card.agenda.background),
                "",
                f"## {self.say('Sources named in the scenario')}",
                *sources,
            ]
        )


def assets_text() -> str:
    """The page of licences, its table turned into a list."""
    raw = (data_dir("assets") / "LICENSES.md").read_text(encoding="utf-8")
    lines = []
    for line in raw.splitlines():
        if line.startswith("| ---") or line.startswith("| Files"):
            continue
        if line.startswith("|"):
            files, source, author, licence = (cell.strip() for cell in line.strip("|").split("|"))
            line = f"- **{licence}**: {source} ({author}). *{files}*"
        lines.append(line.replace("`", "").replace("### ", "## "))
    return "\n".join(lines)
