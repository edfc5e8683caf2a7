"""The last front page: how the conference ended, and what is reported from the capitals."""

from datetime import date

from pygame import Rect, Surface

from game.model.observation import Observation
from game.play.debrief import Debrief
from game.play.verdict_rows import headline
from game.play.wording import Words
from game.play.wording_end_news import end_paper
from game.ui.backdrop import map_cut
from game.ui.map_data import NO_CHANGES
from game.ui.newspaper import Newspaper, Piece
from game.ui.rows_chronicle import map_of_agreed
from game.ui.rows_closing import end_scene
from game.ui.screens.sheet_forms import Sheet, engraved, front_page_form
from game.ui.theme import Theme
from game.ui.widget import Widget
from game.ui.widgets.engraving import Engraving
from game.ui.widgets.label import Label
from game.ui.wood_block import HIGH, WIDE


def news_sheet(words: Words, told: Debrief, seen: Observation, theme: Theme) -> Sheet:
    """The page, and all the words on it."""
    paper = end_paper(words, told, seen)
    pieces = tuple(Piece(one.head, one.text) for one in (*paper.pieces, *paper.small))
    signed = told.outcome.treaty is not None
    changes = map_of_agreed(seen) if signed else NO_CHANGES

    def cut(size: tuple[int, int]) -> Surface | None:
        picture = map_cut(seen.map, size, theme, changes)
        return engraved(theme, picture) if picture is not None else None

    printed = Newspaper(
        masthead=words.say("The Morning Papers").upper(),
        volume=words.say("Extra"),
        date=paper.date,
        price=words.say("Two cents"),
        headline=headline(words, told).upper(),
        decks=(paper.deck,),
        text="",
        pieces=pieces,
        cut=cut if seen.map else None,
        cut_caption=words.say("As the treaty draws it") if signed else words.say("As before"),
        language=words.language.code,
    )
    spoken = [paper.deck, paper.lead, *(f"{one.head} {one.text}" for one in pieces)]
    return Sheet(front_page_form(theme, printed), paper.lead, " ".join(spoken))


def news_text(words: Words, told: Debrief, seen: Observation) -> str:
    """The same as a page to read, where there is no room for a newspaper."""
    paper = end_paper(words, told, seen)
    pieces = (part for one in paper.pieces for part in (f"## {one.head}", *one.text.split("\n")))
    return "\n\n".join([f"# {paper.deck}", *paper.lead.split("\n"), *pieces])


def end_picture(words: Words, told: Debrief, rect: Rect, theme: Theme) -> list[Widget]:
    """An engraving of the last scene, with its caption below."""
    scene, caption = end_scene(told.outcome.ending)
    place = Rect(rect.x, rect.y, rect.w, rect.w * HIGH // WIDE)
    below = Rect(rect.x, place.bottom + theme.u(6), rect.w, theme.face("italic").height)
    said = words.say(caption)
    return [
        Engraving(id="end_picture", rect=place, scene=scene, words=said),
        Label(rect=below, text=said, style="italic", colour="soft", align="center"),
    ]


def picture_height(theme: Theme, width: int) -> int:
    """Height of the engraving at this width, with its caption."""
    return width * HIGH // WIDE + theme.face("italic").height + theme.u(8)


def map_caption(words: Words, told: Debrief) -> str:
    """Which state of things the map of what came after shows, with its day."""
    day = words.full_date(_day(told))
    if told.outcome.treaty is None:
        return words.say(
            "As the war has left it on {day}. No treaty: nothing changes hands. The toothed lines "
            "are the fronts.",
            day=day,
        )
    if told.outcome.ratified_on is None:
        return words.say(
            "As the treaty would have drawn it that was not ratified, {day}. Hatched or broadly "
            "lined: what would have changed hands.",
            day=day,
        )
    return words.say(
        "As the treaty draws it, ratified on {day}. Hatched or broadly lined: what changes hands.",
        day=day,
    )


def _day(told: Debrief) -> date:
    """The day on which it is known how it ended."""
    outcome = told.outcome
    last = max(row.day for row in told.days if row.turn)
    return outcome.ratified_on or outcome.agreed_on or last
