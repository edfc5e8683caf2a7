"""What a text looks like on paper, by the way it came."""

from pygame import Rect, Surface

from game.model.observation import Delivered
from game.play.language import Language
from game.ui.screens.sheet_view import DrawSheet
from game.ui.sheets import (
    Letter,
    Newspaper,
    SheetColours,
    Telegram,
    draw_letter,
    draw_newspaper,
    draw_telegram,
)
from game.ui.theme import Theme

TYPE = 19
PRINT = 15
HAND = 16
"""Sizes of the text on each kind of paper."""
NEWS, WIRE, WRITTEN = ("newspaper", "event"), ("telegram", "intelligence"), ("letter", "note")


def colours_of(theme: Theme, paper: str) -> SheetColours:
    """The colours of one kind of paper."""
    return SheetColours(
        paper=theme.colour(f"{paper}_paper"),
        ink=theme.colour("print_ink"),
        soft=theme.colour("print_soft"),
        strip=theme.colour("telegram_strip"),
        hand=theme.colour("hand_ink"),
    )


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a scenario's text, each in one line."""
    return [" ".join(part.split()) for part in text.strip().split("\n\n") if part.strip()]


def dispatch_form(
    theme: Theme, language: Language, dispatch: Delivered, portrait: Surface | None = None
) -> DrawSheet:
    """How a dispatch is drawn: as a telegram, a newspaper or a letter."""
    title, sender = language.text(dispatch.title), language.text(dispatch.sender)
    if dispatch.channel in NEWS:
        masthead = language.say("The Morning Papers").upper()
        return newspaper_form(theme, masthead, sender, title, portrait)
    if dispatch.channel in WIRE:
        secret = dispatch.channel == "intelligence"
        heading = language.say("Secret intelligence") if secret else language.say("Telegram")
        return telegram_form(theme, heading.upper(), sender, title)
    return letter_form(theme, date=sender, greeting=title, portrait=portrait)


def telegram_form(theme: Theme, heading: str, route: str, note: str) -> DrawSheet:
    """A form with strips."""

    def draw(target: Surface, place: Rect, text: str, page: int, size: float) -> str:
        form = Telegram(heading, route, text, note)
        colours = colours_of(theme, "telegram")
        return draw_telegram(target, place, form, theme.font_face, theme.t(TYPE * size), colours)

    return draw


def newspaper_form(
    theme: Theme, masthead: str, date: str, headline: str, portrait: Surface | None
) -> DrawSheet:
    """A page that is dated from where the news comes."""

    def draw(target: Surface, place: Rect, text: str, page: int, size: float) -> str:
        paper = Newspaper(
            masthead=masthead,
            volume="",
            date=date,
            price="",
            headline=headline,
            decks=(),
            text=text,
            portrait=portrait,
            page=page,
        )
        colours = colours_of(theme, "news")
        return draw_newspaper(target, place, paper, theme.font_face, theme.t(PRINT * size), colours)

    return draw


def letter_form(
    theme: Theme,
    *,
    date: str,
    greeting: str,
    closing: str = "",
    signature: str = "",
    monogram: str = "",
    portrait: Surface | None = None,
) -> DrawSheet:
    """A letter; one from nobody in particular is not signed."""

    def draw(target: Surface, place: Rect, text: str, page: int, size: float) -> str:
        letter = Letter(
            date=date,
            greeting=greeting,
            text=text,
            closing=closing,
            signature=signature,
            portrait=portrait,
            monogram=monogram,
            page=page,
        )
        colours = colours_of(theme, "letter")
        return draw_letter(target, place, letter, theme.font_face, theme.t(HAND * size), colours)

    return draw
