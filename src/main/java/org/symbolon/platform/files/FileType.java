package org.symbolon.platform.files;

import java.util.Arrays;

/** The kinds of files that are kept. */
public enum FileType {
  JPEG("image/jpeg", "jpg", true),
  PNG("image/png", "png", true),
  PDF("application/pdf", "pdf", false);

  private final String mediaType;
  private final String extension;
  private final boolean picture;

  FileType(String mediaType, String extension, boolean picture) {
    this.mediaType = mediaType;
    this.extension = extension;
    this.picture = picture;
  }

  public String mediaType() {
    return mediaType;
  }

  String extension() {
    return extension;
  }

  /** Whether browsers show it in a page. */
  public boolean picture() {
    return picture;
  }

  static FileType of(String mediaType) {
    return Arrays.stream(values())
        .filter(type -> type.mediaType.equals(mediaType))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("A file of the type " + mediaType));
  }
}
