package org.symbolon.platform.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentenceEmbeddingsTest {
  private static final List<String> LISTINGS =
      List.of(
          "Solar still that turns sea water into drinking water for coastal villages",
          "Perovskite coating that raises the yield of silicon photovoltaic panels",
          "Anaerobic digester for cattle manure with gas cleaning",
          "Paper strip that shows lead and cadmium in well water",
          "Low-noise propeller blade for small unmanned aircraft",
          "Solid electrolyte for lithium cells that cannot catch fire",
          "Software for the payroll of small firms");

  private static final SentenceEmbeddings EMBEDDINGS =
      new SentenceEmbeddings(SentenceModel.bundled(), 2);

  @AfterAll
  static void free() {
    EMBEDDINGS.close();
  }

  @Test
  void a_question_in_other_words_finds_its_listing_first() {
    assertThat(nearest("making ocean water drinkable")).isEqualTo(LISTINGS.get(0));
    assertThat(nearest("biogas from farm waste")).isEqualTo(LISTINGS.get(2));
    assertThat(nearest("cheap sensor for heavy metals")).isEqualTo(LISTINGS.get(3));
    assertThat(nearest("quiet drone rotor")).isEqualTo(LISTINGS.get(4));
    assertThat(nearest("battery safe from burning")).isEqualTo(LISTINGS.get(5));
  }

  @Test
  void letters_without_meaning_are_near_to_nothing() {
    float[] query = EMBEDDINGS.embedQuery("asdfgh");
    assertThat(EMBEDDINGS.embed(LISTINGS)).allMatch(vector -> cosine(query, vector) < 0.3);
  }

  @Test
  void a_text_has_the_same_vector_alone_and_among_others() {
    var texts = new ArrayList<>(LISTINGS);
    texts.add("");
    texts.add("water ".repeat(5_000));
    IntStream.range(0, SentenceEmbeddings.TEXTS_AT_ONCE + 1).forEach(i -> texts.add("pump " + i));
    var together = EMBEDDINGS.embed(texts);
    assertThat(together).hasSameSizeAs(texts);
    for (int i : new int[] {0, 3, 6, 7, 8, 9, texts.size() - 1}) {
      assertThat(distance(together.get(i), EMBEDDINGS.embedQuery(texts.get(i))))
          .as(texts.get(i))
          .isLessThan(1e-4);
    }
  }

  @Test
  void vectors_have_length_one_and_come_out_the_same_every_time() {
    var first = EMBEDDINGS.embed(LISTINGS);
    var second = EMBEDDINGS.embed(LISTINGS);
    for (int i = 0; i < LISTINGS.size(); i++) {
      assertThat(first.get(i)).hasSize(EMBEDDINGS.dimension()).containsExactly(second.get(i));
      assertThat(cosine(first.get(i), first.get(i))).isCloseTo(1, within(1e-5));
    }
  }

  @Test
  void several_threads_get_the_vectors_of_one() throws Exception {
    var alone = EMBEDDINGS.embed(LISTINGS);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<List<float[]>> task = () -> EMBEDDINGS.embed(LISTINGS);
      for (var answer : threads.invokeAll(List.of(task, task, task, task, task, task))) {
        for (int i = 0; i < alone.size(); i++) {
          assertThat(distance(answer.get().get(i), alone.get(i))).isLessThan(1e-6);
        }
      }
    }
  }

  @Test
  void the_version_names_model_file_and_reading_length() {
    assertThat(EMBEDDINGS.version()).matches("all-minilm-l6-v2-q/[0-9a-f]{12}/128");
    assertThat(EMBEDDINGS.dimension()).isEqualTo(384);
  }

  @Test
  void a_model_in_a_folder_gives_the_vectors_of_its_files(@TempDir Path folder) throws Exception {
    var bundled = SentenceModel.bundled();
    Files.write(folder.resolve("model.onnx"), bundled.graph());
    try (var in = bundled.tokenizer()) {
      Files.copy(in, folder.resolve("tokenizer.json"));
    }
    try (var other = new SentenceEmbeddings(SentenceModel.inFolder(folder), 1)) {
      assertThat(other.version()).startsWith(folder.getFileName() + "/");
      assertThat(distance(other.embedQuery("biogas"), EMBEDDINGS.embedQuery("biogas")))
          .isLessThan(1e-6);
    }
  }

  @Test
  void a_missing_model_is_named_and_a_closed_one_refuses(@TempDir Path folder) {
    var missing = new SentenceEmbeddings(SentenceModel.inFolder(folder.resolve("nowhere")), 1);
    assertThatThrownBy(() -> missing.embedQuery("water"))
        .isInstanceOf(EmbeddingFailed.class)
        .hasMessageContaining("nowhere");
    missing.close();
    assertThatThrownBy(() -> missing.embedQuery("water")).isInstanceOf(IllegalStateException.class);
  }

  private static String nearest(String query) {
    float[] vector = EMBEDDINGS.embedQuery(query);
    var listings = EMBEDDINGS.embed(LISTINGS);
    return IntStream.range(0, LISTINGS.size())
        .boxed()
        .max(Comparator.comparingDouble(i -> cosine(vector, listings.get(i))))
        .map(LISTINGS::get)
        .orElseThrow();
  }

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  private static double distance(float[] a, float[] b) {
    double most = 0;
    for (int i = 0; i < a.length; i++) {
      most = Math.max(most, Math.abs(a[i] - b[i]));
    }
    return most;
  }
}
