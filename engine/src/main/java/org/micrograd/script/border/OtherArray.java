package org.micrograd.script.border;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Value;

/**
 * What arrays of a language do element by element, with gaps that another language's list has not.
 */
record OtherArray(Crossed crossed) {
  Object splice(Value... all) {
    List<Object> list = new ArrayList<>((ScriptList) crossed.view());
    int from = all.length == 0 ? 0 : position(all[0], list.size());
    int most = all.length == 0 ? 0 : list.size() - from;
    int count = all.length < 2 ? most : Math.clamp((long) all[1].asDouble(), 0, most);
    List<Object> gone = list.subList(from, from + count);
    List<Object> removed = new ArrayList<>(gone);
    gone.clear();
    insert(list, from, all, 2);
    return crossed.border().toScript(removed);
  }

  Object unshift(Value... all) {
    List<Object> list = new ArrayList<>((ScriptList) crossed.view());
    insert(list, 0, all, 0);
    return list.size();
  }

  private static int position(Value index, int size) {
    long at = (long) index.asDouble();
    return Math.clamp(at < 0 ? at + size : at, 0, size);
  }

  /** Adds those of some values that are behind others, and makes the script's list the same. */
  private void insert(List<Object> list, int from, Value[] values, int first) {
    for (int i = first; i < values.length; i++) {
      list.add(from + i - first, crossed.border().toJava(values[i]));
    }
    crossed.change(guest -> {
      for (long i = guest.getArraySize() - 1; i >= list.size(); i--) {
        boolean _ = guest.removeArrayElement(i);
      }
      for (int i = 0; i < list.size(); i++) {
        guest.setArrayElement(i, crossed.view().border().toScript(list.get(i)));
      }
    });
  }
}
