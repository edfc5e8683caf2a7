"""What a text looks like on paper, by the way it came."""

from collections.abc import Callable
from dataclasses import replace

import pygame
from pygame import Rect, Surface

from game.model.observation import Delivered, Observation
from game.play.datelines import dateline
from game.play.press import front_page
from game.play.wording_letters import is_from_mediator
from game.play.words import Words
from game.ui.backdrop import map_cut
from game.ui.front_page import draw_newspaper
from game.ui.newspaper import Newspaper, Piece
from game.ui.pictures import Pictures, initials_of
from game.ui.rows_chronicle import map_of_agreed
from game.ui.screens.sheet_view import DrawPart, DrawSheet
from game.ui.sheets import Letter, SheetColours, Telegram, draw_letter, draw_telegram
from game.ui.theme import Theme

TYPE = 19
PRINT = 15
HAND = 16
"""Sizes of the text on each kind of paper."""
FACE = 150
CREST = 34
"""Heights of pictures on a page and of the crest of a letter."""
NEWS_SIZES = (1.5, 1.38, 1.27, 1.18, 1.1, 1.0)
"""A front page has pieces enough: it is never set twice as large as usual."""
NEWS, WIRE, WRITTEN = ("newspaper", "event"), ("telegram", "intelligence"), ("letter", "note")


def kind_of(paper: Delivered) -> str:
    """How a paper is laid out: `news`, `wire` or `letter`."""
    if paper.channel in NEWS:
        return "news"
    return "wire" if paper.channel in WIRE else "letter"


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


class Sheet:
    """A dispatch as it is drawn, and all the words that stand on it."""

    def __init__(
        self, draw: DrawSheet, text: str, words: str, draw_part: DrawPart | None = None
    ) -> None:
        """Take what a view of the sheet needs."""
        self.draw = draw
        self.text = text
        self.words = words
        self.draw_part = draw_part


def dispatch_sheet(words: Words, seen: Observation, paper: Delivered, pictures: Pictures) -> Sheet:
    """A dispatch as a telegram, a newspaper or a letter."""
    language, theme = words.language, pictures.theme
    title, sender = language.text(paper.title), dateline(words, seen, paper)
    text = "\n".join(paragraphs(language.text(paper.text)))
    kind = kind_of(paper)
    if kind == "news":
        return _front_page_sheet(words, seen, paper, pictures)
    told = " ".join((sender, title, text))
    if kind == "wire":
        secret = paper.channel == "intelligence"
        heading = language.say("Secret intelligence") if secret else language.say("Telegram")
        form = Telegram(heading.upper(), sender, "", title)
        return Sheet(_telegram(theme, form), text, told, _telegram_part(theme, form))
    if is_from_mediator(seen, paper):
        return _mediators_letter(words, seen, paper, pictures)
    letter = letter_form(theme, language.code, date=sender, greeting=title)
    return Sheet(letter, text, told)


# ---- telegrams


def telegram_form(theme: Theme, heading: str, route: str, note: str) -> DrawSheet:
    """A form with strips."""
    return _telegram(theme, Telegram(heading, route, "", note))


def _telegram(theme: Theme, form: Telegram) -> DrawSheet:
    pasted = _paster(theme, form)

    def draw(target: Surface, place: Rect, text: str, page: int, size: float) -> str:
        return pasted(target, place, text, size, None, True)

    return draw


def _telegram_part(theme: Theme, form: Telegram) -> DrawPart:
    pasted = _paster(theme, form)

    def draw(
        target: Surface, place: Rect, text: str, page: int, size: float, letters: int, whole: bool
    ) -> None:
        pasted(target, place, text, size, letters, whole)

    return draw


Paste = Callable[[Surface, Rect, str, float, int | None, bool], str]


def _paster(theme: Theme, form: Telegram) -> Paste:
    colours = colours_of(theme, "telegram")

    def paste(
        target: Surface, place: Rect, text: str, size: float, letters: int | None, whole: bool
    ) -> str:
        wire = replace(form, text=text)
        fonts, pixels = theme.font_face, theme.t(TYPE * size)
        return draw_telegram(target, place, wire, fonts, pixels, colours, letters, whole)

    return paste


# ---- newspapers


def _front_page_sheet(
    words: Words, seen: Observation, paper: Delivered, pictures: Pictures
) -> Sheet:
    theme, language = pictures.theme, words.language
    page = front_page(words, seen, paper)
    portrait, caption = None, ""
    if page.person is not None:
        name = language.text(page.person.name)
        portrait = pictures.portrait(page.person.portrait, initials_of(name), theme.u(FACE * 2))
        caption = name
    changes = map_of_agreed(seen)

    def cut(size: tuple[int, int]) -> Surface | None:
        picture = map_cut(seen.map, size, theme, changes)
        return engraved(theme, picture) if picture is not None else None

    printed = Newspaper(
        masthead=page.masthead,
        volume=page.edition,
        date=page.date,
        price=page.number,
        headline=page.headline,
        decks=page.decks,
        text="",
        portrait=portrait,
        caption=caption,
        pieces=tuple(Piece(one.head, one.text) for one in page.notices),
        cut=cut if seen.map else None,
        cut_caption=language.say("The lands in question"),
        language=language.code,
    )
    pieces = (f"{one.head} {one.text}" for one in page.notices)
    told = (page.masthead, page.edition, page.date, page.number, page.headline, *page.decks)
    return Sheet(
        _newspaper(theme, printed), page.lead, " ".join((*told, page.lead, caption, *pieces))
    )


def engraved(theme: Theme, picture: Surface) -> Surface:
    """A picture as a block prints it: in one ink on the paper of the page."""
    grey = pygame.transform.grayscale(picture)
    ground = Surface(picture.get_size())
    ground.fill(theme.colour("news_paper"))
    grey.blit(ground, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
    return grey


def front_page_form(theme: Theme, printed: Newspaper) -> DrawSheet:
    """A front page that is made up already."""
    return _newspaper(theme, printed)


def _newspaper(theme: Theme, printed: Newspaper) -> DrawSheet:
    def draw(target: Surface, place: Rect, text: str, page: int, size: float) -> str:
        paper = replace(printed, text=text, page=page)
        colours = colours_of(theme, "news")
        # At its usual size a page leaves out its last pieces rather than go on overleaf.
        leave_out = size <= 1
        pixels = theme.t(PRINT * size)
        return draw_newspaper(target, place, paper, theme.font_face, pixels, colours, leave_out)

    return draw


# ---- letters


def _mediators_letter(
    words: Words, seen: Observation, paper: Delivered, pictures: Pictures
) -> Sheet:
    """A letter on the mediator's own paper, signed."""
    theme, language = pictures.theme, words.language
    mediator = seen.agenda.mediator
    name = language.text(mediator.name)
    person = next((one for one in seen.agenda.people if one.id == mediator.person), None)
    # A name as the cast list has it is no form of address, in any tongue.
    greeting = language.say("My dear Sir,")
    closing = language.say("Faithfully yours,")
    sheet = letter_form(
        theme,
        language.code,
        date=language.text(paper.sender),
        greeting=greeting,
        closing=closing,
        signature=name,
        portrait=pictures.portrait(
            person.portrait if person else None, initials_of(name), theme.u(FACE * 2)
        ),
        writer=name,
        office=language.text(person.office) if person else "",
        heading=language.text(mediator.residence).upper(),
        crest=pictures.flag(mediator.flag, theme.t(CREST), "third"),
    )
    text = "\n".join(paragraphs(paper.text))
    told = " ".join((paper.sender, paper.title, greeting, text, closing, name))
    return Sheet(sheet, text, told)


def letter_form(
    theme: Theme,
    language: str,
    *,
    date: str,
    greeting: str,
    closing: str = "",
    signature: str = "",
    monogram: str = "",
    portrait: Surface | None = None,
    writer: str = "",
    office: str = "",
    heading: str = "",
    crest: Surface | None = None,
) -> DrawSheet:
    """A letter in a language of this code; one from nobody in particular is not signed."""

    def draw(target: Surface, place: Rect, text: str, page: int, size: float) -> str:
        letter = Letter(
            date=date,
            greeting=greeting,
            text=text,
            closing=closing,
            signature=signature,
            portrait=portrait,
            writer=writer,
            office=office,
            monogram=monogram,
            heading=heading,
            crest=crest,
            page=page,
            language=language,
        )
        colours = colours_of(theme, "letter")
        return draw_letter(target, place, letter, theme.font_face, theme.t(HAND * size), colours)

    return draw
