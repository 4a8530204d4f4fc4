package org.micrograd.script.border;

import static java.lang.constant.ConstantDescs.INIT_NAME;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Proxy;

/**
 * Views whose own class is called as that of the object. Python's errors name the class of an
 * operand, and of a view it knows no other class than the view's.
 */
final class NamedView {
  private static final MethodType MADE =
      MethodType.methodType(void.class, Border.class, Object.class);

  private static final ClassDesc VIEW = desc(JavaObject.class);

  /**
   * It refers to no class of the application, so that each is gone with the class that it is for.
   */
  private static final ClassValue<MethodHandle> MAKERS =
      new ClassValue<>() {
        @Override
        protected MethodHandle computeValue(Class<?> type) {
          try {
            MethodHandles.Lookup made =
                MethodHandles.lookup().defineHiddenClass(bytes(type), false);
            return made.findConstructor(made.lookupClass(), MADE)
                .asType(MADE.changeReturnType(JavaObject.class));
          } catch (IllegalAccessException | NoSuchMethodException e) {
            throw new IllegalStateException(e);
          }
        }
      };

  private NamedView() {}

  /** The view of an object; one whose class is made as the program runs has no name to tell. */
  static JavaObject of(Border border, Object o) {
    Class<?> type = o.getClass();
    if (!border.language().hasOperatorsOfJava() || type.isHidden() || Proxy.isProxyClass(type)) {
      return new JavaObject(border, o);
    }
    try {
      return (JavaObject) MAKERS.get(type).invokeExact(border, o);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(Class<?> type) {
    String simple = type.getName().substring(type.getName().lastIndexOf('.') + 1);
    ClassDesc name = ClassDesc.of(NamedView.class.getPackageName(), simple);
    return ClassFile.of().build(name, NamedView::view);
  }

  private static void view(ClassBuilder view) {
    MethodTypeDesc made =
        MethodTypeDesc.of(ConstantDescs.CD_void, desc(Border.class), ConstantDescs.CD_Object);
    view.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER)
        .withSuperclass(VIEW)
        .withMethodBody(
            INIT_NAME,
            made,
            0,
            code -> code.aload(0).aload(1).aload(2).invokespecial(VIEW, INIT_NAME, made).return_());
  }

  private static ClassDesc desc(Class<?> type) {
    return ClassDesc.ofDescriptor(type.descriptorString());
  }
}
