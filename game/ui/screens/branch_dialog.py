"""Asks who sits where before a game is played on from a moment of another."""

from collections.abc import Callable
from dataclasses import dataclass

from pygame import Rect

from game.model.ids import SeatId
from game.play.branching import players_of_branch, seated_as, seats_of_branch
from game.play.player_words import player_note, player_title
from game.play.records import PERSON
from game.play.replaying import Eyes, Replay
from game.play.words import Words, sentence
from game.ui.intents import BranchGame
from game.ui.theme import Theme
from game.ui.ui import Ui
from game.ui.widget import Host, Widget
from game.ui.widgets.dialog import WIDTH, Answer, open_dialog
from game.ui.widgets.scroll_box import ScrollBox, scroll_room
from game.ui.widgets.stepper import Stepper, stepper_height

MOST_SHARE = 0.48
"""How much of the window the seats may take before they scroll."""


@dataclass(eq=False, kw_only=True)
class Pile(ScrollBox):
    """Widgets one below the other, each of the height that it was given."""

    def mount(self, host: Host, parent: Widget | None = None) -> None:
        """Lay the children out at the place that the pile was given."""
        gap, y = host.theme.u(6), self.rect.y
        for child in self.children:
            child.rect = Rect(self.rect.x, y, self.rect.w - scroll_room(host.theme), child.rect.h)
            y = child.rect.bottom + gap
        super().mount(host, parent)


def ask_to_branch(
    ui: Ui, words: Words, replay: Replay, keep: int, eyes: Eyes, moment: str, owner: str
) -> None:
    """Ask who sits where; the answer is the wish to play on from there.

    Args:
        ui: The root of the widgets.
        words: The names that these eyes may read.
        replay: The game that is looked back on.
        keep: After how many of its actions the new game begins.
        eyes: Whose seat the person takes unless another is chosen.
        moment: The day and the sitting, in words.
        owner: Id of the widget that has the focus afterwards.
    """
    seats = seats_of_branch(replay)
    if replay.open and eyes is not None:
        seats = seated_as(replay, eyes)
    told = [
        words.say("The new game begins on {moment}.", moment=moment),
        words.say("It goes into a save of its own; the old one stays as it is."),
    ]
    steppers: list[Widget] = []
    if replay.open:
        steppers = [_stepper(ui.theme, words, replay, seats, seat) for seat in words.agenda.seats]
    else:
        mine = words.listing(words.seat(seat) for seat in replay.persons)
        told.append(
            words.say(
                "You go on as {seat}. Other seats can be taken once the game is over.", seat=mine
            )
        )
    extra = _pile(ui, steppers) if steppers else None
    open_dialog(
        ui,
        id="branch_question",
        title=words.say("Play on from here"),
        body=" ".join(told),
        answers=(
            Answer(id="branch_no", text=words.say("Not now")),
            Answer(
                id="branch_yes",
                text=words.say("Play on"),
                on_press=lambda: BranchGame(replay=replay, keep=keep, seats=seats),
                primary=True,
            ),
        ),
        owner=owner,
        focus="branch_yes",
        extra=extra,
    )


def _pile(ui: Ui, steppers: list[Widget]) -> Pile:
    gap = ui.theme.u(6)
    wanted = sum(one.rect.h + gap for one in steppers) + gap
    pile = Pile(id="branch_seats", children=steppers)
    pile.rect.h = min(wanted, round(ui.area.h * MOST_SHARE))
    return pile


def _stepper(
    theme: Theme, words: Words, replay: Replay, seats: dict[SeatId, str], seat: SeatId
) -> Stepper:
    players = players_of_branch(replay, seat)
    titles = [_title(words, player) for player in players]
    made = Stepper(
        id=f"branch_{seat}",
        title=words.say("{seat} is played by", seat=sentence(words.seat(seat))),
        options=titles,
        selected=players.index(seats[seat]),
        notes=[player_note(words.language, player) for player in players],
        on_change=_taker(seats, seat, players),
    )
    made.rect.h = stepper_height(theme, titles, theme.t(WIDTH) - theme.u(60))
    return made


def _taker(
    seats: dict[SeatId, str], seat: SeatId, players: tuple[str, ...]
) -> Callable[[int], None]:
    def take(index: int) -> None:
        seats[seat] = players[index]

    return take


def _title(words: Words, player: str) -> str:
    if player == PERSON:
        return words.say("a person at this screen")
    return player_title(words.language, player)
