"""Settings for all tests: generated examples are the same in every run, and none is judged by the clock."""

from hypothesis import settings

settings.register_profile("kompascheck", deadline=None, derandomize=True)
settings.load_profile("kompascheck")
