"""Writes dot-syntax.txt, texts with whether dot takes them, and dot-cases.txt: sources with the row of each node as Graphviz 2.43's dot lays them out, and dot-shapes.txt: the size and the corners of nodes. Run where dot is."""

import json
import os
import random
import shlex
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCES = [
    'digraph{node[shape=record]; a[label="<f0> left|<f1> mid|<f2> right"]; b[label="{<g0> one|<g1> two}|<g2> three"]; c; a:f0->b:g0; a:f1->b:g2; a:f2->c; b:g1:w->c; a:f0:nw->a:f2:ne}',
    'digraph{rankdir=LR; node[shape=record]; n0[label="<f0>|<f1>|<f2>|<f3>" height=2.5]; n1[label="{<n> n14|719|<p>}"]; n2[label="{<n> a1|805|<p>}"]; n3[label="{<n> i9|718|<p>}"]; n0:f0->n1:n; n0:f1->n2:n; n0:f2->n3:n; n1:p->n3:n}',
    'digraph{ {rank=same; a; b; c} a->b->c; d->a; d->b; {rank=min; s} {rank=max; t} s->d; c->t; b->x; x->t}',
    'digraph{rankdir=RL; a->b; a->c; b->d; c->d; d->e[label="yes"]}',
    'digraph{rankdir=BT; a->b; a->c; b->d; c->d; subgraph cluster_x{label="in BT"; b;c}}',
    'digraph{splines=ortho; node[shape=box]; a->b; a->c; a->d; b->e; c->e; d->f; a->f}',
    'digraph{splines=line; a->b; a->c; b->d; c->d; a->d}',
    'digraph{splines=polyline; a->b->c->d; a->d; b->d; a->c}',
    'digraph{splines=curved; a->b->c->d; a->d; b->d; a->c}',
    'digraph{a->b->c; c->a[constraint=false color=red]; a->d[minlen=3]; d->e[weight=9]; b->e; e->a[style=dashed]}',
    'digraph{node[style=filled]; a[fillcolor=lightblue]; b[style=dashed]; c[style=dotted]; d[style="bold"]; e[style=rounded shape=box]; f[style="rounded,filled" shape=box fillcolor="#ffeecc"]; g[style=invis]; h[style="filled,dashed" color=red fillcolor=yellow]; a->b[style=dashed]; b->c[style=dotted]; c->d[style=bold]; d->e[style=invis]; e->f[color="red:blue"]; f->g; g->h; a->h[penwidth=3]}',
    'digraph{a->b[dir=both]; b->c[dir=back]; c->d[dir=none]; a->d[dir=both arrowtail=dot arrowhead=diamond]}',
    'digraph{a->b[label="edge label"]; b->c[headlabel="head" taillabel="tail"]; a->c[xlabel="x label"]; c->d[label="two\\nlines" fontcolor=red fontsize=10]; a->d; a[xlabel="ax"]}',
    'digraph{a[shape=none label=<<TABLE BORDER="0" CELLBORDER="1" CELLSPACING="0"><TR><TD COLSPAN="2" BGCOLOR="lightblue"><B>Title</B></TD></TR><TR><TD PORT="p">x<BR/>y</TD><TD ROWSPAN="2"><I>it</I> <U>un</U></TD></TR><TR><TD><FONT COLOR="red" POINT-SIZE="20">big</FONT></TD></TR></TABLE>>]; b[label=<H<SUB>2</SUB>O and x<SUP>2</SUP>>]; a:p->b; c[shape=plain label=<<table><tr><td>one</td><td><table color="blue"><tr><td>in</td></tr><tr><td>ner</td></tr></table></td></tr></table>>]; b->c}',
    'digraph{compound=true; label="All of it"; subgraph cluster_a{label="outer"; style=filled; color=lightgrey; a; b; subgraph cluster_b{label="inner"; color=blue; fillcolor=white; c; d} } subgraph cluster_c{label="third"; bgcolor=lightyellow; style=rounded; e->f} a->c; b->d; a->e[lhead=cluster_c]; d->f; x->a; x->e}',
    'digraph{size="2,2"; bgcolor=lightblue; label="big title"; labelloc=t; fontsize=30; a->b->c->d->e->f; a->f}',
    'digraph{node[fontname="Courier"]; a[fontsize=8 label="small courier"]; b[fontsize=30 fontcolor=blue label="big"]; c[fontname="Helvetica-Bold" label="bold"]; a->b->c; c->d; d[peripheries=3]; e[peripheries=0 label="none"]; d->e}',
    'graph{a--b--c--d--a; b--d[label="diag"]; e--f}',
    'digraph{a->a; a->a[label="self"]; a->b; b->b[color=red]; b->a}',
    'digraph{a->b; a->b; a->b[color=red]; b->c; c->b; a->c; a->c}',
    'digraph{a->b->c->d->e; a->e; a->d; b->e; a->c; f->e; a->f}',
    'digraph{a->{b c d}; {b c}->{e f}; d->f}',
    'digraph{a->b[tailport=e headport=w]; b:s->c:n; c:w->a:w; a:n->d:n; d:sw->c:ne}',
    'digraph{node[shape=box width=2]; a[label="left\\lsecond line\\l"]; b[label="right\\rlonger line\\r"]; c[label="mid\\nlonger line"]; a->b->c; d[label="\\N is d"]; c->d}',
    'digraph{node[shape=circle]; 1->2; 1->3; 2->4; 2->5; 3->6; 3->7; 4->8; 4->9; 7->10; 7->11}',
    'digraph{n0_0->n1_0; n0_0->n0_1; n0_1->n1_1; n0_1->n0_2; n0_2->n1_2; n0_2->n0_3; n0_3->n1_3; n0_3->n0_4; n1_0->n2_0; n1_0->n1_1; n1_1->n2_1; n1_1->n1_2; n1_2->n2_2; n1_2->n1_3; n1_3->n2_3; n1_3->n1_4; n2_0->n3_0; n2_0->n2_1; n2_1->n3_1; n2_1->n2_2; n2_2->n3_2; n2_2->n2_3; n2_3->n3_3; n2_3->n2_4; n3_0->n4_0; n3_0->n3_1; n3_1->n4_1; n3_1->n3_2; n3_2->n4_2; n3_2->n3_3; n3_3->n4_3; n3_3->n3_4;}',
    'digraph{rankdir=LR; 1[label="{ a | data 2.0000 | grad -4.0000 }" shape=record]; 2[label="{ b | data -3.0000 | grad 4.0000 }" shape=record]; 3[label="{ e | data -6.0000 | grad 2.0 }" shape=record]; "3*"[label="*"]; "3*"->3; 1->"3*"; 2->"3*"; 4[label="{ c | data 10.0 | grad 2.0 }" shape=record]; 5[label="{ d | data 4.0 | grad 1.0 }" shape=record]; "5+"[label="+"]; "5+"->5; 3->"5+"; 4->"5+"}',
    'digraph{rankdir=LR; {rank=same a b c} a->b->c; a->c; d->a; d->e; {rank=same; e; f}; e->f[label="flat"]; c->f}',
    'digraph{rankdir=LR; subgraph cluster_0{label="encoder with long name"; a->b} subgraph cluster_1{label="decoder"; c->d} b->c; a->d; in->a; d->out}',
    'digraph{rankdir=LR; splines=line; node[shape=circle label=""]; subgraph cluster_0{color=white; label="input"; x1;x2;x3} subgraph cluster_1{color=white;label="hidden"; h1;h2;h3;h4} subgraph cluster_2{color=white;label="out"; o1;o2} {x1 x2 x3}->{h1 h2 h3 h4}->{o1 o2}}',
    'strict graph{a--b; b--a; a--b[color=red]; a--c}',
    'digraph{rankdir=LR; s0->s1[label="a,b"]; s1->s2[label="c"]; s2->s0[label="reset"]; s1->s1[label="x"]; s0->s2[label="skip"]}',
    '/* c */ digraph G { // line\n# pre\n"quoted \\"name\\"" -> "a" + "b"; -1.5 -> .5 ; edge [color=blue] x->y; node [shape=box]; z; subgraph { node [color=red]; q }; y -> z -> q; graph [label="t"]; }',
]
TEXTS = [
    'digraph{a[foo]}',
    'digraph{a[foo,bar=1]}',
    'digraph{a[foo=1;bar=2]}',
    'digraph{a[foo=1 bar=2]}',
    'digraph{a[foo=1,,bar=2]}',
    'digraph{a->b[x=1][y=2]}',
    'digraph{a;;b}',
    'digraph{;}',
    'digraph{a,b}',
    'digraph{a b c}',
    'digraph{a->b,c}',
    'digraph{{a b}->{c d}}',
    'digraph{{a b}}',
    'digraph{subgraph x{a}->b}',
    'digraph{subgraph x}',
    'digraph{subgraph {a}}',
    'digraph{subgraph x {a} -> subgraph y {b}}',
    'digraph{a->subgraph x}',
    'digraph{a:p->b:q}',
    'digraph{a:p:n->b:q:s}',
    'digraph{a:p:n:z->b}',
    'digraph{a:->b}',
    'digraph{a[label=<x>]}',
    'digraph{a[label=<<b>x</b>>]}',
    'digraph{a[label=<<b>x</b>]}',
    'digraph{a[label="x]}',
    'digraph{"a" + "b" -> c}',
    'digraph{a + b -> c}',
    'digraph{"a" "b"}',
    'digraph{a -- b}',
    'graph{a -> b}',
    'digraph{a = b}',
    'digraph{a = b; c = "d"}',
    'digraph{a =}',
    'digraph{= b}',
    'digraph{a->}',
    'digraph{->b}',
    'digraph a b{}',
    'digraph{a]',
    'digraph{[a=1]}',
    'digraph{node[]}',
    'digraph{node[shape=box}',
    'digraph{node[shape=box],a}',
    'digraph{node[shape=box] a}',
    'digraph{node a}',
    'digraph{node}',
    'digraph{edge[]}',
    'digraph{graph[]}',
    'digraph{graph}',
    'digraph{graph[a=b] -> c}',
    'digraph{node=b}',
    'digraph{node->b}',
    'digraph{"node"->b}',
    'digraph{Node[shape=box]}',
    'digraph{STRICT}',
    'DIGRAPH{a->b}',
    'Strict Digraph X{a->b}',
    'strict{a}',
    'graph\n{a}',
    'digraph{a}digraph{b}',
    'digraph{a} x',
    'digraph{a}}',
    'digraph{a',
    'digraph{-1->-1.5}',
    'digraph{1a->b}',
    'digraph{1.2.3->b}',
    'digraph{.5->5.}',
    'digraph{a.b->c}',
    'digraph{a-b->c}',
    'digraph{a$b}',
    'digraph{a@b}',
    'digraph{été->日本}',
    'digraph{"été"->"日本"}',
    'digraph{a/*c*/->/*d*/b}',
    'digraph{a//x\n->b}',
    '#c\ndigraph{a}',
    'digraph{\n#c\na}',
    'digraph{a #c\n}',
    'digraph{a[label="x\\\ny"]}',
    'digraph{a[label="x\ny"]}',
    'digraph{a[label=""]}',
    'digraph{a[label=1.5]}',
    'digraph{a[label=-1.5]}',
    'digraph{a[label=a-b]}',
    'digraph{a[=1]}',
    'digraph{a["x"="y"]}',
    'digraph{a[<x>=y]}',
    'digraph{<x>->y}',
    'digraph{<x<b>>->y}',
    'digraph{a->b->c->d[x=1]}',
    'digraph{a->b c->d}',
    'digraph{a[x=1]->b}',
    'digraph{a->{b;c}->d}',
    'digraph{a->{b c}[color=red]}',
    'digraph{{rank=same a b}}',
    'digraph{{rank=same; a; b}->c}',
    'digraph{subgraph{rank=same a b}}',
    'digraph "x y"{a}',
    'digraph 1{a}',
    'digraph <x>{a}',
    'digraph -1{a}',
    'digraph{a:1->b}',
    'digraph{a:"x y"->b}',
    'digraph{a:n:n}',
    'digraph{a:n}',
    'digraph{a:n[x=1]}',
    'digraph{a /* x}',
    'digraph{a[x="y" + "z"]}',
    'digraph{a[x="y" "z"]}',
    'digraph{a[x=y+z]}',
    'digraph{a[x=<y> + <z>]}',
    'digraph{a\\b}',
    'digraph{a->b;}',
    'digraph{a(b)}',
    'digraph{a%b}',
    'digraph{a|b}',
    'digraph{a\tb}',
    'digraph{a[x=true,y]}',
    'strict digraph{a->b a->b}',
    'digraph{subgraph cluster_a{label=x a b}c}',
    'digraph{subgraph "cluster a"{a}}',
    'digraph{subgraph 1{a}}',
    'digraph{subgraph a->b}',
    'digraph{subgraph a{b}[x=1]}',
    'digraph{{a}[x=1]}',
    'digraph{{}->a}',
    'digraph{a->{}}',
    'digraph{{}}',
    'digraph{a:b:c->d:e:f[x=1 y=2;z=3,w=4]}',
    'digraph{a---b}',
    'digraph{a-->b}',
    'digraph{a>b}',
    'digraph{a<b}',
    'digraph{a->>b}',
    'digraph{a=>b}',
    "digraph{a[label='x']}",
    'digraph{a[label=x y]}',
    'digraph{a[label=#ff0000]}',
    'digraph{a[color=red:blue]}',
    'digraph{a[color=/x11/red]}',
    'digraph{0x10}',
    'digraph{1e5}',
    'digraph{1_a}',
    'digraph{a1_b2}',
    'digraph{_}',
    'digraph{ a -> b -- c }',
    'graph{ a -- b -> c }',
]
SOURCES += [
    'digraph{subgraph cluster_0{a->b->c} subgraph cluster_1{d->e} c->d; e->a}',
    'digraph{subgraph cluster_0{a->b->c} subgraph cluster_1{d->e} a->e; d->c; x->d}',
    'digraph{subgraph cluster_0{a;b;subgraph cluster_1{c->d->e}} a->c; e->b; b->f; f->a}',
    'digraph{subgraph cluster_0{a->b->c->d} subgraph cluster_1{p->q} subgraph cluster_2{x->y->z} d->p; q->x; z->a; b->y}',
    'digraph{subgraph cluster_0{a;b;c} subgraph cluster_1{d;e} a->d; d->b; e->c; {rank=same; c; f} f->d}',
    'digraph{subgraph cluster_0{{rank=same;a;b} a->b; b->c; {rank=max; d} c->e} subgraph cluster_1{g->h; {rank=min; h2} h2->h} e->g; a->h; z->h}',
    'digraph{subgraph cluster_a{a1->a2[minlen=3]; a1->a3} subgraph cluster_b{b1->b2; b1->b3->b4} a2->b4; a3->b1; start->a1; start->b1; b4->end; a2->end}',
    'digraph{rankdir=LR; subgraph cluster_0{a0->a1->a2->a3} subgraph cluster_1{b0->b1->b2->b3} start->a0; start->b0; a1->b3; b2->a3; a3->a0; a3->end; b3->end}',
    'digraph{subgraph cluster_0{a->b[label=x]; c} subgraph cluster_1{d->e} b->d[label=y]; c->e; c->f; f->e[weight=5]}',
    'digraph{newrank=true; subgraph cluster_0{a->b->c} subgraph cluster_1{d->e} c->d; e->f}',
    'digraph{newrank=true; subgraph cluster_0{a->b->c->d} subgraph cluster_1{p->q} {rank=same; c; q} x->a; x->p}',
    'digraph{subgraph cluster_0{a} subgraph cluster_1{b} subgraph cluster_2{c} a->b->c; a->c}',
    'digraph{subgraph cluster_0{a} subgraph cluster_1{b} subgraph cluster_2{c} c->b->a; c->a; d->a; d->c}',
    'digraph{subgraph cluster_o{subgraph cluster_i{a->b} subgraph cluster_j{c->d->e} b->d; f} f->a; g->f; e->h; g->h}',
]
SOURCES += [
    'digraph{node[shape=box]; a; b; c[height=2 width=3]; d; e; {rank=same; a b c d e} a->{x y z}; b->{y z}; d->{x}; e->{x y z}; c->x; x->t[minlen=2]}',
    'digraph{rankdir=LR; node[shape=box]; a[width=3]; b; c[width=4 height=2]; d; a->x; b->{x y}; d->{x z}; c->y}',
    'digraph{{rank=same; a; b; c; d; e} a->b->c->d->e; a->e; b->e; e->a; u->{a b c d e}; {a b c d e}->v}',
    'digraph{rankdir=LR; nodesep=.1; ranksep=.2; {rank=same; a; b; c; d} a->b->c->d; a->d; d->b; u->{a b c d}; {a b c d}->v}',
    'digraph{node[shape=record]; a[label="x|{y|<p> z|w}|v"]; b->a:p; c->a:p; a:p->d; b->c}',
    'digraph{node[shape=diamond label="" width=.1 height=.1]; a->b->c; a->c; d[shape=box label="wide text"]; d->b; c->e; e[shape=point]}',
]
draw = random.Random(7)
for turn in ("TB", "LR", "BT", "RL"):
    for size in (4, 6, 9, 12, 16):
        for clusters in (0, 2):
            names = [f"n{i}" for i in range(size)]
            edges = [f"{names[draw.randrange(0, i)]}->{names[i]}" + draw.choice(["", "", "[label=x]", "[weight=3]", "[minlen=2]"]) for i in range(1, size)]
            edges += [f"{a}->{b}" + draw.choice(["", "[constraint=false]", "[style=dashed]"]) for a, b in (sorted(draw.sample(range(size), 2)) for _ in range(size // 2)) for a, b in [(names[a], names[b])]]
            parts = "".join(f"subgraph cluster_{c}{{label=c{c};{names[1 + c]};{names[-1 - c]}}}" for c in range(clusters))
            SOURCES.append(f"digraph{{rankdir={turn};{parts}{';'.join(edges)}}}")


def rows(source):
    """The row of each node, and the places of nodes in each row."""
    said = subprocess.run(["dot", "-Tplain"], input=source, capture_output=True, text=True, check=True).stdout.replace("\\\n", "")
    turn = next((t for t in ("LR", "RL", "BT") if f"rankdir={t}" in source), "TB")
    at = {}
    for line in said.splitlines():
        words = shlex.split(line)
        if words and words[0] == "node":
            x, y = float(words[2]), float(words[3])
            at[words[1]] = {"TB": -y, "BT": y, "LR": x, "RL": -x}[turn]
    levels = sorted(set(round(y, 2) for y in at.values()))
    return {name: levels.index(round(y, 2)) for name, y in at.items()}


with open(os.path.join(HERE, "dot-cases.txt"), "w") as out:
    for source in SOURCES:
        out.write(json.dumps([source, rows(source)]) + "\n")

with open(os.path.join(HERE, "dot-syntax.txt"), "w") as out:
    for text in TEXTS:
        done = subprocess.run(["dot", "-Tcanon"], input=text, capture_output=True, text=True)
        out.write(json.dumps([text, done.returncode == 0]) + "\n")

SHAPES = "box square ellipse circle doublecircle egg triangle invtriangle diamond Mdiamond Msquare Mcircle trapezium invtrapezium parallelogram house invhouse pentagon hexagon septagon octagon doubleoctagon tripleoctagon star cylinder note tab folder box3d component plaintext plain underline polygon point".split()
GIVEN = ['label=""', 'label="" width=2 height=1', "label=W", 'label="wide words wide words"', 'label="tall\\ntall\\ntall\\ntall"', 'label="wide words" height=1.5', "label=words regular=true", 'label="" width=2 fixedsize=true', 'label="words words" labelloc=b', 'label="" peripheries=3 width=2', 'label="words words" fixedsize=shape width=.5', 'label=word margin="0.4,0.1"']
NODES = [f"shape={shape} {given}" for shape in SHAPES for given in GIVEN]
NODES += [f'shape=polygon width=2 height=1 label="" {given}' for given in ("sides=3", "sides=5 skew=.3", "sides=6 distortion=.4", "sides=4 skew=-.7", "sides=7 distortion=-.5 skew=.2", "sides=5 orientation=20", "sides=4 orientation=30", "sides=4 orientation=90", "sides=9 peripheries=2", "sides=1 skew=.4", "sides=2", "sides=4 regular=true orientation=45", "sides=12 orientation=10 distortion=.3")]
NODES += [f'label="" width=1.5 {given}' for given in ("shape=triangle orientation=90", "shape=house orientation=45 peripheries=2", "shape=diamond peripheries=3", "shape=trapezium peripheries=2", "shape=star peripheries=2", "shape=hexagon orientation=30", "shape=ellipse orientation=30", "shape=box orientation=45")]


def shape(node):
    """The width and height of a node in points, and its innermost corners from its middle on, downwards."""
    said = subprocess.run(["dot", "-Tjson0"], input=f'digraph{{a[vertices="" {node}]}}', capture_output=True, text=True, check=True).stdout
    found = json.loads(said)["objects"][0]
    corners = [[float(n) * 72 for n in p.split(",")] if "," in p else float(p) * 72 for p in found.get("vertices", "").split()]
    pairs = [[round(a, 1), round(-b, 1)] for a, b in zip(corners[::2], corners[1::2])]
    return [round(float(found["width"]) * 72, 1), round(float(found["height"]) * 72, 1), pairs]


with open(os.path.join(HERE, "dot-shapes.txt"), "w") as out:
    for node in NODES:
        if node.startswith("shape=plain ") and "peripheries" in node:
            continue  # of no size in Graphviz 2.43
        out.write(json.dumps([node, *shape(node)]) + "\n")
