"""The settings as rows of data: adding one is an entry here and a field of `Preferences`."""

from dataclasses import dataclass
from typing import NamedTuple

from game.play.language import Language
from game.ui.preferences import TAPE_SPEEDS, Preferences
from game.ui.surroundings import House

LANGUAGE_NAMES = {"en": "English", "da": "Dansk"}
"""Each language in itself, as people look for it."""

Value = str | float | bool


class Option(NamedTuple):
    """One value of a setting, in words."""

    value: Value
    words: str


@dataclass(frozen=True, kw_only=True)
class SettingRow:
    """A setting: one of several options, or, without options, a box to tick."""

    name: str
    """The field of `Preferences` that holds it."""
    title: str
    options: tuple[Option, ...] = ()
    barred: str = ""
    """Why it cannot be changed now; empty if it can."""

    def chosen(self, liked: Preferences) -> int:
        """The place of the option that holds now; the nearest of numbers."""
        now = getattr(liked, self.name)
        if isinstance(now, float):
            gaps = [abs(float(option.value) - now) for option in self.options]
            return gaps.index(min(gaps))
        values = [option.value for option in self.options]
        usual = getattr(Preferences(), self.name)
        return next((values.index(value) for value in (now, usual) if value in values), 0)


def setting_rows(language: Language, house: House) -> tuple[SettingRow, ...]:
    """All settings, in the order of the page."""
    say = language.say
    palettes = {
        "parchment": say("Parchment"),
        "contrast": say("High contrast"),
        "lamplight": say("Lamplight"),
    }
    speeds = {
        "off": say("At once"),
        "slow": say("Slowly"),
        "usual": say("As usual"),
        "fast": say("Fast"),
    }
    advice_barred = say("Advice was switched off on the command line.")
    return (
        SettingRow(
            name="palette",
            title=say("Colours"),
            options=tuple(Option(name, palettes.get(name, name)) for name in house.palettes),
        ),
        SettingRow(
            name="text_scale",
            title=say("Size of the text"),
            options=tuple(Option(size, f"{round(size * 100)} %") for size in _sizes(house)),
        ),
        SettingRow(
            name="language",
            title=say("Language"),
            options=tuple(Option(code, LANGUAGE_NAMES.get(code, code)) for code in house.languages),
        ),
        SettingRow(
            name="volume",
            title=say("Loudness of the sounds"),
            options=(
                Option(0.3, say("Soft")),
                Option(0.7, say("Middling")),
                Option(1.0, say("Loud")),
            ),
            barred="" if house.preferences.sound else say("Sound is switched off."),
        ),
        SettingRow(
            name="tape",
            title=say("Telegrams are printed"),
            options=tuple(Option(name, speeds.get(name, name)) for name in TAPE_SPEEDS),
        ),
        SettingRow(name="sound", title=say("Sound")),
        SettingRow(name="full_screen", title=say("Fill the whole screen (F11)")),
        SettingRow(name="evening", title=say("A page in the evening on what the day has moved")),
        SettingRow(
            name="advice",
            title=say("A secretary who gives advice when asked (V)"),
            barred=advice_barred if house.advice_barred else "",
        ),
        SettingRow(
            name="taking_back",
            title=say("Moves may be taken back when I play alone (Ctrl + Z)"),
        ),
    )


def _sizes(house: House) -> list[float]:
    least, most, step = house.text_sizes
    return [least + step * number for number in range(round((most - least) / step) + 1)]
