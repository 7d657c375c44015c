"""Contact campaigns aimed at legislators: a log of facts that several books share, and what it tells."""
