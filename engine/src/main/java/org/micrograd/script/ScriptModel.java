package org.micrograd.script;

import java.util.List;
import org.micrograd.autograd.Value;

/**
 * A model of a script.
 *
 * @param title the name of its class
 * @param names of the parameters, dotted as layers.0.neurons.3.w.1
 */
public record ScriptModel(String title, List<String> names, List<Value> parameters) {}
