/**
 * Traced functions as native-speed Java: immutable, thread-safe, serializable, without a script
 * engine behind them.
 *
 * <p>A tape is compiled twice: for one call at a time, and for blocks of rows. Generated classes
 * are hidden and go with the function. A tape too long to be worth it is interpreted.
 *
 * <p>The product of the chain rule is nothing where nothing arrives, whatever the partial. Compiled
 * code multiplies plainly: the two differ only where 0 meets infinity or not-a-number, and there
 * the plain product is not-a-number, which no later operation hides from all results. So whoever
 * runs compiled code looks for not-a-number among the results, and computes those rows again by the
 * interpreted tape.
 */
package org.micrograd.compile;
