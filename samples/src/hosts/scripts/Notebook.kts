// micrograd's first graph in Kotlin: its operators are methods of Value.
import org.micrograd.autograd.Value

val a = Value.of(2.0, "a")
val b = Value.of(-3.0, "b")
val c = Value.of(10.0, "c")
val d = a * b + c
d.setLabel("d")
d.backward()
println("$d ${a.grad()} ${b.grad()} ${c.grad()}")

// A number on the left needs a line for each operator: only Kotlin can add operators to numbers.
operator fun Number.times(y: Value): Value = Value.number(toDouble()) * y

val x = Value.of(1.5, "x")
val y = 2 * x * x - x / 4 + 1.5 - -x % 1L
y.backward()
println("$y ${x.grad()}")
