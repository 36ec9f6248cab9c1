package org.symbolon.taxonomy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The hierarchy of green topics, and which of them an IPC or CPC symbol belongs to. Ranges come
 * from the vocabulary file, which names its sources.
 */
public final class GreenTopics {
  private record Range(IpcSymbol from, IpcSymbol to, String topic) {
    boolean covers(IpcSymbol symbol) {
      if (to == null) {
        return from.covers(symbol);
      }
      return (from.compareTo(symbol) <= 0 && symbol.compareTo(to) <= 0) || to.covers(symbol);
    }
  }

  private final Vocabulary vocabulary;
  private final List<Range> ranges;

  GreenTopics(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    var all = new ArrayList<Range>();
    for (var term : vocabulary.terms()) {
      for (var written : term.symbols()) {
        all.add(range(term.id(), written));
      }
    }
    this.ranges = List.copyOf(all);
  }

  private static Range range(String topic, String written) {
    var dash = written.indexOf('-');
    var from = symbol(topic, dash < 0 ? written : written.substring(0, dash));
    var to = dash < 0 ? null : symbol(topic, written.substring(dash + 1));
    return new Range(from, to, topic);
  }

  private static IpcSymbol symbol(String topic, String written) {
    return IpcSymbol.parse(written)
        .orElseThrow(
            () -> new IllegalStateException("Topic " + topic + ": no IPC symbol: " + written));
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The topics that follow from these symbols, in the order of the vocabulary. */
  public List<String> ofSymbols(List<String> symbols) {
    var found = new LinkedHashSet<String>();
    var parsed = symbols.stream().flatMap(symbol -> IpcSymbol.parse(symbol).stream()).toList();
    for (var range : ranges) {
      if (parsed.stream().anyMatch(range::covers)) {
        found.add(range.topic());
      }
    }
    return List.copyOf(found);
  }

  /** The topics stated and behind them those that follow from the symbols. */
  public List<String> complete(List<String> stated, List<String> symbols) {
    var all = new LinkedHashSet<>(stated);
    all.addAll(ofSymbols(symbols));
    return List.copyOf(all);
  }

  /** These topics and everything above them, so that a parent finds its children. */
  public Set<String> withAncestors(List<String> topics) {
    var all = new LinkedHashSet<String>();
    for (var topic : topics) {
      var id = topic;
      while (id != null && all.add(id)) {
        id = vocabulary.term(id).map(Term::parent).orElse(null);
      }
    }
    return all;
  }

  /** This topic and everything below it; empty for an unknown one. */
  public Set<String> withDescendants(String topic) {
    var all = new LinkedHashSet<String>();
    if (vocabulary.contains(topic)) {
      all.add(topic);
      var before = 0;
      while (all.size() > before) {
        before = all.size();
        vocabulary.terms().stream()
            .filter(term -> all.contains(term.parent()))
            .forEach(term -> all.add(term.id()));
      }
    }
    return all;
  }
}
