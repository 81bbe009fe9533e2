"""Settings for all tests: generated examples are the same in every run, and none is judged by the clock."""

from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("kompascheck", deadline=None, derandomize=True)
settings.load_profile("kompascheck")


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Packs are kept in a folder of the test run, not in that of the user."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KOMPASCHECK_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield
