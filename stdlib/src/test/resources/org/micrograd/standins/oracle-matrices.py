"""Writes matrices-cases.txt: what numpy 1.24 says of the older class of matrices."""

import json
import pathlib

CASES = """
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])*np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])*2
2*np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])+1
1+np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])-np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])/2
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).T
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).I
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).A
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).A1
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).H
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])**2
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])[0]
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])[:,0]
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])[0,1]
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])[0:2]
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])[:,1:]
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])[1,:]
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])[0,1:]
np.matrix([1.0, 2, 3])
np.matrix([1.0, 2, 3]).T
np.matrix([1.0, 2, 3])*np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])*np.matrix([1.0, 2, 3]).T
np.matrix([1.0, 2, 3])*np.matrix([1.0, 2, 3]).T
np.matrix('1 2; 3 4')
np.matrix('1,2;3,4')
np.matrix(5)
np.matrix([1,2]).shape
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).shape
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).sum()
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).sum(axis=0)
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).sum(1)
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).mean(axis=0)
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).mean()
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).max()
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).max(axis=1)
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).argmax()
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).argmax(axis=0)
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).std(axis=0)
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).var(0)
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).prod()
np.sum(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]))
np.sum(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]),axis=0)
np.mean(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]),axis=1)
np.max(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]),axis=0)
np.argmax(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]),axis=1)
np.exp(np.matrix([1.0, 2, 3]))
np.multiply(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]),np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]))
np.power(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]),2)
np.dot(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]),np.matrix([1.0, 2, 3]).T)
np.dot(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]),np.ones((3, 2)))
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])*np.ones((3, 2))
np.ones((3, 2)).T*np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])@np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])@np.matrix([1.0, 2, 3]).T
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])@np.ones((3, 2))
np.ones((3, 2)).T@np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])
np.matmul(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]),np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]))
np.linalg.inv(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]))
np.linalg.det(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]))
np.linalg.norm(np.matrix([1.0, 2, 3]))
np.linalg.solve(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]),np.matrix([1.0, 2, 3]).T)
np.transpose(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]))
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).transpose()
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).reshape(1,9)
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).reshape(9,1)
np.reshape(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]),(9,1))
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).ravel()
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).flatten()
np.ravel(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]))
np.concatenate((np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]),np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])),axis=1)
np.vstack((np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]),np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])))
np.hstack((np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]),np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])))
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])==np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])>2
(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])>2).any()
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).all(axis=0)
-np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])
abs(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]))
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).tolist()
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).copy()
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).astype(float)
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).ndim
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).size
len(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]))
list(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]))[0]
[type(q).__name__ for q in np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])]
np.asarray(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]))
type(np.asarray(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]))).__name__
np.array(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]))
np.asanyarray(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]))
np.asmatrix(np.ones((3, 2)))
np.mat(np.ones((3, 2)))
type(np.mat(np.ones((3, 2)))).__name__
isinstance(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]),np.ndarray)
str(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]))
np.matrix([1.0, 2, 3]).tolist()
float(np.matrix([1.0, 2, 3])[0,0])
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).trace()
np.trace(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]))
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).diagonal()
np.where(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])>2,np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]),0)
np.sqrt(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]))
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).dot(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]))
np.outer(np.matrix([1.0, 2, 3]),np.matrix([1.0, 2, 3]))
np.matrix(np.eye(2))*np.array([[1],[2]])
np.matrix([[1,2]])*[[1],[2]]
np.matrix([1.0, 2, 3])[0]
np.matrix([1.0, 2, 3])[0,:]
np.matrix([1.0, 2, 3])[0].T
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])[np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])>2]
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])[[0,1]]
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])[[0,1],:]
(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).T*np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])).I*np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).T*np.matrix([1.0, 2, 3]).T
1/np.matrix([1.0, 2, 3])
np.matrix([1.0, 2, 3])**1
np.matrix([1.0, 2, 3])-np.array([1,2,3])
np.array([1,2,3])-np.matrix([1.0, 2, 3])
np.array([[1,2,3]])*np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])
np.matrix(np.zeros((2,2)))
np.matrix([[True,False]])
np.matrix([[1.5,2]],dtype=int)
np.matrix([[1,2],[3,4]],dtype='float32')
np.round(np.matrix([1.0, 2, 3])/3,2)
np.matrix([1.0, 2, 3]).round(1)
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).min(0)
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).cumsum()
np.log(np.matrix([1.0, 2, 3]))
np.maximum(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]),2)
np.abs(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]))
np.squeeze(np.matrix([1.0, 2, 3]))
np.matrix([1.0, 2, 3]).squeeze()
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).squeeze()
np.matrix([[1,2]]).getA()
np.matrix([[1,2]]).getT()
np.matrix([[1,2]]).getA1()
np.matrix([[1,2]]).getI()
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).item(0)
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).item((0,1))
np.matrix([[1,2]])==np.matrix([[1,3]])
np.matrix([[7]]).item()
np.matrix(np.zeros((2,2,2)))
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])*np.ones(2)
np.matrix([[1,2]])*np.matrix([[1,2]])
np.size(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]))
np.shape(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]))
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).nonzero()
np.cov(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]))
np.sum(np.multiply(np.matrix([1.0, 2, 3]),np.matrix([1.0, 2, 3])))
np.array_equal(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]),np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]))
np.allclose(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]),np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]))
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])%2
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])//2
2-np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])
2/np.matrix([1.0, 2, 3])
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).repeat(2,0)
np.matrix(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]))
np.matrix(np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]),copy=False) is np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]])
np.matrix([[3, 1, 1], [1, 7, 5], [3, 3, 6]]).real
A = np.matrix([[1.0, 2], [3, 4]]); A[0, 1] = 9; print(A); A[0] = 5; print(A); A[:, 1] = np.matrix([[7], [8]]); print(A); A += 1; print(A, type(A)); A *= A; print(A); A *= 2; print(A)
B = np.ones((2, 2)); C = np.asmatrix(B); C[0, 0] = 7; a = np.asarray(C); a[1, 1] = 3; print(B)
X = np.matrix([[1, 2.0], [1, 3], [1, 5]]); y = np.matrix([[1.0], [2], [4]]); t = np.matrix([[0.0, 0]]); print(np.sum(np.power((X * t.T) - y, 2)) / (2 * len(X)), int(t.ravel().shape[1]))
X = np.matrix([[1, 2.0], [1, 3], [1, 5]]); y = np.matrix([[1.0], [2], [4]]); t = np.matrix([[0.0, 0]]); e = (X * t.T) - y; print([(t[0, j] - 0.1 / len(X) * np.sum(np.multiply(e, X[:, j]))).round(8) for j in range(2)])
z = np.matrix([[0.5, -1.0]]); s = 1 / (1 + np.exp(-z)); print(repr(s.round(8)), type(s))
X = np.matrix([[1, 2.0], [1, 3], [1, 5]]); y = np.matrix([[1.0], [2], [4]]); print(((X.T * X).I * X.T * y).round(6), type((X.T * X).I))
for row in np.matrix([[1, 2], [3, 4]]): print(row, row.shape)
M = np.matrix([[1, 2], [3, 4]]); M.shape = (1, 4); print(repr(M))
"""

if __name__ == "__main__":
    here = pathlib.Path(__file__).parent
    exec((here / "numpy-runner.py").read_text())
    lines = [json.dumps([case, said(case)]) for case in CASES.strip().splitlines()]
    (here / "matrices-cases.txt").write_text("\n".join(lines) + "\n")
