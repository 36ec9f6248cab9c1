package org.symbolon.search.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.symbolon.kernel.Language;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.language.EmbeddingFailed;
import org.symbolon.platform.language.LanguageDetection;
import org.symbolon.platform.language.SentenceEmbeddings;

/**
 * Embeddings from the model in this process. The bundled model knows English, so texts and queries
 * in other languages have none: measured on judged sets in Spanish and Arabic it adds nothing
 * there. Vectors of listings are kept in PostgreSQL, those of recent queries in memory.
 */
public final class SentenceMeaning implements Meaning {
  private static final Logger LOG = LoggerFactory.getLogger(SentenceMeaning.class);
  private static final int WORKERS = 3;
  private static final int QUERIES_WAITING = 100;
  private static final int QUERIES_REMEMBERED = 5_000;
  private static final int RETRY_AFTER_SECONDS = 2;

  private final SentenceEmbeddings model;
  private final Future<LanguageDetection> detection;
  private final EmbeddingStore store;
  private final WorkerExecutor workers;
  private final Semaphore waiting = new Semaphore(QUERIES_WAITING);
  private final Cache<String, float[]> queries =
      Caffeine.newBuilder().maximumSize(QUERIES_REMEMBERED).build();

  /**
   * @param detection may still be loading; the first query waits for it
   */
  public SentenceMeaning(
      Vertx vertx,
      SentenceEmbeddings model,
      Future<LanguageDetection> detection,
      EmbeddingStore store) {
    this.model = model;
    this.detection = detection;
    this.store = store;
    this.workers = vertx.createSharedWorkerExecutor("meaning", WORKERS);
  }

  @Override
  public Optional<float[]> ofQuery(String text) {
    if (!detection.await().ofQuery(text).map(Language.EN::equals).orElse(isLatin(text))) {
      return Optional.empty();
    }
    var remembered = queries.getIfPresent(text);
    if (remembered != null) {
      return Optional.of(remembered);
    }
    if (!waiting.tryAcquire()) {
      throw new Refused.Unavailable("Too many searches are under way.", RETRY_AFTER_SECONDS);
    }
    try {
      var vector = workers.executeBlocking(() -> model.embedQuery(text), false).await();
      queries.put(text, vector);
      return Optional.of(vector);
    } catch (EmbeddingFailed e) {
      LOG.error("A query has no embedding, it is answered by words alone", e);
      return Optional.empty();
    } finally {
      waiting.release();
    }
  }

  /** Too short to tell the language: the letters decide. */
  private static boolean isLatin(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
  }

  @Override
  public List<Optional<float[]>> ofTexts(List<Text> texts) {
    var served = new LinkedHashSet<String>();
    texts.stream().filter(SentenceMeaning::serves).forEach(text -> served.add(text.text()));
    var vectors = served.isEmpty() ? Map.<String, float[]>of() : vectors(served);
    return texts.stream()
        .map(text ->
            serves(text)
                ? Optional.ofNullable(vectors.get(text.text()))
                : Optional.<float[]>empty())
        .toList();
  }

  @Override
  public List<Optional<float[]>> inPassing(List<Text> texts) {
    var known = remembered(texts);
    var missing = new LinkedHashSet<String>();
    for (var i = 0; i < texts.size(); i++) {
      if (known.get(i).pending()) {
        missing.add(texts.get(i).text());
      }
    }
    var computed = missing.isEmpty() ? Map.<String, float[]>of() : computedNow(missing);
    var vectors = new ArrayList<Optional<float[]>>();
    for (var i = 0; i < texts.size(); i++) {
      var pending = known.get(i).pending();
      vectors.add(pending ? Optional.of(computed.get(texts.get(i).text())) : known.get(i).vector());
    }
    return vectors;
  }

  private Map<String, float[]> computedNow(LinkedHashSet<String> texts) {
    if (!waiting.tryAcquire()) {
      throw new Refused.Unavailable("Too many texts are being read.", RETRY_AFTER_SECONDS);
    }
    try {
      var list = List.copyOf(texts);
      var vectors = workers.executeBlocking(() -> model.embed(list), false).await();
      var byText = new HashMap<String, float[]>();
      for (var i = 0; i < list.size(); i++) {
        byText.put(list.get(i), vectors.get(i));
      }
      return byText;
    } catch (EmbeddingFailed e) {
      LOG.error("A text in passing has no embedding", e);
      throw new Refused.Unavailable(
          "The meaning of the texts cannot be computed.", RETRY_AFTER_SECONDS);
    } finally {
      waiting.release();
    }
  }

  @Override
  public List<Remembered> remembered(List<Text> texts) {
    var served = new LinkedHashSet<String>();
    texts.stream().filter(SentenceMeaning::serves).forEach(text -> served.add(text.text()));
    var known = served.isEmpty() ? Map.<String, float[]>of() : store.find(modelName(), served);
    return texts.stream()
        .map(text ->
            new Remembered(
                Optional.ofNullable(known.get(text.text())),
                serves(text) && !known.containsKey(text.text())))
        .toList();
  }

  private String modelName() {
    return workers.executeBlocking(model::version, false).await();
  }

  private static boolean serves(Text text) {
    return Language.of(text.language()).filter(Language.EN::equals).isPresent();
  }

  private Map<String, float[]> vectors(LinkedHashSet<String> texts) {
    var name = modelName();
    var vectors = new HashMap<>(store.find(name, texts));
    var missing = texts.stream().filter(text -> !vectors.containsKey(text)).toList();
    if (!missing.isEmpty()) {
      var computed = workers.executeBlocking(() -> model.embed(missing), false).await();
      var added = new LinkedHashMap<String, float[]>();
      for (var i = 0; i < missing.size(); i++) {
        added.put(missing.get(i), computed.get(i));
      }
      store.add(name, added);
      vectors.putAll(added);
    }
    return vectors;
  }
}
