/** What stands beside classes and in files, for all packages above. */
package org.micrograd.io;
