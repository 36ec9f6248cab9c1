package org.symbolon.matching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.symbolon.kernel.Language;
import org.symbolon.listing.PriceBand;
import org.symbolon.matching.score.Because;
import org.symbolon.matching.score.Said;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.language.Wording;
import org.symbolon.taxonomy.Vocabularies;

/** Puts the reasons of scores into words of the reader's language. Safe to share. */
public final class Reasons {
  private static final String KEYS = "match.because.";

  /** Values of one list that are written out; a sentence is no table. */
  private static final int SHOWN = 6;

  /**
   * Most sentences are said of many pairs, and putting one into words takes a tenth of a
   * millisecond.
   */
  private static final int REMEMBERED = 20_000;

  private record Sentence(Because because, Language language) {}

  private final Cache<Sentence, String> said =
      Caffeine.newBuilder().maximumSize(REMEMBERED).executor(Runnable::run).build();

  private final Messages messages;
  private final Vocabularies vocabularies;

  public Reasons(Messages messages, Vocabularies vocabularies) {
    this.messages = messages;
    this.vocabularies = vocabularies;
  }

  /** The sentences one after the other. */
  public String say(List<Because> sentences, Language language) {
    return sentences.stream()
        .map(sentence -> say(sentence, language))
        .collect(Collectors.joining(language == Language.ZH ? "" : " "));
  }

  /** One sentence. */
  public String say(Because because, Language language) {
    return said.get(new Sentence(because, language), this::compose);
  }

  private String compose(Sentence sentence) {
    var because = sentence.because();
    var language = sentence.language();
    var wording = messages.in(language);
    var arguments = new HashMap<String, Object>();
    because.facts().forEach((name, said) -> arguments.put(name, argument(said, wording)));
    return wording.text(KEYS + because.key(), arguments);
  }

  private Object argument(Said said, Wording wording) {
    return switch (said.form()) {
      case CHOICE -> said.values().getFirst();
      case NUMBER -> new BigDecimal(said.values().getFirst());
      case PRICE_BAND -> price(said.values()).in(wording);
      case TEXT,
          DAY,
          COUNTRY,
          LANGUAGE,
          TOPIC,
          SDG,
          DEAL_TYPE,
          ORGANISATION_TYPE,
          SIZE_CLASS,
          CAPABILITY_CLASS,
          SECTOR,
          CAPABILITY,
          STAGE,
          REGION,
          MESSAGE ->
          listed(said, wording);
    };
  }

  private String listed(Said said, Wording wording) {
    var words =
        said.values().stream().limit(SHOWN).map(value -> word(said, value, wording)).toList();
    return words.size() < said.values().size()
        ? String.join(", ", words) + ", …"
        : wording.list(words);
  }

  private String word(Said said, String value, Wording wording) {
    return switch (said.form()) {
      case TEXT, CHOICE, NUMBER, PRICE_BAND -> value;
      case DAY -> wording.date(LocalDate.parse(value));
      // CLDR names the regions of UN M49 as it names countries.
      case COUNTRY, REGION -> wording.country(value);
      case LANGUAGE -> wording.languageName(value);
      case TOPIC -> label("green-topics", value, wording);
      case SDG -> value + " " + label("sdgs", value, wording);
      case DEAL_TYPE -> label("deal-types", value, wording);
      case ORGANISATION_TYPE -> label("organisation-types", value, wording);
      case SIZE_CLASS -> label("size-classes", value, wording);
      case CAPABILITY_CLASS -> label("capability-classes", value, wording);
      case SECTOR -> label("sectors", value, wording);
      case CAPABILITY -> label("capabilities", value, wording);
      case STAGE -> label("stages", value, wording);
      case MESSAGE -> wording.text(value);
    };
  }

  private String label(String vocabulary, String id, Wording wording) {
    return vocabularies.label(vocabulary, id, wording.language());
  }

  private static PriceBand price(List<String> ends) {
    return new PriceBand(sum(ends.getFirst()), sum(ends.getLast()));
  }

  private static BigDecimal sum(String end) {
    return end.isEmpty() ? null : new BigDecimal(end);
  }
}
