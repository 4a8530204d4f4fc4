"""Writes nist.csv.gz: NIST's certified least-squares problems, and a polynomial that mpmath solves.

    python3 oracle-nist.py FOLDER | gzip -9n > nist.csv.gz

The folder has the 27 files of https://www.itl.nist.gov/div898/strd/nls/nls_main.shtml, as Bennett5.dat.
A line is name;start 1;start 2;parameters;their errors;residual sum of squares;rows of y and xs.
"""

import glob
import os
import re
import sys

from mpmath import matrix, mp, mpf, sqrt


def write(name, starts, certified, errors, total, rows):
    numbers = [' '.join(repr(float(x)) for x in xs) for xs in (*starts, certified, errors, [total])]
    print(name, *numbers, ' '.join(','.join(repr(float(v)) for v in row) for row in rows), sep=';')


def convert(path):
    lines = open(path).read().splitlines()
    table = [line.split('=')[1].split() for line in lines if re.match(r'\s*b\d+\s*=', line)]
    total = next(line.split(':')[1].split()[0] for line in lines if line.startswith('Residual Sum of Squares'))
    first, last = next(re.findall(r'\d+', line)[-2:] for line in lines if re.search(r'Data\s+\(lines', line))
    rows = [line.split() for line in lines[int(first) - 1:int(last)] if line.strip()]
    start1, start2, certified, errors = zip(*table)
    write(os.path.basename(path)[:-4], (start1, start2), certified, errors, total, rows)


def solve(columns, y):
    """Parameters, their errors and the residual sum of squares, by normal equations with 80 digits."""
    mp.dps = 80
    a = matrix([[mpf(c[i]) for c in columns] for i in range(len(y))])
    inverse = (a.T * a) ** -1
    b = inverse * (a.T * matrix([mpf(v) for v in y]))
    rest = matrix([mpf(v) for v in y]) - a * b
    total = sum(r * r for r in rest)
    variance = total / (len(y) - len(columns))
    return list(b), [sqrt(inverse[k, k] * variance) for k in range(len(columns))], total


LONGLEY = """
60323 83.0 234289 2356 1590 107608 1947
61122 88.5 259426 2325 1456 108632 1948
60171 88.2 258054 3682 1616 109773 1949
61187 89.5 284599 3351 1650 110929 1950
63221 96.2 328975 2099 3099 112075 1951
63639 98.1 346999 1932 3594 113270 1952
64989 99.0 365385 1870 3547 115094 1953
63761 100.0 363112 3578 3350 116219 1954
66019 101.2 397469 2904 3048 117388 1955
67857 104.6 419180 2822 2857 118734 1956
68169 108.4 442769 2936 2798 120445 1957
66513 110.8 444546 4681 2637 121950 1958
68655 112.6 482704 3813 2552 123366 1959
69564 114.2 502601 3931 2514 125368 1960
69331 115.7 518173 4806 2572 127852 1961
70551 116.9 554894 4007 2827 130081 1962
"""


def main():
    for path in sorted(glob.glob(sys.argv[1] + '/*.dat')):
        convert(path)
    rows = [[float(v) for v in line.split()] for line in LONGLEY.split('\n') if line]
    y, *xs = zip(*rows)
    write('Longley', ([0] * 7, [1] * 7), *solve([[1] * 16, *xs], y), rows)
    rows = [[sum(x**k for k in range(9)) + (0.5 if x % 2 else -0.5), x] for x in range(21)]
    columns = [[x**k for _, x in rows] for k in range(9)]
    write('Polynomial', ([0] * 9, [2] * 9), *solve(columns, [y for y, _ in rows]), rows)


main()
