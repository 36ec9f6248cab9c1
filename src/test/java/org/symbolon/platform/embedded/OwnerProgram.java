package org.symbolon.platform.embedded;

import java.nio.file.Path;

/** A program that owns a data folder until it is stopped, as a server does; tests kill it. */
final class OwnerProgram {

  static final String READY = "ready";

  private OwnerProgram() {}

  public static void main(String[] arguments) throws InterruptedException {
    var folder = DataFolder.openForServer(Path.of(arguments[0]), EngineOptions.SERVING);
    Runtime.getRuntime().addShutdownHook(new Thread(folder::close));
    System.out.println(READY);
    Thread.currentThread().join();
  }
}
