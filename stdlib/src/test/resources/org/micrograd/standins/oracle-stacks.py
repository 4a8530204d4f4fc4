"""Writes stacks-cases.txt: matrices in stacks, windows and the places of corners. Run with a Python that has numpy 1.24."""

import json
import os

HERE = os.path.dirname(os.path.abspath(__file__))
exec(open(os.path.join(HERE, "numpy-runner.py")).read())

STACKS = ["np.stack([np.eye(2), 2*np.eye(2)])", "np.arange(12.).reshape(3,2,2)+np.eye(2)*9", "np.array([[[2,1],[1,3]]])", "np.array([[4.,1.],[2.,3.]])", "np.ones((0,2,2))", "np.array([[[2,1],[1,3]]],np.float32)", "(np.arange(24.)%7).reshape(2,3,2,2)+np.eye(2)*8"]
WIDE = ["np.arange(12.).reshape(2,2,3)", "np.arange(12.).reshape(2,3,2)%5", "np.ones((0,3))", "np.ones((3,0))", "np.ones((2,0,3))", "np.ones((2,3,0))", "np.ones((0,2,3))", "np.arange(6.).reshape(1,1,2,3)", "np.ones(3)", "np.float64(3)"]
SQUARE = ["inv({})", "det({})", "slogdet({})", "eigvalsh({})", "eigh({})[0]", "eigh({})[1].shape", "eigh({}, 'U')[0]", "eigvals({}) if {}.ndim == 2 else 0", "cholesky({} @ np.swapaxes({}, -1, -2) + np.eye(2))", "matrix_power({}, 0)", "matrix_power({}, 1)", "matrix_power({}, 2)", "matrix_power({}, 3)", "matrix_power({}, 6)", "matrix_power({}, -2)", "matrix_power({}, 1.5)", "solve({}, np.arange(4.).reshape(2,2))", "solve({}, np.array([1.,2.]))", "cond({})"]
ANY = ["svd({}, compute_uv=False)", "[each.shape for each in np.linalg.svd({})]", "[each.shape for each in np.linalg.svd({}, full_matrices=False)]", "pinv({})", "[each.shape for each in np.linalg.qr({})]", "[each.shape for each in np.linalg.qr({}, 'complete')]", "np.abs(np.linalg.qr({}, 'r'))", "qr({}, 'full')[1]", "matrix_rank({})", "matrix_power({}, 2)", "np.multiply(*[np.sign(each).sum() for each in np.linalg.qr({})]) * 0"]
CASES = [_case.replace("{}", x) for x in STACKS for _case in SQUARE + ANY] + [_case.replace("{}", x) for x in WIDE for _case in ANY]
CASES = [f"np.linalg.{case}" if case[0] not in "[n" else case for case in CASES]
CASES = [case if ".shape" in case else f"np.round({case}, 6) + 0.0" if "slogdet" not in case else f"[np.round(each, 6) for each in {case}]" for case in CASES]
CASES += """
np.linalg.tensorinv(np.eye(4*6).reshape(4,6,8,3)).shape
np.linalg.tensorinv(np.eye(4).reshape(2,2,4), 2)
np.linalg.tensorinv(np.eye(4), 0)
np.linalg.tensorinv(np.ones((2,3)), 1)
np.linalg.tensorsolve(np.eye(24).reshape(6,4,2,3,4), np.arange(24.).reshape(6,4))
np.linalg.tensorsolve(np.eye(24).reshape(2,6,4,3,4)*2, np.ones((6,4)), axes=(0,)).shape
np.linalg.tensorsolve(np.ones((2,3)), np.ones(2))
np.linalg.tensorsolve(np.eye(3)*2, np.arange(3.))
np.linalg.solve(np.stack([np.eye(2), 2*np.eye(2)]), np.array([[1.,2.],[3.,4.]]))
np.linalg.solve(np.stack([np.eye(2), 2*np.eye(2)]), np.ones((2,2,1)))
np.linalg.solve(np.eye(2), np.ones((3,2,1)))
np.linalg.solve(np.stack([np.eye(2)]*3), np.ones((1,2)))
np.linalg.solve(np.eye(2), 3.0)
np.linalg.matrix_power(np.array([[2,1],[1,1]]), 7)
np.linalg.matrix_power(np.array([[1,1],[0,1]]), -1)
np.linalg.matrix_power(np.ones((2,3)), 2)
np.linalg.matrix_power(np.ones(3), 2)
np.linalg.matrix_power(np.matrix([[1,2],[3,4]]), 2)
np.linalg.inv(np.stack([np.eye(2), np.zeros((2,2))]))
np.linalg.eigh(np.eye(2), 'X')
[type(each) for each in np.linalg.eig(np.array([[[2.,0.],[0.,3.]]]))]
[each.tolist() for each in np.linalg.eig(np.array([[[2.,0.],[0.,3.]],[[1.,0.],[0.,4.]]]))]
np.linalg.LinAlgError.__module__
""".strip().splitlines()
for n in (-1, 0, 1, 2, 3, 6, 7, 2.5):
    CASES += [f"np.{name}({n})" for name in ("bartlett", "blackman", "hamming", "hanning")] + [f"np.kaiser({n}, {beta})" for beta in (0, 2, 14.0)]
CASES += """
np.i0([0., 1., 2.])
repr(np.i0(5))
np.i0(np.array([-3, 20, 700]))
np.i0(np.linspace(0, 100, 7).reshape(7, 1))
np.i0([])
np.i0(np.nan)
np.unwrap([0, 1, 7, 8, 14])
np.unwrap([0.0, 3.5, -3.5, 3.5])
np.unwrap(np.arange(12.).reshape(3, 4) * 2)
np.unwrap(np.arange(12.).reshape(3, 4) * 2, axis=0)
np.unwrap([0, 2, 6, 1], period=4)
np.unwrap([0, 2, 6, 1], period=5)
np.unwrap([0, 2, -1, 4], period=4.0)
np.unwrap([0, 4.0, 8.0], discont=5)
np.unwrap([1])
np.unwrap([2, 3, 4, 5, 2, 3, 4, 5], period=4)
np.logaddexp2(1., 2.)
np.logaddexp2([1, 5], [1, -3])
np.logaddexp2(-np.inf, 0.)
np.logaddexp2.reduce([1., 2., 3.])
(np.PZERO, np.NZERO)
np.diag_indices_from(np.eye(3))
np.diag_indices_from(np.ones((2, 2, 2)))
np.diag_indices_from(np.ones((2, 3)))
np.diag_indices_from(np.ones(3))
np.mask_indices(3, np.triu)
np.mask_indices(3, np.triu, 1)
np.mask_indices(3, np.tril, -1)
np.array([0, 1]).choose([[1, 2], [3, 4]])
np.array([[0, 1], [1, 0]]).choose([10, np.arange(2)])
np.array([0, 5]).choose([[1, 2], [3, 4]])
np.array([0, 5]).choose([[1, 2], [3, 4]], mode='clip')
np.cov([1., 2, 4], dtype=np.float32)
np.cov(np.arange(6.).reshape(2, 3) ** 2, dtype=np.float32)
np.corrcoef(np.arange(6.).reshape(2, 3) ** 2, dtype=np.float32)
np.partition([], 0)
np.argpartition([], 3)
np.partition([3, 1], 5)
a = np.arange(4).reshape(2, 2); a.itemset(9); print(a)
a = np.arange(4).reshape(2, 2).T; a.itemset(1, 9); print(a)
a = np.arange(4).reshape(2, 2); a.itemset((1, 0), 9); a.itemset(0, 1, 8); print(a)
a = np.array(3.5); a.itemset(2); print(a)
a = np.arange(1); a.itemset(7); print(a)
[np.iterable(each) for each in ([1], 'a', 3, np.eye(2), np.array(3), None, iter([]))]
np.random.Generator(np.random.PCG64(3)).random(3)
np.random.Generator(np.random.PCG64([1, 2])).integers(0, 9, 5)
np.random.default_rng(np.random.PCG64(7)).normal(size=2)
str(np.random.Generator(np.random.PCG64()))
np.random.PCG64(-1)
""".strip().splitlines()

ROWS = ["np.random.RandomState(1).randn(9)", "np.random.RandomState(2).randn(40)", "np.random.RandomState(3).randn(3).astype(np.float32)", "np.arange(5)", "np.array([1, -2, 200], np.int8)", "np.array([True, False, True])", "np.random.RandomState(4).randn(13)", "[0.5]", "np.array([250, 3], np.uint8)"]
CASES += [f"repr(np.{name}({x}, {y}, '{mode}').tolist())" for name in ("convolve", "correlate") for x in ROWS for y in ROWS for mode in ("full", "same", "valid") if x != ROWS[1] or y != ROWS[1]]
CASES += [f"np.convolve({x}, {y}).dtype" for x in ROWS for y in ROWS]
CASES += ["a = np.arange(2000) % 7; print(np.isin(a, [3, 5.0]).sum(), np.isin(a, [3, 5], invert=True).sum(), np.isin(a * 0.5, [0.5, np.nan]).sum(), np.isin(a, []).sum(), np.isin(a, {3}).sum(), np.isin(a.reshape(20, 100), [True]).shape)", "a = np.full(1500, np.nan); print(np.isin(a, a).sum(), np.in1d(a > 0, [0]).sum())"]

with open(os.path.join(HERE, "stacks-cases.txt"), "w") as out:
    for case in (case for case in dict.fromkeys(CASES) if "solve(np.arange(12.)" not in case and "solve(np.ones((0" not in case):
        out.write(json.dumps([case, said(case)]) + "\n")
