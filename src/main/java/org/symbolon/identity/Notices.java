package org.symbolon.identity;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.symbolon.kernel.Language;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.database.Database;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.language.Wording;

/**
 * What happened to people's things, told on their own pages. Stored as kind and facts, and put into
 * words when it is read, in the language of the reader. Written in the transaction of what it tells
 * of.
 */
public final class Notices {
  /** Notices that an account keeps; the oldest give way. */
  public static final int KEPT = 200;

  private static final Duration KEPT_FOR = Duration.ofDays(180);

  /** A page of ours, without its language. */
  private static final Pattern PATH = Pattern.compile("/(?!/)[!-~]{0,500}");

  private final Database database;
  private final Messages messages;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  public Notices(Database database, Messages messages, InstantSource clock, Supplier<UUID> ids) {
    this.database = database;
    this.messages = messages;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Tells an account something, if the transaction of the session is committed.
   *
   * @param kind key of the message after {@code notice.}
   * @param facts its arguments: texts, numbers and truth values; shown to the account and kept in
   *     the database, so never a secret
   * @param path page that it is about, below the language: {@code /my/cases/ID}
   * @throws IllegalArgumentException when no catalogue has the message, or the path leads elsewhere
   */
  public void add(Session session, UUID account, String kind, Map<String, ?> facts, String path) {
    if (!PATH.matcher(path).matches()) {
      throw new IllegalArgumentException("A notice leads to a page of ours: " + path);
    }
    // What cannot be said should fail where it is written, not where it is read.
    messages.in(Language.EN).text(key(kind), facts);
    var notice = new Notice(ids.get(), kind, Map.copyOf(facts), path, clock.instant(), false);
    NoticeStore.add(session, account, notice, KEPT);
  }

  /** What a notice says. */
  public static String text(Notice notice, Wording say) {
    return say.text(key(notice.kind()), notice.facts());
  }

  private static String key(String kind) {
    return "notice." + kind;
  }

  /** The newest of an account. */
  public List<Notice> list(UUID account, int limit) {
    return NoticeStore.list(database.session(), account, limit);
  }

  public long unread(UUID account) {
    return NoticeStore.unread(database.session(), account);
  }

  /**
   * Marks one as read.
   *
   * @return the page that it is about, below the language
   * @throws Refused.NotFound when the account has no such notice
   */
  public String read(UUID account, UUID notice) {
    return NoticeStore.read(database.session(), account, notice, clock.instant())
        .orElseThrow(() -> new Refused.NotFound("notice", notice.toString()));
  }

  public void readAll(UUID account) {
    NoticeStore.readAll(database.session(), account, clock.instant());
  }

  /** Removes those that are older than 180 days. */
  public void forgetOld() {
    NoticeStore.forgetBefore(database.session(), clock.instant().minus(KEPT_FOR));
  }
}
