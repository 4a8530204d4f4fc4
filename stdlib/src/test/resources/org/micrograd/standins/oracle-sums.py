"""Writes sums-cases.txt: sums of numpy 1.24 to the last digit, and the types of what narrow numbers give."""

import json
import pathlib

CASES = """
a = (np.random.RandomState(0).rand(7) - 0.5).astype('float64'); print(*(each.tolist() for each in (np.asarray(np.sum(a)), np.asarray(np.mean(a)), np.asarray(np.var(a)), np.asarray(np.std(a)), np.asarray(np.prod(a + 1)), np.asarray(a[::-1].sum()), np.asarray(a[::2].sum()), np.asarray(np.cumsum(a)[-1]), np.asarray(np.average(a, weights=a * a)), np.asarray(np.linalg.norm(a, 1)), np.asarray(np.dot(a, a)))))
a = (np.random.RandomState(1).rand(9) - 0.5).astype('float64'); print(*(each.tolist() for each in (np.asarray(np.sum(a)), np.asarray(np.mean(a)), np.asarray(np.var(a)), np.asarray(np.std(a)), np.asarray(np.prod(a + 1)), np.asarray(a[::-1].sum()), np.asarray(a[::2].sum()), np.asarray(np.cumsum(a)[-1]), np.asarray(np.average(a, weights=a * a)), np.asarray(np.linalg.norm(a, 1)), np.asarray(np.dot(a, a)))))
a = (np.random.RandomState(2).rand(129) - 0.5).astype('float64'); print(*(each.tolist() for each in (np.asarray(np.sum(a)), np.asarray(np.mean(a)), np.asarray(np.var(a)), np.asarray(np.std(a)), np.asarray(np.prod(a + 1)), np.asarray(a[::-1].sum()), np.asarray(a[::2].sum()), np.asarray(np.cumsum(a)[-1]), np.asarray(np.average(a, weights=a * a)), np.asarray(np.linalg.norm(a, 1)))))
a = (np.random.RandomState(3).rand(1000) - 0.5).astype('float64'); print(*(each.tolist() for each in (np.asarray(np.sum(a)), np.asarray(np.mean(a)), np.asarray(np.var(a)), np.asarray(np.std(a)), np.asarray(np.prod(a + 1)), np.asarray(a[::-1].sum()), np.asarray(a[::2].sum()), np.asarray(np.cumsum(a)[-1]), np.asarray(np.average(a, weights=a * a)), np.asarray(np.linalg.norm(a, 1)))))
a = (np.random.RandomState(4).rand(9000) - 0.5).astype('float64'); print(*(each.tolist() for each in (np.asarray(np.sum(a)), np.asarray(np.mean(a)), np.asarray(np.var(a)), np.asarray(np.std(a)), np.asarray(np.prod(a + 1)), np.asarray(a[::-1].sum()), np.asarray(a[::2].sum()), np.asarray(np.cumsum(a)[-1]), np.asarray(np.average(a, weights=a * a)), np.asarray(np.linalg.norm(a, 1)))))
a = (np.random.RandomState(5).rand(20000) - 0.5).astype('float64'); print(*(each.tolist() for each in (np.asarray(np.sum(a)), np.asarray(np.mean(a)), np.asarray(np.var(a)), np.asarray(np.std(a)), np.asarray(np.prod(a[:500] + 1)), np.asarray(a[::-1].sum()), np.asarray(a[::2].sum()), np.asarray(np.cumsum(a)[-1]), np.asarray(np.average(a, weights=a * a)), np.asarray(np.linalg.norm(a, 1)))))
a = (np.random.RandomState(6).rand(12) - 0.5).astype('float64').reshape(3, 4); print(*(each.tolist() for each in (np.asarray(np.sum(a)), np.asarray(np.var(a)), np.asarray(a.sum(axis=0)), np.asarray(a.sum(axis=1)), np.asarray(a.std(axis=0)), np.asarray(a.std(axis=1)), np.asarray(np.sum(a.T)), np.asarray(np.var(a.T)), np.asarray(a.T.sum(axis=0)), np.asarray(a.T.sum(axis=1)), np.asarray(a.T.std(axis=0)), np.asarray(a.T.std(axis=1)), np.asarray(np.sum(a[:, ::2])), np.asarray(np.var(a[:, ::2])), np.asarray(a[:, ::2].sum(axis=0)), np.asarray(a[:, ::2].sum(axis=1)), np.asarray(a[:, ::2].std(axis=0)), np.asarray(a[:, ::2].std(axis=1)), np.asarray(np.prod(a.T + 1)), np.asarray((a.T * 2).sum(axis=0).sum()), np.asarray(np.average(a, axis=0, weights=np.arange(1.0, len(a) + 1))), np.asarray(np.linalg.norm(a, axis=0)))))
a = (np.random.RandomState(7).rand(100) - 0.5).astype('float64').reshape(10, 10); print(*(each.tolist() for each in (np.asarray(np.sum(a)), np.asarray(np.var(a)), np.asarray(a.sum(axis=0)), np.asarray(a.sum(axis=1)), np.asarray(a.std(axis=0)), np.asarray(a.std(axis=1)), np.asarray(np.sum(a.T)), np.asarray(np.var(a.T)), np.asarray(a.T.sum(axis=0)), np.asarray(a.T.sum(axis=1)), np.asarray(a.T.std(axis=0)), np.asarray(a.T.std(axis=1)), np.asarray(np.sum(a[:, ::2])), np.asarray(np.var(a[:, ::2])), np.asarray(a[:, ::2].sum(axis=0)), np.asarray(a[:, ::2].sum(axis=1)), np.asarray(a[:, ::2].std(axis=0)), np.asarray(a[:, ::2].std(axis=1)), np.asarray(np.prod(a.T + 1)), np.asarray((a.T * 2).sum(axis=0).sum()), np.asarray(np.average(a, axis=0, weights=np.arange(1.0, len(a) + 1))), np.asarray(np.linalg.norm(a, axis=0)))))
a = (np.random.RandomState(8).rand(9000) - 0.5).astype('float64').reshape(90, 100); print(*(each.tolist() for each in (np.asarray(np.sum(a)), np.asarray(np.var(a)), np.asarray(np.sum(a.T)), np.asarray(np.var(a.T)), np.asarray(np.sum(a[:, ::2])), np.asarray(np.var(a[:, ::2])), np.asarray(np.prod(a.T + 1)), np.asarray((a.T * 2).sum(axis=0).sum()), np.asarray(np.average(a, axis=0, weights=np.arange(1.0, len(a) + 1))), np.asarray(np.linalg.norm(a, axis=1)[:9]))))
a = (np.random.RandomState(9).rand(210) - 0.5).astype('float64').reshape(5, 6, 7); print(*(each.tolist() for each in (np.asarray(np.sum(a)), np.asarray(np.var(a)), np.asarray(a.sum(axis=0)), np.asarray(a.sum(axis=1)), np.asarray(a.sum(axis=2)), np.asarray(a.std(axis=0)), np.asarray(a.std(axis=1)), np.asarray(a.std(axis=2)), np.asarray(np.sum(a.T)), np.asarray(np.var(a.T)), np.asarray(a.T.sum(axis=0)), np.asarray(a.T.sum(axis=1)), np.asarray(a.T.sum(axis=2)), np.asarray(a.T.std(axis=0)), np.asarray(a.T.std(axis=1)), np.asarray(a.T.std(axis=2)), np.asarray(np.sum(a[:, ::2])), np.asarray(np.var(a[:, ::2])), np.asarray(a[:, ::2].sum(axis=0)), np.asarray(a[:, ::2].sum(axis=1)), np.asarray(a[:, ::2].sum(axis=2)), np.asarray(a[:, ::2].std(axis=0)), np.asarray(a[:, ::2].std(axis=1)), np.asarray(a[:, ::2].std(axis=2)), np.asarray(np.prod(a.T + 1)))))
a = (np.random.RandomState(10).rand(24000) - 0.5).astype('float64').reshape(20, 30, 40); print(*(each.tolist() for each in (np.asarray(np.sum(a)), np.asarray(np.var(a)), np.asarray(np.sum(a.T)), np.asarray(np.var(a.T)), np.asarray(np.sum(a[:, ::2])), np.asarray(np.var(a[:, ::2])))))
a = (np.random.RandomState(11).rand(300) - 0.5).astype('float64').reshape(100, 3); print(*(each.tolist() for each in (np.asarray(np.sum(a)), np.asarray(np.var(a)), np.asarray(a.sum(axis=0)), np.asarray(a.sum(axis=1)), np.asarray(a.std(axis=0)), np.asarray(a.std(axis=1)), np.asarray(np.sum(a.T)), np.asarray(np.var(a.T)), np.asarray(a.T.sum(axis=0)), np.asarray(a.T.sum(axis=1)), np.asarray(a.T.std(axis=0)), np.asarray(a.T.std(axis=1)), np.asarray(np.sum(a[:, ::2])), np.asarray(np.var(a[:, ::2])), np.asarray(a[:, ::2].sum(axis=0)), np.asarray(a[:, ::2].sum(axis=1)), np.asarray(a[:, ::2].std(axis=0)), np.asarray(a[:, ::2].std(axis=1)), np.asarray(np.prod(a.T + 1)), np.asarray((a.T * 2).sum(axis=0).sum()), np.asarray(np.average(a, axis=0, weights=np.arange(1.0, len(a) + 1))), np.asarray(np.linalg.norm(a, axis=0)))))
a = (np.random.RandomState(12).rand(7) - 0.5).astype('float32'); print(*(each.tolist() for each in (np.asarray(np.sum(a)), np.asarray(np.mean(a)), np.asarray(np.var(a)), np.asarray(np.std(a)), np.asarray(np.prod(a + 1)), np.asarray(a[::-1].sum()), np.asarray(a[::2].sum()), np.asarray(np.cumsum(a)[-1]), np.asarray(np.average(a, weights=a * a)), np.asarray(np.linalg.norm(a, 1)), np.asarray(np.dot(a, a)))))
a = (np.random.RandomState(13).rand(9) - 0.5).astype('float32'); print(*(each.tolist() for each in (np.asarray(np.sum(a)), np.asarray(np.mean(a)), np.asarray(np.var(a)), np.asarray(np.std(a)), np.asarray(np.prod(a + 1)), np.asarray(a[::-1].sum()), np.asarray(a[::2].sum()), np.asarray(np.cumsum(a)[-1]), np.asarray(np.average(a, weights=a * a)), np.asarray(np.linalg.norm(a, 1)), np.asarray(np.dot(a, a)))))
a = (np.random.RandomState(14).rand(129) - 0.5).astype('float32'); print(*(each.tolist() for each in (np.asarray(np.sum(a)), np.asarray(np.mean(a)), np.asarray(np.var(a)), np.asarray(np.std(a)), np.asarray(np.prod(a + 1)), np.asarray(a[::-1].sum()), np.asarray(a[::2].sum()), np.asarray(np.cumsum(a)[-1]), np.asarray(np.average(a, weights=a * a)), np.asarray(np.linalg.norm(a, 1)))))
a = (np.random.RandomState(15).rand(1000) - 0.5).astype('float32'); print(*(each.tolist() for each in (np.asarray(np.sum(a)), np.asarray(np.mean(a)), np.asarray(np.var(a)), np.asarray(np.std(a)), np.asarray(np.prod(a + 1)), np.asarray(a[::-1].sum()), np.asarray(a[::2].sum()), np.asarray(np.cumsum(a)[-1]), np.asarray(np.average(a, weights=a * a)), np.asarray(np.linalg.norm(a, 1)))))
a = (np.random.RandomState(16).rand(9000) - 0.5).astype('float32'); print(*(each.tolist() for each in (np.asarray(np.sum(a)), np.asarray(np.mean(a)), np.asarray(np.var(a)), np.asarray(np.std(a)), np.asarray(np.prod(a + 1)), np.asarray(a[::-1].sum()), np.asarray(a[::2].sum()), np.asarray(np.cumsum(a)[-1]), np.asarray(np.average(a, weights=a * a)), np.asarray(np.linalg.norm(a, 1)))))
a = (np.random.RandomState(17).rand(20000) - 0.5).astype('float32'); print(*(each.tolist() for each in (np.asarray(np.sum(a)), np.asarray(np.mean(a)), np.asarray(np.var(a)), np.asarray(np.std(a)), np.asarray(np.prod(a[:500] + 1)), np.asarray(a[::-1].sum()), np.asarray(a[::2].sum()), np.asarray(np.cumsum(a)[-1]), np.asarray(np.average(a, weights=a * a)), np.asarray(np.linalg.norm(a, 1)))))
a = (np.random.RandomState(18).rand(12) - 0.5).astype('float32').reshape(3, 4); print(*(each.tolist() for each in (np.asarray(np.sum(a)), np.asarray(np.var(a)), np.asarray(a.sum(axis=0)), np.asarray(a.sum(axis=1)), np.asarray(a.std(axis=0)), np.asarray(a.std(axis=1)), np.asarray(np.sum(a.T)), np.asarray(np.var(a.T)), np.asarray(a.T.sum(axis=0)), np.asarray(a.T.sum(axis=1)), np.asarray(a.T.std(axis=0)), np.asarray(a.T.std(axis=1)), np.asarray(np.sum(a[:, ::2])), np.asarray(np.var(a[:, ::2])), np.asarray(a[:, ::2].sum(axis=0)), np.asarray(a[:, ::2].sum(axis=1)), np.asarray(a[:, ::2].std(axis=0)), np.asarray(a[:, ::2].std(axis=1)), np.asarray(np.prod(a.T + 1)), np.asarray((a.T * 2).sum(axis=0).sum()), np.asarray(np.average(a, axis=0, weights=np.arange(1.0, len(a) + 1))), np.asarray(np.linalg.norm(a, axis=0)))))
a = (np.random.RandomState(19).rand(100) - 0.5).astype('float32').reshape(10, 10); print(*(each.tolist() for each in (np.asarray(np.sum(a)), np.asarray(np.var(a)), np.asarray(a.sum(axis=0)), np.asarray(a.sum(axis=1)), np.asarray(a.std(axis=0)), np.asarray(a.std(axis=1)), np.asarray(np.sum(a.T)), np.asarray(np.var(a.T)), np.asarray(a.T.sum(axis=0)), np.asarray(a.T.sum(axis=1)), np.asarray(a.T.std(axis=0)), np.asarray(a.T.std(axis=1)), np.asarray(np.sum(a[:, ::2])), np.asarray(np.var(a[:, ::2])), np.asarray(a[:, ::2].sum(axis=0)), np.asarray(a[:, ::2].sum(axis=1)), np.asarray(a[:, ::2].std(axis=0)), np.asarray(a[:, ::2].std(axis=1)), np.asarray(np.prod(a.T + 1)), np.asarray((a.T * 2).sum(axis=0).sum()), np.asarray(np.average(a, axis=0, weights=np.arange(1.0, len(a) + 1))), np.asarray(np.linalg.norm(a, axis=0)))))
a = (np.random.RandomState(20).rand(9000) - 0.5).astype('float32').reshape(90, 100); print(*(each.tolist() for each in (np.asarray(np.sum(a)), np.asarray(np.var(a)), np.asarray(np.sum(a.T)), np.asarray(np.var(a.T)), np.asarray(np.sum(a[:, ::2])), np.asarray(np.var(a[:, ::2])), np.asarray(np.prod(a.T + 1)), np.asarray((a.T * 2).sum(axis=0).sum()), np.asarray(np.average(a, axis=0, weights=np.arange(1.0, len(a) + 1))), np.asarray(np.linalg.norm(a, axis=1)[:9]))))
a = (np.random.RandomState(21).rand(210) - 0.5).astype('float32').reshape(5, 6, 7); print(*(each.tolist() for each in (np.asarray(np.sum(a)), np.asarray(np.var(a)), np.asarray(a.sum(axis=0)), np.asarray(a.sum(axis=1)), np.asarray(a.sum(axis=2)), np.asarray(a.std(axis=0)), np.asarray(a.std(axis=1)), np.asarray(a.std(axis=2)), np.asarray(np.sum(a.T)), np.asarray(np.var(a.T)), np.asarray(a.T.sum(axis=0)), np.asarray(a.T.sum(axis=1)), np.asarray(a.T.sum(axis=2)), np.asarray(a.T.std(axis=0)), np.asarray(a.T.std(axis=1)), np.asarray(a.T.std(axis=2)), np.asarray(np.sum(a[:, ::2])), np.asarray(np.var(a[:, ::2])), np.asarray(a[:, ::2].sum(axis=0)), np.asarray(a[:, ::2].sum(axis=1)), np.asarray(a[:, ::2].sum(axis=2)), np.asarray(a[:, ::2].std(axis=0)), np.asarray(a[:, ::2].std(axis=1)), np.asarray(a[:, ::2].std(axis=2)), np.asarray(np.prod(a.T + 1)))))
a = (np.random.RandomState(22).rand(24000) - 0.5).astype('float32').reshape(20, 30, 40); print(*(each.tolist() for each in (np.asarray(np.sum(a)), np.asarray(np.var(a)), np.asarray(np.sum(a.T)), np.asarray(np.var(a.T)), np.asarray(np.sum(a[:, ::2])), np.asarray(np.var(a[:, ::2])))))
a = (np.random.RandomState(23).rand(300) - 0.5).astype('float32').reshape(100, 3); print(*(each.tolist() for each in (np.asarray(np.sum(a)), np.asarray(np.var(a)), np.asarray(a.sum(axis=0)), np.asarray(a.sum(axis=1)), np.asarray(a.std(axis=0)), np.asarray(a.std(axis=1)), np.asarray(np.sum(a.T)), np.asarray(np.var(a.T)), np.asarray(a.T.sum(axis=0)), np.asarray(a.T.sum(axis=1)), np.asarray(a.T.std(axis=0)), np.asarray(a.T.std(axis=1)), np.asarray(np.sum(a[:, ::2])), np.asarray(np.var(a[:, ::2])), np.asarray(a[:, ::2].sum(axis=0)), np.asarray(a[:, ::2].sum(axis=1)), np.asarray(a[:, ::2].std(axis=0)), np.asarray(a[:, ::2].std(axis=1)), np.asarray(np.prod(a.T + 1)), np.asarray((a.T * 2).sum(axis=0).sum()), np.asarray(np.average(a, axis=0, weights=np.arange(1.0, len(a) + 1))), np.asarray(np.linalg.norm(a, axis=0)))))
np.cov(np.array([1.5, 2.25, -3.1], 'float32'))
np.corrcoef(np.array([1.5, 2.25, -3.1], 'float32'),np.array([1.5, 2.25, -3.1], 'float32'))
np.convolve([1,2,3],[1,2])
np.convolve(np.array([1.5, 2.25, -3.1], 'float32'),[1,2])
np.cov(np.float32([[0, 1, 2], [3, 4, 5]]))
np.average(np.float32([[0, 1, 2], [3, 4, 5]]),axis=0,weights=[1,2])
np.average(np.float32([[0, 1, 2], [3, 4, 5]]),weights=np.float32([[0, 1, 2], [3, 4, 5]]),returned=True)
np.average(np.float32([[0, 1, 2], [3, 4, 5]]),axis=1,weights=[1,2,3],returned=True)
np.average([[1,2],[3,4]],axis=0,weights=[1,2],returned=True)
np.interp(np.array([1.5, 2.25, -3.1], 'float32'),[0,1],[0,1])
np.trapz(np.array([1.5, 2.25, -3.1], 'float32'))
np.linalg.norm(np.float32([[0, 1, 2], [3, 4, 5]]))
np.linalg.norm(np.float32([[0, 1, 2], [3, 4, 5]]),axis=1)
np.vander(np.array([1.5, 2.25, -3.1], 'float32'))
np.outer(np.array([1.5, 2.25, -3.1], 'float32'),np.array([1.5, 2.25, -3.1], 'float32'))
np.kron(np.float32([[0, 1, 2], [3, 4, 5]]),np.float32([[0, 1, 2], [3, 4, 5]]))
np.gradient(np.array([1.5, 2.25, -3.1], 'float32'))
np.histogram(np.array([1.5, 2.25, -3.1], 'float32'))[1]
np.percentile(np.array([1.5, 2.25, -3.1], 'float32'),30)
np.quantile(np.float32([[0, 1, 2], [3, 4, 5]]),.3,axis=0)
np.median(np.float32([[0, 1, 2], [3, 4, 5]]))
np.cumsum(np.float32([[0, 1, 2], [3, 4, 5]]),axis=1)
np.linalg.qr(np.float32([[0, 1, 2], [3, 4, 5]]))[0]
np.cross(np.array([1.5, 2.25, -3.1], 'float32'),np.array([1.5, 2.25, -3.1], 'float32'))
np.einsum('ij,kj->ik',np.float32([[0, 1, 2], [3, 4, 5]]),np.float32([[0, 1, 2], [3, 4, 5]]))
np.tensordot(np.float32([[0, 1, 2], [3, 4, 5]]),np.float32([[0, 1, 2], [3, 4, 5]]),2)
np.inner(np.float32([[0, 1, 2], [3, 4, 5]]),np.float32([[0, 1, 2], [3, 4, 5]]))
np.diff(np.float32([[0, 1, 2], [3, 4, 5]]))
np.ptp(np.float32([[0, 1, 2], [3, 4, 5]]))
np.nanmean(np.float32([[0, 1, 2], [3, 4, 5]]))
np.nanstd(np.float32([[0, 1, 2], [3, 4, 5]]))
np.round(np.float32([[0, 1, 2], [3, 4, 5]]),1)
np.clip(np.float32([[0, 1, 2], [3, 4, 5]]),0,2)
np.where(np.float32([[0, 1, 2], [3, 4, 5]])>1,np.float32([[0, 1, 2], [3, 4, 5]]),0)
np.linspace(np.array([1.5, 2.25, -3.1], 'float32')[0],np.array([1.5, 2.25, -3.1], 'float32')[1],3)
np.full_like(np.float32([[0, 1, 2], [3, 4, 5]]),2)
np.tile(np.float32([[0, 1, 2], [3, 4, 5]]),2)
np.repeat(np.array([1.5, 2.25, -3.1], 'float32'),2)
np.pad(np.array([1.5, 2.25, -3.1], 'float32'),1)
np.roll(np.array([1.5, 2.25, -3.1], 'float32'),1)
np.sort(np.array([1.5, 2.25, -3.1], 'float32'))
np.mean(np.float32([[0, 1, 2], [3, 4, 5]]),axis=0)
np.sum(np.float32([[0, 1, 2], [3, 4, 5]]))
np.prod(np.float32([[0, 1, 2], [3, 4, 5]]))
np.power(np.array([1.5, 2.25, -3.1], 'float32'),2)
np.array([1.5, 2.25, -3.1], 'float32')**0.5
np.array([1.5, 2.25, -3.1], 'float32')/3
np.array([1.5, 2.25, -3.1], 'float32')@np.array([1.5, 2.25, -3.1], 'float32')
np.dot(np.array([1.5, 2.25, -3.1], 'float32'),2.5)
(np.float32([[0, 1, 2], [3, 4, 5]]).T*2).flags.f_contiguous
np.exp(np.float32([[0, 1, 2], [3, 4, 5]]).T).flags.f_contiguous
(np.float32([[0, 1, 2], [3, 4, 5]]).T+np.array([1.5, 2.25, -3.1], 'float32')[:2]).strides
(np.float32([[0, 1, 2], [3, 4, 5]]).T+np.ones((3,1),'f')).strides
(np.float32([[0, 1, 2], [3, 4, 5]])+np.float32([[0, 1, 2], [3, 4, 5]]).T.copy().T).flags.c_contiguous
(np.float32([[0, 1, 2], [3, 4, 5]]).T+np.float32([[0, 1, 2], [3, 4, 5]]).T.copy()).strides
(np.float32([[0, 1, 2], [3, 4, 5]])[:,::2]*2).strides
(np.float32([[0, 1, 2], [3, 4, 5]]).T*2).ravel()
(np.float32([[0, 1, 2], [3, 4, 5]]).T*2).tobytes()[:8]
(np.float32([[0, 1, 2], [3, 4, 5]]).T>1).strides
(-np.float32([[0, 1, 2], [3, 4, 5]]).T).strides
np.maximum(np.float32([[0, 1, 2], [3, 4, 5]]).T,0).strides
(np.float32([[0, 1, 2], [3, 4, 5]]).T*2).reshape(6)
np.convolve(np.float32([1, 2]), np.float32([3, 4]))
np.correlate(np.int8([1, 2]), np.int8([3, 4])).dtype
np.linalg.qr(np.eye(2))
np.linalg.qr(np.arange(6.0).reshape(2, 3))
np.linalg.qr([[0.0, 2], [1, 3]])
np.linalg.qr([[3.0, 0], [0, 2]])[1]
np.linalg.qr(np.array([[-2.0, 1], [1, 3], [2, 0.5]]))[1].round(8)
np.linalg.qr(np.sin(np.arange(20.0) ** 2).reshape(5, 4))[0].round(8)
np.linalg.qr(np.sin(np.arange(20.0) ** 2).reshape(4, 5))[1].round(8)
np.tensordot([1.0, 2], [3.0, 4], 1)
np.inner([1, 2], [3, 4])
np.dot(np.int8([1, 2]), 300)
np.dot(2, np.float32([1, 2]))
from numpy.core import array, dot; from numpy.lib import vectorize; print(dot(array([1, 2]), [3, 4]), vectorize(abs)([-1, 2]))
z = np.float32([0.1, 0.5, 1.8333333]); print(*(f(z).tolist() for f in (lambda z: z * 0.1, lambda z: z / 0.3, lambda z: 0.7 - z, lambda z: z % 0.3, lambda z: z // 0.1, lambda z: z == 0.1, lambda z: 0.1 <= z, lambda z: z < np.float64(0.1), lambda z: z != np.array(0.1), lambda z: np.maximum(z, 0.3), lambda z: np.clip(z, 0.2, 0.3), lambda z: np.where(z > 0.1, 0.1, z))), 0.1 in z)
z = np.float32([0.1, 0.5, 1.8333333]); z *= 0.1; z -= 0.3; z /= 0.7; print(z.tolist(), z.dtype)
[str((z + x).dtype) + str((z - x).tolist()) + str((x == z).tolist()) for z in [np.float32([0.1, 0.5, 1.8333333])] for x in (255, 256, 2049, 65504, 65536, 2**24 + 1, 2**40, 2**64, -3, -129, True, 0.1, 64999.0, 65000.0, 3.3e38, 1e300, np.float64(0.1), np.int64(70000), np.array(0.1), float('inf'))]
z = np.float16([0.1, 0.5, 1.8333333]); print(*(f(z).tolist() for f in (lambda z: z * 0.1, lambda z: z / 0.3, lambda z: 0.7 - z, lambda z: z % 0.3, lambda z: z // 0.1, lambda z: z == 0.1, lambda z: 0.1 <= z, lambda z: z < np.float64(0.1), lambda z: z != np.array(0.1), lambda z: np.maximum(z, 0.3), lambda z: np.clip(z, 0.2, 0.3), lambda z: np.where(z > 0.1, 0.1, z))), 0.1 in z)
z = np.float16([0.1, 0.5, 1.8333333]); z *= 0.1; z -= 0.3; z /= 0.7; print(z.tolist(), z.dtype)
[str((z + x).dtype) + str((z - x).tolist()) + str((x == z).tolist()) for z in [np.float16([0.1, 0.5, 1.8333333])] for x in (255, 256, 2049, 65504, 65536, 2**24 + 1, 2**40, 2**64, -3, -129, True, 0.1, 64999.0, 65000.0, 3.3e38, 1e300, np.float64(0.1), np.int64(70000), np.array(0.1), float('inf'))]
np.float32(0.1) == 0.1, np.float32([0.1])[0] < 0.1, np.float32([0.1]) == [0.1], np.float32([0.1]) == np.float64([0.1])
"""

# What is made of arrays lies in memory as they do: strides and last digits, for axes in every order.
SHAPES = ["(3,4,5)", "(7,3,9)", "(3,6,4,5)", "(6,8)", "(20,30,9)"]
OTHERS = ["b", "a.copy()", "b.copy()", "b.copy('K')", "b[:1]", "b[..., :1]", "b[0]", "np.ones(b.shape[-1])", "np.ones((b.shape[1], 1)) if b.ndim == 3 else b.T.copy().T", "b.mean(0)", "b.mean(-1, keepdims=True)", "2", "b[::-1]", "np.asfortranarray(b)", "b > 0", "b.astype(np.float32)", "b.astype(int)"]
LAID = "import itertools\na = np.random.RandomState(3).randn(*{shape})\nfor p in itertools.permutations(range(a.ndim)):\n    b = a.transpose(p)\n    "
CASES += "\n".join(
    json.dumps(LAID.replace("{shape}", shape) + made)
    for shape in SHAPES
    for made in [
        *(f"c = b + ({other}) if np.shape({other}) != a.shape or a.shape == b.shape else b + 1; print(p, c.strides, repr(c.sum()), repr(c[1:].prod()))" for other in OTHERS),
        "print([x.strides for x in (np.exp(b), -b, b > 0, b[::2] * 2, b[..., ::-1] * 2, b[1:, 1:] + 1, np.maximum(b, 0))])",
        "print([(b.sum(k).strides, b.max(k).strides, repr(b.sum(k).sum()), repr(b.prod(k).mean()), b.argmax(k).sum(), b.std(k).sum()) for k in range(b.ndim)])",
        "print(b.sum(), (b * 1.3).std(), (b * 1.1).mean(axis=(0, 1)).sum(), b.min(0).sum(), (b[::2] * b[::2]).sum())",
    ]
)

if __name__ == "__main__":
    here = pathlib.Path(__file__).parent
    exec((here / "numpy-runner.py").read_text())
    lines = [json.dumps([case, said(case)]) for case in (json.loads(line) if line.startswith('"') else line for line in CASES.strip().splitlines())]
    (here / "sums-cases.txt").write_text("\n".join(lines) + "\n")
