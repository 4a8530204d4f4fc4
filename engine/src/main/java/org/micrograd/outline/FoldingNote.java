package org.micrograd.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.micrograd.outline.Outline.Group;
import org.micrograd.outline.Outline.Item;

/** Says what an outline folded. */
final class FoldingNote {
  private FoldingNote() {}

  static Outline tell(Outline outline) {
    List<String> told = new ArrayList<>();
    int equal = outline.items().stream().mapToInt(Item::count).max().orElse(1);
    if (equal > 1) {
      told.add("equal parts are drawn once, with their count (up to ×" + number(equal) + ")");
    }
    int terms = outline.items().stream().mapToInt(Item::terms).max().orElse(0);
    if (terms > 0) {
      told.add("long sums are one node (up to " + number(terms) + " terms)");
    }
    long closed = outline.groups().stream().filter(g -> isShownClosed(outline, g)).count();
    if (closed > 0) {
      told.add(closed == 1 ? "1 group is closed" : number(closed) + " groups are closed");
    }
    outline.groups().stream()
        .filter(Group::isRest)
        .forEach(g -> told.add(number(g.nodes()) + " values farthest from the root are left out"));
    String text =
        told.isEmpty()
            ? ""
            : "%s values, %s shown: %s"
                .formatted(
                    number(outline.nodes()), number(outline.shown()), String.join("; ", told));
    return new Outline(
        outline.nodes(),
        outline.items(),
        outline.groups(),
        outline.itemOf(),
        outline.inner(),
        text);
  }

  private static boolean isShownClosed(Outline outline, Group group) {
    return !group.isOpen()
        && !group.isRest()
        && (group.parent() < 0 || outline.groups().get(group.parent()).isOpen());
  }

  private static String number(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }
}
