"""What a newspaper tells of the days ahead, and its correspondent by cable."""

from game.model.observation import Observation
from game.play.language import marked
from game.play.press_hour import Hour
from game.play.wording_press_notice import Notice
from game.play.words import Words, sentence

_NO_LONGER = (
    marked("Nobody believes that the capitals would wait longer."),
    marked("The hotel has let its rooms from the day after."),
    marked("Whether both sides will use them all is asked at every table but one."),
    marked("A wager that they will not be needed finds takers at even money."),
    marked("It is more than either capital had meant to allow."),
    marked("Nobody has been heard to ask for another."),
)
"""What is said of the days that are left, on each evening something else, and then no more."""
_WIRED = (
    marked("Our correspondent wires that it is now a matter of {issues}, and of patience."),
    marked(
        "Our correspondent asked what is left. He was answered: {issues}. He asked how long it "
        "would take, and was offered a chair."
    ),
    marked(
        "Of {issues} our correspondent wires that there is no news, and that he has it on the best "
        "authority."
    ),
    marked(
        "Not settled: {issues}. Our correspondent adds that the cook of the hotel is to be trusted."
    ),
    marked(
        "Our correspondent, whom we had asked for something certain about {issues}, sends the "
        "hours of high water."
    ),
)
_WIRED_OF_NOTHING = (
    marked(
        "Our correspondent wires that both delegations are lodged under one roof, and that so far "
        "neither has surprised the other."
    ),
    marked("Our correspondent wires that the sheets are as white as on the day they were cut."),
    marked(
        "Our correspondent has counted the steps from the veranda to the telegraph. There are "
        "forty-one, and nothing has happened on any of them."
    ),
)
"""Before a first article is initialled."""


def days_ahead(words: Words, seen: Observation, hour: Hour) -> Notice:
    """When the envoys sit again, and how often yet."""
    ahead = seen.days[hour.turn - 1 :]
    first = marked("{sitting} is called for {day}.")
    if hour.turn == 1 and hour.agreed:
        # Where some articles are done already, others have sat before.
        first = marked("The envoys sit again on {day}.")
    told = words.say(
        first, sitting=sentence(words.sitting(hour.turn)), day=words.full_date(ahead[0])
    )
    if len(ahead) > 1:
        told = words.count(
            "{told} After it the calendar has {number} day of sitting, on {last}.",
            "{told} After it the calendar has {number} days of sitting, the last of them on "
            "{last}.",
            len(ahead) - 1,
            told=told,
            last=words.day(ahead[-1]),
        )
        if hour.slot.evening < len(_NO_LONGER):
            told = words.say(
                "{told} {more}", told=told, more=words.say(_NO_LONGER[hour.slot.evening])
            )
    else:
        told = words.say("{told} It is the last on the calendar.", told=told)
    return Notice(words.say("The Days Ahead"), told)


def by_cable(words: Words, seen: Observation, hour: Hour) -> Notice:
    """The conference in a line or two, in a paper of one side: the others have the long of it.

    How many articles are initialled stands at the head of the page already.
    """
    still = [one.id for one in seen.agenda.issues if one.id not in hour.agreed]
    wordings = _WIRED if hour.agreed and still else _WIRED_OF_NOTHING
    return Notice(
        words.say("By Cable from {place}", place=words.language.text(seen.agenda.place)),
        words.say(wordings[hour.slot.number % len(wordings)], issues=words.issues(still)),
    )
