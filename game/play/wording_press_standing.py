"""What a newspaper has to say on any day: the public, the market, the armies, the envoys.

Each is said in several ways, so that a reader of a whole conference seldom meets one twice.
"""

from collections.abc import Sequence

from game.model.ids import SeatId, TrackId
from game.model.observation import Observation
from game.model.tracks import SYMPATHY, PartyTrack, track_of
from game.play.language import marked
from game.play.press_hour import Hour
from game.play.wording_press_notice import Notice
from game.play.words import Words, sentence

OPINION_EVERY = 3
"""On every how many evenings with papers one of them speaks of the public."""

Levels = tuple[tuple[int, tuple[str, ...]], ...]
"""Below which height, in tenths, which of these texts hold."""

_MOODS: Levels = (
    (
        250,
        (
            marked(
                "There is anger in {capital}, and it no longer lowers its voice. Men who wished "
                "{delegate} well ask aloud what he is giving away."
            ),
            marked(
                "The police of {capital} have been asked for the dates of all meetings, and can no "
                "longer name them. {delegate} is spoken of without his titles."
            ),
            marked(
                "Windows have been broken in {capital}, nobody will say whose, by persons whom "
                "nobody saw. The crowd was not asked what it wanted; it was told to go home."
            ),
        ),
    ),
    (
        450,
        (
            marked(
                "The talk in {capital} is uneasy. Every rumour from the conference is read twice, "
                "and the hopeful reading is not the one believed."
            ),
            marked(
                "In {capital} those who know {delegate} are asked what he means, and those who do "
                "not know him are certain of it. Neither answer pleases."
            ),
            marked(
                "{capital} grumbles. It has been told to be patient so often that it has begun to "
                "count the times."
            ),
        ),
    ),
    (
        650,
        (
            marked("{capital} waits. The public says little, and buys every edition."),
            marked(
                "There is neither cheering nor hissing in {capital}. A bulletin is read to the "
                "end, folded, and put in the pocket."
            ),
            marked(
                "{capital} keeps its temper. It supposes that {delegate} has his reasons, and will "
                "want to hear them afterwards."
            ),
        ),
    ),
    (
        1001,
        (
            marked(
                "Confidence reigns in {capital}. It is taken for granted that {delegate} will "
                "bring home a peace worthy of the sacrifices made."
            ),
            marked(
                "In {capital} they speak of the peace as of a train that is late and certain. "
                "Whoever doubts {delegate} doubts in private."
            ),
            marked(
                "{capital} is in good heart. Strangers offer each other a light and an opinion, "
                "and the opinion is the same."
            ),
        ),
    ),
)
_BONDS: Levels = (
    (
        250,
        (
            marked("{adjective} bonds are offered and find few takers. Bankers speak of rest."),
            marked(
                "{adjective} paper fell again. A house that was asked for a loan asked for time."
            ),
            marked(
                "Nobody sells {adjective} bonds who can wait, and nobody buys them who can read."
            ),
        ),
    ),
    (
        450,
        (
            marked("{adjective} bonds are dull. Those who hold them wait for news of peace."),
            marked("{adjective} bonds lost a fraction on no news, and kept it lost."),
            marked(
                "In {adjective} bonds little was done. The brokers discussed the weather at length."
            ),
        ),
    ),
    (
        650,
        (
            marked("{adjective} bonds are steady, in small dealings."),
            marked("{adjective} bonds closed where they opened, which is thought well of."),
            marked("{adjective} bonds found buyers at the price of yesterday, and none above it."),
        ),
    ),
    (
        1001,
        (
            marked("{adjective} bonds are firm, and bid for."),
            marked("{adjective} bonds rose. Those who sold them in the spring are explaining why."),
            marked("{adjective} bonds are asked for abroad, and not to be had for the asking."),
        ),
    ),
)
_OPINION: Levels = (
    (
        400,
        (
            marked(
                "In the country that is host to the conference the sympathy of the public leans "
                "towards {second}, and the delegation of {first} can read a newspaper."
            ),
            marked(
                "Ask ten men on the train, and six are for {second}. Of the other four two would "
                "rather talk of the harvest."
            ),
            marked(
                "The friends of {first} in this country grow careful in company. Those of "
                "{second} do not."
            ),
            marked(
                "Flags of {second} are sold in the street, and those of {first} may be had on "
                "asking."
            ),
        ),
    ),
    (
        560,
        (
            marked(
                "In the country that is host to the conference the public has friends on both "
                "sides of the table. It will ask one thing of whoever breaks off: for what?"
            ),
            marked(
                "The letters that reach this paper are for {first} in the morning post and for "
                "{second} in the evening post. We print neither."
            ),
            marked(
                "The plain reader wishes {first} well and {second} no harm. Most of all he wishes "
                "the thing done."
            ),
            marked(
                "A count was made in a barber's shop, and came out even between {first} and "
                "{second}. The barber would not vote."
            ),
        ),
    ),
    (
        1001,
        (
            marked(
                "In the country that is host to the conference the sympathy of the public is with "
                "{first}. The delegation of {second} does what it can to change that, and receives "
                "all callers."
            ),
            marked(
                "Ask ten men on the train, and six are for {first}. The others are told that they "
                "have not followed the war."
            ),
            marked(
                "The friends of {second} in this country write long letters to the editor. Those "
                "of {first} have no need to."
            ),
            marked(
                "Flags of {first} are sold in the street, and those of {second} may be had on "
                "asking."
            ),
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
    marked(
        "The military attachés have sent for their winter coats. Both headquarters say that it "
        "means nothing, and have done the same."
    ),
    marked(
        "Letters from the front speak of mud, of mail and of food. That the conference is not "
        "mentioned may be the work of the censor."
    ),
    marked(
        "A war that nobody has stopped has for the moment nobody who carries it on. The surgeons "
        "use the time to count their bandages."
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
    marked(
        "The telegraph clerk who serves {residence} has asked for a second man. To the question "
        "whether {mediator} is hopeful he answers that he is busy."
    ),
    marked(
        "{mediator} was out before breakfast and at his desk before his secretary. Of the "
        "conference he remarked that it was a fine day."
    ),
    marked(
        "It is pointed out at {residence} that {mediator} brought the two sides together and can "
        "compel neither. It is pointed out often."
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
    marked(
        "The secretaries of {first} are said to work by daylight and those of {second} by lamp. "
        "Between them the house is never dark."
    ),
    marked(
        "At dinner {one} was asked what he thought of {other}, and praised his punctuality. "
        "{other}, asked the same, praised the soup."
    ),
    marked(
        "Forty steps part the door of {one} from the door of {other}. The way by both capitals, "
        "which the business has to take, is longer."
    ),
)
_TABLES = (_ARMIES, _RESIDENCE, _ENVOYS)


def home_pieces(words: Words, seen: Observation, hour: Hour, own: SeatId) -> tuple[Notice, ...]:
    """The mood and the market, in a paper of the reader's own capital."""
    fields = {
        "capital": words.capital(own),
        "delegate": words.delegate(own),
        "adjective": words.language.text(seen.agenda.party(own).adjective),
    }
    made = []
    mood = _of_height(hour, track_of(own, PartyTrack.HOME), _MOODS, hour.slot.evening)
    if mood:
        head = words.say("The Talk of {capital}", **fields)
        made.append(Notice(head, sentence(words.say(mood, **fields))))
    bonds = _of_height(hour, track_of(own, PartyTrack.TREASURY), _BONDS, hour.slot.evening)
    if bonds:
        made.append(Notice(words.say("On the Exchange"), words.say(bonds, **fields)))
    return tuple(made)


def public_mind(words: Words, seen: Observation, hour: Hour) -> tuple[Notice, ...]:
    """Which way the public of the host country leans."""
    told = _of_height(hour, SYMPATHY, _OPINION, hour.slot.evening // OPINION_EVERY)
    if not told:
        return ()
    first, second = (words.seat(party) for party in seen.agenda.party_ids)
    return (Notice(words.say("The Public Mind"), words.say(told, first=first, second=second)),)


def _of_height(hour: Hour, track: TrackId, levels: Levels, number: int) -> str:
    """The words that a table has for a track's height; nothing if the reader cannot see it."""
    height = hour.heights.get(track)
    if height is None:
        return ""
    return _nth(next(texts for bound, texts in levels if height < bound), number)


def _nth(texts: Sequence[str], number: int) -> str:
    return texts[number % len(texts)]


def standing_piece(words: Words, seen: Observation, which: int, number: int) -> Notice:
    """One of what can be said on any day: of the armies, of the mediator, of the envoys.

    Args:
        words: The reader's.
        seen: What the reader sees.
        which: The subject, from 0 to `SUBJECTS` - 1.
        number: In which of its wordings.
    """
    first, second = seen.agenda.party_ids
    residence = words.language.text(seen.agenda.mediator.residence)
    head = (
        words.say("The Armies"),
        words.say("From {residence}", residence=residence),
        words.say("The Envoys"),
    )[which]
    told = words.say(
        _nth(_TABLES[which], number),
        mediator=words.mediator,
        residence=residence,
        first=words.seat(first),
        one=words.delegate(first),
        second=words.seat(second),
        other=words.delegate(second),
    )
    return Notice(head, sentence(told))


SUBJECTS = len(_TABLES)
"""Of how many subjects something can be said on any day."""
