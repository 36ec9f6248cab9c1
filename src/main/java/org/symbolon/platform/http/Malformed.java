package org.symbolon.platform.http;

import java.util.List;
import org.symbolon.kernel.Refused.Violation;

/**
 * A request that does not follow the contract or HTTP itself; refused before any service sees it.
 */
final class Malformed extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final transient List<Violation> violations;

  private Malformed(int status, String detail, List<Violation> violations) {
    super(detail, null, false, false);
    this.status = status;
    this.violations = List.copyOf(violations);
  }

  /** 400: these places break the contract. */
  static Malformed request(String detail, List<Violation> violations) {
    return new Malformed(400, detail, violations);
  }

  /** Any other refusal of HTTP: 404, 405, 406, 413, 414, 415. */
  static Malformed status(int status, String detail) {
    return new Malformed(status, detail, List.of());
  }

  int status() {
    return status;
  }

  List<Violation> violations() {
    return violations;
  }
}
