package org.symbolon.platform.language;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A loaded sentence model: turns texts into tokens, and the tokens of a text into a unit vector.
 * Safe for several threads. Native memory, so {@link #close()} it.
 */
final class SentenceEncoder implements AutoCloseable {
  private static final int FINGERPRINT_DIGITS = 12;
  private static final String IDS = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String TYPES = "token_type_ids";

  static {
    // The tokenizer's library would look for a graphics card and load another build of itself for
    // it.
    if (System.getenv("RUST_FLAVOR") == null && System.getProperty("RUST_FLAVOR") == null) {
      System.setProperty("RUST_FLAVOR", "cpu");
    }
  }

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;
  private final boolean wantsTokenTypes;
  private final int dimension;
  private final String fingerprint;

  SentenceEncoder(SentenceModel model, int longestTokens) throws IOException, OrtException {
    byte[] graph = model.graph();
    fingerprint = fingerprint(graph);
    try (var in = model.tokenizer();
        var options = new OrtSession.SessionOptions()) {
      tokenizer =
          HuggingFaceTokenizer.newInstance(
              in,
              Map.of(
                  "truncation",
                  "true",
                  "padding",
                  "false",
                  "maxLength",
                  Integer.toString(longestTokens),
                  "modelMaxLength",
                  Integer.toString(longestTokens)));
      // One core per text, several texts at a time: no waiting at the end of each layer.
      options.setIntraOpNumThreads(1);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      session = environment.createSession(graph, options);
    }
    wantsTokenTypes = session.getInputNames().contains(TYPES);
    dimension = lastAxis(session.getOutputInfo().values().iterator().next());
  }

  /** How many values a vector has. */
  int dimension() {
    return dimension;
  }

  /**
   * The first digits of the SHA-256 of the model file: another file gives vectors that do not
   * compare.
   */
  String fingerprint() {
    return fingerprint;
  }

  /** The token numbers of each text, cut at the model's longest input. */
  long[][] tokens(List<String> texts) {
    var encodings = tokenizer.batchEncode(texts);
    var tokens = new long[encodings.length][];
    for (int i = 0; i < encodings.length; i++) {
      Encoding encoding = encodings[i];
      tokens[i] = encoding.getIds();
    }
    return tokens;
  }

  /**
   * The vector of one text, of length 1. One text per run: int8 models scale their inner values by
   * the largest in the whole run, so in a batch the neighbours of a text would change its vector
   * (by up to 0.02 in a value), and on a CPU batches were not faster.
   */
  float[] encode(long[] tokens) throws OrtException {
    long[] shape = {1, tokens.length};
    var inputs = new HashMap<String, OnnxTensor>();
    try {
      inputs.put(IDS, tensor(tokens, shape));
      inputs.put(MASK, tensor(ones(tokens.length), shape));
      if (wantsTokenTypes) {
        inputs.put(TYPES, tensor(new long[tokens.length], shape));
      }
      try (var result = session.run(inputs)) {
        return mean(((OnnxTensor) result.get(0)).getFloatBuffer(), tokens.length);
      }
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  @Override
  public void close() throws OrtException {
    try (tokenizer) {
      session.close();
    }
  }

  private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  private static long[] ones(int count) {
    var ones = new long[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** Mean pooling over the tokens, as the model was trained, then length 1. */
  private float[] mean(FloatBuffer states, int tokens) {
    var sum = new float[dimension];
    for (int token = 0; token < tokens; token++) {
      for (int k = 0; k < dimension; k++) {
        sum[k] += states.get(token * dimension + k);
      }
    }
    double square = 0;
    for (float value : sum) {
      square += (double) value * value;
    }
    float scale = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
    for (int k = 0; k < dimension; k++) {
      sum[k] *= scale;
    }
    return sum;
  }

  private static int lastAxis(NodeInfo output) {
    long[] shape = ((TensorInfo) output.getInfo()).getShape();
    return Math.toIntExact(shape[shape.length - 1]);
  }

  private static String fingerprint(byte[] graph) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(graph);
      return HexFormat.of().formatHex(digest).substring(0, FINGERPRINT_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
