package org.symbolon.introduction;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.symbolon.identity.MemberRole;
import org.symbolon.identity.Members;
import org.symbolon.identity.Notices;
import org.symbolon.kernel.Language;
import org.symbolon.organisation.Organisations;
import org.symbolon.platform.database.Session;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.mail.Mail;
import org.symbolon.platform.mail.Mails;
import org.symbolon.taxonomy.Vocabularies;

/**
 * Tells people of a step by mail and on their pages, in their language, in the transaction of the
 * step. A letter says what the page of the case says and leads there; it names organisations and
 * listings as far as they are public, and no person.
 */
public final class CaseNews {
  /** People of one organisation who are told. */
  private static final int TOLD = 20;

  private static final String DESK = "/desk";

  private final Mails mails;
  private final Notices notices;
  private final Messages messages;
  private final CaseWords words;
  private final CaseNames names;
  private final Organisations organisations;
  private final Routes routes;
  private final String baseUrl;
  private final boolean answeredByMail;

  public CaseNews(
      Mails mails,
      Notices notices,
      Messages messages,
      Vocabularies vocabularies,
      CaseNames names,
      Organisations organisations,
      String baseUrl,
      boolean answeredByMail) {
    this.mails = mails;
    this.notices = notices;
    this.messages = messages;
    this.words = new CaseWords(vocabularies);
    this.names = names;
    this.organisations = organisations;
    this.routes = new Routes(organisations);
    this.baseUrl = baseUrl;
    this.answeredByMail = answeredByMail;
  }

  /** Somebody who is told. */
  private record Reached(
      UUID account, String email, Language language, Seat seat, Predicate<UUID> own) {

    static Reached of(Members.Member member, Seat seat, UUID organisation) {
      return new Reached(
          member.account(), member.email(), member.language(), seat, organisation::equals);
    }

    static Reached of(Members.Broker broker) {
      return new Reached(
          broker.account(), broker.email(), broker.language(), Seat.BROKER, id -> false);
    }

    /** Without the address. */
    @Override
    public String toString() {
      return "Reached[" + account + ", " + seat + "]";
    }
  }

  /** Tells everybody who may know of the case, but for the broker who did it himself. */
  void tell(Session session, Case now, TimelineEntry entry) {
    var named = names.of(now, entry);
    for (var reached : concerned(session, now)) {
      if (!(reached.seat() == Seat.BROKER && reached.account().equals(entry.account()))) {
        var reader = new CaseWords.Reader(named, reached.own(), messages.in(reached.language()));
        var line = words.line(now, entry.readFrom(reached.seat()), reader);
        write(
            session,
            now,
            reached,
            reader,
            line + "\n" + CaseWords.state(now.state(), reader.say()),
            Map.of());
      }
    }
  }

  private List<Reached> concerned(Session session, Case now) {
    var all = new LinkedHashMap<UUID, Reached>();
    for (var side : List.of(Seat.ASKING, Seat.ASKED)) {
      if (now.knownTo(side)) {
        members(session, now.organisation(side), side)
            .forEach(reached -> all.putIfAbsent(reached.account(), reached));
      }
    }
    brokers(session, now).forEach(reached -> all.putIfAbsent(reached.account(), reached));
    return List.copyOf(all.values());
  }

  private static List<Reached> members(Session session, UUID organisation, Seat side) {
    return Members.of(session, organisation).stream()
        .filter(member -> member.role().covers(MemberRole.EDITOR))
        .limit(TOLD)
        .map(member -> Reached.of(member, side, organisation))
        .toList();
  }

  /** In whose hands it is; as long as nobody has it, those whom the request goes to. */
  private List<Reached> brokers(Session session, Case now) {
    if (now.broker() != null) {
      // Who stated a conflict of interest is told nothing more.
      return Members.broker(session, now.broker())
          .filter(broker -> !now.conflicted().contains(broker.account()))
          .map(Reached::of)
          .stream()
          .toList();
    }
    return now.state() == State.REQUESTED
        ? routes.of(session, now).brokers().stream().limit(TOLD).map(Reached::of).toList()
        : List.of();
  }

  private void write(
      Session session,
      Case now,
      Reached to,
      CaseWords.Reader reader,
      String happened,
      Map<String, String> headers) {
    var say = reader.say();
    var matter = CaseWords.matter(now, reader);
    var page = CaseLinks.path(now.id());
    var text = new StringBuilder(matter).append("\n\n").append(happened).append('\n');
    if (now.dueAt() != null && now.state().isOpen()) {
      text.append(say.text("case.due", "date", say.date(now.dueAt()))).append('\n');
    }
    text.append('\n')
        .append(say.text("case.mail.link", "link", baseUrl + "/" + to.language().tag() + page))
        .append("\n\n")
        .append(say.text("mail.end"))
        .append('\n');
    var subject = say.text("case.mail.subject", "matter", matter).replaceAll("\\s+", " ");
    mails.write(session, to.email(), to.language().tag(), subject, text.toString(), headers);
    notices.add(session, to.account(), "case", Map.of("matter", matter), page);
  }

  /** Tells the other readers of a message that there is one; the text itself only among who met. */
  void tellOfMessage(Session session, Case now, CaseMessage message) {
    var named = names.of(now, null);
    var headers = headers(session, now, message);
    for (var reached : concerned(session, now)) {
      var reads = message.isFor(reached.seat()) && !reached.account().equals(message.account());
      if (reads) {
        var reader = new CaseWords.Reader(named, reached.own(), messages.in(reached.language()));
        var say = reader.say();
        var from = words.from(now, message.seat(), reader);
        var text = say.text("case.mail.message", "who", from);
        write(
            session,
            now,
            reached,
            reader,
            now.contactsShown() ? text + "\n\n" + message.text() : text,
            headers);
      }
    }
  }

  /** Where a mail server is set, an answer goes to the contact of the side that wrote. */
  private Map<String, String> headers(Session session, Case now, CaseMessage message) {
    var side = message.seat();
    if (!answeredByMail || !now.contactsShown() || !side.isSide()) {
      return Map.of();
    }
    return Optional.ofNullable(ContactStore.of(session, now.id()).get(side))
        .flatMap(named -> Members.of(session, now.organisation(side), named.account()))
        .map(member -> Map.of(Mail.REPLY_TO, member.email()))
        .orElse(Map.of());
  }

  /** What a case is about, as a side may read it. */
  public String matter(Case one, UUID organisation, Wording say) {
    return CaseWords.matter(
        one, new CaseWords.Reader(names.of(one, null), organisation::equals, say));
  }

  Routes routes() {
    return routes;
  }

  /** Tells brokers that a case is offered to them. */
  void tellOfOffer(Session session, Case now, List<Members.Broker> to) {
    to.stream()
        .limit(TOLD)
        .forEach(one -> notice(session, now, one.account(), one.language(), "caseOffer", DESK));
  }

  /**
   * Reminds whoever has a case, or whom a request goes to, that the next step is overdue; operators
   * where nobody may take it.
   */
  void remind(Session session, Case now) {
    var brokers =
        now.broker() != null
            ? Members.broker(session, now.broker()).stream()
                .filter(broker -> !now.conflicted().contains(broker.account()))
                .toList()
            : now.state() == State.REQUESTED
                ? routes.of(session, now).brokers()
                : List.<Members.Broker>of();
    var page = CaseLinks.path(now.id());
    brokers.stream()
        .limit(TOLD)
        .forEach(one -> notice(session, now, one.account(), one.language(), "caseDue", page));
    if (brokers.isEmpty() && now.state() == State.REQUESTED) {
      // Nobody may take it, so that somebody has to be appointed.
      Members.operators(session)
          .forEach(one -> notice(session, now, one.id(), one.language(), "caseDue", DESK));
    }
  }

  private void notice(
      Session session, Case now, UUID account, Language language, String kind, String path) {
    var reader = new CaseWords.Reader(names.of(now, null), id -> false, messages.in(language));
    var facts = Map.of("matter", CaseWords.matter(now, reader));
    notices.add(session, account, kind, facts, path);
  }

  /** The centres of these brokers, by name. */
  Map<UUID, String> centres(List<Members.Broker> brokers) {
    var ids = brokers.stream().map(broker -> broker.brokerage().centre()).distinct().toList();
    var byName = new LinkedHashMap<UUID, String>();
    organisations.getAll(ids).stream()
        .sorted(Comparator.comparing(centre -> centre.content().name()))
        .forEach(centre -> byName.put(centre.id(), centre.content().name()));
    return byName;
  }

  /** A broker as other brokers are told of him. */
  String takenBy(Members.Broker broker) {
    return organisations.getAll(List.of(broker.brokerage().centre())).stream()
        .findFirst()
        .map(centre -> broker.name() + ", " + centre.content().name())
        .orElse(broker.name());
  }
}
