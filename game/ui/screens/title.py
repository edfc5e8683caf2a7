"""The title page: what conference this is, and the ways into it."""

from collections.abc import Callable

import pygame
from pygame import Rect

from game.model.agenda import Person
from game.play.shelf import KeptGame, latest_game
from game.play.wording_shelf import describe_moment, describe_players
from game.play.words import Words
from game.ui.backdrop import period_map
from game.ui.canvas import LEAD, Canvas, text_height
from game.ui.intents import Intent, LoadGame, OpenScreen, Quit
from game.ui.layout import columns, inset
from game.ui.pictures import initials_of
from game.ui.screens.page import MARGIN, Page
from game.ui.surroundings import House, Surroundings
from game.ui.text import wrap
from game.ui.ui import Ui
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label, Painting, Panel, Paragraph, Picture, Rule
from game.ui.widgets.map_panel import MapPanel

CARD_WIDTH = 420
VIEW_WIDTH = 400
VIEW_LEAST = 330
"""A map narrower than this says nothing: the card takes the whole page."""


class TitleScreen(Page):
    """Map on one side, title card on the other."""

    def __init__(self, around: Surroundings, house: House) -> None:
        """Show the scenario that lies on the table."""
        super().__init__(around)
        self.card = house.card

    def open(self, ui: Ui, area: Rect) -> None:
        """Lay out the page; New game has the focus."""
        super().open(ui, area)
        if ui.focus is None:
            ui.set_focus(ui.find("new_game"))

    def build(self) -> list[Widget]:
        """Map and card."""
        theme = self.theme
        whole = inset(self.area, theme.u(MARGIN))
        wide = min(theme.t(CARD_WIDTH), whole.w)
        if whole.w - wide < max(theme.u(VIEW_WIDTH), theme.t(VIEW_LEAST)):
            wide = whole.w
        card, rest = columns(whole, [wide, 1.0], theme.u(MARGIN))
        widgets = [self._card(card)]
        if rest.w > theme.u(VIEW_WIDTH) // 2:
            widgets.append(self._view(rest))
        return widgets

    # ---- the card

    def _card(self, card: Rect) -> Widget:
        theme, agenda = self.theme, self.card.agenda
        inner = card.inflate(-2 * theme.u(24), -2 * theme.u(20))
        text = self.around.language.text
        children: list[Widget] = []
        foot = theme.t(24)
        buttons = self._buttons(Rect(inner.x, 0, inner.w, inner.h))
        top_of_buttons = inner.bottom - foot - buttons[-1].rect.bottom
        for button in buttons:
            button.rect.y += top_of_buttons
        y = inner.y + theme.u(4)
        y = self._centred(children, text(agenda.title), self._title_face(inner), y, inner)
        y = self._centred(children, text(agenda.subtitle), "aside", y + theme.u(4), inner, "soft")
        y += theme.u(8)
        children.append(Rule(rect=Rect(inner.x + inner.w // 4, y, inner.w // 2, theme.u(7))))
        y += theme.u(14)
        room = Rect(inner.x, y, inner.w, top_of_buttons - theme.u(12) - y)
        children.extend(self._portraits(room))
        children.extend(buttons)
        line = Rect(inner.x, inner.bottom - foot + theme.u(6), inner.w, foot)
        keys = self.say("F11 full screen   Ctrl + and Ctrl − text size")
        children.append(Label(rect=line, text=keys, style="note", colour="soft", align="center"))
        return Panel(id="title_card", rect=card, fill="card", children=children)

    def _title_face(self, inner: Rect) -> str:
        title = self.around.language.text(self.card.agenda.title)
        fits = text_height(self.theme, title, "display", inner.w) <= self.theme.u(150)
        return "display" if fits else "title"

    def _centred(
        self,
        children: list[Widget],
        words: str,
        style: str,
        y: int,
        inner: Rect,
        colour: str = "ink",
    ) -> int:
        height = text_height(self.theme, words, style, inner.w)
        place = Rect(inner.x, y, inner.w, height)
        children.append(
            Paragraph(rect=place, text=words, style=style, colour=colour, align="center")
        )
        return y + height

    def _faces(self) -> list[Person]:
        """The chief delegates with the mediator between them."""
        agenda = self.card.agenda
        first, second = (party.delegation[:1] for party in agenda.parties)
        wanted = [*first, agenda.mediator.person, *second]
        return [person for one in wanted for person in agenda.people if person.id == one]

    def _portraits(self, room: Rect) -> list[Widget]:
        theme, faces = self.theme, self._faces()
        line = theme.face("small").height
        names = [self.around.language.text(person.name) for person in faces]
        cells = columns(room, [1.0] * len(faces), theme.u(6)) if faces else []
        under = max([text_height(theme, name, "small", cells[0].w) for name in names], default=0)
        height = min(room.h - under - theme.u(4), theme.u(150))
        if not faces or height < theme.u(46) or under > 3 * line:
            return []
        widgets: list[Widget] = []
        top = room.y + (room.h - height - under - theme.u(4)) // 2
        for person, name, cell in zip(faces, names, cells, strict=True):
            picture = self.around.pictures.portrait(person.portrait, initials_of(name), height)
            place = Rect(cell.x, top, cell.w, height)
            widgets.append(Picture(rect=place, surface=picture, words=name))
            below = Rect(cell.x, place.bottom + theme.u(3), cell.w, under)
            widgets.append(
                Paragraph(rect=below, text=name, style="small", colour="soft", align="center")
            )
        return widgets

    # ---- the buttons

    def _buttons(self, room: Rect) -> list[Button]:
        """The ways in: two across the card, the others two by two."""
        theme = self.theme
        rows: list[tuple[str, str, str, int, Callable[[], Intent | None]]] = [
            ("new_game", self.say("New game"), "scroll-quill", pygame.K_n, _open("seats")),
            ("continue", self.say("Continue"), "hourglass", pygame.K_c, self._go_on),
            ("scenarios", self.say("Conferences"), "treasure-map", pygame.K_o, _open("scenarios")),
            ("load", self.say("Saved games"), "open-book", pygame.K_l, _open("load")),
            ("replays", self.say("Replays"), "pocket-watch", pygame.K_p, _open("replays")),
            ("settings", self.say("Settings"), "compass", pygame.K_s, _open("settings")),
            ("credits", self.say("Sources and credits"), "quill-ink", pygame.K_r, _open("credits")),
            ("quit", self.say("Quit"), "exit-door", pygame.K_q, Quit),
        ]
        gap, y, made = theme.u(7), room.y, list[Button]()
        latest = self._unfinished()
        for (name, words, icon, key, press), (across, of, high) in zip(
            rows, _shape(len(rows), with_note=latest is not None), strict=True
        ):
            width = (room.w - (of - 1) * gap) // of
            place = Rect(room.x + across * (width + gap), y, width, theme.t(high))
            button = Button(id=name, rect=place, text=words, on_press=press, key=key)
            button.icon = self.around.pictures.icon(
                icon, theme.t(19), "on_accent" if name == "new_game" else "ink"
            )
            button.primary = name == "new_game"
            made.append(button)
            if across == of - 1:
                y = place.bottom + gap
        self._describe_latest(made[1], latest)
        return made

    def _describe_latest(self, button: Button, latest: KeptGame | None) -> None:
        """Say on the button what it goes on with."""
        button.enabled = latest is not None
        button.reason = self.say("There is no game to go on with yet.")
        if latest is None and latest_game(self.card.path) is not None:
            button.reason = self.say(
                "Every conference has come to its end. To look back on one, open “Replays”."
            )
        if latest is None or latest.scene is None or latest.header is None:
            return
        words = Words(language=self.around.language, agenda=latest.scene.agenda)
        where = self.say("{moment}.", moment=describe_moment(words, latest.scene))
        players = describe_players(words, latest.scene)
        if latest.header.scenario != self.card.name:
            title = self.around.language.text(latest.header.title)
            players = self.say("{title}. {players}", title=title, players=players)
        both = self.say("{players} {where}", players=players, where=where)
        room = button.rect.w - 2 * self.theme.u(24)
        fits = self.theme.face("small").width(both) <= room
        button.note = both if fits else where
        title, made = latest.header.title, latest.header.made
        button.tip = self.say("{title}, begun {made}", title=title, made=made)

    def _unfinished(self) -> KeptGame | None:
        """The game to go on with; one that is over is for "Replays"."""
        latest = latest_game(self.card.path)
        over = latest is not None and latest.scene is not None and latest.scene.outcome is not None
        return None if over else latest

    def _go_on(self) -> Intent | None:
        latest = self._unfinished()
        return LoadGame(path=latest.path) if latest is not None else None

    # ---- the view

    def _view(self, rest: Rect) -> Widget:
        chart = period_map(self.card.map) if self.card.map else None
        if chart is not None:
            return MapPanel(id="view", rect=rest, map=chart, kept=False, takes_mouse=False)
        return Painting(id="view", rect=rest, paint=self._paint_background, takes_mouse=False)

    def _paint_background(self, canvas: Canvas, rect: Rect) -> None:
        """Without a map: what the conference is about, as the first page of a book."""
        theme, agenda, text = self.theme, self.card.agenda, self.around.language.text
        canvas.frame(rect, fill="paper", double=True)
        room = rect.inflate(-rect.w // 4, -2 * theme.u(50))
        face = theme.face("body", 1.3)
        lines = wrap(face, _flowing(text(agenda.background)), room.w)
        step = round(face.height * LEAD)
        shown = lines[: max(1, (room.h - theme.u(80)) // step)]
        top = room.centery - (len(shown) * step + theme.u(60)) // 2
        place = canvas.text(text(agenda.place), (room.centerx, top), "title", "ink", "midtop")
        canvas.rule((room.centerx - theme.u(60), place.bottom + theme.u(14)), theme.u(120))
        for number, line in enumerate(shown):
            at = (room.centerx, place.bottom + theme.u(30) + number * step)
            canvas.text(line, at, face, "ink", "midtop")


def _shape(count: int, *, with_note: bool) -> list[tuple[int, int, int]]:
    """Of each button: its place in its line, how many stand there, and its height."""
    wide = [(0, 1, 38), (0, 1, 54 if with_note else 38)]
    pairs = [(number % 2, 2, 38) for number in range(count - len(wide))]
    if len(pairs) % 2:
        pairs[-1] = (0, 1, 38)
    return wide + pairs


def _flowing(text: str) -> str:
    """Paragraphs without the line breaks of their source."""
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n"))


def _open(name: str) -> Callable[[], Intent]:
    return lambda: OpenScreen(name=name)
