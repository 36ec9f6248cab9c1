package org.symbolon.introduction;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.symbolon.identity.Account;
import org.symbolon.identity.Members;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.FormField;
import org.symbolon.platform.pages.FormFields;
import org.symbolon.taxonomy.Vocabularies;

/** Writes out what a reader of a case may do, with the fields that each step needs. */
final class CaseForms {
  private static final String PREFIX = "case.form";
  private static final int TITLE_CHARACTERS = 200;
  private static final int ROWS_OF_A_NOTE = 3;
  private static final int ROWS_OF_A_MESSAGE = 5;

  /** What ends a case or gives it away is not what people look for first. */
  private static final Set<Step> UNUSUAL =
      EnumSet.of(Step.WITHDRAW, Step.DECLINE, Step.CLOSE, Step.HAND_OVER, Step.REFER);

  /** A reason for a side, and one for the broker only. */
  private static final String OF_BROKERS = "NO_ANSWER";

  private final Vocabularies vocabularies;

  CaseForms(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  /** Who else a case can go to. */
  record Others(List<Members.Broker> brokers, Map<UUID, String> centres) {
    static final Others NOBODY = new Others(List.of(), Map.of());
  }

  /** What was typed, and what was wrong with it. */
  record Sent(MultiMap typed, List<FormError> errors) {
    static final Sent NOTHING = new Sent(MultiMap.caseInsensitiveMultiMap(), List.of());
  }

  List<CaseView.StepForm> steps(Seen seen, Account reader, Others others, Sent sent, Wording say) {
    return seen.next().stream()
        .sorted()
        .sorted(Comparator.comparing(UNUSUAL::contains))
        .filter(step -> step != Step.HAND_OVER || !others.brokers().isEmpty())
        .filter(step -> step != Step.REFER || !centres(seen, others).isEmpty())
        .map(step ->
            new CaseView.StepForm(
                step.name(),
                say.text("case.step." + step),
                say.text("case.step." + step + ".text"),
                step == Step.CONSENT
                    ? say.text(
                        "case.consent.warning",
                        Map.of("name", reader.name(), "email", reader.email()))
                    : null,
                fields(seen, step, others, sent, say),
                !UNUSUAL.contains(step)))
        .toList();
  }

  private List<FormField> fields(Seen seen, Step step, Others others, Sent sent, Wording say) {
    var fields = fresh(sent, say);
    return switch (step) {
      case CONSENT -> fields.text("phone", false, Typed.PHONE_CHARACTERS).list();
      case DECLINE ->
          fields
              .choice("reason", true, reasons(false, say))
              .paragraphs("note", false, ROWS_OF_A_NOTE, Typed.NOTE_CHARACTERS)
              .list();
      case CLOSE -> fields.choice("reason", true, reasons(true, say)).list();
      case HAND_OVER -> fields.choice("broker", true, brokers(others, say)).list();
      case REFER -> {
        var centres = chosenFirst(say);
        centres(seen, others).forEach((id, name) -> centres.put(id.toString(), name));
        yield fields.choice("centre", true, centres).list();
      }
      case AGREE -> AgreementFields.add(fields, vocabularies, say).list();
      case REQUEST, PROPOSE, TAKE, ASK_BOTH, START_TALKS, WITHDRAW, EXPIRE -> List.of();
    };
  }

  private static FormFields fresh(Sent sent, Wording say) {
    return new FormFields(say, PREFIX, sent.typed(), FormError.byField(sent.errors()));
  }

  private static Map<String, String> chosenFirst(Wording say) {
    var labels = new LinkedHashMap<String, String>();
    labels.put("", say.text("case.form.choose"));
    return labels;
  }

  private Map<String, String> reasons(boolean broker, Wording say) {
    var labels = chosenFirst(say);
    vocabularies.get(CaseActs.DECLINE_REASONS).terms().stream()
        .filter(term -> broker || !term.id().equals(OF_BROKERS))
        .forEach(term -> labels.put(term.id(), term.label(say.language())));
    return labels;
  }

  private static Map<String, String> brokers(Others others, Wording say) {
    var labels = chosenFirst(say);
    others
        .brokers()
        .forEach(broker ->
            labels.put(
                broker.account().toString(),
                broker.name()
                    + ", "
                    + others.centres().getOrDefault(broker.brokerage().centre(), "–")));
    return labels;
  }

  private static Map<UUID, String> centres(Seen seen, Others others) {
    var left = new LinkedHashMap<>(others.centres());
    left.remove(seen.what().centre());
    return left;
  }

  /** The form of a message; empty where nothing can be written. */
  List<FormField> message(Seen seen, Sent sent, Wording say) {
    var what = seen.what();
    var live = what.state().isOpen() || what.state() == State.AGREED;
    if (!live || (what.broker() == null && what.introducedAt() == null)) {
      return List.of();
    }
    var fields = fresh(sent, say);
    if (seen.seat() == Seat.BROKER) {
      var audiences = new LinkedHashMap<String, String>();
      var known = new ArrayList<>(List.of(CaseMessage.Audience.ASKING));
      if (what.knownTo(Seat.ASKED)) {
        known.add(CaseMessage.Audience.ASKED);
        known.addFirst(CaseMessage.Audience.BOTH);
      }
      known.forEach(one -> audiences.put(one.name(), say.text("case.audience." + one)));
      fields.choice("audience", true, audiences);
    }
    return fields.paragraphs("text", true, ROWS_OF_A_MESSAGE, Typed.MESSAGE_CHARACTERS).list();
  }

  /** The form of a file; empty where none can be sent. */
  List<FormField> upload(Seen seen, Sent sent, Wording say) {
    return seen.what().contactsShown()
        ? fresh(sent, say)
            .upload("file", true, "image/jpeg,image/png,image/gif,application/pdf")
            .text("title", true, TITLE_CHARACTERS)
            .list()
        : List.of();
  }
}
