const fs = require('fs'), path = require('path');
const all = String.raw`f(a b)
f(a as b)
f(1 2)
f("a" "b")
f(a 'x')
f(a if)
f(a, b c)
f(a => b c)
f(a;b)
f(a}
new F(a b)
[1 2]
[1 "x"]
[1 x]
[1, 2
[1;2]
{a: 1 b: 2}
({a: 1 b: 2})
({a: 1; b: 2})
({a 1})
({a: 1 "b": 2})
({a b})
({1})
({if})
x = ({a: })
1 2
a b
a "x"
"x" a
x = 1 y = 2
x = 1 "s"
x = = 3
x = 
x = ;
if (x
if x
if (x) {
if x {}
if (a b) {}
while x {}
while (a b) {}
for (let i = 0; i < 3; i++
for (let i = 0, i < 3, i++) {}
for let i of x {}
for (x of y z) {}
for (;;
function
function (a) {}
function f {}
function f(a b) {}
function f(a, ) { return
function f(1) {}
function f(a.b) {}
function f(if) {}
class
class A { x y }
class A { x = 1 y = 2 }
class A { f() { return 1 } g }
class A { 1+1 }
class A extends {}
class A { constructor() { super.x } } class A {}
const x
const x, y = 2
let x; let x
let let = 1
let 1 = 2
let a b
const a = 1 b = 2
var if = 1
var x = , y
return
return 5 6
break
continue
break x
throw
throw x y
try {}
try { catch (e) {}
try {} catch {} finally
try {} catch (e f) {}
switch (x) { case 1 x }
switch (x) { foo }
switch x {}
import x
import { x } from 
export const a = 1
await x
async () => { await }
yield 1
() => { 
(a, b => 
(a b) => 1
a => { return 1
x ? 1
x ? 1 ; 2
x ? 1 : 
a ? b c : d
a.
a.1
a..b
a?.
a[
a[1
a[1 2]
a[]
++
x++ y
++x++
1 = 2
1++
a + b = 1
"x" = 1
this = 1
(a + b)++
for (1 of x) {}
delete x y
typeof
new
new.foo
!
-
x +
x + * y
x && 
x ** -
-x ** 2
"abc
'abc
/abc
/a/gg
/[/
0x
0b2
1_
1__0
08n
3in []
1a
1.2.3
1e
#x
@x
a # b
"\u{110000}"
"\x1"
\u0031
x = {a:1,,b:2}
[1,,2
,
)
]
}
(
(1
(1,
()
(a))
{
{a
{a}}
else {}
case 1:
catch (e) {}
do x
do { } 
do { } while x
with (x
debugger x
label: label: x
enum x
interface x
public x
static x
foreach (x in y) {}
elif (x) {}
def f(x): return x
print "x"
x := 1
and b
a and b
a or b
not a
a is b
let x = 1 + ; y
console.log("a" + )
console.log("a", )
console.log("a"
console.log('it's')
console.log("a" "b")
async function f() { for await (x of y { } }
function* g() { yield yield }
let {a b} = c
let {a: } = c
let [a b] = c
let {a}
let [a]
({a = 1})
({a}) => 1 2
get x() {}
({get x})
({get x() 1})
({f() })
({async f})
({[a: 1})
x => 
async x y
of of of
let x = 5 let y
if (a) else b else c
var a = [1, 2 3]
var a = {x: 1, y 2}
return x = y
null = 1
undefined = 1
null.x y
true 1
arguments = 1 2
if (1) function
if (1) let x
if (1) const y = 1
if (1) class A {}
while (1) break x
super()
super.x
new.target
import.meta
function f() { super() }`.split('\n');
for (const src of all) {
  let said = 'fine';
  try { new Function(src); } catch (e) { said = `${e.name}: ${e.message}`; }
  console.log(JSON.stringify(src), '->', said);
}
for (const src of ['1 +', 'if (x', 'f(a', '{', '[1, 2', 'x = {a: 1', 'a\nb c', 'x = [1,\n2\n3]', "console.log('it's')", 'const a = 1;\nlet a = 2;']) {
  try { eval(src); } catch (e) { console.log(JSON.stringify(src), '->', e.name, e.message, e.constructor === SyntaxError, Object.keys(e)); }
}
const folder = fs.mkdtempSync(path.join(require('os').tmpdir(), 'wrong-'));
const files = {'a.js': 'const a = 1;\nconst b = [1, 2;\nf(a b)\n', 'b.mjs': 'const a = 1;\na b\n', 'c.js': 'throw new TypeError("t")', 'e.js': 'f(1\n2)'};
for (const name in files) fs.writeFileSync(path.join(folder, name), files[name]);
for (const name of ['a.js', 'e.js', 'c.js']) {
  try { require(path.join(folder, name)); } catch (e) { console.log(name, e.name, e.message); }
}
(async () => {
  for (const name in files) await import(path.join(folder, name)).catch((e) => console.log('import', name, e.name, e.message, e instanceof SyntaxError, e instanceof TypeError));
  fs.rmSync(folder, {recursive: true});
})();
