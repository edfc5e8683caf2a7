"""Both papers of the last secret sitting: one sheet, wherever the records of a seat lie open."""

from pygame import Rect

from game.model.observation import Observation
from game.play.words import Words
from game.ui.intents import Intent
from game.ui.rows_private import private_page
from game.ui.widget import Host
from game.ui.widgets.dialog import Answer, open_dialog
from game.ui.widgets.text_page import TextPage

PRIVATE = "private"
"""The tab on which it lies."""


def private_sheet(words: Words, seen: Observation, room: Rect) -> TextPage:
    """The sheet as a page."""
    return TextPage(id=PRIVATE, rect=room, markup=private_page(words, seen), framed=False)


def open_private(host: Host, words: Words, seen: Observation, owner: str) -> Intent | None:
    """The sheet in front of a page that has no room for it."""
    open_dialog(
        host,
        id="private_papers",
        title=words.say("What was said in private"),
        body=private_page(words, seen),
        answers=[Answer(id="private_close", text=words.say("Close"), primary=True)],
        owner=owner,
    )
    return None
