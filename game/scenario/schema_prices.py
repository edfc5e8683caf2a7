"""The shape of the prices in the file: what the moves of a conference cost."""

from typing import Annotated

from pydantic import Field

from game.scenario.schema_base import Cost, Count, Days, Factor, Odds, Shape, Tuned, key

Pride = Annotated[float, Field(ge=0, le=100)]
Rate = Annotated[float, Field(ge=0, le=10)]


class PricesShape(Shape):
    """What moves cost; every one with its reason."""

    withdraw_trust: Tuned[Cost] = key(
        "Trust lost when a firm offer is withdrawn or worsened.",
        {"value": 8, "why": "..."},
        unit="track points",
    )
    final_broken_credibility: Tuned[Cost] = key(
        "Credibility lost by going on after one's own final offer has lapsed.",
        {"value": 25, "why": "..."},
        unit="track points",
    )
    final_broken_home: Tuned[Cost] = key(
        "Home front lost by the same.", {"value": 5, "why": "..."}, unit="track points"
    )
    initial_trust: Tuned[Cost] = key(
        "Trust won when an article is initialled.", {"value": 3, "why": "..."}, unit="track points"
    )
    reopen_trust: Tuned[Cost] = key(
        "Trust lost when an initialled article is reopened.",
        {"value": 10, "why": "..."},
        unit="track points",
    )
    reopen_standing: Tuned[Cost] = key(
        "Standing lost by the side that reopens.", {"value": 5, "why": "..."}, unit="track points"
    )
    leak_chance: Tuned[Odds] = key(
        "Odds that a secret sitting leaks.", {"value": 0.08, "why": "..."}, unit="odds"
    )
    leak_home: Tuned[Cost] = key(
        "Home front lost by a leak.", {"value": 5, "why": "..."}, unit="track points"
    )
    leak_trust: Tuned[Cost] = key(
        "Trust lost by a leak.", {"value": 5, "why": "..."}, unit="track points"
    )
    float_disowned_trust: Tuned[Cost] = key(
        "Trust lost when a floated package was much better than what is offered later.",
        {"value": 5, "why": "..."},
        unit="track points",
    )
    float_slack: Tuned[Count] = key(
        "By how many steps of options a floated package may be better than later offers.",
        {"value": 2, "why": "..."},
        unit="steps",
    )
    cable_refused_standing: Tuned[Cost] = key(
        "Standing lost when the capital refuses to relax a limit.",
        {"value": 4, "why": "..."},
        unit="track points",
    )
    cable_granted_standing: Tuned[Cost] = key(
        "Standing lost when it grants that.", {"value": 1, "why": "..."}, unit="track points"
    )
    moderation_standing: Tuned[Cost] = key(
        "Standing lost by advising moderation.", {"value": 3, "why": "..."}, unit="track points"
    )
    moderation_pride: Tuned[Pride] = key(
        "Pride that the capital loses by that advice.",
        {"value": 1, "why": "..."},
        unit="utility points",
    )
    call_goodwill: Tuned[Cost] = key(
        "Goodwill lost by calling on the mediator.", {"value": 6, "why": "..."}, unit="track points"
    )
    call_least_goodwill: Tuned[Cost] = key(
        "Goodwill below which the mediator refuses a call.",
        {"value": 30, "why": "..."},
        unit="track points",
    )
    call_strength: Tuned[Factor] = key(
        "How hard the mediator presses the other side after a call.",
        {"value": 0.8, "why": "..."},
        unit="share",
    )
    press_fade: Tuned[Factor] = key(
        "What each next press of the same capital still does.",
        {"value": 0.8, "why": "..."},
        unit="share",
    )
    press_goodwill: Tuned[Cost] = key(
        "Goodwill lost with the mediator's press by the side that he presses.",
        {"value": 2, "why": "..."},
        unit="track points",
    )
    brief_sympathy: Tuned[Cost] = key(
        "Sympathy won by briefing the press.", {"value": 2, "why": "..."}, unit="track points"
    )
    brief_sympathy_most: Tuned[Cost] = key(
        "The most sympathy that one side's briefings can win in a game.",
        {"value": 8, "why": "..."},
        unit="track points",
    )
    pledge_home: Tuned[Cost] = key(
        "Home front won by a public commitment.", {"value": 2, "why": "..."}, unit="track points"
    )
    pledge_factor: Tuned[Factor] = key(
        "What is left of one's own odds of relaxing a limit after a commitment on it.",
        {"value": 0.5, "why": "..."},
        unit="share",
    )
    pledge_broken_home: Tuned[Cost] = key(
        "Home front lost by breaking a commitment.", {"value": 6, "why": "..."}, unit="track points"
    )
    sound_trust_needed: Tuned[Cost] = key(
        "Trust from which an answer when sounding out is surely true.",
        {"value": 60, "why": "..."},
        unit="track points",
    )
    study_standing: Tuned[Cost] = key(
        "Standing won by studying the papers.", {"value": 2, "why": "..."}, unit="track points"
    )
    study_factor: Tuned[Factor] = key(
        "What each study leaves of the width of the band round one's own bottom line.",
        {"value": 0.8, "why": "..."},
        unit="share",
    )
    recess_days_most: Tuned[Days] = key(
        "Days of recess in a game, at most.", {"value": 6, "why": "..."}, unit="days"
    )
    trunks_trust: Tuned[Cost] = key(
        "Trust lost by packing the trunks.", {"value": 5, "why": "..."}, unit="track points"
    )
    trunks_strength: Tuned[Factor] = key(
        "How hard the mediator then presses the other side.",
        {"value": 0.8, "why": "..."},
        unit="share",
    )
    trunks_bluff_credibility: Tuned[Cost] = key(
        "Credibility lost by packing the trunks and staying.",
        {"value": 25, "why": "..."},
        unit="track points",
    )
    exceed_indispensable_standing: Tuned[Cost] = key(
        "Standing lost by going beyond an indispensable limit.",
        {"value": 30, "why": "..."},
        unit="track points",
    )
    exceed_important_standing: Tuned[Cost] = key(
        "Standing lost by going beyond an important limit.",
        {"value": 15, "why": "..."},
        unit="track points",
    )
    exceed_if_possible_standing: Tuned[Cost] = key(
        "Standing lost by going beyond a limit of the lowest tier.",
        {"value": 5, "why": "..."},
        unit="track points",
    )
    tighten_standing: Tuned[Cost] = key(
        "Standing below which the capital takes back a step that it has yielded.",
        {"value": 30, "why": "..."},
        unit="track points",
    )
    recall_standing: Tuned[Cost] = key(
        "Standing below which the capital recalls its envoy.",
        {"value": 10, "why": "..."},
        unit="track points",
    )
    recall_reset: Tuned[Cost] = key(
        "Standing of the new envoy.", {"value": 40, "why": "..."}, unit="track points"
    )
    recall_trust: Tuned[Cost] = key(
        "Trust lost by a recall.", {"value": 5, "why": "..."}, unit="track points"
    )
    quiet_sittings: Tuned[Count] = key(
        "Sittings without movement from which a capital may order a rupture.",
        {"value": 3, "why": "..."},
        unit="sittings",
    )
    appeal_shield: Tuned[Factor] = key(
        "Share of the odds of such an order that a press by the mediator removes until next turn.",
        {"value": 0.5, "why": "..."},
        unit="share",
    )
    order_delay_days: Tuned[Days] = key(
        "Days by which an envoy can delay an order to break off.",
        {"value": 2, "why": "..."},
        unit="days",
    )
    suggestion_trust: Tuned[Cost] = key(
        "Trust won when both sides take up a suggestion of the mediator.",
        {"value": 1, "why": "..."},
        unit="track points",
    )
    tell_trust: Tuned[Cost] = key(
        "Trust that moves when the mediator tells what he learned.",
        {"value": 1, "why": "..."},
        unit="track points",
    )
    speak_sympathy: Tuned[Cost] = key(
        "Sympathy moved when the mediator speaks to the press.",
        {"value": 3, "why": "..."},
        unit="track points",
    )
    lean_goodwill: Tuned[Cost] = key(
        "Goodwill lost at each sitting by a side whose agreed gains run far ahead.",
        {"value": 1, "why": "..."},
        unit="track points",
    )
    blame_sympathy: Tuned[Rate] = key(
        "Sympathy lost for each point of blame when the talks fail.",
        {"value": 0.2, "why": "..."},
        unit="track points",
    )
    blame_credit: Tuned[Rate] = key(
        "Treasury lost for each point of blame when the talks fail.",
        {"value": 0.1, "why": "..."},
        unit="track points",
    )
    signing_days: Tuned[Days] = key(
        "Days from the last initials to the signature.", {"value": 7, "why": "..."}, unit="days"
    )
    ratification_days: Tuned[Days] = key(
        "Days from the signature to ratification.", {"value": 40, "why": "..."}, unit="days"
    )
