"""Asking for the name of a saved game."""

from collections.abc import Callable

from game.play.language import Language
from game.play.shelf import MOST_NAME
from game.ui.intents import Intent
from game.ui.ui import Ui
from game.ui.widgets.dialog import Answer, open_dialog
from game.ui.widgets.text_entry import TextEntry, entry_height


def ask_name(
    ui: Ui,
    language: Language,
    *,
    title: str,
    suggested: str,
    wish: Callable[[str], Intent],
    owner: str,
    body: str = "",
) -> None:
    """Ask for a name; Enter or the button makes the wish, Escape makes none.

    Args:
        ui: The root of the widgets.
        language: The person's language.
        title: Heading of the question.
        suggested: What stands in the entry at first.
        wish: From the name typed to what is to be done.
        owner: Id of the widget that has the focus afterwards.
        body: What is to be known before.
    """

    def submit(name: str) -> Intent | None:
        ui.pop()
        return wish(name)

    entry = TextEntry(
        id="save_name",
        title=language.say("Name"),
        value=suggested,
        on_submit=submit,
        most=MOST_NAME,
    )
    entry.rect.h = entry_height(ui.theme, titled=True)
    open_dialog(
        ui,
        id="name_question",
        title=title,
        body=body,
        answers=(
            Answer(id="cancel", text=language.say("No")),
            Answer(
                id="keep",
                text=language.say("Keep it"),
                on_press=lambda: wish(entry.value),
                primary=True,
            ),
        ),
        owner=owner,
        extra=entry,
    )
