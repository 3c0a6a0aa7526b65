"""What all tests share."""

from hypothesis import settings

# How long an example takes is the machine's business: a deadline would fail where it has other work.
settings.register_profile("patient", parent=settings(), deadline=None)
settings.load_profile("patient")
