"""The confidential packet: instructions, limits, what is at stake, the war, the people."""

from pygame import Rect

from game.model.observation import Observation
from game.play.papers import (
    BarRow,
    aim_rows,
    front_rows,
    limit_rows,
    people_rows,
    settled_before,
    value_rows,
)
from game.play.wording import Words, describe_appreciation
from game.ui.canvas import text_height
from game.ui.layout import columns
from game.ui.pictures import initials_of
from game.ui.screens.packet import Leaf, Packet
from game.ui.screens.papers import (
    fit_in_lines,
    limit_painter,
    measure_bar,
    measure_bar_line,
    measure_limit,
    measure_person,
    paint_bar,
    paint_bar_line,
    person_painter,
)
from game.ui.screens.private_sheet import PRIVATE, private_sheet
from game.ui.screens.sheet_forms import letter_form, paragraphs, telegram_form
from game.ui.screens.sheet_view import SheetView
from game.ui.widget import Widget
from game.ui.widgets.label import Paragraph, Picture
from game.ui.widgets.scroll_box import scroll_room
from game.ui.widgets.scroll_list import ScrollList
from game.ui.widgets.text_page import TextPage, page_height

SIDE = 178
"""Width of the strip with the reader's own portrait."""

LONGEST_INITIAL = 3
"""Letters of an initial with its full stop, as "Yu."."""


class BriefingScreen(Packet):
    """Leaves of a packet, turned by tabs."""

    def build(self) -> list[Widget]:
        """Headline, the reader's portrait, tabs, the leaf, and the way on."""
        seen = self.observation
        if seen is None:
            return []
        words = self.around.words(seen)
        widgets, below = self.framed(self.say("Confidential papers"), self._headline(seen, words))
        room, bottom = self.with_foot(below)
        if not self.theme.is_narrow(self.area.w):
            side, room = columns(room, [self.theme.u(SIDE), 1.0], self.theme.u(16))
            widgets += self._side(side, seen, words)
        leaves = self._leaves(seen, words)
        over = seen.outcome is not None
        onward = self.say("Back to the verdict") if over else self.say("To the conference")
        return [*widgets, *self.open_leaf(room, leaves), *self.turning(bottom, leaves, onward)]

    def _headline(self, seen: Observation, words: Words) -> str:
        if seen.seat == seen.agenda.mediator.id:
            return words.language.text(seen.agenda.mediator.name)
        return self.say(
            "For {person}, of {party}",
            person=words.delegate(seen.seat),
            party=words.seat(seen.seat),
        )

    # ---- the side

    def _side(self, side: Rect, seen: Observation, words: Words) -> list[Widget]:
        theme, pictures, agenda = self.theme, self.around.pictures, seen.agenda
        mediator = seen.seat == agenda.mediator.id
        wanted = agenda.mediator.person if mediator else agenda.party(seen.seat).delegation[0]
        person = next((one for one in agenda.people if one.id == wanted), None)
        name = words.language.text(person.name) if person else words.seat(seen.seat)
        height = theme.u(SIDE) * 5 // 4
        portrait = pictures.portrait(person.portrait if person else None, initials_of(name), height)
        y = side.y
        made: list[Widget] = [
            Picture(rect=Rect(side.x, y, side.w, height), surface=portrait, words=name)
        ]
        y += height + theme.u(8)
        lines = [(name, "heading", "ink")]
        if person:
            lines.append((person.native_name, "aside", "soft"))
            lines.append((words.language.text(person.office), "aside", "soft"))
        for text, style, colour in lines:
            if text:
                line = self._line(text, style, colour, Rect(side.x, y, side.w, 0))
                made.append(line)
                y = line.rect.bottom + theme.u(3)
        flag = agenda.mediator.flag if mediator else agenda.party(seen.seat).flag
        colour = "third" if mediator else agenda.party(seen.seat).colour
        cloth = pictures.flag(flag, theme.u(40), colour)
        place = Rect(side.x, y + theme.u(8), side.w, theme.u(40))
        if place.bottom < side.bottom:
            made.append(Picture(rect=place, surface=cloth, words=words.seat(seen.seat)))
        return made

    def _line(self, text: str, style: str, colour: str, room: Rect) -> Widget:
        height = text_height(self.theme, text, style, room.w)
        place = Rect(room.x, room.y, room.w, height)
        return Paragraph(rect=place, text=text, style=style, colour=colour, align="center")

    # ---- leaves

    def _leaves(self, seen: Observation, words: Words) -> tuple[Leaf, ...]:
        letter = Leaf("letter", self.say("Instructions"), lambda r: self._letter(r, seen, words))
        people = Leaf("people", self.say("People"), lambda r: self._people(r, seen, words))
        ground = Leaf("background", self.say("Background"), lambda r: self._background(r, seen))
        if seen.capital is None:
            letter = letter._replace(title=self.say("Memorandum"))
            aims = Leaf("aims", self.say("Aims and means"), lambda r: self._aims(r, seen, words))
            return (letter, aims, people, ground)
        private = Leaf(PRIVATE, self.say("Private"), lambda r: self._private(r, seen, words))
        return (
            letter,
            Leaf("limits", self.say("Limits"), lambda r: self._limits(r, seen, words)),
            Leaf("values", self.say("At stake"), lambda r: self._values(r, seen, words)),
            Leaf("war", self.say("If talks fail"), lambda r: self._war(r, seen, words)),
            people,
            ground,
            *((private,) if seen.floated else ()),
        )

    def _private(self, room: Rect, seen: Observation, words: Words) -> list[Widget]:
        return [private_sheet(words, seen, room)]

    def _letter(self, room: Rect, seen: Observation, words: Words) -> list[Widget]:
        text, bridge = words.language.text, settled_before(words, seen)
        if seen.instructions is not None:
            first, *rest = paragraphs(text(seen.instructions.letter)) or [""]
            sender, seal = words.government(seen.seat), words.capital(seen.seat)[:1]
        else:
            first, *rest = paragraphs(text(seen.desk.letter if seen.desk else "")) or [""]
            sender = text(seen.agenda.mediator.name)
            seal = sender[:1]
        sender = sender[:1].upper() + sender[1:]
        if self.theme.is_narrow(self.area.w):
            before = [bridge] if bridge else []
            markup = "\n\n".join([*before, f"## {first}", *rest, f"*{sender}*"])
            return [TextPage(id="letter", rect=room, markup=markup)]
        above: list[Widget] = []
        if bridge:
            high = text_height(self.theme, bridge, "aside", room.w)
            place = Rect(room.x, room.y + self.theme.u(8), room.w, high)
            above = [Paragraph(id="bridge", rect=place, text=bridge, style="aside")]
            room = Rect(room.x, place.bottom, room.w, room.bottom - place.bottom)
        greeting, aside = salutation(first)
        if not rest:
            greeting, aside, rest = "", "", [first]
        sheet = letter_form(
            self.theme,
            words.language.code,
            date=aside,
            greeting=greeting,
            signature=sender,
            monogram=seal,
        )
        return [
            *above,
            SheetView(
                id="letter",
                rect=room.inflate(0, -self.theme.u(8)),
                text="\n".join(rest),
                words=" ".join((greeting, aside, *rest, sender)),
                draw_sheet=sheet,
            ),
        ]

    def _limits(self, room: Rect, seen: Observation, words: Words) -> list[Widget]:
        heads = (
            self.say("Article"),
            self.say("What your capital wishes"),
            self.say("The least that you may sign"),
        )
        return [
            ScrollList(
                id="limits",
                rect=room,
                rows=limit_rows(words, seen),
                measure=measure_limit,
                paint=limit_painter(heads),
            )
        ]

    def _values(self, room: Rect, seen: Observation, words: Words) -> list[Widget]:
        return [self._bars("values", room, value_rows(words, seen))]

    def _aims(self, room: Rect, seen: Observation, words: Words) -> list[Widget]:
        return [self._bars("aims", room, aim_rows(words, seen))]

    def _bars(self, name: str, room: Rect, rows: tuple[BarRow, ...]) -> ScrollList:
        measure, paint = measure_bar, paint_bar
        if fit_in_lines(self.theme, rows, room.w - scroll_room(self.theme)):
            measure, paint = measure_bar_line, paint_bar_line
        return ScrollList(id=name, rect=room, rows=rows, measure=measure, paint=paint)

    def _war(self, room: Rect, seen: Observation, words: Words) -> list[Widget]:
        """The staff's report beside the odds behind it."""
        theme = self.theme
        report = seen.instructions.if_talks_fail if seen.instructions else ""
        first, *rest = paragraphs(words.language.text(report)) or [""]
        lines = describe_appreciation(words, seen.capital.no_deal) if seen.capital else ()
        odds = front_rows(words, seen)
        if room.w < theme.t(760):
            markup = "\n\n".join([f"## {first}", *rest, *lines])
            return [TextPage(id="report", rect=room, markup=markup)]
        left, right = columns(room, [0.52, 0.48], theme.u(10))
        form = telegram_form(theme, first, words.capital(seen.seat), "")
        sheet = SheetView(
            id="report",
            rect=left.inflate(0, -theme.u(8)),
            text=" ".join(rest),
            words=" ".join((first, *rest)),
            draw_sheet=form,
        )
        # What a worth is stands before the first of them.
        scale, *others = lines or ("",)
        summary = "\n\n".join((*others[:1], *others[-2:]))
        top = text_height(theme, scale, "aside", right.w)
        head = Paragraph(
            rect=Rect(right.x, right.y + theme.u(6), right.w, top), text=scale, style="aside"
        )
        height = min(right.h // 2, page_height(theme, summary, right.w))
        y = head.rect.bottom + theme.u(8)
        bars = Rect(right.x, y, right.w, right.bottom - height - theme.u(8) - y)
        below = Rect(right.x, bars.bottom + theme.u(8), right.w, height)
        note = TextPage(id="war_summary", rect=below, markup=summary)
        return [sheet, head, self._bars("fronts", bars, odds), note]

    def _people(self, room: Rect, seen: Observation, words: Words) -> list[Widget]:
        return [
            ScrollList(
                id="people",
                rect=room,
                rows=people_rows(words, seen),
                measure=measure_person,
                paint=person_painter(self.around.pictures),
            )
        ]

    def _background(self, room: Rect, seen: Observation) -> list[Widget]:
        agenda, text = seen.agenda, self.around.language.text
        markup = f"# {text(agenda.title)}\n\n*{text(agenda.place)}*\n\n{text(agenda.background)}"
        return [TextPage(id="background", rect=room, markup=markup)]


def salutation(line: str) -> tuple[str, str]:
    """The first sentence of a letter's first line, and the rest; initials end no sentence."""
    words = line.split(" ")
    for number, word in enumerate(words[:-1], start=1):
        if word.endswith(".") and len(word) > LONGEST_INITIAL:
            return " ".join(words[:number]), " ".join(words[number:])
    return line, ""
