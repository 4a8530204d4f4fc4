import math
import pytest

class Value:
    def __init__(self, data): self.data, self.grad = data, 0.0
    def __repr__(self): return f"Value({self.data})"
    def __add__(self, o): return Value(self.data + o.data)

@pytest.fixture
def v():
    print("made")
    yield Value(2.0)
    print("unmade")

@pytest.fixture(params=[1, 2], ids=["one", "two"])
def n(request):
    return request.param

def test_sum(v):
    assert (v + Value(3.0)).data == 5.0

def test_attr(v):
    assert v.data == pytest.approx(2.1)

def test_call():
    assert math.sqrt(4.0) == 3.0, "not so: %d" % 3

def helper(x):
    if x > 1:
        raise ValueError("deep\nfault")
    return x

def test_deep(n):
    y = 1
    helper(n)

def test_print(capsys):
    print("hello")
    assert capsys.readouterr().out == "hello\n"
    print("left")


class TestA:
    def setup_method(self):
        self.x = 3
    def test_in(self):
        assert self.x == 3
    @pytest.mark.parametrize("a", [1.5, "x", None, [1], Value(1)])
    @pytest.mark.parametrize("b,c", [(1, 2), pytest.param(3, 4, id="last")])
    def test_many(self, a, b, c):
        assert a != [1] and b < c

@pytest.mark.skip(reason="later")
def test_skip(): pass
@pytest.mark.xfail(reason="known")
def test_x(): assert 0
@pytest.mark.xfail
def test_xp(): pass
def test_tmp(tmp_path, monkeypatch):
    p = tmp_path / "a.txt"; p.write_text("x")
    monkeypatch.setenv("QQ", "1"); monkeypatch.setattr(math, "pi", 3)
    assert p.read_text() == "x" and math.pi == 3
def test_raises():
    with pytest.raises(ZeroDivisionError) as e:
        1 / 0
    assert "division" in str(e.value)
    with pytest.raises(ValueError):
        pass
def test_missing(nothing): pass
def test_dict():
    assert {"a": 1, "b": 2} == {"a": 1, "b": 3, "c": 4}
def test_text():
    assert "hello world" == "hello there"
def test_not():
    assert not (1 < 2 < 3)
def test_approx_list():
    assert [0.1, 0.2] == pytest.approx([0.1, 0.3])
def test_set(): assert {1, 2} == {1, 3}
def test_isinstance(): assert isinstance(3, str)
def test_fail(): pytest.fail("own words")
