package org.micrograd.script.border;

import org.graalvm.polyglot.Value;

/**
 * The functions by which a prelude makes objects of its script from Java's; null where a language
 * needs none.
 *
 * @param value from a Value, its id and whether it is a leaf
 * @param number from the view of a number that is none of the language's
 * @param type from the view of a class
 * @param picture from a picture
 * @param function from a compiled function
 * @param moment from the text of an instant that another script has given
 * @param mapping what Java sees as a map, for one that it would take for something else
 * @param named gives the class of an object of Java in the script its name
 * @param error throws an error of the language: of a member that is not there, or of what does not
 *     fit
 * @param text from a text of Java to the same as the script would have made it
 * @param unwrap from any object of a script to the Java object that it wraps, or to itself
 */
public record Wrappers(
    Value value,
    Value number,
    Value type,
    Value picture,
    Value function,
    Value moment,
    Value mapping,
    Value named,
    Value error,
    Value text,
    Value unwrap) {}
