"""One seat's move: shows the choices, reads numbers, commands and moves, explains mistakes."""

from difflib import get_close_matches

from game.model.actions import AcceptOffer, Action, EndorseSuggestion, MakeOffer
from game.model.events import LimitExceeded
from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId, SeatId
from game.model.observation import Observation
from game.model.offers import Firmness
from game.model.state import Phase
from game.play.appraisal import appraise
from game.play.language import Language
from game.play.match import Match
from game.play.notation import NotationError, before, read, verbs
from game.play.wording import (
    Words,
    choice_hint,
    choice_label,
    describe_notation_error,
    describe_violation,
    words_for,
)
from game.play.wording_peace import last_chance
from game.terminal.advice import tell_advice
from game.terminal.choices import Asking, action_of
from game.terminal.composer import tell_worth
from game.terminal.console import LONGEST_ECHO, Console, LeaveGame
from game.terminal.guide import COMMANDS, read_page

_ON_PAPER = ("link", "firmness", "send", "show")
_AT_THE_TABLE = ("offer", "accept", "endorse", "withdraw", "float", "reopen")
_ANSWERS = {"accept": "accept_offer", "endorse": "endorse_suggestion"}
_ALIKE = 0.7
"""How much a mistake must be like a known word to be taken for it."""
_BARE = {
    "offer": "make_offer",
    "float": "float_package",
    "reopen": "reopen",
    "recess": "ask_recess",
    "leave": "leave",
    "cable": "cable_capital",
    "pledge": "pledge",
    "sound": "sound_out",
    "suggest": "suggest_terms",
    "press": "press_capital",
    "tell": "tell_party",
    "enlist": "enlist_power",
    "speak": "speak_to_press",
}
"""Words that, typed alone, ask for the rest as their number in the menu does."""
_OTHER_PHASE = "1.2"
"""The rule under which a move belongs to another part of the turn."""


@frozen
class TextOptions:
    """What the caller wants of a game in text."""

    go_on: str = ""
    """The command that continues the saved game, told at the end."""
    briefing: bool = True
    """Whether a seat is told about its papers before its first move."""
    advice: bool = True
    """Whether the secretary may be asked."""


@frozen
class Room:
    """One game at one console."""

    match: Match
    language: Language
    console: Console
    options: TextOptions

    def words(self, seen: Observation) -> Words:
        """The words that this seat may read."""
        return words_for(self.language, self.match.scenario, seen)

    @property
    def shared(self) -> bool:
        """Whether several people take turns at the keyboard."""
        return len(self.match.persons()) > 1


def show_menu(room: Room, words: Words, seen: Observation, *, explained: bool) -> None:
    """The numbered choices, with what each costs and may bring if that is asked for."""
    for number, kind in enumerate(_allowed(seen), start=1):
        label = choice_label(words, kind)
        line = words.say("{number}. {choice}.", number=number, choice=label)
        if explained:
            line = words.say("{choice} {hint}", choice=line, hint=choice_hint(words, kind, seen))
        room.console.say(line)
    if not explained:
        room.console.say(words.say("What each costs and may bring: type menu."))


def _allowed(seen: Observation) -> list[str]:
    return [choice.kind for choice in seen.menu.choices if not choice.violations]


def act(room: Room, seat: SeatId) -> Action | None:
    """Ask until the seat has acted: its action; None if it went back to an earlier decision.

    Raises:
        LeaveGame: the player has asked to stop.
        Closed: the input has ended.
        SaveFault: the action could not be saved, and was not carried out.
    """
    prompt = room.language.say("Number, command, menu or help:")
    while True:
        seen = room.match.observation(seat)
        words = room.words(seen)
        typed = room.console.ask(prompt)
        word, _, rest = typed.lower().partition(" ")
        if word == "undo":
            if _undo(room, words, seat):
                return None
        elif word == "quit":
            raise LeaveGame
        elif word == "menu":
            show_menu(room, words, seen, explained=True)
        elif word == "save":
            _where_saved(room)
        elif word == "advice":
            tell_advice(room.console, words, seen, allowed=room.options.advice)
        elif word in COMMANDS:
            room.console.say_all(read_page(words, seen, word, rest))
        elif typed:
            action = _action(room, words, seen, typed)
            if action is not None and _submit(room, words, seen, action):
                return action
        else:
            room.console.say(
                words.say("Type the number of a choice, a word such as status, or help.")
            )


def _action(room: Room, words: Words, seen: Observation, typed: str) -> Action | None:
    allowed = _allowed(seen)
    kind = None
    if typed.isdecimal():
        if not 1 <= int(typed[:6]) <= len(allowed):
            room.console.say(
                words.say("The choices go from 1 to {last}. Type menu.", last=len(allowed))
            )
            return None
        kind = allowed[int(typed[:6]) - 1]
    elif _BARE.get(typed.lower()) in allowed:
        kind = _BARE[typed.lower()]
    choice = seen.menu.allowed(kind) if kind else None
    if choice is not None:
        return action_of(Asking(console=room.console, words=words, seen=seen, choice=choice))
    try:
        return read(typed, seat=seen.seat, agenda=seen.agenda, before=before(seen))
    except NotationError as error:
        word = typed.lower().split()[0]
        if word in _AT_THE_TABLE and seen.phase is not Phase.TABLE:
            told = words.say(
                "'{word}' belongs to the table. Type menu to see what can be done now.", word=word
            )
        elif refused := _not_open(words, seen, typed):
            told = refused
        else:
            told = _mistake(words, typed, error)
        room.console.say(told)
        return None


def _not_open(words: Words, seen: Observation, typed: str) -> str:
    """Why a move typed as one word cannot be made now; empty if that is not the mistake."""
    word = typed.lower()
    kind = _ANSWERS.get(word) or _BARE.get(word)
    if kind is None:
        return ""
    choice = seen.menu.choice(kind)
    if choice is None:
        return words.say("'{word}' cannot be done now. Type menu to see what can.", word=word)
    return " ".join(describe_violation(words, one) for one in choice.violations)


def _mistake(words: Words, typed: str, error: NotationError) -> str:
    word = typed.lower().split()[0]
    if word in verbs():
        return describe_notation_error(words, error)
    if word == "back":
        return words.say("You are in no question. To take your last move back, type undo.")
    if word in _ON_PAPER:
        return words.say(
            "'{word}' is a word for a paper that you are writing. Type menu to choose what to do.",
            word=word,
        )
    known = [*COMMANDS, *verbs(), "menu", "undo", "save", "quit"]
    close = get_close_matches(word, known, n=1, cutoff=_ALIKE)
    if close:
        return words.say(
            "'{word}' is not known here. Did you mean '{hint}'? Type help for all words.",
            word=word[:LONGEST_ECHO],
            hint=close[0],
        )
    return words.say(
        "'{word}' is not known here. Type help for all words.", word=word[:LONGEST_ECHO]
    )


def _submit(room: Room, words: Words, seen: Observation, action: Action) -> bool:
    treaty = treaty_made_by(seen, action)
    if treaty is not None:
        if isinstance(action, AcceptOffer):
            room.console.say(words.say("This closes the last article. The treaty then goes home."))
        else:
            room.console.say(words.say("With two yeses the last article is closed."))
        if warning := last_chance(words, seen):
            room.console.say(warning)
        if not _sure(room, words, seen, treaty):
            return False
    elif not _binds_knowingly(room, words, seen, action):
        return False
    answer = room.match.submit(action)
    for violation in answer.violations:
        room.console.say(describe_violation(words, violation))
        if violation.rule == _OTHER_PHASE:
            room.console.say(words.say("Type menu to see what can be done now."))
    return answer.accepted


def newly_beyond(seen: Observation, action: Action) -> tuple[IssueId, ...]:
    """Issues on which this action would bind the delegation beyond its limits, for the first time.

    Empty too where the action is not open to the seat: the refusal says why.
    """
    match action:
        case MakeOffer() if action.firmness is not Firmness.EXPLORATORY:
            kind, terms = "make_offer", action.terms
        case AcceptOffer():
            kind, terms = "accept_offer", _taken(seen, action)
        case EndorseSuggestion() if seen.suggestion is not None:
            kind, terms = "endorse_suggestion", seen.suggestion.terms
        case _:
            return ()
    if seen.menu.allowed(kind) is None or not terms:
        return ()
    view = appraise(seen, terms)
    known = {one.issue for one in seen.minutes if isinstance(one, LimitExceeded)}
    broken = view.broken if view is not None else ()
    return tuple(one.issue for one in broken if one.issue in terms and one.issue not in known)


def _binds_knowingly(room: Room, words: Words, seen: Observation, action: Action) -> bool:
    """Whether a delegation that goes beyond its limits has been told so and means it."""
    beyond = newly_beyond(seen, action)
    if not beyond:
        return True
    room.console.say(
        words.say(
            "This binds you beyond your instructions on {issues}: your capital will trust you "
            "less.",
            issues=words.issues(beyond),
        )
    )
    typed = room.console.question(
        words.say("Type yes to do it, or anything else to think again:"),
        words.say("yes: it is done. back, or anything else: nothing is done, and you choose anew."),
    )
    return typed.lower() in ("yes", "y")


def treaty_made_by(seen: Observation, action: Action) -> dict[IssueId, OptionId] | None:
    """The whole treaty, if this acceptance could close the last open article."""
    terms = {issue: article.option for issue, article in seen.agreed.items()}
    if isinstance(action, EndorseSuggestion) and seen.suggestion is not None:
        terms = {**seen.suggestion.terms, **terms}
    elif isinstance(action, AcceptOffer):
        terms = {**_taken(seen, action), **terms}
    else:
        return None
    return terms if len(terms) == len(seen.agenda.issues) else None


def _taken(seen: Observation, action: AcceptOffer) -> dict[IssueId, OptionId]:
    """The articles that an acceptance would close."""
    offer = next((one for one in seen.offers if one.number == action.offer), None)
    offered = offer.terms if offer is not None else {}
    taken = offered if action.issues is None else action.issues
    return {issue: offered[issue] for issue in taken if issue in offered}


def _sure(room: Room, words: Words, seen: Observation, terms: dict[IssueId, OptionId]) -> bool:
    tell_worth(room.console, words, seen, terms)
    typed = room.console.question(
        words.say("Type yes to accept, or anything else to wait:"),
        words.say(
            "yes: the last article is closed. back, or anything else: nothing is done, and you "
            "choose anew."
        ),
    )
    return typed.lower() in ("yes", "y")


def _undo(room: Room, words: Words, seat: SeatId) -> bool:
    """Back to before this seat's last action; only where nobody else's secrets are at stake."""
    if room.shared:
        room.console.say(words.say("With two people at the keyboard nothing is taken back."))
        return False
    if not room.match.may_take_back:
        room.console.say(words.say("This game was begun with no taking back."))
        return False
    back = room.match.back_to_decision(seat)
    if back == 0:
        room.console.say(words.say("You have done nothing yet."))
        return False
    room.match.rewind(back)
    room.console.say(words.say("Taken back. The game stands before your last move."))
    return True


def _where_saved(room: Room) -> None:
    path = room.match.path
    if path is None:
        room.console.say(room.language.say("This game is not saved."))
    else:
        room.console.say(room.language.say("Every move is saved at once in this file:"))
        room.console.put(str(path))
