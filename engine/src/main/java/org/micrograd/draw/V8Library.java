package org.micrograd.draw;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The native library of J2V8, loaded without noise and without litter.
 *
 * <p>Left to itself, J2V8 unpacks the library into the user's home at every start, and the JVM
 * warns on standard error that the Linux one asks for an executable stack. J2V8 has no setting for
 * either and no later version, so its private members are used by name; they are found at once or
 * the load fails.
 */
final class V8Library {
  private static final int ELF = 0x464c457f;
  private static final int GNU_STACK = 0x6474e551;
  private static final int EXECUTABLE = 1;

  private V8Library() {}

  /**
   * Loads the library if that was not done before.
   *
   * @param stack bytes of stack that a runtime started from now on may use
   * @throws RenderException if there is none for this platform, or it cannot be loaded
   */
  static synchronized void load(int stack) throws RenderException {
    try {
      Class<?> v8 = Class.forName("com.eclipsesource.v8.V8");
      Field loaded = field(v8, "nativeLibraryLoaded");
      if (!loaded.getBoolean(null)) {
        Class<?> loader = Class.forName("com.eclipsesource.v8.LibraryLoader");
        load(loader, (String) call(loader.getDeclaredMethod("computeLibraryFullName"), null));
        loaded.setBoolean(null, true);
      }
      call(v8.getMethod("setFlags", String.class), null, "--stack-size=" + (stack >> 10));
    } catch (ClassNotFoundException e) {
      throw new RenderException(
          "it is not on the class path, or J2V8 is not: " + e.getMessage(), e);
    } catch (ReflectiveOperationException | IOException | LinkageError e) {
      throw new RenderException("cannot load the V8 library: " + e.getMessage(), e);
    }
  }

  /** The V8 runtime of an engine of graphviz-java. */
  static Object runtime(Object engine) {
    try {
      return field(engine.getClass(), "v8").get(engine);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot find the V8 runtime: " + e, e);
    }
  }

  /** Makes a runtime give up what it is doing; on any thread. */
  static void stop(Object runtime) throws RenderException {
    try {
      call(runtime.getClass().getMethod("terminateExecution"), runtime);
    } catch (ReflectiveOperationException e) {
      throw new RenderException("cannot stop V8: " + e.getMessage(), e);
    }
  }

  private static void load(Class<?> loader, String name)
      throws RenderException, ReflectiveOperationException, IOException {
    byte[] library;
    try (InputStream in = loader.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new RenderException(
            "J2V8 has no %s for this platform, %s %s"
                .formatted(name, System.getProperty("os.name"), System.getProperty("os.arch")));
      }
      library = in.readAllBytes();
    }
    forbidExecutableStack(library);
    Path file = Files.createTempFile("micrograd-", name);
    try {
      Files.write(file, library);
      // Through J2V8's own loader: a native library belongs to the class loader that loads it.
      StringBuffer reasons = new StringBuffer();
      Method load = loader.getDeclaredMethod("load", String.class, StringBuffer.class);
      if (!(boolean) call(load, null, file.toString(), reasons)) {
        throw new RenderException("cannot load the V8 library: " + reasons.toString().strip());
      }
    } finally {
      // Windows keeps a loaded library: there the file goes when the JVM ends, if it can.
      if (!file.toFile().delete()) {
        file.toFile().deleteOnExit();
      }
    }
  }

  private static Field field(Class<?> type, String name) throws ReflectiveOperationException {
    Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  private static Object call(Method method, Object target, Object... arguments)
      throws ReflectiveOperationException {
    method.setAccessible(true);
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw new ReflectiveOperationException(e.getCause().getMessage(), e.getCause());
    }
  }

  /** Takes the wish for an executable stack out of a 64-bit ELF file; others stay as they are. */
  static void forbidExecutableStack(byte[] library) {
    ByteBuffer elf = ByteBuffer.wrap(library).order(ByteOrder.LITTLE_ENDIAN);
    if (library.length < 64 || elf.getInt(0) != ELF || library[4] != 2) {
      return;
    }
    int size = elf.getShort(54);
    int count = elf.getShort(56);
    for (int i = 0, at = (int) elf.getLong(32); i < count; i++, at += size) {
      if (elf.getInt(at) == GNU_STACK) {
        elf.putInt(at + 4, elf.getInt(at + 4) & ~EXECUTABLE);
      }
    }
  }
}
