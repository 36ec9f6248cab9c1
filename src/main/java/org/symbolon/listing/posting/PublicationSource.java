package org.symbolon.listing.posting;

import java.util.List;
import java.util.Optional;

/**
 * Where published applications and patents are looked up by their number. An implementation may
 * wait; it is called on virtual threads.
 */
public interface PublicationSource {

  /** What readers are told about where a record came from: the name of a file or a register. */
  String name();

  /**
   * The record of a number, written in any way people write it: {@code WO 2026/012345 A1}, {@code
   * wo2026012345}.
   *
   * @throws org.symbolon.kernel.Refused.Unavailable when the source does not answer now
   */
  Optional<Publication> find(String number);

  /** A few numbers to try, where the records are samples; else empty. */
  List<String> samples();
}
