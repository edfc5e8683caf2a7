"""Choosing a game: which conference, which chair, against whom, on which terms."""

from collections.abc import Callable, Sequence

import pygame
from pygame import Rect

from game.model.ids import SeatId
from game.play.library import ScenarioCard, usable_cards
from game.play.openings import (
    HOT_SEAT,
    WATCH,
    StartOptions,
    new_seed,
    opening_of,
    people_in,
    players_for,
)
from game.play.player_words import player_note, player_title
from game.ui.canvas import text_height
from game.ui.intents import GoBack, Intent, StartGame
from game.ui.layout import columns
from game.ui.pictures import initials_of
from game.ui.rows_new_game import DRAWS, calendar_notes, first_choices
from game.ui.screens.page import Page
from game.ui.screens.seat_cards import FACE, Chair, ChairCard, chair_height
from game.ui.surroundings import House, Surroundings
from game.ui.widget import Widget
from game.ui.widgets.button import Button, Toggle
from game.ui.widgets.choices import RadioRow
from game.ui.widgets.label import Paragraph
from game.ui.widgets.scroll_box import ScrollBox, scroll_room
from game.ui.widgets.stepper import Stepper, stepper_height
from game.ui.widgets.text_entry import TextEntry, entry_height

Part = Callable[[Rect], list[Widget]]
MOST_DIGITS = 15


class SeatsScreen(Page):
    """Chairs on the left, the terms of the game on the right."""

    def __init__(self, around: Surroundings, house: House) -> None:
        """Begin with what was chosen for the last game, as far as this scenario has it."""
        super().__init__(around)
        self.cards = usable_cards(house.card.path) or (house.card,)
        self.chosen = first_choices(house)
        self._taking_back_barred = house.taking_back_barred

    @property
    def card(self) -> ScenarioCard:
        """The scenario chosen."""
        return self.cards[self.chosen.scenario]

    def build(self) -> list[Widget]:
        """Two columns, or one that scrolls where there is no room for two."""
        widgets, below = self.framed(self.say("New game"), self._text(self.card.agenda.subtitle))
        theme = self.theme
        foot = theme.t(46)
        room = Rect(below.x, below.y, below.w, below.h - foot - theme.u(10))
        if theme.is_narrow(self.area.w):
            box = self._box(room, [self._chairs, self._terms])
            widgets.append(box)
        else:
            left, right = columns(room, [0.47, 0.53], theme.u(22))
            widgets += [self._box(left, [self._chairs]), self._box(right, [self._terms])]
        bottom = Rect(below.x, below.bottom - foot, below.w, foot)
        return [*widgets, *self._foot(bottom)]

    def _box(self, room: Rect, parts: Sequence[Part]) -> Widget:
        inner = Rect(room.x + 3, room.y + 3, room.w - scroll_room(self.theme), room.h)
        children: list[Widget] = []
        y = inner.y
        for part in parts:
            made = part(Rect(inner.x, y, inner.w, inner.h))
            children += made
            y = max(widget.rect.bottom for widget in made) + self.theme.u(16)
        return ScrollBox(id=f"box_{room.x}", rect=room, children=children)

    def _text(self, original: str) -> str:
        return self.around.language.text(original)

    # ---- chairs

    def _chairs(self, room: Rect) -> list[Widget]:
        y, made = room.y, []
        for key, chair in zip("12345", self._chair_list(), strict=False):
            height = chair_height(self.theme, chair, room.w)
            card = ChairCard(
                id=f"chair_{chair.name}",
                rect=Rect(room.x, y, room.w, height),
                chair=chair,
                chosen=chair.name == self.chosen.chair,
                on_press=self._sitter(chair.name),
                key=pygame.key.key_code(key),
            )
            made.append(card)
            y += height + self.theme.u(7)
        return list(made)

    def _sitter(self, name: str) -> Callable[[], Intent | None]:
        def sit() -> None:
            self.chosen.chair = name
            self.rebuild()

        return sit

    def _chair_list(self) -> list[Chair]:
        agenda = self.card.agenda
        chairs = [self._seat_chair(seat) for seat in agenda.seats]
        height = self.theme.u(40)
        pictures = self.around.pictures
        both = self.say("Two people at one screen. A curtain falls between them, so that nobody "
                        "reads the other's papers.")  # fmt: skip
        watch = self.say("Nobody plays. See the delegations bargain, step by step.")
        return [
            *chairs,
            Chair(
                name=HOT_SEAT,
                title=self.say("Both parties"),
                person=self.say("for two or three, or a class"),
                about=both,
                picture=pictures.icon("shaking-hands", height),
            ),
            Chair(
                name=WATCH,
                title=self.say("Watch"),
                person="",
                about=watch,
                picture=pictures.icon("top-hat", height),
            ),
        ]

    def _seat_chair(self, seat: SeatId) -> Chair:
        agenda, theme = self.card.agenda, self.theme
        mediator = seat == agenda.mediator.id
        person_id = agenda.mediator.person if mediator else _first(agenda.party(seat).delegation)
        person = next((one for one in agenda.people if one.id == person_id), None)
        name = self._text(person.name) if person else ""
        title = self._text(agenda.mediator.title if mediator else agenda.party(seat).name)
        flag = agenda.mediator.flag if mediator else agenda.party(seat).flag
        colour = "third" if mediator else agenda.party(seat).colour
        pictures = self.around.pictures
        return Chair(
            name=seat,
            title=title[:1].upper() + title[1:],
            person=name,
            about=" ".join(self._text(self.card.play.get(seat, "")).split()),
            picture=pictures.portrait(
                person.portrait if person else None, initials_of(name or title), theme.u(FACE)
            ),
            flag=pictures.flag(flag, theme.t(14), colour),
        )

    # ---- terms

    def _terms(self, room: Rect) -> list[Widget]:
        gap, y, made = self.theme.u(12), room.y, list[Widget]()
        parts = (
            self._scenario, self._opponents, self._draws, self._calendar, self._taking_back,
            self._seed,
        )  # fmt: skip
        for part in parts:
            widgets = part(Rect(room.x, y, room.w, 0))
            if widgets:
                made += widgets
                y = max(widget.rect.bottom for widget in widgets) + gap
        return made

    def _scenario(self, room: Rect) -> list[Widget]:
        titles = [self._text(card.agenda.title) for card in self.cards]
        return [
            self._stepper(
                "scenario", self.say("Conference"), titles, self.chosen.scenario, room,
                self._choose_scenario,
            )
        ]  # fmt: skip

    def _choose_scenario(self, index: int) -> Intent | None:
        self.chosen.scenario = index
        self.chosen.chair = self.card.agenda.party_ids[0]
        self.chosen.players, self.chosen.calendar = {}, 0
        self.rebuild()
        return None

    def _opponents(self, room: Rect) -> list[Widget]:
        people, made, y = people_in(self.card, self.chosen.chair), list[Widget](), room.y
        for seat in self.card.agenda.seats:
            if seat in people:
                continue
            names = players_for(self.card, seat, self.chosen.chair)
            player = self.chosen.players.get(seat, names[0])
            selected = names.index(player) if player in names else 0
            language = self.around.language
            stepper = self._stepper(
                f"player_{seat}",
                self.say("{seat} is played", seat=self._seat_title(seat)),
                [player_title(language, name) for name in names],
                selected,
                Rect(room.x, y, room.w, 0),
                self._player_chooser(seat, names),
            )
            stepper.notes = [player_note(language, name) for name in names]
            stepper.tip = stepper.notes[selected]
            made.append(stepper)
            y = stepper.rect.bottom + self.theme.u(4)
        return made

    def _seat_title(self, seat: SeatId) -> str:
        agenda = self.card.agenda
        mediator = seat == agenda.mediator.id
        title = self._text(agenda.mediator.title if mediator else agenda.party(seat).name)
        return title[:1].upper() + title[1:]

    def _player_chooser(self, seat: SeatId, names: Sequence[str]) -> Callable[[int], Intent | None]:
        def choose(index: int) -> None:
            self.chosen.players[seat] = names[index]
            self.rebuild()

        return choose

    def _stepper(
        self,
        name: str,
        title: str,
        options: Sequence[str],
        selected: int,
        room: Rect,
        choose: Callable[[int], Intent | None],
    ) -> Stepper:
        height = stepper_height(self.theme, options, room.w)
        return Stepper(
            id=name,
            rect=Rect(room.x, room.y, room.w, height),
            title=title,
            options=options,
            selected=selected,
            on_change=choose,
        )

    def _draws(self, room: Rect) -> list[Widget]:
        options = (self.say("Drawn anew"), self.say("As in history"))
        told = (
            self.say("What the capitals would take, and what happens outside, is drawn."),
            self.say(
                "What the capitals would really take, and what happens outside, is as it was."
            ),
        )
        return self._radio("draws", self.say("Secrets and events"), options, told, room)

    def _calendar(self, room: Rect) -> list[Widget]:
        names = list(self.card.calendars)
        if len(names) < 2:
            return []
        options = [self._text(self.card.calendars[name]) for name in names]
        told = calendar_notes(self.around.language, self.card)
        return self._radio("calendar", self.say("Length"), options, told, room)

    def _radio(
        self, name: str, title: str, options: Sequence[str], told: Sequence[str], room: Rect
    ) -> list[Widget]:
        """A row of options with a remark on the chosen one; `name` is a field of the choices."""
        theme = self.theme
        selected = getattr(self.chosen, name)

        def choose(index: int) -> None:
            setattr(self.chosen, name, index)
            self.rebuild()

        row = RadioRow(
            id=name,
            rect=Rect(room.x, room.y, room.w, theme.t(24) + theme.t(32)),
            title=title,
            options=options,
            selected=selected,
            on_change=choose,
        )
        note = Rect(room.x, row.rect.bottom + theme.u(3), room.w, 0)
        note.h = text_height(theme, told[selected], "note", note.w)
        remark = Paragraph(rect=note, text=told[selected], style="note", colour="soft")
        return [row, remark]

    def _taking_back(self, room: Rect) -> list[Widget]:
        """Whether moves stand once they are made; only where one person plays."""
        if len(people_in(self.card, self.chosen.chair)) != 1:
            return []
        toggle = Toggle(
            id="no_taking_back",
            rect=Rect(room.x, room.y, room.w, self.theme.t(26)),
            text=self.say("No taking back: a move once made stands"),
            value=not self.chosen.taking_back,
            on_change=self._take_rule,
            tip=self.say("It holds for this game to its end, whatever the settings say."),
            enabled=not self._taking_back_barred,
            reason=self.say("Taking back was switched off on the command line."),
        )
        return [toggle]

    def _takes_back(self) -> bool:
        """What was chosen where it can be chosen; else only the command line rules it out."""
        if len(people_in(self.card, self.chosen.chair)) != 1:
            return not self._taking_back_barred
        return self.chosen.taking_back

    def _take_rule(self, barred: bool) -> Intent | None:
        self.chosen.taking_back = not barred
        return None

    def _seed(self, room: Rect) -> list[Widget]:
        theme = self.theme
        height = entry_height(theme, titled=True)
        width = theme.t(150)
        entry = TextEntry(
            id="seed",
            rect=Rect(room.x, room.y, room.w - width - theme.u(8), height),
            title=self._seed_title(),
            value=self.chosen.seed,
            most=MOST_DIGITS,
            on_change=self._take_seed,
        )
        box = theme.t(32)
        other = Button(
            id="other_seed",
            rect=Rect(room.right - width, room.y + height - box, width, box),
            text=self.say("Another"),
            on_press=self._other_seed,
            key=pygame.K_a,
            tip=self.say("The same number, chairs and moves give the same game again."),
        )
        return [entry, other]

    def _seed_title(self) -> str:
        if len(people_in(self.card, self.chosen.chair)) > 1:
            return self.say("Number of the game, for the host alone")
        return self.say("Number of the game")

    def _take_seed(self, typed: str) -> Intent | None:
        self.chosen.seed = typed
        self.ui.find("start").enabled = self._seed_number() is not None
        return None

    def _other_seed(self) -> Intent | None:
        self.chosen.seed = str(new_seed())
        self.rebuild()
        return None

    def _seed_number(self) -> int | None:
        typed = self.chosen.seed.strip()
        return int(typed) if typed.isascii() and typed.isdigit() else None

    # ---- what to do

    def _foot(self, room: Rect) -> list[Widget]:
        theme = self.theme
        back, _, start = columns(room, [0.24, 0.36, 0.40], theme.u(14))
        return [
            Button(
                id="back", rect=back, text=self.say("Back"), on_press=GoBack, hint=self.say("Esc")
            ),
            Button(
                id="start",
                rect=start,
                text=self.say("Open the conference"),
                on_press=self._start,
                primary=True,
                key=pygame.K_o,
                icon=self.around.pictures.icon("gavel", theme.t(20), "on_accent"),
                enabled=self._seed_number() is not None,
                reason=self.say("The number of the game is made of digits alone."),
            ),
        ]

    def _start(self) -> Intent | None:
        options = StartOptions(
            seat=self.chosen.chair,
            opponents={
                str(seat): name
                for seat, name in self.chosen.players.items()
                if name in players_for(self.card, seat, self.chosen.chair)
            },
            draws=DRAWS[self.chosen.draws],
            calendar=list(self.card.calendars)[self.chosen.calendar],
            seed=self._seed_number(),
            taking_back=self._takes_back(),
        )
        liked = (
            ("chair", options.seat), ("draws", options.draws), ("calendar", options.calendar),
        )  # fmt: skip
        return StartGame(game=opening_of(self.card, options), liked=liked)


def _first(names: Sequence[str]) -> str:
    return names[0] if names else ""
