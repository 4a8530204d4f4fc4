package org.micrograd.autograd;

/**
 * Nodes by their creation number, as pages of neighbours: a graph made in one go takes a slot a
 * node, and only pages are hashed.
 *
 * <p>It belongs to one traversal, so traversals on several threads do not meet.
 */
final class NodePages {
  static final int BITS = 8;
  static final int SLOTS = 1 << BITS;

  /** The nodes whose creation numbers agree in all but the low bits. */
  static final class Page {
    final long key;
    final Value[] nodes = new Value[SLOTS];

    /** The first and last slot with a node, once a descent has passed: small graphs fill few. */
    int low;

    int high = -1;

    /** What a traversal counts its nodes by; null until it does. */
    int[] numbers;

    private Page(long key) {
      this.key = key;
    }
  }

  private Page[] pages = new Page[8];
  private int size;

  static long key(long id) {
    return id >>> BITS;
  }

  static int slot(long id) {
    return (int) id & SLOTS - 1;
  }

  /** The page, or null. */
  Page find(long key) {
    return pages[place(key)];
  }

  /** Adds a page that is not there. */
  Page add(long key) {
    if (++size * 2 > pages.length) {
      grow();
    }
    Page page = new Page(key);
    pages[place(key)] = page;
    return page;
  }

  private int place(long key) {
    int place = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & pages.length - 1;
    while (pages[place] != null && pages[place].key != key) {
      place = place + 1 & pages.length - 1;
    }
    return place;
  }

  private void grow() {
    Page[] old = pages;
    pages = new Page[old.length * 2];
    for (Page page : old) {
      if (page != null) {
        pages[place(page.key)] = page;
      }
    }
  }
}
