package org.symbolon.matching.score;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.symbolon.taxonomy.IpcSymbol;
import org.symbolon.taxonomy.Vocabulary;

/**
 * Controlled vocabulary that both sides state. For each term of the need the best counterpart of
 * the technology counts, so that more on the technology's side never lowers; the mean over the
 * need's terms is the share of its vocabulary, and the vocabularies that the need states are
 * weighted {@value #OF_TOPICS} : {@value #OF_SYMBOLS} : {@value #OF_GOALS} (topics, IPC and CPC,
 * development goals). Topics: {@link TopicDistance}. Symbols: {@link SymbolDistance}. Goals: equal
 * or not.
 */
final class SharedVocabulary implements Judge {
  private static final double OF_TOPICS = 3;
  private static final double OF_SYMBOLS = 2;
  private static final double OF_GOALS = 1;

  private final TopicDistance distance;

  /**
   * @param greenTopics the vocabulary of that name
   */
  SharedVocabulary(Vocabulary greenTopics) {
    this.distance = new TopicDistance(greenTopics);
  }

  @Override
  public Judgement judge(Side need, Side technology, LocalDate asOf) {
    var sought = need.content();
    var offered = technology.content();
    var ofTopics = sought.topics().isEmpty() ? 0 : OF_TOPICS;
    var ofSymbols = sought.ipc().isEmpty() ? 0 : OF_SYMBOLS;
    var ofGoals = sought.sdgs().isEmpty() ? 0 : OF_GOALS;
    var all = ofTopics + ofSymbols + ofGoals;
    var offersNothing =
        offered.topics().isEmpty() && offered.ipc().isEmpty() && offered.sdgs().isEmpty();
    if (all == 0 || offersNothing) {
      return Judgement.missing(Missing.of("vocabulary", all == 0, offersNothing));
    }
    var findings = new Findings();
    if (ofTopics > 0) {
      topics(findings, sought.topics(), offered.topics(), ofTopics / all);
    }
    if (ofSymbols > 0) {
      symbols(findings, sought.ipc(), offered.ipc(), ofSymbols / all);
    }
    if (ofGoals > 0) {
      goals(findings, sought.sdgs(), offered.sdgs(), ofGoals / all);
    }
    var judgement = findings.judgement();
    return judgement.because().isEmpty()
        ? findings.say(Because.of("vocabulary.none")).judgement()
        : judgement;
  }

  private void topics(Findings findings, List<String> need, List<String> technology, double of) {
    if (technology.isEmpty()) {
      findings.lacks(Because.of("missing.topics"));
      return;
    }
    var same = new LinkedHashSet<String>();
    for (var topic : need) {
      var best = distance.nearest(topic, technology);
      findings.gives(of * best.likeness() / need.size());
      if (topic.equals(best.topic())) {
        same.add(topic);
      } else if (best.likeness() > 0) {
        findings.say(
            Because.of(
                "vocabulary.near",
                "need",
                Said.list(Said.Form.TOPIC, List.of(topic)),
                "technology",
                Said.list(Said.Form.TOPIC, List.of(best.topic()))));
      }
    }
    if (!same.isEmpty()) {
      findings.say(Because.of("vocabulary.topics", "topics", Said.list(Said.Form.TOPIC, same)));
    }
    rests(findings, "topics", need, technology);
  }

  private static void symbols(
      Findings findings, List<String> need, List<String> technology, double of) {
    if (technology.isEmpty()) {
      findings.lacks(Because.of("missing.symbols"));
      return;
    }
    var offered = parsed(technology);
    var shared = new TreeSet<String>();
    for (var symbol : parsed(need)) {
      var best = SymbolDistance.nearest(symbol, offered);
      findings.gives(of * best.likeness() / need.size());
      best.shared().ifPresent(shared::add);
    }
    if (!shared.isEmpty()) {
      findings.say(Because.of("vocabulary.symbols", "symbols", Said.list(Said.Form.TEXT, shared)));
    }
    rests(findings, "ipc", need, technology);
  }

  private static List<IpcSymbol> parsed(List<String> symbols) {
    return symbols.stream().map(IpcSymbol::parse).flatMap(Optional::stream).toList();
  }

  private static void goals(
      Findings findings, List<Integer> need, List<Integer> technology, double of) {
    if (technology.isEmpty()) {
      findings.lacks(Because.of("missing.goals"));
      return;
    }
    var shared = new LinkedHashSet<>(need);
    shared.retainAll(technology);
    findings.gives(of * shared.size() / need.size());
    if (!shared.isEmpty()) {
      findings.say(Because.of("vocabulary.goals", "goals", Said.list(Said.Form.SDG, shared)));
    }
    rests(findings, "sdgs", need, technology);
  }

  private static void rests(Findings findings, String field, List<?> need, List<?> technology) {
    findings.rests(Fact.need(field, need)).rests(Fact.technology(field, technology));
  }
}
