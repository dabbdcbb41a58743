"""What every test relies on."""

from hypothesis import settings

# Examples are many and the machine may be busy: how long one takes says nothing.
settings.register_profile("planlint", deadline=None)
settings.load_profile("planlint")
