/**
 * A conversation with scripts: what a cell is, its commands, its last value and how that is shown,
 * what continues a text. The console, notebooks in files and those in a browser are screens of it.
 */
package org.micrograd.session;
