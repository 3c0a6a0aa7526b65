"""Templates: where they lie, and how they are compiled."""
