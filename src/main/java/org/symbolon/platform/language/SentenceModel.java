package org.symbolon.platform.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a sentence model is read from. It has to be a BERT-like encoder with mean pooling (the
 * family of all-MiniLM): its inputs are {@code input_ids}, {@code attention_mask} and, if it wants
 * them, {@code token_type_ids}; its first output is one vector per token.
 */
public sealed interface SentenceModel {

  /** The name by which people know the model, for example {@code all-minilm-l6-v2-q}. */
  String name();

  /** The ONNX graph with its weights. */
  byte[] graph() throws IOException;

  /** The tokenizer as a {@code tokenizer.json} of the Hugging Face format. */
  InputStream tokenizer() throws IOException;

  /**
   * The model that comes with the marketplace: all-MiniLM-L6-v2, int8 weights, English, 384 values.
   */
  static SentenceModel bundled() {
    return new OnClassPath("all-minilm-l6-v2-q");
  }

  /** Another model: a folder with {@code model.onnx} and {@code tokenizer.json}. */
  static SentenceModel inFolder(Path folder) {
    return new InFolder(folder);
  }

  /** A model whose two files are resources {@code name.onnx} and {@code name-tokenizer.json}. */
  record OnClassPath(String name) implements SentenceModel {
    @Override
    public byte[] graph() throws IOException {
      try (var in = resource("/" + name + ".onnx")) {
        return in.readAllBytes();
      }
    }

    @Override
    public InputStream tokenizer() throws IOException {
      return resource("/" + name + "-tokenizer.json");
    }

    private static InputStream resource(String path) throws IOException {
      var in = SentenceModel.class.getResourceAsStream(path);
      if (in == null) {
        throw new IOException(path + " is missing on the class path");
      }
      return in;
    }
  }

  /** A model in a folder of this machine, named after the folder. */
  record InFolder(Path folder) implements SentenceModel {
    @Override
    public String name() {
      return folder.toAbsolutePath().normalize().getFileName().toString();
    }

    @Override
    public byte[] graph() throws IOException {
      return Files.readAllBytes(folder.resolve("model.onnx"));
    }

    @Override
    public InputStream tokenizer() throws IOException {
      return Files.newInputStream(folder.resolve("tokenizer.json"));
    }
  }
}
