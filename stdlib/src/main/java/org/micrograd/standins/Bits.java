package org.micrograd.standins;

/** A source of random bits. */
interface Bits {
  /** 32 bits, as an int that may be negative. */
  int next32();

  /** 64 bits. */
  long next64();

  /** A number from 0 up to, not including, 1. */
  double nextDouble();
}
