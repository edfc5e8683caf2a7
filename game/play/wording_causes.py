"""Why a track moved: the rule that moved it, said as a cause."""

from game.play.language import marked
from game.play.words import Words

_CAUSES = {
    "2.6": marked("an offer that bound was taken back"),
    "2.7": marked("a final word was given up"),
    "3.4": marked("articles were initialled"),
    "3.5": marked("an article was opened again"),
    "3.6": marked("you bound yourself beyond your instructions"),
    "3.7": marked("both said yes to the terms of {mediator}"),
    "4.3": marked("the secret sitting was in the newspapers"),
    "4.4": marked("what was floated was never honoured"),
    "4.6": marked("the trunks were packed"),
    "5.2": marked("your telegram for latitude"),
    "5.3": marked("your advice of moderation"),
    "5.4": marked("the newspapers were received"),
    "5.5": marked("a call on {mediator}"),
    "5.7": marked("the papers were studied"),
    "6.3": marked("an envoy was recalled"),
    "7.2": marked("the price of your move"),
    "7.4": marked("an appeal to the capital"),
    "7.5": marked("what was told of one side to the other"),
    "7.7": marked("a word to the newspapers"),
    "7.8": marked("one side's gains ran far ahead"),
    "8.6": marked("the blame for the rupture"),
    "8.7": marked("the public had counted on more"),
    "9.1": marked("news from outside"),
    "9.2": marked("the days that passed"),
}
"""Rule -> cause. Every rule that moves a track has one; a test sees to it."""


def describe_cause(words: Words, rule: str) -> str:
    """The cause of a change in a few words."""
    cause = _CAUSES.get(rule)
    if cause is None:
        return words.say("rule {rule}", rule=rule)
    return words.say(cause, mediator=words.mediator)
