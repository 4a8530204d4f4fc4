package org.micrograd.autograd;

/**
 * What few nodes carry: kept apart, so that a node of two operands stays at 40 bytes.
 *
 * @param label the name, or null
 * @param custom the operation where it is no row of the table, or null
 * @param notes what a script keeps with the node, or null
 */
record Extra(Value y, Value z, String label, Custom custom, Object notes) {
  /** Two operands more. */
  static Extra of(Value y, Value z) {
    return new Extra(y, z, null, null, null);
  }

  /** What a node carries beside its second operand. */
  static Extra of(Object more) {
    return more instanceof Extra e ? e : new Extra((Value) more, null, null, null, null);
  }

  Extra labelled(String name) {
    return new Extra(y, z, name, custom, notes);
  }

  Extra noted(Object kept) {
    return new Extra(y, z, label, custom, kept);
  }
}
