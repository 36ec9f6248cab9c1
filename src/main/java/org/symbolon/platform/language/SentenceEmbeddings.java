package org.symbolon.platform.language;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * Sentence embeddings in this process: texts in, vectors of length 1 out, so that the dot product
 * of two vectors is their cosine. Owns the model, which is loaded at the first use (about 0.6 s)
 * and held once, and the threads that work through lists of texts. Blocking work: call it from a
 * bounded worker, never from a verticle. Safe for several threads; at most {@link #RUNS_AT_ONCE}
 * texts are in the model at the same time and the others wait. The same text always has the same
 * vector.
 *
 * <p>A text is read up to {@link #LONGEST_TOKENS} tokens, about its first hundred words: on the
 * judged sets 256 tokens were no better than 128, at twice the price.
 */
public final class SentenceEmbeddings implements AutoCloseable {
  /** Tokens of a text that are read, the two marks at its ends included. */
  public static final int LONGEST_TOKENS = 128;

  /** Characters of a text that are handed to the tokenizer: more never reach the model. */
  static final int LONGEST_TEXT_CHARACTERS = 4_000;

  /** Texts that are tokenized together. */
  static final int TEXTS_AT_ONCE = 256;

  /** Texts in the model at the same time, those of waiting queries among them. */
  static final int RUNS_AT_ONCE = 8;

  private final SentenceModel model;
  private final ExecutorService workers;
  private final Semaphore runs = new Semaphore(RUNS_AT_ONCE, true);
  private SentenceEncoder encoder;
  private boolean closed;

  /**
   * @param model where the model is read from
   * @param threads texts of one list that are worked on at the same time, each on a core of its
   *     own; from 1 to {@link #RUNS_AT_ONCE} - 1, so that a query never waits for a long list
   */
  public SentenceEmbeddings(SentenceModel model, int threads) {
    if (threads < 1 || threads >= RUNS_AT_ONCE) {
      throw new IllegalArgumentException("threads must be 1 to " + (RUNS_AT_ONCE - 1) + ".");
    }
    this.model = model;
    workers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("embeddings-", 1).factory());
  }

  /**
   * The vector of each text, in the order of the texts. A blank text has one too, of no meaning.
   *
   * @throws EmbeddingFailed if the model cannot be read or run
   */
  public List<float[]> embed(List<String> texts) {
    var vectors = new ArrayList<float[]>(texts.size());
    for (int from = 0; from < texts.size(); from += TEXTS_AT_ONCE) {
      var part = texts.subList(from, Math.min(texts.size(), from + TEXTS_AT_ONCE));
      var running =
          Stream.of(tokens(part))
              .map(row -> CompletableFuture.supplyAsync(() -> vector(row), workers))
              .toList();
      try {
        running.forEach(vector -> vectors.add(vector.join()));
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    }
    return vectors;
  }

  /** The vector of what somebody typed: the same space as the vectors of listings. */
  public float[] embedQuery(String text) {
    return vector(tokens(List.of(text))[0]);
  }

  /** How many values a vector has. Loads the model. */
  public int dimension() {
    return loaded().dimension();
  }

  /**
   * Name, file and reading length of the model, for example {@code
   * all-minilm-l6-v2-q/0123456789ab/128}: vectors of different versions must not be compared. Loads
   * the model.
   */
  public String version() {
    return model.name() + "/" + loaded().fingerprint() + "/" + LONGEST_TOKENS;
  }

  /** Waits for the running texts and frees the model; later calls are refused. */
  @Override
  public void close() {
    workers.close();
    runs.acquireUninterruptibly(RUNS_AT_ONCE);
    try {
      unload();
    } catch (OrtException e) {
      throw new EmbeddingFailed("The sentence model " + model.name() + " cannot be closed.", e);
    } finally {
      runs.release(RUNS_AT_ONCE);
    }
  }

  /** One step in the model, beside at most {@link #RUNS_AT_ONCE} - 1 others. */
  private <T> T run(Step<T> step) {
    // The permit comes before the lock of loaded(), in close() as well: the other order could wait
    // for ever.
    runs.acquireUninterruptibly();
    try {
      return step.in(loaded());
    } catch (OrtException e) {
      throw new EmbeddingFailed("The sentence model " + model.name() + " cannot be run.", e);
    } finally {
      runs.release();
    }
  }

  private long[][] tokens(List<String> texts) {
    var beginnings = texts.stream().map(SentenceEmbeddings::beginning).toList();
    return run(encoder -> encoder.tokens(beginnings));
  }

  private float[] vector(long[] tokens) {
    return run(encoder -> encoder.encode(tokens));
  }

  private interface Step<T> {
    T in(SentenceEncoder encoder) throws OrtException;
  }

  private synchronized SentenceEncoder loaded() {
    if (closed) {
      throw new IllegalStateException("The sentence embeddings are closed.");
    }
    if (encoder == null) {
      try {
        encoder = new SentenceEncoder(model, LONGEST_TOKENS);
      } catch (IOException | OrtException e) {
        throw new EmbeddingFailed(
            "The sentence model " + model.name() + " cannot be read: " + e.getMessage(), e);
      }
    }
    return encoder;
  }

  private synchronized void unload() throws OrtException {
    closed = true;
    if (encoder != null) {
      encoder.close();
      encoder = null;
    }
  }

  private static String beginning(String text) {
    return text.length() <= LONGEST_TEXT_CHARACTERS
        ? text
        : text.substring(0, LONGEST_TEXT_CHARACTERS);
  }
}
