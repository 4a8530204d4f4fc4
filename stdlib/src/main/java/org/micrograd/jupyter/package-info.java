/**
 * Jupyter's kernels, on jjava-jupyter. They are here and not in the engine since that library's
 * jars have no module names: a module that reads them by the names of their files could not be
 * published, and this part of the project has no module descriptor. Those who embed scripts leave
 * them out: the library is an optional dependency.
 */
package org.micrograd.jupyter;
