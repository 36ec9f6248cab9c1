package org.symbolon.search.index;

import java.util.List;
import java.util.Optional;

/** Sentence embeddings as search needs them. Calls wait; they run the model on a bounded worker. */
public interface Meaning {
  /** No embeddings: search works by words alone. */
  Meaning NONE =
      new Meaning() {
        @Override
        public Optional<float[]> ofQuery(String text) {
          return Optional.empty();
        }

        @Override
        public List<Optional<float[]>> ofTexts(List<Text> texts) {
          return texts.stream().map(text -> Optional.<float[]>empty()).toList();
        }
      };

  /**
   * A text and the language it is written in.
   *
   * @param language BCP 47 tag
   */
  record Text(String text, String language) {
    /** Nothing to embed. */
    static final Text NONE = new Text("", "");
  }

  /** Of a query; empty when the model does not serve its language or is overloaded. */
  Optional<float[]> ofQuery(String text);

  /** Of the texts of listings, in order; empty where the model does not serve the language. */
  List<Optional<float[]>> ofTexts(List<Text> texts);
}
