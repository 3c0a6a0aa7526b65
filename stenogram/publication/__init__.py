"""From a finished site to its readers: editions made of it, what has changed, and where it is put."""
