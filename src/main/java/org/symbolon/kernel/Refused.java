package org.symbolon.kernel;

import java.util.List;

/**
 * Why the marketplace says no. Services throw it; only {@code platform.http.Problems} turns it into
 * a status code. A message is written for the person who asked, holds no secret and no stack trace.
 */
public abstract sealed class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private Refused(String message) {
    // An expected answer, not a fault: it carries no stack trace, which keeps refusals cheap.
    super(message, null, false, false);
  }

  /**
   * One thing that is wrong with the input.
   *
   * @param pointer JSON pointer of the field ({@code /rights/0/office}) or the name of a parameter
   * @param detail the rule that the value breaks, as a sentence
   */
  public record Violation(String pointer, String detail) {}

  /** The input breaks rules; every broken rule is named. */
  public static final class Invalid extends Refused {
    private static final long serialVersionUID = 1L;
    private final transient List<Violation> violations;

    public Invalid(List<Violation> violations) {
      super(
          violations.size() == 1
              ? violations.getFirst().pointer() + ": " + violations.getFirst().detail()
              : violations.size() + " rules are broken");
      this.violations = List.copyOf(violations);
    }

    public Invalid(String pointer, String detail) {
      this(List.of(new Violation(pointer, detail)));
    }

    /** Every broken rule, in the order of the fields. */
    public List<Violation> violations() {
      return violations;
    }
  }

  /** There is no such thing, or the viewer may not know of it. */
  public static final class NotFound extends Refused {
    private static final long serialVersionUID = 1L;

    public NotFound(String what, String id) {
      super("There is no " + what + " " + id + ".");
    }
  }

  /** Nobody is signed in, or the token is not valid. */
  public static final class Unauthenticated extends Refused {
    private static final long serialVersionUID = 1L;

    public Unauthenticated(String message) {
      super(message);
    }
  }

  /** The viewer is known and may not do this. */
  public static final class Forbidden extends Refused {
    private static final long serialVersionUID = 1L;

    public Forbidden(String message) {
      super(message);
    }
  }

  /** The state of the thing does not allow it now. */
  public static final class Conflict extends Refused {
    private static final long serialVersionUID = 1L;

    public Conflict(String message) {
      super(message);
    }
  }

  /** The caller changes another revision than the current one. */
  public static final class Stale extends Refused {
    private static final long serialVersionUID = 1L;
    private final long current;

    public Stale(long current) {
      super("The thing was changed meanwhile; its revision is now " + current + ".");
      this.current = current;
    }

    /** The revision that holds now. */
    public long current() {
      return current;
    }
  }

  /** A condition that the operation needs was not sent ({@code If-Match}). */
  public static final class ConditionMissing extends Refused {
    private static final long serialVersionUID = 1L;

    public ConditionMissing(String message) {
      super(message);
    }
  }

  /** The caller goes too fast. */
  public static final class TooMany extends Refused {
    private static final long serialVersionUID = 1L;
    private final int retryAfterSeconds;

    public TooMany(String message, int retryAfterSeconds) {
      super(message);
      this.retryAfterSeconds = retryAfterSeconds;
    }

    public int retryAfterSeconds() {
      return retryAfterSeconds;
    }
  }

  /** Something that the operation needs does not answer now; trying again later may help. */
  public static final class Unavailable extends Refused {
    private static final long serialVersionUID = 1L;
    private final int retryAfterSeconds;

    public Unavailable(String message, int retryAfterSeconds) {
      super(message);
      this.retryAfterSeconds = retryAfterSeconds;
    }

    public int retryAfterSeconds() {
      return retryAfterSeconds;
    }
  }
}
