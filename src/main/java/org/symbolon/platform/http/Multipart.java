package org.symbolon.platform.http;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Optional;

/** What a form of {@code multipart/form-data} carried: its plain fields and its files. */
public record Multipart(MultiMap fields, List<Upload> files) {
  static final Multipart NONE = new Multipart(null, List.of());

  public Multipart {
    files = List.copyOf(files);
  }

  /** The file of a field; empty when none was chosen. */
  public Optional<Upload> file(String field) {
    return files.stream().filter(file -> file.field().equals(field) && file.size() > 0).findFirst();
  }
}
