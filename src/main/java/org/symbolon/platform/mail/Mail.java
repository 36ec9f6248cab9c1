package org.symbolon.platform.mail;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One mail to one person, as plain text.
 *
 * @param to address
 * @param language BCP 47 tag of its text
 * @param headers further ones by name: {@link #UNSUBSCRIBE}, {@link #UNSUBSCRIBE_POST}, {@link
 *     #REPLY_TO}
 * @param createdAt when it was written
 */
public record Mail(
    UUID id,
    String to,
    String subject,
    String text,
    String language,
    Map<String, String> headers,
    Instant createdAt) {
  /** Where a mail of a list is ended (RFC 2369, 3.2): an address between angle brackets. */
  public static final String UNSUBSCRIBE = "List-Unsubscribe";

  /** That a {@code POST} there is enough (RFC 8058, 3.1). */
  public static final String UNSUBSCRIBE_POST = "List-Unsubscribe-Post";

  /** Address that answers go to (RFC 5322, 3.6.2). */
  public static final String REPLY_TO = "Reply-To";

  /** RFC 5322, 2.1.1: a line has at most 998 characters, its name and colon among them. */
  private static final int LINE_CHARACTERS = 998;

  private static final Set<String> KNOWN = Set.of(UNSUBSCRIBE, UNSUBSCRIBE_POST, REPLY_TO);

  /**
   * Takes known headers only, each of one line.
   *
   * @throws IllegalArgumentException naming any other
   */
  public Mail {
    // Mails of the folder that were written before there were any have none.
    headers = headers == null ? Map.of() : Map.copyOf(headers);
    headers.forEach((name, value) -> {
      var characters = name.length() + 2 + value.length();
      if (!KNOWN.contains(name)
          || characters > LINE_CHARACTERS
          || value.chars().anyMatch(c -> c < ' ' || c > '~')) {
        throw new IllegalArgumentException("A mail cannot have the header " + name);
      }
    });
  }

  /** Without address and text: mails hold secrets. */
  @Override
  public String toString() {
    return "Mail[" + id + "]";
  }
}
