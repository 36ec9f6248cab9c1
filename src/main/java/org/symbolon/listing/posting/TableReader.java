package org.symbolon.listing.posting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;

/** Reads rows of the table template that somebody sent, with or without its header. */
public interface TableReader {

  /**
   * The rows as the JSON that the API would take, without source and organisation; nothing of them
   * is checked but their form.
   *
   * @throws org.symbolon.kernel.Refused.Invalid naming line, column and rule when it is no such
   *     table
   */
  List<ObjectNode> read(String table);

  /** The same of a CSV file; its encoding is found out. */
  List<ObjectNode> read(Path file);
}
