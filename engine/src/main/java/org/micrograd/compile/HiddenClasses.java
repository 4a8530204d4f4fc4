package org.micrograd.compile;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.constant.ClassDesc;
import java.lang.invoke.MethodHandles;
import java.util.List;

/**
 * Classes made while the program runs: without a name that others could use, gone with their last
 * instance.
 */
final class HiddenClasses {
  /** Of the name of a file: the format of classes has a bound for texts. */
  private static final int LONGEST = 1000;

  private HiddenClasses() {}

  /** The name of a class to be made; the virtual machine adds a number. */
  static ClassDesc name(String simple) {
    return ClassDesc.of(HiddenClasses.class.getPackageName(), simple);
  }

  /** The constructor that does nothing. */
  static void constructor(ClassBuilder type) {
    type.withMethodBody(
        INIT_NAME,
        MTD_void,
        0,
        code -> code.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void).return_());
  }

  /** What stack traces say of a class: the script that it comes from. */
  static void origin(ClassBuilder type, String file) {
    if (file != null) {
      type.with(SourceFileAttribute.of(file.substring(0, Math.min(file.length(), LONGEST))));
    }
  }

  /** What stack traces say of the instructions that follow. */
  static void line(CodeBuilder code, int line) {
    if (line > 0) {
      code.lineNumber(line);
    }
  }

  static ClassDesc desc(Class<?> type) {
    return ClassDesc.ofDescriptor(type.descriptorString());
  }

  /** An instance of a class. */
  static Object instance(byte[] bytes, List<Object> data) {
    try {
      return MethodHandles.lookup()
          .defineHiddenClassWithClassData(bytes, data, true)
          .lookupClass()
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a generated class could not be made: " + e, e);
    }
  }
}
