"""Writes unsigned-cases.txt: what numpy 1.24 says of whole numbers without a sign."""

import json
import pathlib

M = "np.array([0, 1, 2**63 - 1, 2**63, 2**63 + 1, 2**64 - 1], np.uint64)"
ONE = """
{m}
print({m})
{m}.tolist()
{m}.dtype
{m} + np.uint64(1)
{m} + 1
{m} - np.ones(6, np.uint64)
{m} * {m}
{m} * 3
{m} / 2
{m} // 3
{m} // np.uint64(2**63)
{m} % 10
{m} % np.uint64(2**63 + 5)
divmod({m}, np.full(6, 7, np.uint64))
{m} ** 2
-{m}
~{m}
abs({m})
np.sign({m})
np.square({m})
{m} >> 1
{m} >> np.uint64(63)
{m} >> 64
{m} << 1
{m} << np.uint64(63)
{m} & 255
{m} | np.uint64(2**63)
{m} ^ {m}[::-1]
{m} < 2**63
{m} > {m}[::-1]
{m} <= {m}[::-1]
{m} >= np.uint64(2**63)
{m} == {m}
{m} != 2**64 - 1
{m} == -1
np.maximum({m}, {m}[::-1])
np.minimum({m}, {m}[::-1])
np.fmax({m}, {m}[::-1])
np.clip({m}, 5, 2**63)
np.gcd({m}, {m}[::-1])
np.fmod({m}, 1000)
{m}.sum()
{m}.prod()
{m}.min(), {m}.max()
{m}.argmin(), {m}.argmax()
{m}.mean()
{m}.std()
{m}.any(), {m}.all()
np.ptp({m})
np.cumsum({m})
np.cumprod({m})
np.diff({m})
np.sort({m}[::-1])
np.sort({m}.reshape(2, 3)[:, ::-1], axis=0)
np.argsort({m}[::-1])
np.unique(np.concatenate([{m}, {m}]))
np.unique(np.concatenate([{m}, {m}]), return_counts=True)
np.searchsorted({m}, np.array([2**63, 2**64 - 1], np.uint64))
np.searchsorted({m}, [1, 5])
np.nonzero({m})
np.where({m} > 5, {m}, 0)
{m}[{m} > 2**62]
{m}[::2]
{m}[3]
type({m}[3]).__name__
int({m}[5]), float({m}[5])
{m}.astype(float)
{m}.astype(np.int64)
{m}.astype(np.float32)
{m}.astype(np.uint8)
{m}.astype(np.int32)
{m}.astype(bool)
{m}.astype(str)
{m}.astype(object)
np.sqrt({m})
np.log({m} + 1)
np.exp({m}[:2])
np.floor({m})
np.isfinite({m})
{m}.tobytes()
np.frombuffer({m}.tobytes(), np.uint64)
np.frombuffer({m}.tobytes(), '>u8')
np.concatenate([{m}, np.array([1])]).dtype
np.concatenate([{m}, np.array([1], np.uint8)])
{m} + np.array([1, -1, 1, 1, 1, 1])
({m} + np.array([1, 2, 3, 4, 5, 6], np.int8)).dtype
({m} + np.array([1, 2, 3, 4, 5, 6], np.uint32)).dtype
({m} + np.array([1, 0, 1, 0, 1, 0], bool)).dtype
({m} + np.array(1.5, np.float32)).dtype
({m} * np.ones(6, np.float32)).dtype
{m} @ {m}
np.dot({m}, np.arange(6, dtype=np.uint64))
np.outer({m}, {m}[:2])
f'{{{m}[4]}}'
f'{{{m}[4]:,}} {{{m}[4]:x}}'
str({m}[5]), repr({m}[5])
np.array2string({m})
np.array_equal({m}, {m}.copy())
np.isin({m}, [1, 2**63])
np.flip({m})
np.repeat({m}[3:], 2)
{m}.reshape(2, 3).sum(axis=0)
{m}.reshape(2, 3).max(axis=1)
{m}.reshape(2, 3).T
np.median({m})
np.bincount({m}[:2])
np.arange(10)[{m}[:2]]
np.add.reduce({m})
np.bitwise_xor.reduce({m})
np.maximum.accumulate({m})
{m}[5:].item(), {m}[4:5].tolist()
int(np.array(2**63 + 1)), bool(np.array(2**63))
float({m}[3:4])
"""
CASES = """
np.uint64(2**64 - 1)
np.uint64(5)
np.uint64(5) + np.uint64(7)
np.uint64(2**63) * np.uint64(1)
np.uint64(7) // np.uint64(2)
np.uint64(7) / np.uint64(2)
np.uint64(7) % np.uint64(4)
np.uint64(2) ** np.uint64(63)
np.uint64(1) << np.uint64(40)
np.uint64(2**63) >> np.uint64(3)
np.uint64(5) + 1
type(np.uint64(5) + 1).__name__
type(np.uint64(5) + np.int64(1)).__name__
np.uint64(5) + np.int64(1)
np.uint64(5) * 2.5
np.uint64(5) & np.uint64(4)
~np.uint64(0)
np.uint64(5) == 5
np.uint64(2**63) > 2**62
np.uint64(2**64 - 1) == 2**64 - 1
int(np.uint64(2**64 - 1))
hash(np.uint64(9)) == hash(9)
np.uint64('18446744073709551615')
np.uint64(3.7)
np.uint64(True)
np.array(2**63)
np.array([2**63, 2**64 - 1])
np.array([1, 2**63])
np.array([-1, 2**63])
np.array([2**64])
np.array([1, 2], 'u8')
np.array([1, 2], 'Q').dtype
np.array([1, 2], 'L').dtype
np.array([1, 2], np.uintp).dtype
np.array([1, 2], 'uint').dtype
np.zeros(3, np.uint64)
np.ones((2, 2), np.ulonglong)
np.full(2, 2**64 - 1, np.uint64)
np.full(2, 2**63, 'u8')
np.arange(5, dtype=np.uint64)
np.linspace(0, 4, 5, dtype=np.uint64)
np.eye(2, dtype=np.uint64)
np.zeros_like(np.array([2**63]))
np.iinfo(np.uint64)
np.iinfo(np.uint64).max, np.iinfo('u8').min
np.dtype(np.uint64)
np.dtype('u8').itemsize, np.dtype('u8').kind, np.dtype('u8').char, np.dtype('u8').num, np.dtype('u8').str
np.dtype('uint64').name
np.issubdtype(np.uint64, np.unsignedinteger)
np.promote_types(np.uint64, np.int64)
np.promote_types('u8', 'u4')
np.promote_types('u8', 'f4')
np.result_type(np.uint64, np.int8)
np.result_type(np.array([1], np.uint64), 1)
np.result_type(np.array([1], np.uint64), -1)
np.can_cast(np.uint64, np.int64)
np.can_cast(np.uint32, np.uint64)
np.can_cast(2**63, np.uint64)
np.min_scalar_type(2**63)
np.min_scalar_type(255)
np.array([200, 100], np.uint8) + np.array([100, 200], np.uint8)
np.array([0, 1], np.uint8) - np.uint8(1)
-np.array([1, 2], np.uint8)
~np.array([1, 2], np.uint16)
np.array([65535], np.uint16) + np.array([1], np.uint16)
np.array([0], np.uint32) - np.array([1], np.uint32)
np.array([2**32 - 1], np.uint32) * np.array([2], np.uint32)
np.array([200, 100], np.uint8) * 2
np.array([1], np.uint8) << 9
np.array([200], np.uint8) + 1000
np.array([200], np.uint8) - 201
np.array([200, 100], np.uint8).sum()
type(np.array([200, 100], np.uint8).sum()).__name__
np.array([[200, 100], [1, 2]], np.uint8).sum(axis=0)
np.array([200, 100], np.uint16).prod().dtype
np.cumsum(np.array([200, 100], np.uint8))
np.array([200, 100], np.uint8).mean()
np.array([200, 100], np.uint8).astype(np.int8)
np.array([-1, 300]).astype(np.uint8)
np.array([-1.0, 300.0]).astype(np.uint16)
np.array([-1, -2]).astype(np.uint64)
np.array([1.9, 2.0**63, 1.8e19]).astype(np.uint64)
np.array([1, 2], np.uint32) + np.array([1, -1], np.int32)
(np.array([1], np.uint16) + np.array([1], np.int8)).dtype
x = np.zeros(2, np.uint64); x[0] = 2**64 - 1; print(x)
x = np.zeros(2, np.uint64); x[:] = [1, 2**63]; print(x)
x = np.array([2**63], np.uint64); x += 1; print(x, x.dtype)
x = np.array([1], np.uint64); x -= np.uint64(2); print(x)
x = np.array([1, 2], np.uint64); x *= 3; print(x)
x = np.array([6, 9], np.uint64); x //= 2; x <<= np.uint64(2); print(x)
for v in np.array([2**63, 5], np.uint64): print(type(v).__name__, v)
h = np.uint64(14695981039346656037)\nfor b in b'abc': h = (h ^ np.uint64(b)) * np.uint64(3)\nprint(h)
state = np.uint64(88172645463325252)\nfor _ in range(3):\n    state ^= state << np.uint64(13); state ^= state >> np.uint64(7); state ^= state << np.uint64(17); print(state)
"""

if __name__ == "__main__":
    here = pathlib.Path(__file__).parent
    exec((here / "numpy-runner.py").read_text())
    cases = [case.format(m=M) for case in ONE.strip().splitlines()]
    cases += [case.replace("\\n", "\n") for case in CASES.strip().splitlines()]
    (here / "unsigned-cases.txt").write_text("".join(json.dumps([case, said(case)]) + "\n" for case in cases))
