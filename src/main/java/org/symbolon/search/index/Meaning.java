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
        public List<Remembered> remembered(List<Text> texts) {
          return texts.stream().map(text -> new Remembered(Optional.empty(), false)).toList();
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

  /**
   * What is known of the meaning of a text without computing it.
   *
   * @param pending whether it can be computed and has not been yet
   */
  record Remembered(Optional<float[]> vector, boolean pending) {}

  /** What is remembered of texts, in order; computes nothing. */
  List<Remembered> remembered(List<Text> texts);

  /** Of a query; empty when the model does not serve its language or is overloaded. */
  Optional<float[]> ofQuery(String text);

  /** Of the texts of listings, in order; empty where the model does not serve the language. */
  List<Optional<float[]>> ofTexts(List<Text> texts);

  /**
   * The same of texts that are looked at in passing: nothing is stored.
   *
   * @throws org.symbolon.kernel.Refused.Unavailable when the model is overloaded or fails
   */
  default List<Optional<float[]>> inPassing(List<Text> texts) {
    return ofTexts(texts);
  }
}
