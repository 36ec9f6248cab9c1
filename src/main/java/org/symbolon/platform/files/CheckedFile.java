package org.symbolon.platform.files;

/**
 * A file that may be kept.
 *
 * @param type what it is
 * @param bytes as they are kept: of a picture not those that were sent
 */
public record CheckedFile(FileType type, byte[] bytes) {
  @Override
  public String toString() {
    return "CheckedFile[" + type + ", " + bytes.length + " bytes]";
  }
}
