package org.micrograd.tape;

import java.util.Arrays;
import org.micrograd.autograd.Op;

/** Slots in the order in which they were written, each found again by what it holds. */
final class SlotTable {
  static final byte LEAF = -1;
  static final byte CONSTANT = -2;

  private static final Op[] OPS = Op.values();

  private byte[] kinds = new byte[64];
  private int[] operands = new int[3 * 64];

  /** By slot: the line of an operation, or where a constant's number is. */
  private int[] lines = new int[64];

  private double[] constants = new double[16];
  private int constantCount;
  private int size;

  /** Slots by what they hold, or -1; leaves are not among them. */
  private int[] table = new int[256];

  SlotTable() {
    Arrays.fill(table, -1);
  }

  int size() {
    return size;
  }

  /** What a slot is: a leaf, a constant or the row of its operation. */
  byte kind(int slot) {
    return kinds[slot];
  }

  boolean isConstant(int slot) {
    return kinds[slot] == CONSTANT;
  }

  /** The number of a constant. */
  double number(int slot) {
    return constants[lines[slot]];
  }

  /** The operation of a slot, or null for a leaf or a constant. */
  Op op(int slot) {
    return kinds[slot] < 0 ? null : OPS[kinds[slot]];
  }

  /** The slot of operand 0, 1 or 2 of a slot's operation, or -1. */
  int operand(int slot, int index) {
    return operands[3 * slot + index];
  }

  /** The line of the script where a slot is computed, or 0. */
  int line(int slot) {
    return kinds[slot] == CONSTANT ? 0 : lines[slot];
  }

  /** Writes a leaf. */
  void leaf() {
    add(LEAF, -1, -1, -1, 0, 0);
  }

  /** The slot that holds an operation, or -1. */
  int find(byte kind, int x, int y, int z) {
    return table[place(kind, x, y, z, 0)];
  }

  /** The slot that holds this, a new one if none does. */
  int write(byte kind, int x, int y, int z, double number, int line) {
    if (2 * size >= table.length) {
      rehash(table.length * 2);
    }
    int place = place(kind, x, y, z, number);
    if (table[place] < 0) {
      table[place] = add(kind, x, y, z, number, line);
    }
    return table[place];
  }

  private int place(byte kind, int x, int y, int z, double number) {
    long bits = Double.doubleToLongBits(number);
    // The same with the first two exchanged, of which operations that commute ask for both.
    long pair = (kind * 31L + Math.min(x, y)) * 0x9E3779B97F4A7C15L + Math.max(x, y);
    long hash = pair * 0x9E3779B97F4A7C15L + z;
    hash = (hash ^ bits) * 0x9E3779B97F4A7C15L;
    int place = (int) (hash >>> 33) & table.length - 1;
    while (table[place] >= 0 && !holds(table[place], kind, x, y, z, bits)) {
      place = place + 1 & table.length - 1;
    }
    return place;
  }

  private boolean holds(int slot, byte kind, int x, int y, int z, long bits) {
    return kinds[slot] == kind
        && operands[3 * slot] == x
        && operands[3 * slot + 1] == y
        && operands[3 * slot + 2] == z
        && (kind != CONSTANT || Double.doubleToLongBits(constants[lines[slot]]) == bits);
  }

  private void rehash(int length) {
    table = null; // The old one's room may be what the new one needs.
    table = new int[length];
    Arrays.fill(table, -1);
    for (int slot = 0; slot < size; slot++) {
      int k = 3 * slot;
      byte kind = kinds[slot];
      if (kind == LEAF) {
        continue;
      }
      double number = kind == CONSTANT ? constants[lines[slot]] : 0;
      table[place(kind, operands[k], operands[k + 1], operands[k + 2], number)] = slot;
    }
  }

  private int add(byte kind, int x, int y, int z, double number, int line) {
    if (size == kinds.length) {
      grow(size + size / 2);
    }
    if (kind == CONSTANT && constantCount == constants.length) {
      constants = Arrays.copyOf(constants, constantCount * 2);
    }
    kinds[size] = kind;
    operands[3 * size] = x;
    operands[3 * size + 1] = y;
    operands[3 * size + 2] = z;
    lines[size] = kind == CONSTANT ? constantCount : line;
    if (kind == CONSTANT) {
      constants[constantCount++] = number;
    }
    return size++;
  }

  private void grow(int room) {
    kinds = Arrays.copyOf(kinds, room);
    operands = Arrays.copyOf(operands, 3 * room);
    lines = Arrays.copyOf(lines, room);
  }

  /** Makes room for as many more slots at once. */
  void reserve(int more) {
    if (size + more > kinds.length) {
      grow(size + more);
    }
    int length = table.length;
    while (length < 2L * (size + more) && length < 1 << 29) {
      length *= 2;
    }
    if (length > table.length) {
      rehash(length);
    }
  }
}
