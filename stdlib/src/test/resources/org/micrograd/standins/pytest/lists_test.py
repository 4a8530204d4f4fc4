def test_z(base): assert base > 3
def test_list():
    assert [1, 2, 3] == [1, 2]
def test_long():
    assert list(range(20)) == list(range(21))
