package org.symbolon.exchange;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops a reader when one record grows too long: an unclosed quote must not fill the memory. */
final class RecordReader extends FilterReader {
  /** A listing at all its limits takes a tenth of this. */
  static final int RECORD_CHARACTERS = 1 << 20;

  private long sinceRecord;

  RecordReader(Reader in) {
    super(in);
  }

  /** The record is longer than {@link #RECORD_CHARACTERS}. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;

    TooLong() {
      super("one row is longer than " + RECORD_CHARACTERS + " characters (an unclosed quote?)");
    }
  }

  /** A record was taken; counting starts anew. */
  void recordTaken() {
    sinceRecord = 0;
  }

  @Override
  public int read() throws IOException {
    var c = super.read();
    count(c < 0 ? 0 : 1);
    return c;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    var read = super.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int characters) throws TooLong {
    sinceRecord += characters;
    if (sinceRecord > RECORD_CHARACTERS) {
      throw new TooLong();
    }
  }
}
