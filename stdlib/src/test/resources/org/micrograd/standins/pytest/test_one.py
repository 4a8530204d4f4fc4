import unittest
import pytest
@pytest.mark.parametrize("op,want", [(lambda a: a + 1, 11), (abs, 10)])
def test_op(base, op, want): assert op(base) == want
class TestCase(unittest.TestCase):
    def setUp(self): self.a = 1
    def test_eq(self): self.assertEqual(self.a, 2)
    def test_ok(self): self.assertAlmostEqual(0.1 + 0.2, 0.3)
@pytest.mark.parametrize("x", [])
def test_empty(x): pass
@pytest.mark.skipif("1 > 0", reason="so")
def test_s(): pass
@pytest.fixture
def bad(): raise RuntimeError("no")
def test_bad(bad): pass
@pytest.fixture
def late():
    yield 1
    assert 1 == 2
def test_late(late): pass
def test_chain():
    try:
        {}["a"]
    except KeyError as e:
        raise ValueError("wrapped") from e
@pytest.mark.parametrize("x", [1, 2, 3])
@pytest.mark.parametrize("y", ["a", "b"])
def test_grid(x, y): pass
