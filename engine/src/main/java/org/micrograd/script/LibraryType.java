package org.micrograd.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.graalvm.polyglot.HostAccess.Export;
import org.micrograd.draw.Picture;

/**
 * A class of the library: what scripts see of a Java class that its functions answer.
 *
 * @param type the Java class; its {@code toString} is the script's, too
 * @param doc a sentence
 * @param make makes an object for a script that calls the class; null if only functions do
 * @param methods their first parameter is the object itself
 */
public record LibraryType(
    @Export String name,
    @Export Class<?> type,
    String doc,
    @Export LibraryFunction make,
    List<Field> fields,
    List<LibraryFunction> methods) {

  /**
   * What a script reads of an object, once: when it gets the object, or when it first asks for it.
   *
   * @param isLate whether it waits until then, as what is large does
   */
  public record Field(@Export String name, @Export boolean isLate, Function<Object, Object> read) {}

  public LibraryType {
    fields = List.copyOf(fields);
    methods = List.copyOf(methods);
  }

  /** A class without fields and methods. */
  public static LibraryType of(String name, Class<?> type, String doc) {
    return new LibraryType(name, type, doc, null, List.of(), List.of());
  }

  /** The same with what makes an object for a script. */
  public LibraryType madeBy(LibraryFunction.Body java, Parameter... parameters) {
    LibraryFunction maker = LibraryFunction.row(name, doc, java, parameters);
    return new LibraryType(name, type, doc, maker, fields, methods);
  }

  /** The same with a field; one called length is how many elements the object has. */
  public <T> LibraryType field(String field, Class<T> owner, Function<T, Object> read) {
    return field(new Field(field, false, object -> read.apply(owner.cast(object))));
  }

  /** The same with a field that is large: it is read when a script first asks for it. */
  public <T> LibraryType lateField(String field, Class<T> owner, Function<T, Object> read) {
    return field(new Field(field, true, object -> read.apply(owner.cast(object))));
  }

  private LibraryType field(Field field) {
    List<Field> more = new ArrayList<>(fields);
    more.add(field);
    return new LibraryType(name, type, doc, make, more, methods);
  }

  /** The same with a method, which gets the object as its first argument. */
  public LibraryType method(
      String method, String what, LibraryFunction.Body java, Parameter... parameters) {
    List<Parameter> all = new ArrayList<>(List.of(Parameter.need("self", Kind.SELF)));
    all.addAll(Arrays.asList(parameters));
    List<LibraryFunction> more = new ArrayList<>(methods);
    more.add(new LibraryFunction(method, what, all, false, java));
    return new LibraryType(name, type, doc, make, fields, more);
  }

  /** Its head as JavaScript writes it, and below what it is. */
  public String manual() {
    return make == null ? name + "\n" + doc : make.manual();
  }

  /** Whether its objects are pictures. */
  @Export
  public boolean isPicture() {
    return Picture.class.isAssignableFrom(type);
  }

  @Export
  public boolean has(Object object) {
    return type.isInstance(object);
  }

  @Export
  public Object[] allFields() {
    return fields.toArray();
  }

  @Export
  public Object[] allMethods() {
    return methods.toArray();
  }
}
