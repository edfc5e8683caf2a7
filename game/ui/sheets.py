"""What is written on paper: telegrams and letters. Newspapers are in `game.ui.front_page`.

Every function draws into a rectangle and gives back the text that found no room, so that the
caller can turn the page.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pygame
from pygame import Rect, Surface

from game.ui.paper import card_inside, draw_card
from game.ui.svg import emblem
from game.ui.text import Face, spaced, spaced_width, wrap
from game.ui.theme import Colour, mix
from game.ui.typesetting import Fonts, set_text, text_height

LETTER_LEADING = 1.25
"""Distance of two lines of a letter, in heights of its face."""

SMALLEST = 11
"""Pixels below which no line is made smaller to fit."""


@dataclass(frozen=True)
class SheetColours:
    """What a sheet is printed on and with."""

    paper: Colour
    ink: Colour = (42, 34, 28)
    soft: Colour = (92, 74, 54)
    strip: Colour = (243, 232, 204)
    hand: Colour = (32, 50, 95)


@dataclass(frozen=True)
class Telegram:
    """A form with the text pasted on it in strips."""

    heading: str
    route: str
    text: str
    received: str = ""
    emblem: str = ""


@dataclass(frozen=True)
class Letter:
    """A letter; paragraphs are parted by newlines. A later page bears text and signature alone."""

    date: str
    greeting: str
    text: str
    closing: str
    signature: str
    writer: str = ""
    office: str = ""
    portrait: Surface | None = None
    monogram: str = ""
    page: int = 1
    heading: str = ""
    """Whose paper it is, printed at its head."""
    crest: Surface | None = None
    """What stands above the heading."""
    language: str = ""
    """Code of the language by whose rules its words are parted; empty parts none."""


def draw_telegram(
    target: Surface,
    rect: Rect,
    telegram: Telegram,
    fonts: Fonts,
    pixels: int,
    colours: SheetColours,
    letters: int | None = None,
    form: bool = True,
) -> str:
    """A telegram in strips of typewriting; gives the text that found no room.

    Args:
        target: Drawn upon.
        rect: The whole form.
        telegram: Its words.
        fonts: Faces by name and size.
        pixels: Size of the typewriting.
        colours: Of form, strips and print.
        letters: How many letters are printed so far; None prints all.
        form: Whether the form is drawn too, or lies there already.
    """
    small = fonts("head_italic", round(pixels * 0.8))
    inner = card_inside(rect, pixels // 2 + 4).inflate(-pixels, -pixels // 3)
    title = spaced_title(telegram.heading, inner.w, fonts, round(pixels * 1.15), colours.ink)
    y = inner.y + title.get_height() + small.height + pixels // 4
    foot = small.height + pixels // 4 if telegram.received else 0
    room = Rect(inner.x, y + pixels // 2, inner.w, inner.bottom - y - pixels // 2 - foot)
    seal = emblem(telegram.emblem, pixels * 3) if telegram.emblem else None
    if seal:
        room.w -= seal.get_width() // 2
    if form:
        draw_card(target, rect, colours.paper, seed=4, rule=colours.ink, reach=pixels // 2 + 4)
        target.blit(title, title.get_rect(midtop=(inner.centerx, inner.y)))
        face, size = small, small.pixels
        while size > SMALLEST and face.width(telegram.route) > inner.w:
            size -= 1
            face = fonts("head_italic", size)
        route = face.render(telegram.route, colours.ink)
        middle = inner.y + title.get_height() + small.height // 2
        target.blit(route, route.get_rect(center=(inner.centerx, middle)))
        pygame.draw.line(target, colours.ink, (inner.x, y), (inner.right, y))
        if seal:
            target.blit(seal, seal.get_rect(bottomright=inner.bottomright))
        received = small.render(telegram.received, colours.soft)
        target.blit(received, received.get_rect(bottomleft=inner.bottomleft))
    return _paste_strips(target, telegram.text, room, fonts("type", pixels), colours, letters)


def _paste_strips(
    target: Surface,
    text: str,
    room: Rect,
    face: Face,
    colours: SheetColours,
    letters: int | None,
) -> str:
    pad = face.height // 2
    high = round(face.height * 1.35)
    lines = wrap(face, " ".join(text.split()), room.w - 2 * pad)
    y = room.y
    # The whole text decides where lines end: what is printed already never moves.
    for index, line in enumerate(lines if letters is None else printed(lines, letters)):
        if y + high > room.bottom:
            return " ".join(lines[index:])
        # Strips are pasted by hand: not one stands exactly below the other.
        strip = Rect(room.x + (index * 5 % 3) * 2, y, face.width(line) + 2 * pad, high)
        pygame.draw.rect(target, mix(colours.paper, colours.ink, 0.25), strip.move(2, 2))
        pygame.draw.rect(target, colours.strip, strip)
        pygame.draw.rect(target, mix(colours.strip, colours.ink, 0.2), strip, 1)
        words = face.render(line, mix(colours.ink, colours.hand, 0.3))
        target.blit(words, words.get_rect(midleft=(strip.x + pad, strip.centery)))
        y += high + max(3, face.height // 5)
    return ""


def printed(lines: Sequence[str], letters: int) -> Iterator[str]:
    """The lines of which something is printed, after so many letters; a break counts as one."""
    for line in lines:
        if letters <= 0:
            return
        yield line[:letters]
        letters -= len(line) + 1


def draw_letter(
    target: Surface, rect: Rect, letter: Letter, fonts: Fonts, pixels: int, colours: SheetColours
) -> str:
    """A letter with date, greeting, signature and seal; gives the text that found no room.

    A page whose text goes on ends with the next page's first word instead of the signature.

    Args:
        target: Drawn upon.
        rect: The whole sheet.
        letter: Its words and pictures.
        fonts: Faces by name and size.
        pixels: Size of the body text.
        colours: Of paper and inks.
    """
    inner = draw_card(target, rect, colours.paper, seed=6).inflate(-pixels * 4, -pixels * 3)
    if letter.heading and letter.page == 1:
        inner = _draw_heading(target, inner, letter, fonts, pixels, colours)
    if letter.portrait and letter.page == 1 and inner.w > pixels * 34:
        side = Rect(inner.x, inner.y, pixels * 9, inner.h)
        _draw_writer(target, side, letter, fonts, pixels, colours)
        inner = Rect(side.right + pixels * 2, inner.y, inner.w - side.w - pixels * 2, inner.h)
    body, italic = fonts("body", pixels), fonts("head_italic", round(pixels * 1.05))
    needed = text_height(letter.text, inner.w, body, LETTER_LEADING, letter.language)
    sign = fonts("head_italic", round(pixels * 2.0))
    foot = sign.height + round(body.height * 2.2)
    top = _greeting_height(letter, italic, inner.w) if letter.page == 1 else 0
    # A sheet does not lie half empty for a few lines that have no room: head and foot yield first.
    tight = needed > inner.h - top - foot
    if tight:
        sign = fonts("head_italic", round(pixels * 1.5))
        foot = sign.height + round(body.height * 1.2)
    if letter.page == 1:
        inner = _draw_greeting(target, inner, letter, italic, colours, tight=tight)
    high = inner.h - foot
    if needed > high:
        # The signature needs a last line above it: at least one goes to the next page.
        high = min(inner.h - italic.height, needed - body.height)
    room = Rect(inner.x, inner.y, inner.w, high)
    rest, y = set_text(
        target, letter.text, [room], body, colours.ink, LETTER_LEADING, language=letter.language
    )
    if rest:
        catchword = italic.render(rest.split()[0], colours.soft)
        target.blit(catchword, catchword.get_rect(bottomright=inner.bottomright))
        return rest
    _sign(target, Rect(inner.x, y, inner.w, inner.bottom - y), letter, (italic, sign), colours)
    if letter.monogram:
        wax = min(pixels * 5, inner.bottom - y - 4)
        place = Rect(inner.x, inner.bottom - wax, wax, wax)
        draw_seal(target, place, letter.monogram, fonts)
    return ""


def _draw_heading(
    target: Surface, inner: Rect, letter: Letter, fonts: Fonts, pixels: int, colours: SheetColours
) -> Rect:
    """The printed head of somebody's own paper; gives the room below it."""
    y = inner.y - pixels
    if letter.crest:
        target.blit(letter.crest, letter.crest.get_rect(midtop=(inner.centerx, y)))
        y += letter.crest.get_height() + pixels // 4
    title = spaced_title(letter.heading, inner.w, fonts, round(pixels * 1.25), colours.hand)
    target.blit(title, title.get_rect(midtop=(inner.centerx, y)))
    y += title.get_height() + pixels // 2
    half = pixels * 5
    pygame.draw.line(target, colours.hand, (inner.centerx - half, y), (inner.centerx + half, y))
    y += pixels
    return Rect(inner.x, y, inner.w, inner.bottom - y)


def _greeting_height(letter: Letter, face: Face, width: int) -> int:
    """Height of date and greeting, one below the other."""
    lines = len(wrap(face, letter.date, width)) + 1 + len(wrap(face, letter.greeting, width))
    return lines * face.height + round(face.height * 0.6)


def _draw_greeting(
    target: Surface, inner: Rect, letter: Letter, face: Face, colours: SheetColours, *, tight: bool
) -> Rect:
    """Date and greeting, where room is short in one line; gives the room below them."""
    y = inner.y
    for line in wrap(face, letter.date, inner.w):
        date = face.render(line, colours.soft)
        target.blit(date, date.get_rect(topright=(inner.right, y)))
        y += face.height
    both = face.width(letter.date) + face.width(letter.greeting) + 2 * face.height
    y = inner.y if tight and both <= inner.w else y + face.height
    for line in wrap(face, letter.greeting, inner.w):
        target.blit(face.render(line, colours.ink), (inner.x, y))
        y += face.height
    y += round(face.height * 0.6)
    return Rect(inner.x, y, inner.w, inner.bottom - y)


def _draw_writer(
    target: Surface, side: Rect, letter: Letter, fonts: Fonts, pixels: int, colours: SheetColours
) -> None:
    picture = letter.portrait
    if picture is None:
        return
    high = round(side.w * picture.get_height() / picture.get_width())
    target.blit(pygame.transform.smoothscale(picture, (side.w, high)), side)
    y = side.y + high + pixels // 2
    name, office = fonts("head", round(pixels * 1.1)), fonts("head_italic", round(pixels * 0.9))
    for words, face, colour in (
        (letter.writer, name, colours.ink),
        (letter.office, office, colours.soft),
    ):
        for line in wrap(face, words, side.w):
            text = face.render(line, colour)
            target.blit(text, text.get_rect(midtop=(side.centerx, y)))
            y += face.height


def _sign(
    target: Surface, room: Rect, letter: Letter, faces: tuple[Face, Face], colours: SheetColours
) -> None:
    closing, sign = faces
    words = closing.render(letter.closing, colours.ink)
    name = sign.render(letter.signature, colours.hand)
    middle = room.right - max(words.get_width(), name.get_width()) // 2
    top = room.y + words.get_height() // 2
    target.blit(words, words.get_rect(midtop=(middle, top)))
    target.blit(name, name.get_rect(midtop=(middle, top + words.get_height())))


def draw_seal(target: Surface, place: Rect, monogram: str, fonts: Fonts) -> None:
    """A seal of red wax with initials pressed into it, as large as the square `place`."""
    if place.w < 16:
        return
    target.blit(emblem("wax", place.h), place)
    face = fonts("head_bold", round(place.h * (0.42 if len(monogram) < 2 else 0.3)))
    for colour, shift in (((84, 16, 12), 1), ((226, 124, 108), 0)):
        letters = face.ornament(monogram, colour)
        centre = (place.centerx + shift, place.centery + shift)
        target.blit(letters, letters.get_rect(center=centre))


def spaced_title(words: str, width: int, fonts: Fonts, pixels: int, colour: Colour) -> Surface:
    """Spaced capitals, made smaller until they fit."""
    face = fonts("head_bold", pixels)
    while pixels > SMALLEST and spaced_width(face, words, max(1, pixels // 18)) > width:
        pixels -= 1
        face = fonts("head_bold", pixels)
    return spaced(face, words, colour, max(1, pixels // 18))
