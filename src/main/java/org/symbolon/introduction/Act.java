package org.symbolon.introduction;

import java.util.UUID;

/** A step of a case that is there, with what it needs. */
public sealed interface Act {
  /** Its row in the table of steps. */
  Step step();

  /** Into one's own hands. */
  record Take() implements Act {
    @Override
    public Step step() {
      return Step.TAKE;
    }
  }

  /**
   * Into another broker's hands.
   *
   * @param broker his account
   */
  record HandOver(UUID broker) implements Act {
    @Override
    public Step step() {
      return Step.HAND_OVER;
    }
  }

  /**
   * To another centre.
   *
   * @param centre organisation of the type TISC or of another intermediary
   */
  record Refer(UUID centre) implements Act {
    @Override
    public Step step() {
      return Step.REFER;
    }
  }

  /** Asks both sides. */
  record AskBoth() implements Act {
    @Override
    public Step step() {
      return Step.ASK_BOTH;
    }
  }

  /**
   * A side agrees. Whoever says so is the contact of his side: nobody gives away the address of
   * somebody else.
   *
   * @param phone number under which he wants to be called, or null
   */
  record Consent(String phone) implements Act {
    @Override
    public Step step() {
      return Step.CONSENT;
    }

    /** Without the number. */
    @Override
    public String toString() {
      return "Consent[]";
    }
  }

  /**
   * A side says no.
   *
   * @param reason id of the vocabulary {@code introduction-decline-reasons}
   * @param note for its own side and the broker, never for the other side; or null
   */
  record Decline(String reason, String note) implements Act {
    @Override
    public Step step() {
      return Step.DECLINE;
    }
  }

  /** They talk. */
  record StartTalks() implements Act {
    @Override
    public Step step() {
      return Step.START_TALKS;
    }
  }

  /**
   * They agreed.
   *
   * @param agreement what is known of it, or null
   */
  record Agree(Agreement agreement) implements Act {
    public Agree() {
      this(null);
    }

    @Override
    public Step step() {
      return Step.AGREE;
    }
  }

  /**
   * Ended by the broker.
   *
   * @param reason id of the vocabulary {@code introduction-decline-reasons}; both sides see it
   */
  record Close(String reason) implements Act {
    @Override
    public Step step() {
      return Step.CLOSE;
    }
  }

  /** A side takes it back. */
  record Withdraw() implements Act {
    @Override
    public Step step() {
      return Step.WITHDRAW;
    }
  }
}
