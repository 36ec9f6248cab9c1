package org.symbolon.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.symbolon.listing.ListingJson;
import org.symbolon.platform.embedded.Engines;
import org.symbolon.platform.language.SentenceEmbeddings;
import org.symbolon.platform.language.SentenceModel;
import org.symbolon.search.index.ListingDocument;

/**
 * Fills the cache of embeddings for the generated catalogue: the model runs over {@value #REAL} of
 * its texts only, every other text gets a mixture of two of those vectors with a little noise. So
 * 100,000 different vectors are made in a minute instead of half an hour; their quality is of no
 * interest here, their number, size and spread are.
 */
final class Embeddings {
  private static final int REAL = 2_000;
  private static final int BATCH = 1_000;
  private static final double NOISE = 0.02;

  private Embeddings() {}

  static SentenceEmbeddings model() {
    return new SentenceEmbeddings(
        SentenceModel.bundled(), Runtime.getRuntime().availableProcessors());
  }

  static void fill(String databaseUrl, String engineUrl, Catalogue catalogue, int listings)
      throws SQLException, GeneralSecurityException {
    List<float[]> real;
    String version;
    try (var model = model()) {
      version = model.version();
      var texts = IntStream.range(0, Math.min(REAL, listings)).mapToObj(i -> text(catalogue, i));
      real = model.embed(texts.toList());
    }
    var random = new SplittableRandom(REAL);
    var engines = Engines.of(databaseUrl, engineUrl);
    try (var connection =
            DriverManager.getConnection(
                engines.jdbcUrl(), engines.databaseUser(), engines.databasePassword());
        var insert =
            connection.prepareStatement(
                "insert into embedding (model, text_hash, vector) values (?, ?, ?)"
                    + " on conflict do nothing")) {
      connection.setAutoCommit(false);
      var sha = MessageDigest.getInstance("SHA-256");
      for (var i = 0; i < listings; i++) {
        insert.setString(1, version);
        insert.setBytes(2, sha.digest(text(catalogue, i).getBytes(StandardCharsets.UTF_8)));
        insert.setBytes(3, bytes(i < real.size() ? real.get(i) : mixture(real, random)));
        insert.addBatch();
        if (i % BATCH == BATCH - 1 || i == listings - 1) {
          insert.executeBatch();
          connection.commit();
        }
      }
    }
  }

  /** The text that the index embeds for a listing. */
  static String text(Catalogue catalogue, int number) {
    return ListingDocument.meaning(ListingJson.read(catalogue.listing(number)).content());
  }

  private static float[] mixture(List<float[]> real, SplittableRandom random) {
    var one = real.get(random.nextInt(real.size()));
    var other = real.get(random.nextInt(real.size()));
    var share = 0.5 + random.nextDouble() / 2;
    var mixed = new float[one.length];
    var square = 0.0;
    for (var i = 0; i < mixed.length; i++) {
      mixed[i] =
          (float) (share * one[i] + (1 - share) * other[i] + NOISE * (random.nextDouble() - 0.5));
      square += mixed[i] * mixed[i];
    }
    for (var i = 0; i < mixed.length; i++) {
      mixed[i] /= (float) Math.sqrt(square);
    }
    return mixed;
  }

  private static byte[] bytes(float[] vector) {
    var bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
    bytes.asFloatBuffer().put(vector);
    return bytes.array();
  }
}
