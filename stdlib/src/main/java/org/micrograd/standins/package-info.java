/**
 * Stand-ins for packages that scripts written for micrograd import: in Python what is said to
 * scripts, a file an idea, in Java what loops over many numbers. The packages themselves are the
 * truth that tests compare with.
 */
package org.micrograd.standins;
