"""Everything that can be put into words, shared by screen, terminal, server and minutes.

The words live in one file per subject; this is the door that other rooms use.
"""

from game.play.language import ENGLISH, Language, languages, load_language
from game.play.wording_actions import describe_action, describe_firmness
from game.play.wording_corridor import describe_fact
from game.play.wording_events import describe_event, describe_events
from game.play.wording_menu import choice_hint, choice_label, needs_more
from game.play.wording_outcome import describe_ending, describe_outcome
from game.play.wording_rationale import describe_rationale, describe_reason
from game.play.wording_refusals import (
    describe_notation_error,
    describe_phase,
    describe_save_fault,
    describe_violation,
)
from game.play.wording_table import describe_links
from game.play.wording_views import (
    describe_acceptability,
    describe_appreciation,
    describe_band,
    describe_lifting,
    describe_limit,
    describe_limit_of,
    describe_order,
    describe_peace_odds,
    describe_standing,
    describe_tier,
    describe_track,
    gauges,
    height_word,
)
from game.play.words import Words, words_for, words_of_all

__all__ = [
    "ENGLISH",
    "Language",
    "Words",
    "choice_hint",
    "choice_label",
    "describe_acceptability",
    "describe_action",
    "describe_appreciation",
    "describe_band",
    "describe_ending",
    "describe_event",
    "describe_events",
    "describe_fact",
    "describe_firmness",
    "describe_lifting",
    "describe_limit",
    "describe_limit_of",
    "describe_links",
    "describe_notation_error",
    "describe_order",
    "describe_outcome",
    "describe_peace_odds",
    "describe_phase",
    "describe_rationale",
    "describe_reason",
    "describe_save_fault",
    "describe_standing",
    "describe_tier",
    "describe_track",
    "describe_violation",
    "gauges",
    "height_word",
    "languages",
    "load_language",
    "needs_more",
    "words_for",
    "words_of_all",
]
