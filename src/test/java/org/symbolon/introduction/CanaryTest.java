package org.symbolon.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.symbolon.identity.Account;
import org.symbolon.identity.Viewer;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.json.Json;
import org.symbolon.testing.Marketplace;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

/**
 * Names, addresses and numbers of both sides' people are searched in everything that anybody can
 * get of a case: answers, mails, log lines.
 */
@RealEngines
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryTest {
  private static final String PHONE = "+254 20 555 0147";

  private Marketplace market;
  private Introducing here;
  private Account stranger;

  @BeforeAll
  void open(TestEngines engines) {
    market = new Marketplace(engines);
    here = new Introducing(market);
    stranger = here.person("stranger");
  }

  @AfterAll
  void close() {
    market.close();
  }

  private List<Viewer> everybody() {
    return List.of(
        here.as(here.wanjiru),
        here.as(here.amelie),
        here.as(here.broker),
        here.as(here.otherBroker),
        here.as(stranger),
        Viewer.OPERATOR,
        Viewer.VISITOR);
  }

  /** What whoever tries everything gets to read, refusals included. */
  private String everythingFor(Viewer viewer, UUID id) {
    var read = new StringBuilder();
    List<Runnable> tries =
        List.of(
            () -> add(read, viewer, here.cases.get(viewer, id)),
            () -> here.cases.mine(viewer).forEach(seen -> add(read, viewer, seen)),
            () -> here.cases.inHandsOf(viewer).forEach(seen -> add(read, viewer, seen)),
            () -> here.cases.waiting(viewer).forEach(seen -> add(read, viewer, seen)),
            () ->
                here.contacts
                    .of(viewer, id)
                    .forEach(c -> read.append(Json.write(CaseJson.ContactJson.of(c)))),
            () ->
                here.messages
                    .of(viewer, id)
                    .forEach(m -> read.append(Json.write(CaseJson.MessageJson.of(m)))),
            () -> read.append(here.cases.declines(viewer, here.spinOff.id(), null)));
    for (var one : tries) {
      try {
        one.run();
      } catch (Refused refused) {
        read.append(refused.getMessage());
      }
    }
    return read.toString();
  }

  private void add(StringBuilder read, Viewer viewer, Seen seen) {
    read.append(Json.write(CaseJson.of(seen, here.names.of(List.of(seen)), viewer)));
    read.append(seen);
  }

  private List<String> canaries() {
    return List.of(
        here.wanjiru.email(),
        here.amelie.email(),
        here.wanjiru.name(),
        here.amelie.name(),
        PHONE,
        "555 0147");
  }

  private void assertNothing(UUID id, List<Viewer> viewers) {
    for (var viewer : viewers) {
      var read = everythingFor(viewer, id);
      assertThat(canaries()).as(viewer.actor()).noneMatch(read::contains);
    }
  }

  @Test
  void nothingLeavesBeforeBothAgreedAndAfterThatOnlyToThemAndTheirBroker() {
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var lines = new ListAppender<ILoggingEvent>();
    lines.start();
    var level = ((Logger) LoggerFactory.getLogger("org.symbolon")).getLevel();
    ((Logger) LoggerFactory.getLogger("org.symbolon")).setLevel(Level.TRACE);
    root.addAppender(lines);
    try {
      here.mails();
      var id = here.taken().what().id();
      here.messages.write(here.as(here.wanjiru), id, "When do you ask them?", null);
      assertNothing(id, everybody());
      here.cases.step(here.as(here.broker), id, new Act.AskBoth());
      here.messages.write(here.as(here.broker), id, "Please answer by Friday.", null);
      assertNothing(id, everybody());
      here.cases.step(here.as(here.wanjiru), id, new Act.Consent(PHONE));
      assertNothing(id, everybody());
      here.cases.step(here.as(here.amelie), id, new Act.Consent(null));
      for (var party : List.of(here.wanjiru, here.amelie, here.broker)) {
        assertThat(everythingFor(here.as(party), id))
            .contains(here.wanjiru.email(), here.amelie.email(), PHONE, "Amélie Rochat");
      }
      assertNothing(
          id,
          List.of(here.as(here.otherBroker), here.as(stranger), Viewer.OPERATOR, Viewer.VISITOR));
      for (var mail : here.mails()) {
        assertThat(canaries())
            .as(mail.subject() + " to " + mail.to())
            .noneMatch(canary -> (mail.subject() + mail.text() + mail.headers()).contains(canary));
      }
      here.cases.step(here.as(here.wanjiru), id, new Act.Withdraw());
      assertNothing(id, everybody());
    } finally {
      root.detachAppender(lines);
      ((Logger) LoggerFactory.getLogger("org.symbolon")).setLevel(level);
    }
    for (var line : new ArrayList<>(lines.list)) {
      assertThat(canaries()).noneMatch(line.getFormattedMessage()::contains);
    }
  }

  @Test
  void everyViewOfContactsIsAudited() throws Exception {
    var id = here.introduced().what().id();
    here.contacts.of(here.as(here.wanjiru), id);
    here.contacts.of(here.as(here.broker), id);
    assertThatThrownBy(() -> here.contacts.of(here.as(stranger), id))
        .isInstanceOf(Refused.NotFound.class);
    try (var connection =
            java.sql.DriverManager.getConnection(
                market.address.jdbcUrl(), market.address.user(), market.address.password());
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select actor from audit where operation = 'view' and subject_id = '"
                        + id
                        + "' order by id")) {
      var actors = new ArrayList<String>();
      while (rows.next()) {
        actors.add(rows.getString(1));
      }
      assertThat(actors)
          .containsExactly(here.as(here.wanjiru).actor(), here.as(here.broker).actor());
    }
  }

  @Test
  void nobodyWritesAroundTheIntroduction() {
    var asked = here.asked();
    var id = asked.what().id();
    assertThatThrownBy(() ->
            here.messages.write(here.as(here.amelie), id, "Appelez le +41 22 555 01 47", null))
        .isInstanceOf(Refused.Invalid.class)
        .hasMessageContaining("/text")
        .hasMessageContaining("character 12")
        .hasMessageContaining("+41 22 555 01 47");
    assertThatThrownBy(() ->
            here.cases.step(
                here.as(here.amelie), id, new Act.Decline("OTHER", "mail me: a@example.org")))
        .isInstanceOf(Refused.Invalid.class)
        .hasMessageContaining("/note");
    var introduced = here.introduced();
    here.messages.write(
        here.as(here.amelie), introduced.what().id(), "Appelez le +41 22 555 01 47", null);
  }

  @Test
  void untilBothAgreedEachSideWritesWithTheBrokerAlone() {
    var id = here.asked().what().id();
    here.mails();
    here.messages.write(here.as(here.wanjiru), id, "A word to the broker", null);
    assertThat(here.mails())
        .singleElement()
        .satisfies(mail -> assertThat(mail.to()).isEqualTo(here.broker.email()))
        .satisfies(mail -> assertThat(mail.headers()).isEmpty())
        .satisfies(mail -> assertThat(mail.text()).doesNotContain("A word to the broker"));
    here.messages.write(here.as(here.broker), id, "A word to you", CaseMessage.Audience.ASKING);
    assertThat(texts(here.wanjiru, id)).containsExactly("A word to the broker", "A word to you");
    assertThat(texts(here.amelie, id)).isEmpty();
    assertThatThrownBy(() -> here.messages.of(Viewer.OPERATOR, id))
        .isInstanceOf(Refused.Forbidden.class);
    here.cases.step(here.as(here.wanjiru), id, new Act.Consent(null));
    here.cases.step(here.as(here.amelie), id, new Act.Consent(null));
    here.mails();
    here.messages.write(here.as(here.amelie), id, "Bonjour", null);
    assertThat(texts(here.wanjiru, id)).contains("Bonjour");
    assertThat(texts(here.amelie, id)).containsExactly("Bonjour");
    assertThat(here.mails())
        .hasSize(2)
        .allSatisfy(mail -> assertThat(mail.text()).contains("Bonjour"))
        .allSatisfy(
            mail -> assertThat(mail.headers()).containsEntry("Reply-To", here.amelie.email()))
        .allSatisfy(mail -> assertThat(mail.to()).isNotEqualTo(here.amelie.email()));
  }

  private List<String> texts(Account account, UUID id) {
    return here.messages.of(here.as(account), id).stream().map(CaseMessage::text).toList();
  }

  @Test
  void eachSideIsToldInItsLanguageAndTheAskedOneNotTooEarly() {
    here.mails();
    here.taken();
    // The broker whom the request is routed to is told too; the asked side is not.
    assertThat(here.mails())
        .extracting(mail -> mail.to())
        .contains(here.wanjiru.email())
        .doesNotContain(here.amelie.email());
    here.asked();
    var french =
        here.mails().stream().filter(mail -> mail.to().equals(here.amelie.email())).toList();
    assertThat(french)
        .singleElement()
        .satisfies(mail ->
            assertThat(mail.subject())
                .isEqualTo("Mise en relation : Ceramic membrane – Maji Safi Ltd"))
        .satisfies(mail ->
            assertThat(mail.text())
                .contains(
                    "TISC Nairobi a demandé aux deux parties",
                    Introducing.BASE + "/fr/my/cases/",
                    "La prochaine étape est attendue"));
  }
}
