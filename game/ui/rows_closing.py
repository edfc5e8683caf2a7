"""How a conference ended: what its last page tells, from what everybody may know by then."""

from game.model.events import (
    CapitalDecided,
    ConferenceEnded,
    RatificationFailed,
    TreatyRatified,
    TreatyReferred,
    TreatySigned,
)
from game.model.frozen import frozen
from game.model.observation import Observation
from game.model.outcome import Ending
from game.play.language import marked
from game.play.verdict_rows import ending_headline
from game.play.wording_events import describe_event
from game.play.wording_outcome import describe_outcome
from game.play.wording_peace import earlier_refusals, peace_deed, since_referral
from game.play.words import Words
from game.ui.rows_evening import evening_lines

SCENES = {
    Ending.RATIFIED: ("signing", marked("The plenipotentiaries sign")),
    Ending.NOT_RATIFIED: ("crowd", marked("In the square, when the terms were known")),
}
AWAY = ("train", marked("The special train leaves Portsmouth"))
"""The scene of every other ending, and what stands below it."""
SENT_HOME = (Ending.RATIFIED, Ending.NOT_RATIFIED, Ending.REFUSED)
"""Endings before which a treaty went to the capitals on the last day."""
STEPS = (
    TreatyReferred,
    CapitalDecided,
    TreatySigned,
    RatificationFailed,
    TreatyRatified,
    ConferenceEnded,
)
"""The events of the end, told one by one."""


@frozen
class Closing:
    """What the last page tells."""

    title: str
    day: str
    scene: str
    """Which engraving shows it; a key of game.ui.vignettes.SCENES."""
    caption: str
    lines: tuple[str, ...]
    """At least one."""


def end_scene(ending: Ending) -> tuple[str, str]:
    """The engraving of an ending, and its caption before translation."""
    return SCENES.get(ending, AWAY)


def closing(words: Words, seen: Observation) -> Closing:
    """The last page, for a seat's observation after the end.

    Raises:
        ValueError: the conference goes on.
    """
    outcome = seen.outcome
    if outcome is None:
        raise ValueError("The conference has not ended.")
    scene, caption = end_scene(outcome.ending)
    at_table = evening_lines(words, seen, seen.turn)[0]
    sent_home = outcome.ending in SENT_HOME
    day = outcome.signed_on or outcome.agreed_on or seen.day
    deed = peace_deed(words, seen, seen.seat, today=day) if sent_home else ""
    past = earlier_refusals(words, seen, sent_home=sent_home)
    last = [event for event in since_referral(seen.minutes) if isinstance(event, STEPS)]
    if not sent_home:
        # A treaty that was refused days ago is not how it ended.
        last = [event for event in last if isinstance(event, ConferenceEnded)]
    steps = [describe_event(words, event) for event in last]
    if outcome.ending in SCENES:
        steps.pop()  # that it is over goes without saying
    elif outcome.ending is not Ending.REFUSED:
        # A capital that refuses names the article itself.
        steps += describe_outcome(words, outcome)[1:]
    return Closing(
        title=ending_headline(words, outcome.ending),
        day=words.full_date(day),
        scene=scene,
        caption=words.say(caption),
        lines=tuple(dict.fromkeys((*past, *filter(None, (deed,)), at_table, *steps))),
    )
