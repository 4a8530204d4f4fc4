package org.micrograd.draw;

import java.util.Locale;
import org.micrograd.autograd.Numbers;
import org.micrograd.outline.Outline.Item;
import org.micrograd.outline.Outline.Spread;
import org.micrograd.outline.PartName;

/** What a reader is told who points at a box. */
final class Hints {
  private Hints() {}

  static String operation(Item item) {
    return item.op() == null ? "An operation of the program's own." : item.op().description();
  }

  static String of(Item item, boolean isRoot, boolean hasValues, boolean hasGradients) {
    String what =
        item.isConstant()
            ? "A plain number."
            : item.isLeaf()
                ? "An input or a parameter."
                : "Computed by " + (item.op() == null ? item.sign() : item.op().function()) + ".";
    StringBuilder hint = new StringBuilder(isRoot ? "The root. " + what : what);
    if (!PartName.shortened(item.label()).equals(item.label())) {
      hint.append(' ').append(item.label()).append(':');
    }
    if (hasValues) {
      hint.append(" data ").append(exact(item.data()));
    }
    if (hasGradients && !item.isConstant()) {
      hint.append(", grad ").append(exact(item.grad()));
    }
    if (item.count() > 1) {
      return hint.append("; one of ")
          .append(String.format(Locale.ROOT, "%,d", item.count()))
          .append(" alike")
          .toString();
    }
    return item.place().isEmpty() ? hint.toString() : hint + "; made at " + item.place();
  }

  private static String exact(Spread spread) {
    String low = Numbers.repr(spread.low());
    return spread.isWide() ? low + " to " + Numbers.repr(spread.high()) : low;
  }
}
