package org.symbolon.command;

/** Exit codes of every command; {@code docs/commands.md} lists them. */
public final class Exit {
  public static final int DONE = 0;

  /** Something broke; the message says what. */
  public static final int FAILED = 1;

  /** The command line, the settings or the input are wrong; nothing was changed. */
  public static final int REFUSED = 2;

  /** Done, but some rows were not taken; the report says which. */
  public static final int DONE_WITH_REJECTIONS = 3;

  /** The data folder is in use, or an engine does not answer. */
  public static final int UNAVAILABLE = 4;

  private Exit() {}
}
