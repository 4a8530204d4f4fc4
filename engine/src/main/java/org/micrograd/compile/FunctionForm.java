package org.micrograd.compile;

import java.io.InvalidObjectException;
import java.io.Serializable;
import org.micrograd.tape.Tape;

/** What of a function is written to a stream: its code is made again where it is read. */
record FunctionForm(
    String[] inputs, String[] outputs, String[] names, double[] parameters, Tape tape)
    implements Serializable {
  private Object readResolve() throws InvalidObjectException {
    if (tape == null
        || inputs.length != tape.inputs()
        || outputs.length != tape.results().length
        || names.length != tape.parameters()
        || parameters.length != names.length) {
      throw new InvalidObjectException("the names of this function do not fit its tape");
    }
    return new DifferentiableFunction(inputs, outputs, names, parameters, new CompiledTapes(tape));
  }
}
