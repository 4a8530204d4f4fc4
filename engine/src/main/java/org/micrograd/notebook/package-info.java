/**
 * Notebooks in files, run as scripts are, and the reports of both. It reads them by Gson and
 * renders their text by commonmark, which those who embed the engine may leave out.
 */
package org.micrograd.notebook;
