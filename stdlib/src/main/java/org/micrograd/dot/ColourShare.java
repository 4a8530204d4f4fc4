package org.micrograd.dot;

import java.util.ArrayList;
import java.util.List;

/**
 * A colour of a list, as {@code red;0.3:blue}, with its part of the whole: what no colour asks for
 * is for those that name no part.
 */
record ColourShare(String colour, double share) {
  static List<ColourShare> of(String list) {
    List<ColourShare> given = new ArrayList<>();
    double rest = 1;
    int open = 0;
    for (String each : list.split(":", -1)) {
      if (each.replace(";", "").isBlank()) {
        continue;
      }
      String[] words = each.split(";", -1);
      boolean hasShare = words.length > 1 && words[1].strip().matches("\\d*\\.?\\d+");
      double share = hasShare ? Math.min(rest, Double.parseDouble(words[1].strip())) : 0;
      given.add(new ColourShare(words[0], share));
      rest -= share;
      open += share == 0 ? 1 : 0;
    }
    if (given.isEmpty()) {
      return List.of(new ColourShare("black", 1));
    }
    List<ColourShare> shares = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      ColourShare each = given.get(i);
      boolean isLast = open == 0 && i + 1 == given.size();
      double more = each.share == 0 ? rest / open : isLast ? rest : 0;
      shares.add(new ColourShare(each.colour, each.share + more));
    }
    return shares;
  }
}
