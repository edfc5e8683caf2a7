"""Floor 2: negotiation analysis, numpy over the treaty space."""
