"""How the window looks: palette, text size, language, sound, advice."""

from collections.abc import Callable

from pygame import Rect

from game.ui.canvas import text_height
from game.ui.intents import ChangeSetting, Intent
from game.ui.preferences import TAPE_SPEEDS, Preferences
from game.ui.screens.page import Page
from game.ui.surroundings import House, Surroundings
from game.ui.ui import Ui
from game.ui.widget import Widget
from game.ui.widgets.button import Toggle
from game.ui.widgets.choices import RadioRow
from game.ui.widgets.label import Panel, Paragraph
from game.ui.widgets.scroll_box import ScrollBox, scroll_room

WIDTH = 640
LANGUAGE_NAMES = {"en": "English", "da": "Dansk"}
"""Each language in itself, as people look for it."""


class SettingsScreen(Page):
    """Changes show at once."""

    def __init__(self, around: Surroundings, house: House) -> None:
        """Begin with what holds now."""
        super().__init__(around)
        self.house = house

    def open(self, ui: Ui, area: Rect) -> None:
        """Lay out the page; the first row has the focus."""
        super().open(ui, area)
        if ui.focus is None:
            ui.set_focus(ui.find("palette"))

    def build(self) -> list[Widget]:
        """A card of rows."""
        widgets, below = self.framed(self.say("Settings"))
        theme = self.theme
        foot = theme.t(46)
        room = Rect(below.x, below.y, below.w, below.h - foot - theme.u(12))
        card = Rect(0, 0, min(theme.t(WIDTH), room.w), room.h)
        card.midtop = room.midtop
        inner = card.inflate(-2 * theme.u(20), -2 * theme.u(16))
        column = Rect(inner.x, inner.y + 3, inner.w - scroll_room(theme), 0)
        rows = self._rows(column)
        wanted = rows[-1].rect.bottom - inner.y + theme.u(8)
        inner.h = min(inner.h, wanted)
        card.h = inner.h + 2 * theme.u(16)
        box = ScrollBox(id="settings_box", rect=inner, children=rows)
        back = Rect(below.x, below.bottom - foot, min(theme.t(220), below.w), foot)
        panel = Panel(id="settings_card", rect=card, fill="card", children=[box])
        return [*widgets, panel, self.back_button(back)]

    def _rows(self, column: Rect) -> list[Widget]:
        theme, liked = self.theme, self.house.preferences
        y, made = column.y, list[Widget]()
        for row in (self._palette(), self._text_size(), self._language(), self._tape()):
            row.rect = Rect(column.x, y, column.w, theme.t(24) + theme.t(36))
            made.append(row)
            y = row.rect.bottom + theme.u(14)
        advised = liked.advice and not self.house.advice_barred
        toggles = (
            ("sound", self.say("Sound"), liked.sound),
            ("full_screen", self.say("Fill the whole screen (F11)"), liked.full_screen),
            ("evening", self.say("A page in the evening on what the day has moved"), liked.evening),
            ("advice", self.say("A secretary who gives advice when asked (V)"), advised),
        )
        for name, words, value in toggles:
            place = Rect(column.x, y, column.w, theme.t(26))
            toggle = Toggle(id=name, rect=place, text=words, value=value)
            toggle.on_change = self._taker(name)
            made.append(toggle)
            y = place.bottom + theme.u(6)
        made[-1].enabled = not self.house.advice_barred
        made[-1].reason = self.say("Advice was switched off on the command line.")
        note = self.say("Ctrl + and Ctrl − change the text size on every page.")
        height = text_height(theme, note, "note", column.w)
        place = Rect(column.x, y + theme.u(4), column.w, height)
        return [*made, Paragraph(rect=place, text=note, style="note", colour="soft")]

    def _palette(self) -> RadioRow:
        names = self.house.palettes
        words = {
            "parchment": self.say("Parchment"),
            "contrast": self.say("High contrast"),
            "lamplight": self.say("Lamplight"),
        }
        return RadioRow(
            id="palette",
            title=self.say("Colours"),
            options=[words.get(name, name) for name in names],
            selected=names.index(self.theme.palette),
            on_change=lambda index: ChangeSetting(name="palette", value=names[index]),
        )

    def _text_size(self) -> RadioRow:
        least, most, step = self.house.text_sizes
        sizes = [least + step * number for number in range(round((most - least) / step) + 1)]
        now = min(range(len(sizes)), key=lambda i: abs(sizes[i] - self.theme.text_scale))
        return RadioRow(
            id="text_scale",
            title=self.say("Size of the text"),
            options=[f"{round(size * 100)} %" for size in sizes],
            selected=now,
            on_change=lambda index: ChangeSetting(name="text_scale", value=sizes[index]),
        )

    def _language(self) -> RadioRow:
        codes = self.house.languages
        chosen = self.house.preferences.language
        return RadioRow(
            id="language",
            title=self.say("Language"),
            options=[LANGUAGE_NAMES.get(code, code) for code in codes],
            selected=codes.index(chosen) if chosen in codes else 0,
            on_change=lambda index: ChangeSetting(name="language", value=codes[index]),
        )

    def _tape(self) -> RadioRow:
        words = {
            "off": self.say("At once"),
            "slow": self.say("Slowly"),
            "usual": self.say("As usual"),
            "fast": self.say("Fast"),
        }
        names = tuple(TAPE_SPEEDS)
        liked = self.house.preferences.tape
        return RadioRow(
            id="tape",
            title=self.say("Telegrams are printed"),
            options=[words[name] for name in names],
            selected=names.index(liked if liked in names else Preferences().tape),
            on_change=lambda index: ChangeSetting(name="tape", value=names[index]),
        )

    def _taker(self, name: str) -> Callable[[bool], Intent]:
        def take(value: bool) -> Intent:
            return ChangeSetting(name=name, value=value)

        return take
