"""The days before a sitting: what has come in, and one sealed move."""

from pygame import Rect

from game.model.actions import (
    Action,
    AdviseModeration,
    BriefPress,
    CableCapital,
    CallOnMediator,
    Rest,
    SoundOut,
    StudyPapers,
)
from game.model.ids import IssueId
from game.play.wording_views import describe_limit_briefly
from game.ui.intents import Intent
from game.ui.layout import columns
from game.ui.rows import under_way
from game.ui.rows_agenda import limit_on, standing_lines
from game.ui.rows_answers import heard_between, limit_moves, may_now_sign, other_answers
from game.ui.rows_came import in_corridor_again, what_came
from game.ui.rows_evening import evening_lines, last_evening
from game.ui.rows_moves import order_to_leave
from game.ui.rows_news import since_own_act
from game.ui.rows_worth import table_lines
from game.ui.screens.card_screen import CardScreen, Choosing
from game.ui.screens.course import Course
from game.ui.screens.private_sheet import PRIVATE, private_sheet
from game.ui.screens.report_page import report_page
from game.ui.surroundings import Surroundings
from game.ui.widget import Widget
from game.ui.widgets.button import Toggle
from game.ui.widgets.label import Paragraph


class CorridorScreen(CardScreen):
    """Where a delegation chooses what to do between two sittings."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.course = Course(self)

    def readings(self) -> list[tuple[str, str]]:
        """How things stand, the map, and what the offers so far are worth."""
        words = self.words
        pages = [
            ("stand", words.say("How things stand"), words.say("Report")),
            ("map", words.say("The map"), words.say("Map")),
            ("course", words.say("The course so far"), words.say("Course")),
            (PRIVATE, words.say("Private"), words.say("Private")),
        ]
        there = {"stand", "course"}
        there |= {"map"} if self.map.exists else set()
        there |= {PRIVATE} if self.observation.floated else set()
        # With the move in hand four pages are five tabs: whole titles would be cut.
        short = PRIVATE in there
        return [(name, brief if short else title) for name, title, brief in pages if name in there]

    def read(self, name: str, room: Rect) -> list[Widget]:
        """The widgets of a page."""
        match name:
            case "map":
                return self.read_map(room)
            case "course":
                return self.course.build(room, None)
            case "private":
                return [private_sheet(self.words, self.observation, room)]
            case _:
                return report_page(self, room, self._report())

    def _report(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """What the last sitting moved, or how one plays; and where the two sides stand."""
        words, seen = self.words, self.observation
        came: tuple[str, ...] = ()
        if in_corridor_again(seen):
            came = (*may_now_sign(words, seen, since_own_act(seen)), *what_came(words, seen))
        told: tuple[str, ...]
        if seen.turn == 1 and not in_corridor_again(seen) and seen.instructions is not None:
            play = words.language.text(seen.instructions.play)
            first, told = words.say("Before you begin"), (" ".join(play.split()),)
        else:
            first = words.say("Since the last sitting")
            if seen.turn == 1:
                first = words.say("What else has happened")
            heard = heard_between(seen)
            answers = [*may_now_sign(words, seen, heard), *other_answers(words, seen, heard)]
            told = (
                *order_to_leave(words, seen),
                *(answer for answer in answers if answer not in came),
                *evening_lines(words, seen, last_evening(seen), limit_moves(seen, heard)),
                under_way(words, seen),
            )
        sections = (
            (words.say("What came of your move"), came),
            (first, tuple(filter(None, told))),
            (words.say("Where it stands"), standing_lines(words, seen)),
            (words.say("The last papers"), table_lines(words, seen)),
        )
        return tuple(section for section in sections if section[1])

    def composes(self) -> bool:
        """Only to confide terms to the mediator is anything written here."""
        return self.choosing.kind == "call_on_mediator" and self.choosing.confides

    def _named(self, kind: str) -> tuple[IssueId, ...]:
        choice = self.observation.menu.choice(kind)
        return choice.issues if choice is not None else ()

    def choices(self, kind: str) -> tuple[str, list[str]]:
        """The issues that a telegram or a pledge can be about."""
        words, seen = self.words, self.observation
        if kind == "cable_capital":
            limits = [limit_on(seen, issue) for issue in self._named(kind)]
            told = [describe_limit_briefly(words, limit) for limit in limits if limit is not None]
            return words.say("On which article shall it yield?"), told
        if kind == "pledge":
            own = seen.positions[seen.seat]
            told = [words.article(issue, own[issue]) for issue in self._named(kind)]
            return words.say("What will you never sign for less than?"), told
        return "", []

    def extra(self, kind: str, area: Rect) -> list[Widget]:
        """Two lists for a sounding, a box to tick for a confidence."""
        if kind == "sound_out":
            return self._sounding(area)
        if kind == "call_on_mediator":
            return self._confiding(area)
        return []

    def _issues_to_sound(self) -> list[IssueId]:
        choice = self.observation.menu.choice("sound_out")
        named = {issue for pair in (choice.groups if choice else ()) for issue in pair}
        return [one.id for one in self.observation.agenda.issues if one.id in named]

    def _sounding(self, area: Rect) -> list[Widget]:
        theme, words = self.theme, self.words
        names = [words.issue(issue) for issue in self._issues_to_sound()]
        high = theme.face("bold").height + theme.t(4)
        head = Paragraph(
            id="ask",
            rect=Rect(area.x, area.y, area.w, high),
            text=words.say("Which of these two matters more to them?"),
            style="bold",
        )
        below = Rect(area.x, area.y + high, area.w, area.h - high)
        left, right = columns(below, [1.0, 1.0], theme.u(8))
        self.choosing.picks.setdefault("second", 1)
        first, second = (
            self.choice_list("first", names, left),
            self.choice_list("second", names, right),
        )
        return [head, first, second]

    def _confiding(self, area: Rect) -> list[Widget]:
        theme, words = self.theme, self.words
        high = theme.t(26)

        def tick(value: bool) -> Intent | None:
            self.choosing.confides = value
            self.rebuild()
            return None

        box = Toggle(
            id="confide",
            rect=Rect(area.x, area.y, area.w, high),
            text=words.say("Confide what you could accept"),
            value=self.choosing.confides,
            on_change=tick,
        )
        told = words.say(
            "What you confide stands on the paper. It need not be true; he may pass it on to the "
            "other side."
        )
        below = Rect(area.x, box.rect.bottom + theme.u(4), area.w, area.bottom - box.rect.bottom)
        return [box, Paragraph(id="ask", rect=below, text=told)]

    def action(self, kind: str) -> Action | None:
        """The move as it stands."""
        seat = self.observation.seat
        issues = self._named(kind)
        at = min(self.pick(kind), len(issues) - 1)
        match kind:
            case "cable_capital":
                return CableCapital(seat=seat, issue=issues[at]) if issues else None
            case "pledge":
                return BriefPress(seat=seat, pledge=issues[at]) if issues else None
            case "brief_press":
                return BriefPress(seat=seat)
            case "advise_moderation":
                return AdviseModeration(seat=seat)
            case "call_on_mediator":
                terms = self.paper.terms if self.choosing.confides else None
                return CallOnMediator(seat=seat, confides=terms or None)
            case "sound_out":
                return self._sound()
            case "study_papers":
                return StudyPapers(seat=seat)
            case "rest":
                return Rest(seat=seat)
            case _:
                return None

    def choosing_of(self, action: Action) -> Choosing:
        """The card of a move, with the issues that it names."""
        chosen = Choosing(kind=action.kind)
        match action:
            case CableCapital():
                chosen.picks[action.kind] = self._named(action.kind).index(action.issue)
            case BriefPress() if action.pledge is not None:
                chosen.kind = "pledge"
                chosen.picks["pledge"] = self._named("pledge").index(action.pledge)
            case SoundOut():
                issues = self._issues_to_sound()
                chosen.picks["first"] = issues.index(action.first)
                chosen.picks["second"] = issues.index(action.second)
            case CallOnMediator() if action.confides:
                chosen.confides = True
                self.paper.write(action.confides)
            case _:
                pass
        return chosen

    def _sound(self) -> Action | None:
        issues = self._issues_to_sound()
        choice = self.observation.menu.choice("sound_out")
        if choice is None or len(issues) < 2:
            return None
        first, second = issues[self.pick("first")], issues[self.choosing.picks.get("second", 1)]
        pairs = {frozenset(pair) for pair in choice.groups}
        if frozenset((first, second)) not in pairs:
            return None
        return SoundOut(seat=self.observation.seat, first=first, second=second)
