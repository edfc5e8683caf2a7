"""The mediator's desk: both sides' words, what he has been told, and his levers."""

from pygame import Rect

from game.model.actions import (
    Action,
    EnlistPower,
    PressCapital,
    SpeakToPress,
    SuggestTerms,
    TellParty,
    Wait,
)
from game.model.ids import IssueId, SeatId
from game.model.observation import Desk
from game.model.state import Fact
from game.play.wording_corridor import describe_fact
from game.ui.rows_came import last_move, what_came
from game.ui.rows_sitting import sitting_lines
from game.ui.screens.card_screen import CardScreen, Choosing
from game.ui.screens.desk_pages import aims_page, side_page
from game.ui.screens.record import RecordState
from game.ui.screens.report_page import report_page
from game.ui.surroundings import Surroundings
from game.ui.widget import Widget
from game.ui.widgets.text_page import TextPage


class DeskScreen(CardScreen):
    """Where the mediator makes his move after a sitting."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        # He was not in the room: the minutes are how he learns what the sitting did.
        self.record = RecordState(tab=0)

    @property
    def _desk(self) -> Desk:
        desk = self.observation.desk
        if desk is None:
            raise RuntimeError("Only the mediator has a desk.")
        return desk

    def readings(self) -> list[tuple[str, str]]:
        """What came of his last move, his aims, what he may guess of either side, and the map."""
        words = self.words
        pages = [("came", words.say("Last move"))] if last_move(self.observation) else []
        pages.append(("aims", words.say("Your aims")))
        pages += [(party, words.seat(party)) for party in self.observation.agenda.party_ids]
        pages.append(("map", words.say("The map")))
        if last_move(self.observation) is None:
            pages.append(("came", words.say("The sitting")))
        return [page for page in pages if page[0] != "map" or self.map.exists]

    def read(self, name: str, room: Rect) -> list[Widget]:
        """The widgets of a page."""
        match name:
            case "map":
                return self.read_map(room)
            case "aims":
                return aims_page(self, room)
            case "came":
                return report_page(self, room, self._report())
            case _:
                return side_page(self, SeatId(name), room)

    def _report(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """What his last move brought, and what the sides have done since."""
        words, seen = self.words, self.observation
        came = what_came(words, seen)
        sections = (
            (words.say("What came of your last move"), came),
            (words.say("What the two sides did since"), sitting_lines(words, seen)),
        )
        return tuple(section for section in sections if section[1])

    def _fact(self, fact: Fact) -> str:
        return describe_fact(self.words, fact.about, fact.field, fact.value)

    def extra(self, kind: str, area: Rect) -> list[Widget]:
        """The text that would be suggested, as it stands on the paper."""
        if kind != "suggest_terms":
            return []
        return [TextPage(id="suggested", rect=area, markup=self._text(), framed=False)]

    def _text(self) -> str:
        words, terms = self.words, self.paper.terms
        if not terms:
            return words.say("Tick on the paper the articles that you would suggest.")
        return words.say(
            "Write the text on the paper: tick the articles, choose the options. Now it reads: "
            "{terms}.",
            terms=words.terms(terms),
        )

    def attend(self, issue: IssueId) -> None:
        """The text has changed."""
        super().attend(issue)
        page = next((w for w in self.root.layers[0].walk() if w.id == "suggested"), None)
        if isinstance(page, TextPage):
            page.set_text(self._text())

    def composes(self) -> bool:
        """The paper is the text that he would suggest to both."""
        return self.choosing.kind == "suggest_terms"

    def _parties(self, kind: str) -> tuple[SeatId, ...]:
        choice = self.observation.menu.choice(kind)
        return choice.parties if choice is not None else ()

    def _names(self, kind: str) -> tuple[str, ...]:
        choice = self.observation.menu.choice(kind)
        return choice.names if choice is not None else ()

    def choices(self, kind: str) -> tuple[str, list[str]]:
        """The capital, the fact or the power that a lever is about."""
        words = self.words
        match kind:
            case "press_capital":
                told = [words.capital(party) for party in self._parties(kind)]
                return words.say("To which capital?"), told
            case "speak_to_press":
                told = [words.seat(party) for party in self._parties(kind)]
                return words.say("Who stands in the way?"), told
            case "tell_party":
                return words.say("What, and to whom?"), [self._tale(n) for n in self._names(kind)]
            case "enlist_power":
                return words.say("Which power?"), [self._power(name) for name in self._names(kind)]
            case _:
                return "", []

    def _tale(self, name: str) -> str:
        number, party = name.split(":")
        fact = next(one for one in self._desk.facts if one.number == int(number))
        return self.words.say(
            "To {party}: {fact}", party=self.words.seat(SeatId(party)), fact=self._fact(fact)
        )

    def _power(self, name: str) -> str:
        words = self.words
        power = next(one for one in self._desk.powers if one.id == name)
        return words.say(
            "{power}, to work on {capital}. {about}",
            power=words.language.text(power.name),
            capital=words.capital(power.works_on),
            about=words.language.text(power.about),
        )

    def action_words(self, action: Action) -> str:
        """A tale by its hearer: what is told stands above."""
        if isinstance(action, TellParty):
            return self.words.say("Tell {party}.", party=self.words.seat(action.party))
        return super().action_words(action)

    def action(self, kind: str) -> Action | None:
        """The lever as it would be pulled."""
        seat = self.observation.seat
        at = self.pick(kind)
        parties, names = self._parties(kind), self._names(kind)
        match kind:
            case "press_capital":
                return PressCapital(seat=seat, party=parties[at])
            case "speak_to_press":
                return SpeakToPress(seat=seat, party=parties[at])
            case "tell_party":
                number, party = names[min(at, len(names) - 1)].split(":")
                return TellParty(seat=seat, party=SeatId(party), fact=int(number))
            case "enlist_power":
                return EnlistPower(seat=seat, power=names[min(at, len(names) - 1)])
            case "suggest_terms":
                terms = self.paper.terms
                return SuggestTerms(seat=seat, terms=terms) if terms else None
            case "wait":
                return Wait(seat=seat)
            case _:
                return None

    def choosing_of(self, action: Action) -> Choosing:
        """The card of a lever, with whom or what it is about."""
        kind = action.kind
        chosen = Choosing(kind=kind)
        match action:
            case PressCapital() | SpeakToPress():
                chosen.picks[kind] = self._parties(kind).index(action.party)
            case TellParty():
                chosen.picks[kind] = self._names(kind).index(f"{action.fact}:{action.party}")
            case EnlistPower():
                chosen.picks[kind] = self._names(kind).index(action.power)
            case SuggestTerms():
                self.paper.write(action.terms)
            case _:
                pass
        return chosen
