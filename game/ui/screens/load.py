"""Saved games: a picture and a few lines each, to go on with, name, copy or throw away."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pygame
from pygame import Rect, Surface

from game.play.shelf import KeptGame, free_name, kept_files, look
from game.play.wording_shelf import (
    describe_agreed,
    describe_end,
    describe_fault,
    describe_moment,
    describe_players,
    describe_time,
    heading,
    short_fault,
)
from game.play.words import Words
from game.ui.app_dialogs import tell
from game.ui.canvas import LEAD, Canvas
from game.ui.intents import CopySave, Intent, LoadGame, RenameSave, ReplayGame, ThrowAwaySave
from game.ui.pictures import Pictures
from game.ui.scene_picture import draw_pips, picture_width, scene_picture
from game.ui.screens.button_bar import place_buttons
from game.ui.screens.name_dialog import ask_name
from game.ui.screens.page import Page
from game.ui.surroundings import House, Surroundings
from game.ui.text import shorten, wrap
from game.ui.theme import Theme
from game.ui.ui import Ui
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.dialog import Answer, open_dialog
from game.ui.widgets.label import Paragraph
from game.ui.widgets.scroll_list import ScrollList

PICTURE = 92
"""Height of the picture in logical pixels."""
FAULT_LINES = 3


class LoadScreen(Page):
    """A list; Enter, a double click or the button goes on with the marked game."""

    looking_back = False
    """Whether they look back on the game instead."""

    def __init__(self, around: Surroundings, house: House, marked: Path | None = None) -> None:
        """Read the folder of saved games.

        Args:
            around: What the app lends.
            house: The scenario on the table.
            marked: The game to begin on; else the one played last.
        """
        super().__init__(around)
        self.house = house
        self.files = kept_files()
        self._marked = self.files.index(marked) if marked in self.files else 0
        self._games: dict[Path, KeptGame] = {}
        self._pictures: dict[Path, Surface] = {}

    def open(self, ui: Ui, area: Rect) -> None:
        """Lay out the page; the list has the focus."""
        # The size, the text size or the palette may be another.
        self._pictures.clear()
        super().open(ui, area)
        if ui.focus is None:
            ui.set_focus(ui.find("saves" if self.files else "back"))
        if self.files:
            self._list.show_row(self._list.selected)

    def build(self) -> list[Widget]:
        """List and buttons."""
        title = self.say("Replays") if self.looking_back else self.say("Saved games")
        widgets, below = self.framed(title, self._count())
        theme = self.theme
        lines = 2 if theme.is_narrow(self.area.w) else 1
        foot = lines * theme.t(46) + (lines - 1) * theme.u(8)
        room = Rect(below.x, below.y, below.w, below.h - foot - theme.u(10))
        bottom = Rect(below.x, below.bottom - foot, below.w, foot)
        if not self.files:
            widgets.append(self.back_button(Rect(bottom.topleft, (theme.t(220), foot))))
            told = self.say("No game has been saved yet. A game is saved from its first move on.")
            widgets.append(Paragraph(rect=room, text=told, style="aside", align="center"))
            return widgets
        self._list = ScrollList(
            id="saves",
            rect=room,
            rows=self.files,
            measure=self._measure,
            paint=self._paint,
            on_choose=self._replay if self.looking_back else self._load,
            on_mark=self._mark,
            selected=self._marked,
        )
        self._buttons = self._foot()
        self._mark(self._marked)
        back = (self.back_button(Rect(0, 0, 0, 0)), 0.8)
        placed = place_buttons([back, *self._buttons.values()], bottom, lines, theme.u(10))
        return [*widgets, self._list, *placed]

    def _count(self) -> str:
        count = self.around.language.count
        return count("{number} game", "{number} games", len(self.files)) if self.files else ""

    # ---- what can be done with a game

    def _foot(self) -> dict[str, tuple[Button, float]]:
        """The buttons for the marked game by their ids, with their shares of the row."""
        say = self.say
        upkeep: list[tuple[str, str, int, Callable[[], Intent | None], float]] = [
            ("throw_away", say("Throw away"), pygame.K_DELETE, self._ask_to_throw_away, 1.0),
            ("rename", say("Give it a name"), pygame.K_n, self._ask_new_name, 1.1),
            ("copy", say("Keep a copy"), pygame.K_k, self._ask_copy_name, 1.0),
        ]
        rows = [] if self.looking_back else upkeep
        rows += [
            ("replay", say("Replay it"), pygame.K_r, self._replay_marked, 0.9),
            ("load", say("Go on with this game"), pygame.K_g, self._load_marked, 1.5),
        ]
        first, made = "replay" if self.looking_back else "load", {}
        for name, words, key, press, weight in rows:
            button = Button(id=name, text=words, on_press=press, key=key, primary=name == first)
            made[name] = (button, weight)
        if "throw_away" in made:
            made["throw_away"][0].hint = say("Del")
        return made

    def _mark(self, index: int) -> None:
        """Offer what can be done with this game."""
        self._marked = index
        game = self._game(self.files[index])
        for name in ("load", "replay"):
            button = self._buttons[name][0]
            button.enabled = game.scene is not None
            button.reason = short_fault(self._words(game), game)
        if "copy" in self._buttons:
            copy = self._buttons["copy"][0]
            copy.enabled = game.copies
            copy.reason = self.say("This game takes nothing back: no copies until it is over.")

    def _load_marked(self) -> Intent | None:
        return self._load(self._marked)

    def _load(self, index: int) -> Intent | None:
        game = self._game(self.files[index])
        return None if self._told_fault(game) else LoadGame(path=game.path)

    def _replay_marked(self) -> Intent | None:
        return self._replay(self._marked)

    def _replay(self, index: int) -> Intent | None:
        game = self._game(self.files[index])
        return None if self._told_fault(game) else ReplayGame(path=game.path)

    def _told_fault(self, game: KeptGame) -> bool:
        """Tell what is wrong with a game; whether anything is."""
        if game.fault is None:
            return False
        fault = describe_fault(self._words(game), game.fault)
        tell(self.ui, self.around.language, self.say("This file cannot be used."), fault)
        return True

    def _ask_new_name(self) -> Intent | None:
        path = self.files[self._marked]
        ask_name(
            self.ui,
            self.around.language,
            title=self.say("Give it a name"),
            suggested=self._game(path).name,
            wish=lambda name: RenameSave(path=path, name=name),
            owner="rename",
        )
        return None

    def _ask_copy_name(self) -> Intent | None:
        path = self.files[self._marked]
        game = self._game(path)
        ask_name(
            self.ui,
            self.around.language,
            title=self.say("Keep a copy"),
            body=self.say("The game stays as it is; the copy is a game of its own."),
            suggested=free_name(heading(self._words(game), game)),
            wish=lambda name: CopySave(path=path, name=name),
            owner="copy",
        )
        return None

    def _ask_to_throw_away(self) -> Intent | None:
        path = self.files[self._marked]
        game = self._game(path)
        name = heading(self._words(game), game)
        open_dialog(
            self.ui,
            id="throw_away_question",
            title=self.say("Throw this game away?"),
            body=self.say(
                "“{name}”. Last played: {time}. It is laid in the folder “trash” beside the saved "
                "games, from where it can be fetched back.",
                name=name,
                time=self._time(game),
            ),
            answers=(
                Answer(id="keep_it", text=self.say("Keep it")),
                Answer(
                    id="throw_it",
                    text=self.say("Throw it away"),
                    on_press=lambda: ThrowAwaySave(path=path),
                    primary=True,
                ),
            ),
            owner="throw_away",
        )
        return None

    # ---- one game in the list

    def _game(self, path: Path) -> KeptGame:
        """What a file holds; it is read when it is first asked for."""
        if path not in self._games:
            self._games[path] = look(path, self.house.card.path)
        return self._games[path]

    def _words(self, game: KeptGame) -> Words:
        agenda = game.scene.agenda if game.scene is not None else self.house.card.agenda
        return Words(language=self.around.language, agenda=agenda)

    def _time(self, game: KeptGame) -> str:
        return describe_time(self._words(game), game.played_at, date.today())

    def _measure(self, row: object, width: int, theme: Theme) -> int:
        return max(_words_height(theme), theme.u(PICTURE)) + theme.u(16)

    def _paint(self, canvas: Canvas, row: object, rect: Rect) -> None:
        """Paint one row; only rows that are seen are read from the disk."""
        if not isinstance(row, Path):
            return
        theme, game = canvas.theme, self._game(row)
        height = theme.u(PICTURE)
        at = Rect(rect.x, 0, picture_width(theme, height), height)
        at.centery = rect.centery
        left = at.right + theme.u(14)
        room = Rect(left, rect.centery - _words_height(theme) // 2, rect.right - left, rect.h)
        below = self._paint_name(canvas, game, room)
        if game.scene is None:
            _paint_torn(canvas, at)
            self._paint_fault(canvas, game, below)
            return
        if row not in self._pictures:
            folder = game.scenario.parent if game.scenario is not None else None
            drawn = scene_picture(theme, Pictures(theme, folder), game.scene, height)
            self._pictures[row] = drawn
        canvas.surface.blit(self._pictures[row], at)
        self._paint_scene(canvas, game, below)

    def _paint_name(self, canvas: Canvas, game: KeptGame, room: Rect) -> Rect:
        """The name, and when it was played; gives the room below."""
        base = canvas.baseline(room.y, "subheading", "aside")
        time = canvas.on_line(self._time(game), (room.right, base), "aside", "soft", "right")
        width = time.x - room.x - canvas.theme.u(10)
        name = heading(self._words(game), game)
        canvas.on_line(name, (room.x, base), "subheading", "ink", "left", width)
        down = _line(canvas.theme, "subheading")
        return Rect(room.x, room.y + down, room.w, room.h - down)

    def _paint_scene(self, canvas: Canvas, game: KeptGame, room: Rect) -> None:
        scene, words, theme = game.scene, self._words(game), canvas.theme
        if scene is None:
            return
        moment = self.say(
            "{players} {moment}.",
            players=describe_players(words, scene),
            moment=describe_moment(words, scene),
        )
        if game.name and game.header is not None:
            title = self.around.language.text(game.header.title)
            whole = self.say("{title}. {moment}", title=title, moment=moment)
            moment = whole if theme.face("body").width(whole) <= room.w else moment
        canvas.text(moment, room.topleft, _fitting(theme, moment, room.w), "ink", width=room.w)
        below = (room.x, room.y + _line(theme, "body"))
        stand = self._stand(game, words, lambda told: theme.face("body").width(told) <= room.w)
        canvas.text(stand, below, _fitting(theme, stand, room.w), "soft", width=room.w)
        draw_pips(canvas, scene, (room.x, below[1] + _line(theme, "body") + theme.u(9)), room.w)

    def _stand(self, game: KeptGame, words: Words, fits: Callable[[str], bool]) -> str:
        """How it ended, how much is agreed, and whether it takes back, as far as there is room."""
        if game.scene is None or game.header is None:
            return ""
        agreed = describe_agreed(words, game.scene)
        told = describe_end(words, game.scene) or agreed
        if game.scene.outcome is not None:
            both = self.say("{end} {agreed}", end=told, agreed=agreed)
            told = both if fits(both) else told
        if game.branch_of is not None:
            more = self.say("A branch. {stand}", stand=told)
            whole = self.say("A branch of “{save}”. {stand}", save=game.branch_of, stand=told)
            told = whole if game.branch_of and fits(whole) else more
        if not game.header.settings.taking_back:
            more = self.say("{stand} No taking back.", stand=told)
            told = more if fits(more) else told
        return told

    def _paint_fault(self, canvas: Canvas, game: KeptGame, room: Rect) -> None:
        told = self.say("This file cannot be used.")
        canvas.text(told, room.topleft, "bold", "accent", "topleft", room.w)
        face = canvas.theme.face("small")
        y = room.y + _line(canvas.theme, "body")
        space = _words_height(canvas.theme) - _line(canvas.theme, "subheading", "body")
        most = max(1, min(FAULT_LINES, space // round(face.height * LEAD)))
        lines = wrap(face, short_fault(self._words(game), game), room.w)
        shown = [*lines[: most - 1], shorten(face, " ".join(lines[most - 1 :]), room.w)]
        for line in shown:
            canvas.text(line, (room.x, y), face, "soft")
            y += round(face.height * LEAD)


class ReplaysScreen(LoadScreen):
    """The same list, to look back on games."""

    looking_back = True


def _line(theme: Theme, *styles: str) -> int:
    """Height of lines in these styles."""
    return sum(round(theme.face(style).height * LEAD) for style in styles)


def _fitting(theme: Theme, words: str, width: int) -> str:
    """The larger style in which a line fits."""
    return "body" if theme.face("body").width(words) <= width else "small"


def _words_height(theme: Theme) -> int:
    return _line(theme, "subheading", "body", "body") + theme.u(18)


def _paint_torn(canvas: Canvas, at: Rect) -> None:
    """A sheet torn across, in place of a picture."""
    sheet = Rect(0, 0, at.h, at.h - canvas.theme.u(10))
    sheet.center = at.center
    steps, gap = 8, canvas.theme.u(4)
    tear = [
        (sheet.x + sheet.w * n // steps, sheet.centery + (1 if n % 2 else -1) * sheet.h // 14)
        for n in range(steps + 1)
    ]
    upper = [*[(x, y - gap) for x, y in tear], sheet.topright, sheet.topleft]
    lower = [*[(x + gap, y + gap) for x, y in tear], sheet.bottomright, sheet.bottomleft]
    for half in (upper, lower):
        pygame.draw.polygon(canvas.surface, canvas.colour("paper"), half)
        pygame.draw.polygon(canvas.surface, canvas.colour("line"), half, 1)
