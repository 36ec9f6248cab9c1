package org.symbolon.platform.progress;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;

/** Asks the C library whether a stream is a terminal. */
final class Terminal {
  private static final int STANDARD_ERROR = 2;

  private Terminal() {}

  /**
   * Whether standard error is a terminal. The JDK only tells it of standard input and output
   * together, and {@code symbolon export > file} has to show its bar all the same.
   */
  @SuppressWarnings("restricted") // isatty takes and gives an int; nothing can be corrupted
  static boolean standardError() {
    var linker = Linker.nativeLinker();
    var libc = linker.defaultLookup();
    return libc.find("isatty")
        .or(() -> libc.find("_isatty"))
        .map(isatty -> {
          try {
            var type = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
            return (int) linker.downcallHandle(isatty, type).invokeExact(STANDARD_ERROR) != 0;
          } catch (Throwable e) {
            throw new IllegalStateException("The C library did not answer isatty.", e);
          }
        })
        .orElse(false);
  }
}
