"""How the window looks and behaves, beside a sample in which a choice can be judged."""

from collections.abc import Callable
from dataclasses import replace

from pygame import Rect

from game.ui.backdrop import map_thumbnail
from game.ui.canvas import LEAD, Canvas, text_height
from game.ui.intents import ChangeSetting, Intent
from game.ui.layout import columns
from game.ui.paper import draw_card
from game.ui.rows_settings import SettingRow, setting_rows
from game.ui.scene_picture import MAP_SHAPE
from game.ui.screens.page import Page
from game.ui.surroundings import House, Surroundings
from game.ui.ui import Ui
from game.ui.widget import Widget
from game.ui.widgets.button import Button, Toggle
from game.ui.widgets.choices import RadioRow
from game.ui.widgets.gauge import Gauge, gauge_height
from game.ui.widgets.label import Label, Painting, Panel, Paragraph, Picture
from game.ui.widgets.scroll_box import ScrollBox, scroll_room

LEAST_MAP = 90
"""Height below which the sample has no map, in logical pixels."""


class SettingsScreen(Page):
    """Changes show at once."""

    def __init__(self, around: Surroundings, house: House) -> None:
        """Begin with what holds now."""
        super().__init__(around)
        self.house = house
        self.rows = setting_rows(around.language, house)

    def open(self, ui: Ui, area: Rect) -> None:
        """Lay out the page; the first row has the focus."""
        super().open(ui, area)
        if ui.focus is None:
            ui.set_focus(ui.find(self.rows[0].name))

    def build(self) -> list[Widget]:
        """The settings and beside them the sample; in a narrow window below them."""
        widgets, below = self.framed(self.say("Settings"))
        theme = self.theme
        foot = theme.t(46)
        room = Rect(below.x, below.y, below.w, below.h - foot - theme.u(12))
        back = Rect(below.x, below.bottom - foot, min(theme.t(220), below.w), foot)
        if theme.is_narrow(self.area.w):
            rows = self._rows(self._column(room))
            under = Rect(rows[0].rect.x, rows[-1].rect.bottom + theme.u(14), rows[0].rect.w, 0)
            card = self._card(room, [*rows, *self._sample(under)])
            return [*widgets, card, self.back_button(back)]
        left, right = columns(room, [0.54, 0.46], theme.u(18))
        inner = right.inflate(-2 * theme.u(20), -2 * theme.u(16))
        sample = Panel(id="sample", rect=right, fill="card", children=self._sample(inner))
        return [*widgets, self._card(left, self._rows(self._column(left))), sample,
                self.back_button(back)]  # fmt: skip

    def _column(self, room: Rect) -> Rect:
        theme = self.theme
        inner = room.inflate(-2 * theme.u(20), -2 * theme.u(16))
        return Rect(inner.x, inner.y + 3, inner.w - scroll_room(theme), 0)

    def _card(self, room: Rect, children: list[Widget]) -> Panel:
        inner = room.inflate(-2 * self.theme.u(20), -2 * self.theme.u(16))
        box = ScrollBox(id="settings_box", rect=inner, children=children)
        return Panel(id="settings_card", rect=room, fill="card", children=[box])

    # ---- the settings

    def _rows(self, column: Rect) -> list[Widget]:
        theme, y, made = self.theme, column.y, list[Widget]()
        for row in self.rows:
            widget = self._radio(row) if row.options else self._toggle(row)
            high = theme.t(24) + theme.t(36) if row.options else theme.t(28)
            widget.rect = Rect(column.x, y, column.w, high)
            widget.enabled, widget.reason = not row.barred, row.barred
            made.append(widget)
            y = widget.rect.bottom + theme.u(12 if row.options else 5)
        note = self.say("Ctrl + and Ctrl − change the text size on every page.")
        height = text_height(theme, note, "note", column.w)
        place = Rect(column.x, y + theme.u(2), column.w, height)
        return [*made, Paragraph(rect=place, text=note, style="note", colour="soft")]

    def _radio(self, row: SettingRow) -> RadioRow:
        # The text size and full screen may have been changed by key since.
        liked = replace(self.house.preferences, text_scale=self.theme.text_scale)
        return RadioRow(
            id=row.name,
            title=row.title,
            options=[option.words for option in row.options],
            selected=row.chosen(liked),
            on_change=lambda at: ChangeSetting(name=row.name, value=row.options[at].value),
        )

    def _toggle(self, row: SettingRow) -> Toggle:
        held = bool(getattr(self.house.preferences, row.name)) and not row.barred
        return Toggle(id=row.name, text=row.title, value=held, on_change=self._taker(row.name))

    def _taker(self, name: str) -> Callable[[bool], Intent]:
        return lambda value: ChangeSetting(name=name, value=value)

    # ---- the sample

    def _sample(self, room: Rect) -> list[Widget]:
        """A letter, a gauge, buttons, a remark and the map, in the colours and at the size chosen.

        The map takes the height that is left, and is left out where that is too little.
        """
        theme = self.theme
        gap = theme.u(12)
        told, remark = (
            self.say("So it will look:"),
            self.say("What is small reads like this; nothing in the game is smaller."),
        )
        y, places = room.y, []
        for height in (
            theme.face("aside").height,
            self._letter_height(room.w),
            gauge_height(theme),
            theme.t(44),
            text_height(theme, remark, "note", room.w),
        ):
            places.append(Rect(room.x, y, room.w, height))
            y += height + gap
        head, letter, gauge, buttons, small = places
        left, right = columns(buttons, [0.5, 0.5], gap)
        below = Rect(room.x, y, room.w, room.bottom - y)
        return [
            Label(rect=head, text=told, style="aside", colour="soft"),
            Painting(id="sample_letter", rect=letter, paint=self._paint_letter, takes_mouse=False),
            Gauge(
                rect=gauge,
                title=self.say("Patience at home"),
                value=21,
                word=self.say("low"),
                trend=-1,
                before=34,
                low=25,
                focusable=False,
            ),
            Button(
                id="sample_button",
                rect=left,
                text=self.say("Send the offer"),
                icon=self.around.pictures.icon("quill-ink", theme.t(19), "on_accent"),
                primary=True,
                focusable=False,
            ),
            Button(id="sample_other", rect=right, text=self.say("Hold"), focusable=False),
            Paragraph(rect=small, text=remark, style="note", colour="soft"),
            *self._map(below),
        ]

    def _map(self, room: Rect) -> list[Widget]:
        if room.h < self.theme.u(LEAST_MAP):
            return []
        whole = (room.w, max(room.h, room.w * MAP_SHAPE[1] // MAP_SHAPE[0]))
        picture = map_thumbnail(self.house.card.map, whole, self.theme, over=1)
        if picture is None:
            return []
        middle = Rect(0, (whole[1] - room.h) // 2, room.w, room.h)
        return [Picture(rect=room, surface=picture.subsurface(middle))]

    def _lines(self) -> tuple[tuple[str, str, str], ...]:
        """Style, colour and words of the letter's parts."""
        return (
            ("aside", "print_soft", self.say("Portsmouth, in the evening")),
            ("heading", "print_ink", self.say("Sir,")),
            (
                "body",
                "print_ink",
                self.say(
                    "We met again this morning. Of the money not a word was said; of the weather, "
                    "every one. They drink our tea and wait for us to speak first."
                ),
            ),
            ("aside", "hand_ink", self.say("I remain, Sir, your obedient servant")),
        )

    def _paint_letter(self, canvas: Canvas, rect: Rect) -> None:
        theme = canvas.theme
        sheet = rect.inflate(-2 * theme.u(8), -2 * theme.u(8))
        draw_card(canvas.surface, sheet, theme.colour("letter_paper"), seed=6, reach=theme.u(8))
        area = sheet.inflate(-2 * theme.u(22), -2 * theme.u(16))
        y = area.y
        for style, colour, words in self._lines():
            y = canvas.paragraph(words, Rect(area.x, y, area.w, 0), style, colour) + theme.u(4)

    def _letter_height(self, width: int) -> int:
        theme = self.theme
        room = width - 2 * theme.u(8) - 2 * theme.u(22)
        parts = [text_height(theme, words, style, room, LEAD) for style, _, words in self._lines()]
        return sum(parts) + 4 * theme.u(4) + 2 * theme.u(8) + 2 * theme.u(18)
