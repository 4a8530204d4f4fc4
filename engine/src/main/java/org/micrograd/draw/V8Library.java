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
   * @throws RenderException if there is none for this platform, or it cannot be loaded
   */
  static synchronized void load() throws RenderException {
    try {
      Class<?> v8 = Class.forName("com.eclipsesource.v8.V8");
      Field loaded = v8.getDeclaredField("nativeLibraryLoaded");
      loaded.setAccessible(true);
      if (!loaded.getBoolean(null)) {
        Class<?> loader = Class.forName("com.eclipsesource.v8.LibraryLoader");
        load(loader, (String) call(loader.getDeclaredMethod("computeLibraryFullName")));
        loaded.setBoolean(null, true);
      }
    } catch (ReflectiveOperationException | IOException | LinkageError e) {
      throw new RenderException("cannot load the V8 library: " + e, e);
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
      if (!(boolean) call(load, file.toString(), reasons)) {
        throw new RenderException("cannot load the V8 library: " + reasons.toString().strip());
      }
    } finally {
      // Windows keeps a loaded library: there the file goes when the JVM ends, if it can.
      if (!file.toFile().delete()) {
        file.toFile().deleteOnExit();
      }
    }
  }

  private static Object call(Method method, Object... arguments)
      throws ReflectiveOperationException {
    method.setAccessible(true);
    try {
      return method.invoke(null, arguments);
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
