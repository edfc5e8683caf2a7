"""Reads the lines of `notation.py`: what is meant, or what was perhaps meant."""

import re
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches

from game.model.actions import (
    AcceptOffer,
    Action,
    AdviseModeration,
    AnswerRecess,
    AnswerSecretSitting,
    AskRecess,
    AskSecretSitting,
    BriefPress,
    CableCapital,
    CallOnMediator,
    DelayOrder,
    EndorseSuggestion,
    EnlistPower,
    FloatPackage,
    Hold,
    Leave,
    MakeOffer,
    PackTrunks,
    PressCapital,
    Reopen,
    Rest,
    SoundOut,
    SpeakToPress,
    StudyPapers,
    SuggestTerms,
    TellParty,
    Wait,
    WithdrawOffer,
)
from game.model.agenda import Agenda
from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId, SeatId
from game.model.observation import Observation
from game.model.offers import Firmness
from game.play.language import marked

_LINK = re.compile(r"link\(([^()]*)\)")
_MOST_TEXT = 4_000


class NotationError(ValueError):
    """A line that is no action. `template` has `{field}` places, to be said in any language."""

    def __init__(self, template: str, **fields: object) -> None:
        self.template = template
        self.fields: Mapping[str, str] = {name: str(value) for name, value in fields.items()}
        super().__init__(template.format(**self.fields))


@frozen
class Before:
    """What lies before a seat, so that a line may leave it out."""

    offer: int | None = None
    """The other side's standing offer."""
    suggestion: int | None = None
    question: str | None = None
    """`secret` or `recess`, if consent is asked."""


def before(observation: Observation) -> Before:
    """What lies before the seat of an observation."""
    others = [offer for seat, offer in observation.standing.items() if seat != observation.seat]
    suggestion = observation.suggestion
    return Before(
        offer=others[0].number if others else None,
        suggestion=suggestion.number if suggestion else None,
        question=observation.consent_asked,
    )


@frozen
class _Line:
    """A line being read."""

    agenda: Agenda
    seat: SeatId
    before: Before
    verb: str
    words: tuple[str, ...]
    links: tuple[tuple[IssueId, ...], ...]


def read(text: str, *, seat: SeatId, agenda: Agenda, before: Before | None = None) -> Action:
    """The action that a line means when this seat says it.

    Args:
        text: the line.
        seat: who says it.
        agenda: for the names of issues, options and seats.
        before: what lies before the seat, if the line may leave it out.

    Raises:
        NotationError: the line is no action; says what is wrong and what was perhaps meant.
    """
    if len(text) > _MOST_TEXT:
        raise NotationError("That line is too long.")
    links: list[tuple[IssueId, ...]] = []

    def take_link(found: re.Match[str]) -> str:
        names = [name.strip() for name in found.group(1).split(",")]
        links.append(tuple(_issue(agenda, name) for name in names if name))
        return " "

    words = _LINK.sub(take_link, text.lower()).split()
    if not words:
        raise NotationError("Nothing was said. Try 'hold', or 'help'.")
    verb = words[0]
    if verb not in _READERS:
        raise _unknown("action", verb, _READERS)
    line = _Line(
        agenda=agenda,
        seat=seat,
        before=before or Before(),
        verb=verb,
        words=tuple(words[1:]),
        links=tuple(links),
    )
    if links and verb != "offer":
        raise NotationError("Only an offer has links.")
    return _READERS[verb](line)


def verbs() -> tuple[str, ...]:
    """The first words of all actions."""
    return tuple(_READERS)


_UNKNOWN = {
    "action": (
        marked("There is no action '{name}'. Did you mean '{hint}'?"),
        marked("There is no action '{name}'. There are: {known}."),
    ),
    "issue": (
        marked("There is no issue '{name}'. Did you mean '{hint}'?"),
        marked("There is no issue '{name}'. There are: {known}."),
    ),
    "party": (
        marked("There is no party '{name}'. Did you mean '{hint}'?"),
        marked("There is no party '{name}'. There are: {known}."),
    ),
    "option": (
        marked("'{issue}' has no option '{name}'. Did you mean '{hint}'?"),
        marked("'{issue}' has no option '{name}'. There are: {known}."),
    ),
}


def _unknown(what: str, name: str, known: Iterable[str], **fields: object) -> NotationError:
    hinting, listing = _UNKNOWN[what]
    names = list(known)
    close = get_close_matches(name, names, n=1, cutoff=0.5)
    if close:
        return NotationError(hinting, name=name[:60], hint=close[0], **fields)
    return NotationError(listing, name=name[:60], known=", ".join(names), **fields)


def _issue(agenda: Agenda, name: str) -> IssueId:
    known = [issue.id for issue in agenda.issues]
    if name in known:
        return IssueId(name)
    raise _unknown("issue", name, known)


def _party(line: _Line, name: str) -> SeatId:
    if name in line.agenda.party_ids:
        return SeatId(name)
    raise _unknown("party", name, line.agenda.party_ids)


_NO_OFFER = marked("'{word}' is not the number of an offer.")
_NO_SUGGESTION = marked("'{word}' is not the number of any terms of the mediator.")
_NO_DAYS = marked("'{word}' is not a number of days.")
_NO_FACT = marked("'{word}' is not the number of a fact.")


def _number(word: str, otherwise: str) -> int:
    if not (word.isascii() and word.isdigit() and len(word) <= 6):
        raise NotationError(otherwise, word=word[:60])
    return int(word)


def _terms(line: _Line, words: Iterable[str]) -> dict[IssueId, OptionId]:
    terms: dict[IssueId, OptionId] = {}
    for word in words:
        name, sign, option = word.partition("=")
        issue = line.agenda.issue(_issue(line.agenda, name))
        options = [one.id for one in issue.options]
        if not sign or not option:
            raise NotationError(
                "Say what you want for '{issue}': {issue}={options}.",
                issue=issue.id,
                options="|".join(options),
            )
        if option not in options:
            raise _unknown("option", option, options, issue=issue.id)
        if issue.id in terms:
            raise NotationError("'{issue}' is named twice.", issue=issue.id)
        terms[issue.id] = OptionId(option)
    return terms


def _some_terms(line: _Line, words: Iterable[str]) -> dict[IssueId, OptionId]:
    terms = _terms(line, words)
    if not terms:
        issue = line.agenda.issues[0]
        raise NotationError(
            "Name at least one article, for example '{verb} {issue}={option}'.",
            verb=line.verb,
            issue=issue.id,
            option=issue.options[0].id,
        )
    return terms


def _exactly(line: _Line, count: int, usage: str) -> tuple[str, ...]:
    if len(line.words) != count:
        raise NotationError("Say: {usage}.", usage=f"{line.verb} {usage}".strip())
    return line.words


def _offer(line: _Line) -> Action:
    words = list(line.words)
    firmness = Firmness.FIRM
    spoken = [word for word in words if word in {one.value for one in Firmness}]
    if len(spoken) > 1:
        raise NotationError("An offer is exploratory, firm or final: say one of them.")
    if spoken:
        words.remove(spoken[0])
        firmness = Firmness(spoken[0])
    terms = _some_terms(line, words)
    return MakeOffer(seat=line.seat, terms=terms, links=line.links, firmness=firmness)


def _accept(line: _Line) -> Action:
    number, words = _leading_number(line, line.before.offer, _NO_OFFER)
    issues = tuple(_issue(line.agenda, word) for word in words)
    return AcceptOffer(seat=line.seat, offer=number, issues=issues or None)


def _endorse(line: _Line) -> Action:
    number, words = _leading_number(line, line.before.suggestion, _NO_SUGGESTION)
    if words:
        raise NotationError("The mediator's terms are taken whole.")
    return EndorseSuggestion(seat=line.seat, suggestion=number)


def _leading_number(line: _Line, known: int | None, otherwise: str) -> tuple[int, tuple[str, ...]]:
    words = line.words
    if words and words[0].isdigit():
        return _number(words[0], otherwise), words[1:]
    if known is None:
        raise NotationError(
            "Nothing of the kind lies before you; or say its number: {verb} 1.", verb=line.verb
        )
    return known, words


def _answer(line: _Line) -> Action:
    consent = line.verb == "consent"
    subject = line.words[0] if line.words else line.before.question
    if len(line.words) > 1 or subject not in ("secret", "recess"):
        raise NotationError("Say '{verb} secret' or '{verb} recess'.", verb=line.verb)
    if subject == "secret":
        return AnswerSecretSitting(seat=line.seat, consent=consent)
    return AnswerRecess(seat=line.seat, consent=consent)


def _recess(line: _Line) -> Action:
    (days,) = _exactly(line, 1, "2")
    return AskRecess(seat=line.seat, days=_number(days, _NO_DAYS))


def _tell(line: _Line) -> Action:
    party, fact = _exactly(line, 2, f"{line.agenda.parties[0].id} 1")
    return TellParty(seat=line.seat, party=_party(line, party), fact=_number(fact, _NO_FACT))


def _sound(line: _Line) -> Action:
    one, two = (issue.id for issue in (*line.agenda.issues, *line.agenda.issues)[:2])
    first, second = _exactly(line, 2, f"{one} {two}")
    return SoundOut(
        seat=line.seat, first=_issue(line.agenda, first), second=_issue(line.agenda, second)
    )


def _enlist(line: _Line) -> Action:
    (power,) = _exactly(line, 1, "power")
    return EnlistPower(seat=line.seat, power=power[:60])


def _call(line: _Line) -> Action:
    return CallOnMediator(seat=line.seat, confides=_terms(line, line.words) or None)


def _plain(make: Callable[[SeatId], Action]) -> Callable[[_Line], Action]:
    def reader(line: _Line) -> Action:
        _exactly(line, 0, "")
        return make(line.seat)

    return reader


def _of_issue(make: Callable[[SeatId, IssueId], Action]) -> Callable[[_Line], Action]:
    def reader(line: _Line) -> Action:
        (name,) = _exactly(line, 1, line.agenda.issues[0].id)
        return make(line.seat, _issue(line.agenda, name))

    return reader


def _of_party(make: Callable[[SeatId, SeatId], Action]) -> Callable[[_Line], Action]:
    def reader(line: _Line) -> Action:
        (name,) = _exactly(line, 1, line.agenda.parties[0].id)
        return make(line.seat, _party(line, name))

    return reader


_READERS: Mapping[str, Callable[[_Line], Action]] = {
    "offer": _offer,
    "withdraw": _plain(lambda seat: WithdrawOffer(seat=seat)),
    "accept": _accept,
    "endorse": _endorse,
    "hold": _plain(lambda seat: Hold(seat=seat)),
    "reopen": _of_issue(lambda seat, issue: Reopen(seat=seat, issue=issue)),
    "secret": _plain(lambda seat: AskSecretSitting(seat=seat)),
    "consent": _answer,
    "refuse": _answer,
    "float": lambda line: FloatPackage(seat=line.seat, terms=_some_terms(line, line.words)),
    "recess": _recess,
    "trunks": _plain(lambda seat: PackTrunks(seat=seat)),
    "delay": _plain(lambda seat: DelayOrder(seat=seat)),
    "leave": _plain(lambda seat: Leave(seat=seat)),
    "cable": _of_issue(lambda seat, issue: CableCapital(seat=seat, issue=issue)),
    "moderate": _plain(lambda seat: AdviseModeration(seat=seat)),
    "brief": _plain(lambda seat: BriefPress(seat=seat)),
    "pledge": _of_issue(lambda seat, issue: BriefPress(seat=seat, pledge=issue)),
    "call": _call,
    "sound": _sound,
    "study": _plain(lambda seat: StudyPapers(seat=seat)),
    "rest": _plain(lambda seat: Rest(seat=seat)),
    "suggest": lambda line: SuggestTerms(seat=line.seat, terms=_some_terms(line, line.words)),
    "press": _of_party(lambda seat, party: PressCapital(seat=seat, party=party)),
    "tell": _tell,
    "enlist": _enlist,
    "speak": _of_party(lambda seat, party: SpeakToPress(seat=seat, party=party)),
    "wait": _plain(lambda seat: Wait(seat=seat)),
}
