package org.symbolon.search.index;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.symbolon.platform.database.Database;

/** Embeddings that were computed before, by model and text. */
public final class EmbeddingStore {
  private static final String FIND =
      "select text_hash, vector from embedding where model = $1 and text_hash = any($2)";
  private static final String ADD =
      """
      insert into embedding (model, text_hash, vector)
      select $1, hash, vector from unnest($2::bytea[], $3::bytea[]) as added (hash, vector)
      on conflict do nothing
      """;

  private final Database database;

  public EmbeddingStore(Database database) {
    this.database = database;
  }

  /** Those of the texts that are known, by text. */
  Map<String, float[]> find(String model, Collection<String> texts) {
    var byHash = new HashMap<Buffer, String>();
    texts.forEach(text -> byHash.put(hash(text), text));
    var rows =
        database
            .session()
            .client()
            .preparedQuery(FIND)
            .execute(
                Tuple.tuple()
                    .addString(model)
                    .addArrayOfBuffer(byHash.keySet().toArray(Buffer[]::new)))
            .await();
    var found = new HashMap<String, float[]>();
    for (var row : rows) {
      found.put(byHash.get(row.getBuffer("text_hash")), floats(row.getBuffer("vector")));
    }
    return found;
  }

  void add(String model, Map<String, float[]> vectors) {
    var hashes = new ArrayList<Buffer>();
    var values = new ArrayList<Buffer>();
    vectors.forEach((text, vector) -> {
      hashes.add(hash(text));
      values.add(bytes(vector));
    });
    database
        .session()
        .client()
        .preparedQuery(ADD)
        .execute(Tuple.of(model, array(hashes), array(values)))
        .await();
  }

  private static Buffer[] array(List<Buffer> buffers) {
    return buffers.toArray(Buffer[]::new);
  }

  private static Buffer hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Buffer.buffer(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Buffer bytes(float[] vector) {
    var bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
    bytes.asFloatBuffer().put(vector);
    return Buffer.buffer(bytes.array());
  }

  private static float[] floats(Buffer buffer) {
    var vector = new float[buffer.length() / Float.BYTES];
    ByteBuffer.wrap(buffer.getBytes()).asFloatBuffer().get(vector);
    return vector;
  }
}
