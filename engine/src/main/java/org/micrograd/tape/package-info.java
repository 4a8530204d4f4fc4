/**
 * Traced functions as flat slots: interpreted, differentiated, split into what all rows share and
 * what each row computes. The reference for compiled code, and what runs where nothing is compiled.
 */
package org.micrograd.tape;
