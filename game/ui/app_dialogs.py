"""Questions and messages that the app itself puts before the person."""

from collections.abc import Callable

from game.play.language import Language
from game.play.own_delegations import DelegationFailed
from game.ui.ui import Ui
from game.ui.widgets.dialog import Answer, open_dialog


def tell(ui: Ui, language: Language, title: str, body: str) -> None:
    """Say something that must not be overlooked."""
    answer = Answer(id="understood", text=language.say("Understood"), primary=True)
    open_dialog(ui, id="notice", title=title, body=body, answers=(answer,))


def ask_to_quit(ui: Ui, language: Language, stop: Callable[[], None]) -> None:
    """Ask whether to put a game away that is not over: to leave the conference is a move."""
    open_dialog(
        ui,
        id="quit_question",
        title=language.say("Put the game away?"),
        body=language.say("Every move has been saved: you can go on from here another day."),
        answers=(
            Answer(id="stay", text=language.say("Go on playing"), primary=True),
            Answer(id="quit_now", text=language.say("Quit"), on_press=stop),
        ),
    )


def tell_of_failure(ui: Ui, language: Language, name: str, error: BaseException) -> None:
    """Say that a program could not decide; the game stands where it stood."""
    body = language.say(
        "{name}: {error}. The game is saved; take a move back, or go on with it another day.",
        name=name,
        error=str(error) if isinstance(error, DelegationFailed) else repr(error),
    )
    tell(ui, language, language.say("A delegation cannot decide"), body)
