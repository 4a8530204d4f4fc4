package org.micrograd.script.border;

import java.util.Set;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/**
 * The members of another script's object, as those of this script's objects are found: the entries
 * of a map are members where maps are objects, and what both languages' arrays and maps do by one
 * name is done in this language's way.
 */
record OtherMembers(Crossed crossed, OtherEntries entries) {
  private static final Set<String> OF_ARRAYS = Set.of("sort", "reverse", "pop");
  private static final Set<String> OF_MAPS = Set.of("get", "keys", "values", "clear");

  private boolean isMap() {
    return crossed.home(guest -> entries.isMap());
  }

  /** Whether the entries of the object are its members here. */
  private boolean hasEntries() {
    return crossed.border().language().hasMapsOfMembers() && isMap();
  }

  private boolean isHidden(String key) {
    return crossed.isArray() ? OF_ARRAYS.contains(key) : OF_MAPS.contains(key) && isMap();
  }

  /** What this language's sets have by a name, as the object's own language calls it; or null. */
  private String ofSets(String key) {
    return crossed.home(guest -> crossed.isSet())
        ? crossed.view().border().language().ofSets(key)
        : null;
  }

  boolean has(String key) {
    return hasEntries() && entries.has((Object) key)
        || !isHidden(key)
            && (ofSets(key) != null
                || own(key) != null
                || crossed.home(guest -> guest.hasMember(key) || guest.canInvokeMember(key)));
  }

  /** What objects of this language have that those of the other need not have; or null. */
  private ProxyExecutable own(String key) {
    if (!crossed.border().language().hasMapsOfMembers()
        || crossed.home(guest -> guest.hasMember(key))) {
      return null;
    }
    return switch (key) {
      case "toString" ->
          crossed.isArray() || crossed.isFunction()
              ? null
              : all -> crossed.home(guest -> crossed.view().border().language().text(guest));
      case "splice" -> crossed.isArray() ? new OtherArray(crossed)::splice : null;
      case "unshift" -> crossed.isArray() ? new OtherArray(crossed)::unshift : null;
      default -> null;
    };
  }

  /** A method keeps its receiver, as an object's own language may take it away. */
  Object get(String key) {
    if (hasEntries() && entries.has((Object) key)) {
      return entries.get((Object) key);
    }
    ProxyExecutable own = own(key);
    if (own != null) {
      return own;
    }
    String name = ofSets(key);
    if (name != null) {
      return key.equals("size")
          ? crossed.result(guest -> guest.invokeMember(name))
          : (ProxyExecutable)
              all -> crossed.result(guest -> guest.invokeMember(name, crossed.given(all)));
    }
    GuestObject method =
        crossed.home(guest ->
            guest.canInvokeMember(key)
                ? new GuestObject(crossed.view().border(), guest.getMember(key), guest, key)
                : null);
    return method == null
        ? crossed.result(guest -> guest.getMember(key))
        : crossed.border().toScript(method);
  }

  void put(String key, Value value) {
    if (hasEntries()) {
      entries.put((Object) key, value);
    } else {
      crossed.change(guest -> guest.putMember(key, crossed.given(value)));
    }
  }

  boolean remove(String key) {
    return hasEntries()
        ? entries.remove((Object) key)
        : crossed.home(guest -> guest.removeMember(key));
  }

  /** Those of elements that can be listed are no members. */
  Set<String> keys() {
    if (hasEntries()) {
      return entries.names();
    }
    return crossed.home(guest ->
        guest.hasArrayElements() || guest.hasIterator() || guest.isIterator()
            ? Set.of()
            : guest.getMemberKeys());
  }
}
