"""The opponents, rounds and seeds of the bare bargaining figures; fixed before any tuning.

negmas's own baselines, and the agents of its companion packages that know only their own points and
install without torch (`python -m pip install negmas-genius-agents negmas-negolog`). Four of them
sign below their own reservation value when it suits their rules; they are left as they are.
"""

BASELINES = (
    "negmas.sao.negotiators.BoulwareTBNegotiator",
    "negmas.sao.negotiators.LinearTBNegotiator",
    "negmas.sao.negotiators.ConcederTBNegotiator",
    "negmas.sao.negotiators.NaiveTitForTatNegotiator",
    "negmas.sao.negotiators.MiCRONegotiator",
)
AGENTS = (
    "negmas_genius_agents.BramAgent",
    "negmas_genius_agents.TMFAgent",
    "negmas_genius_agents.MengWan",
    "negmas_genius_agents.AgentGG",
    "negmas_genius_agents.TheNegotiator",
    "negmas_genius_agents.AgentHerb",
    "negmas_genius_agents.IAMhaggler",
    "negmas_genius_agents.TheFawkes",
    "negmas_negolog.BoulwareAgent",
    "negmas_negolog.HybridAgent",
)
FIELD = (*BASELINES, *AGENTS)
ROUNDS = (100, 20)
SEEDS = (1, 2)
"""Each ordered pair plays each domain once per seed."""
