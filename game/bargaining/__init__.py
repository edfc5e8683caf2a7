"""Floor 3: bare bargaining: two sides, alternating offers, each knowing its own points alone."""
