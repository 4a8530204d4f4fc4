import pytest
@pytest.fixture
def base(): return 10
@pytest.fixture(autouse=True)
def around():
    yield
