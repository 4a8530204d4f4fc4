// micrograd's first graph in Groovy: its operators are methods of Value.
import org.micrograd.autograd.Value

def a = Value.of(2, 'a'), b = Value.of(-3, 'b'), c = Value.of(10, 'c')
def d = a * b + c
d.label = 'd'
d.backward()
println "$d ${a.grad()} ${b.grad()} ${c.grad()}"

// Numbers on both sides, of any type of Groovy.
def x = Value.of(1.5, 'x')
def y = 2 * x**2 - x / 4 + 1.5 - -x % 1G
y.backward()
println "$y ${x.grad()}"
