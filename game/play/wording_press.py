"""The short pieces in the columns of a newspaper, in the voice of 1905."""

from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from game.model.events import (
    ArticleAgreed,
    Event,
    MediatorSpoke,
    PressBriefed,
    RecessAnswered,
    SecretLeaked,
    SecretSittingAnswered,
    TrunksPacked,
    TrunksUnpacked,
)
from game.model.ids import SeatId, TrackId
from game.model.observation import Delivered, Observation
from game.model.tracks import SYMPATHY, PartyTrack, track_of
from game.play.language import marked
from game.play.press_hour import Hour
from game.play.words import Words, sentence

Told = TypeVar("Told", bound=Event)

PRINTED = ("newspaper", "event")
"""Channels by which news comes in print."""
LONG_QUIET = 3
"""Quiet sittings after which the papers speak of rupture."""
BRIEFS = 3
"""Other papers of which a line is told."""

_QUIET = (
    marked(
        "Another sitting, another bulletin of four lines. Nothing has moved at the table, and the "
        "correspondents on the veranda have begun to describe the weather."
    ),
    marked(
        "The doors opened and the faces that came out told nothing. It is believed that both sides "
        "spoke at length, and that neither gave way."
    ),
    marked(
        "The secretaries have filled their sheets and the envoys have kept their ground. The "
        "sitting ended as it began."
    ),
)
_MOODS = (
    (
        250,
        marked(
            "There is anger in {capital}, and it no longer lowers its voice. Men who wished "
            "{delegate} well ask aloud what he is giving away."
        ),
    ),
    (
        450,
        marked(
            "The talk in {capital} is uneasy. Every rumour from the conference is read twice, and "
            "the hopeful reading is not the one believed."
        ),
    ),
    (
        650,
        marked("{capital} waits. The public says little, and buys every edition."),
    ),
    (
        1001,
        marked(
            "Confidence reigns in {capital}. It is taken for granted that {delegate} will bring "
            "home a peace worthy of the sacrifices made."
        ),
    ),
)
_BONDS = (
    (250, marked("{adjective} bonds are offered and find few takers. Bankers speak of rest.")),
    (450, marked("{adjective} bonds are dull. Those who hold them wait for news of peace.")),
    (650, marked("{adjective} bonds are steady, in small dealings.")),
    (1001, marked("{adjective} bonds are firm, and bid for.")),
)
_OPINION = (
    (
        400,
        marked(
            "In the country that is host to the conference the sympathy of the public leans "
            "towards {second}, and the delegation of {first} can read a newspaper."
        ),
    ),
    (
        560,
        marked(
            "In the country that is host to the conference the public has friends on both sides of "
            "the table. It will ask one thing of whoever breaks off: for what?"
        ),
    ),
    (
        1001,
        marked(
            "In the country that is host to the conference the sympathy of the public is with "
            "{first}. The delegation of {second} does what it can to change that, and receives all "
            "callers."
        ),
    ),
)
_ARMIES = (
    marked(
        "While the envoys talk, the war is not over. Both general staffs count days and men, and "
        "each lets it be known that it could wait."
    ),
    marked(
        "No gun has been limbered up because a conference sits. The outposts watch each other as "
        "they did, and the reports home are short."
    ),
    marked(
        "Of the armies little is printed and much is said. Those who know figures are not asked to "
        "write, and those who write are not told them."
    ),
)
_RESIDENCE = (
    marked(
        "{mediator} takes no seat at the table. He follows the sittings from {residence}, where "
        "those who have business with him call."
    ),
    marked(
        "At {residence} the lamps burn late. Nothing has been said there for print, and a good "
        "deal, it is supposed, that is not for print."
    ),
    marked(
        "Who calls at {residence} is seen by everybody and quoted by nobody. It is said that "
        "{mediator} asks for patience, and has little of it himself."
    ),
)
_ENVOYS = (
    marked(
        "For {first} the word is with {one}; for {second}, with {other}. Each writes home by cable "
        "at night, and reads the answer before he speaks."
    ),
    marked(
        "{one} and {other} greet each other with perfect courtesy every morning. It commits "
        "neither {first} nor {second} to anything."
    ),
    marked(
        "The rooms of both delegations are guarded, the waste paper is burnt, and {one} and "
        "{other} walk on different lawns."
    ),
)


class Notice(NamedTuple):
    """A short piece in a column."""

    head: str
    text: str


# ---- the columns


def notices(
    words: Words, seen: Observation, hour: Hour, paper: Delivered, city: str
) -> Iterable[Notice]:
    """The pieces round the lead, the newest first; a page prints as many as it has room for."""
    yield from _events(words, seen, hour)
    yield _bulletin(words, seen, hour)
    yield from _home(words, seen, hour, city)
    yield _days_ahead(words, seen, hour)
    yield from _opinion(words, seen, hour)
    yield from _briefs(words, seen, hour, paper)
    yield from _open_questions(words, seen, hour)
    yield _at_the_front(words, hour)
    yield _from_the_mediator(words, seen, hour)
    yield _who_sits(words, seen, hour)


def _events(words: Words, seen: Observation, hour: Hour) -> Iterable[Notice]:
    """What has happened lately for all to see, each kind once and the loudest first."""
    for event in _last_of(hour, SecretLeaked):
        floats = "; ".join(
            words.say(
                "{party} is said to have named this: {terms}",
                party=words.seat(party),
                terms=words.terms(terms),
            )
            for party, terms in event.floats.items()
        )
        told = words.say(
            "What passed while the secretaries were out of the room is in every mouth this "
            "morning. {floats}. Both delegations decline to speak of it.",
            floats=sentence(floats),
        )
        yield Notice(words.say("Behind Closed Doors"), told)
    for packed in _last_of(hour, TrunksPacked):
        told = words.say(
            "The trunks of the {adjective} delegation stand strapped in the hall of the hotel, "
            "where nobody can pass without seeing them. Whether they are to travel, or only to be "
            "seen, is asked from the porter's lodge to the telegraph office.",
            adjective=words.language.text(seen.agenda.party(packed.by).adjective),
        )
        yield Notice(words.say("Trunks in the Hall"), told)
    for unpacked in _last_of(hour, TrunksUnpacked):
        told = words.say(
            "The trunks of the {adjective} delegation have gone upstairs again. Nobody explains "
            "it.",
            adjective=words.language.text(seen.agenda.party(unpacked.by).adjective),
        )
        yield Notice(words.say("Upstairs Again"), told)
    for spoke in _last_of(hour, MediatorSpoke):
        told = words.say(
            "From the circle of {mediator} it is let be known that, in his view, it is {party} "
            "that stands in the way of peace. No name is given to the remark, and none is needed.",
            mediator=words.mediator,
            party=words.seat(spoke.party),
        )
        yield Notice(words.say("Who Stands in the Way?"), told)
    for briefed in _last_of(hour, PressBriefed):
        yield _briefed(words, seen, briefed)
    for answer in _last_of(hour, SecretSittingAnswered):
        if answer.consent:
            told = words.say(
                "The secretaries were sent from the room and the envoys sat on alone. What was "
                "said without pen and paper, both capitals would pay to know."
            )
            yield Notice(words.say("The Secretaries Leave"), told)
    for recess in _last_of(hour, RecessAnswered):
        if recess.consent:
            told = words.say(
                "The conference rests by consent of both sides. The wires to both capitals do not."
            )
            yield Notice(words.say("A Recess"), told)


def _last_of(hour: Hour, kind: type[Told]) -> tuple[Told, ...]:
    """The latest event of a kind, if there was one lately."""
    return tuple(event for event in hour.lately if isinstance(event, kind))[-1:]


def _briefed(words: Words, seen: Observation, event: PressBriefed) -> Notice:
    adjective = words.language.text(seen.agenda.party(event.by).adjective)
    head = words.say("Said to the Correspondents")
    if event.pledge is None or event.option is None:
        told = words.say(
            "The {adjective} delegation has received the newspapers, was cordial, and asked that "
            "its moderation be noticed. It is hereby noticed.",
            adjective=adjective,
        )
        return Notice(head, told)
    told = words.say(
        "The {adjective} delegation has given its word in public that on “{issue}” it will sign "
        "for nothing less than this: {option}. A word given to a hundred correspondents is not "
        "easily taken back.",
        adjective=adjective,
        issue=words.issue(event.pledge),
        option=words.option(event.pledge, event.option),
    )
    return Notice(head, told)


def _bulletin(words: Words, seen: Observation, hour: Hour) -> Notice:
    head = words.say("The Bulletin")
    if hour.turn == 1 and hour.agreed:
        told = words.say(
            "At {place} {first} faces {second} across one table as before. Of {number} questions "
            "{done} are settled; those that are left are the hard ones.",
            place=words.language.text(seen.agenda.place),
            first=words.seat(seen.agenda.party_ids[0]),
            second=words.seat(seen.agenda.party_ids[1]),
            number=len(seen.agenda.issues),
            done=len(hour.agreed),
        )
        return Notice(head, told)
    if hour.turn == 1:
        told = words.say(
            "The conference opens at {place} with {first} facing {second} across one table. "
            "{number} questions lie before it. The public will not be admitted.",
            place=words.language.text(seen.agenda.place),
            first=words.seat(seen.agenda.party_ids[0]),
            second=words.seat(seen.agenda.party_ids[1]),
            number=len(seen.agenda.issues),
        )
        return Notice(head, told)
    new = [event for event in hour.lately if isinstance(event, ArticleAgreed)]
    fresh = [event.issue for event in new if event.issue in hour.agreed]
    if fresh:
        told = words.say(
            "It is announced that the envoys have initialled what concerns {issues}. Every article "
            "holds on condition that the whole is signed.",
            issues=words.issues(dict.fromkeys(fresh)),
        )
        return Notice(head, told)
    if hour.quiet >= LONG_QUIET:
        told = words.count(
            "For {number} sitting nothing has moved at the table. The word rupture, whispered "
            "before, is now spoken aloud; it is remarked that the side which breaks off will have "
            "to say over what.",
            "For {number} sittings nothing has moved at the table. The word rupture, whispered "
            "before, is now spoken aloud; it is remarked that the side which breaks off will have "
            "to say over what.",
            hour.quiet,
        )
        return Notice(words.say("Rumours of Rupture"), told)
    if hour.quiet:
        return Notice(head, words.say(_QUIET[hour.turn % len(_QUIET)]))
    told = words.say(
        "The envoys have sat again. It is understood that ground was given, and that it was given "
        "slowly. The bulletin confines itself to the hours at which the doors were opened and shut."
    )
    return Notice(head, told)


def _home(words: Words, seen: Observation, hour: Hour, city: str) -> Iterable[Notice]:
    """The mood and the market, in a paper of the reader's own capital."""
    own = capitals(words, seen).get(city)
    if own is None or own != seen.seat:
        return
    fields = {
        "capital": words.capital(own),
        "delegate": words.delegate(own),
        "adjective": words.language.text(seen.agenda.party(own).adjective),
    }
    mood = _of_height(hour, track_of(own, PartyTrack.HOME), _MOODS)
    if mood:
        yield Notice(words.say("The Talk of {capital}", **fields), words.say(mood, **fields))
    bonds = _of_height(hour, track_of(own, PartyTrack.TREASURY), _BONDS)
    if bonds:
        yield Notice(words.say("On the Exchange"), words.say(bonds, **fields))


def _opinion(words: Words, seen: Observation, hour: Hour) -> Iterable[Notice]:
    """Which way the public of the host country leans."""
    told = _of_height(hour, SYMPATHY, _OPINION)
    if told:
        first, second = seen.agenda.party_ids
        yield Notice(
            words.say("The Public Mind"),
            words.say(told, first=words.seat(first), second=words.seat(second)),
        )


def _of_height(hour: Hour, track: TrackId, table: tuple[tuple[int, str], ...]) -> str:
    """The words that a table has for a track's height; nothing if the reader cannot see it."""
    height = hour.heights.get(track)
    if height is None:
        return ""
    return next(message for bound, message in table if height < bound)


def _days_ahead(words: Words, seen: Observation, hour: Hour) -> Notice:
    ahead = seen.days[hour.turn - 1 :]
    told = words.say(
        "{sitting} is called for {day}.",
        sitting=sentence(words.sitting(hour.turn)),
        day=words.full_date(ahead[0]),
    )
    if len(ahead) > 1:
        told = words.count(
            "{told} After it the calendar has {number} day of sitting, on {last}. Nobody "
            "believes that the capitals would wait longer.",
            "{told} After it the calendar has {number} days of sitting, the last of them on "
            "{last}. Nobody believes that the capitals would wait longer.",
            len(ahead) - 1,
            told=told,
            last=words.day(ahead[-1]),
        )
    else:
        told = words.say("{told} It is the last on the calendar.", told=told)
    return Notice(words.say("The Days Ahead"), told)


def _briefs(words: Words, seen: Observation, hour: Hour, paper: Delivered) -> Iterable[Notice]:
    """What other papers had that had come by then, a line of each."""
    known = {one.id: one for one in seen.dispatches if one.channel in PRINTED}
    others = [known[name] for name in hour.arrived if name in known and name != paper.id]
    lines = []
    for one in others[-BRIEFS:]:
        title = words.language.text(one.title)
        ends = title.endswith((".", "?", "!"))
        lines.append(
            words.say(
                "{sender}. {title}" if ends else "{sender}. {title}.",
                sender=words.language.text(one.sender),
                title=title,
            )
        )
    if lines:
        yield Notice(words.say("From Other Papers"), "\n".join(lines))


def _open_questions(words: Words, seen: Observation, hour: Hour) -> Iterable[Notice]:
    still = [one.id for one in seen.agenda.issues if one.id not in hour.agreed]
    if 0 < len(still) < len(seen.agenda.issues):
        told = words.say("Not one word is final yet on {issues}.", issues=words.issues(still))
        yield Notice(words.say("Still Open"), told)


def _at_the_front(words: Words, hour: Hour) -> Notice:
    return Notice(words.say("The Armies"), words.say(_ARMIES[hour.turn % len(_ARMIES)]))


def _from_the_mediator(words: Words, seen: Observation, hour: Hour) -> Notice:
    residence = words.language.text(seen.agenda.mediator.residence)
    told = words.say(
        _RESIDENCE[hour.turn % len(_RESIDENCE)], mediator=words.mediator, residence=residence
    )
    return Notice(words.say("From {residence}", residence=residence), sentence(told))


def _who_sits(words: Words, seen: Observation, hour: Hour) -> Notice:
    first, second = seen.agenda.party_ids
    told = words.say(
        _ENVOYS[hour.turn % len(_ENVOYS)],
        first=words.seat(first),
        one=words.delegate(first),
        second=words.seat(second),
        other=words.delegate(second),
    )
    return Notice(words.say("The Envoys"), told)


def capitals(words: Words, seen: Observation) -> dict[str, SeatId]:
    """The parties by the names of their capitals."""
    return {words.capital(party): party for party in seen.agenda.party_ids}
