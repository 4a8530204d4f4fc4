# A hand: bones that turn, a skin that follows them, and the pose in which it touches points that are seen, with all derivatives.
# A pose has the hand's turn and place, and for each finger how far it spreads and how far its two bones bend.
from math import dist
from math import sin as wave

from micrograd import compile, cos, minimize, scatter, sin

FINGERS = [(-1.0, 3.0), (0.0, 3.4), (1.0, 3.1)]
KNUCKLE, TIP = 1.2, 1.0


def times(a, b):
    """The product of two turns with places: three rows of four numbers each, what is below them being 0, 0, 0, 1."""
    return [[sum(a[i][k] * b[k][j] for k in range(3)) + (a[i][3] if j == 3 else 0) for j in range(4)] for i in range(3)]


def turned(axis, angle, place=(0, 0, 0)):
    c, s, (i, j) = cos(angle), sin(angle), [k for k in range(3) if k != axis]
    rows = [[1 if k == m else 0 for m in range(3)] + [place[k]] for k in range(3)]
    rows[i][i], rows[i][j], rows[j][i], rows[j][j] = c, -s, s, c
    return rows


def bones(pose):
    """Where each bone stands: the palm, and two of each finger."""
    palm = times(times(turned(2, pose[0], pose[3:6]), turned(1, pose[1])), turned(0, pose[2]))
    found = [palm]
    for (x, y), k in zip(FINGERS, range(6, 15, 3)):
        first = times(palm, times(turned(2, pose[k], (x, y, 0)), turned(0, pose[k + 1])))
        found += [first, times(first, turned(0, pose[k + 2], (0, KNUCKLE, 0)))]
    return found


def vertices():
    """Points of the skin: each follows some bones, as (bone, share, place beside it)."""
    for k in range(12):
        yield [(0, 1.0, (wave(k), 1.5 + wave(2.0 * k), 0.3 * wave(3.0 * k)))]
    for finger in range(3):
        for k in range(12):
            along, beside = k / 11 * (KNUCKLE + TIP), (0.2 * wave(k), 0.2 * wave(k + 2.0))
            second = min(1.0, max(0.0, along - KNUCKLE + 0.5))
            yield [
                (1 + 2 * finger, 1 - second, (beside[0], along, beside[1])),
                (2 + 2 * finger, second, (beside[0], along - KNUCKLE, beside[1])),
            ]


skin = list(vertices())


def follow(vertex, stands):
    places = [(share, [sum(row[k] * p[k] for k in range(3)) + row[3] for row in stands[bone]]) for bone, share, p in vertex]
    return [sum(share * place[axis] for share, place in places) for axis in range(3)]


@compile
def hand(pose):
    stands = bones(pose)
    return [follow(vertex, stands) for vertex in skin]


straight = [0.0] * 15
bent = [0.3, -0.2, 0.1, 0.5, -0.4, 1.0] + [0.15, 0.6, 0.8, 0.0, 0.3, 0.4, -0.2, 0.9, 0.7]
seen = hand(bent)
print('tips', [[round(x, 6) for x in seen[k]] for k in (23, 35, 47)])

jacobian = hand.jacobian(bent)
print(len(jacobian), 'rows; a column each has the length', [round(dist([row[k] for row in jacobian], [0] * len(jacobian)), 6) for k in range(15)])
print('not 0 by the formula:', len(hand.sparse_jacobian(bent)), 'of', len(jacobian) * 15)


def distance(pose):
    return sum((x - y) ** 2 for p, q in zip(hand(pose), seen) for x, y in zip(p, q))


found = minimize(distance, straight)
print('pose', [round(x, 5) for x in found.point], 'near' if found.value < 1e-12 else found.value)

open_hand = hand(straight)
picture = scatter([x for x, _, _ in open_hand], [y for _, y, _ in open_hand], 'open')
picture.scatter([x for x, _, _ in seen], [y for _, y, _ in seen], 'seen').title('A hand, open and as it is seen').save('hand.svg')
