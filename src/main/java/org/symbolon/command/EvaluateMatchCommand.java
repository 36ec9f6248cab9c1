package org.symbolon.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.symbolon.Wiring;
import org.symbolon.evaluation.MatchSetting;
import org.symbolon.evaluation.MatchSetting.Document;
import org.symbolon.evaluation.MatchSetting.Half;
import org.symbolon.evaluation.MatchSetting.Query;
import org.symbolon.platform.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.TypeConversionException;

/** Measures the matching. */
@Command(
    name = "match",
    description =
        "Runs offers.jsonl, needs.jsonl and qrels.tsv of a folder through the candidates and the"
            + " scores that users get, in an index of its own, and prints one JSON object with"
            + " ndcg@10, recall@100, mrr, p@1, the number of needs and the profiles.")
public final class EvaluateMatchCommand implements Callable<Integer> {
  @ParentCommand private EvaluateCommand parent;

  @Parameters(paramLabel = "DIR", description = "Folder with needs, offers and pairs.")
  private Path folder;

  @Option(
      names = "--query",
      paramLabel = "WHAT",
      defaultValue = "full",
      converter = QueryConverter.class,
      description = "What a need says: title+600 or full (default).")
  private Query query;

  @Option(
      names = "--document",
      paramLabel = "WHAT",
      defaultValue = "title+text+keywords",
      converter = DocumentConverter.class,
      description = "What an offer says: title+text or title+text+keywords (default).")
  private Document document;

  @Option(names = "--reverse", description = "Offers ask and needs are ranked.")
  private boolean reverse;

  @Option(
      names = "--half",
      paramLabel = "HALF",
      defaultValue = "both",
      converter = HalfConverter.class,
      description =
          "Needs that take part: tune (weights were chosen by them), held-out or both (default).")
  private Half half;

  @Override
  public Integer call() {
    try (var wiring = Wiring.forCommand(parent.main.settings())) {
      var setting = new MatchSetting(folder, query, document, reverse, half);
      System.out.println(Json.write(wiring.tasks().evaluateMatch(setting, wiring.progress())));
      return Exit.DONE;
    }
  }

  /** As it is written on the command line. */
  static final class QueryConverter implements ITypeConverter<Query> {
    @Override
    public Query convert(String value) {
      return switch (value) {
        case "title+600" -> Query.TITLE_AND_600;
        case "full" -> Query.FULL;
        default -> throw new TypeConversionException("must be title+600 or full");
      };
    }
  }

  /** As it is written on the command line. */
  static final class DocumentConverter implements ITypeConverter<Document> {
    @Override
    public Document convert(String value) {
      return switch (value) {
        case "title+text" -> Document.TITLE_AND_TEXT;
        case "title+text+keywords" -> Document.TITLE_TEXT_AND_KEYWORDS;
        default -> throw new TypeConversionException("must be title+text or title+text+keywords");
      };
    }
  }

  /** As it is written on the command line. */
  static final class HalfConverter implements ITypeConverter<Half> {
    @Override
    public Half convert(String value) {
      return switch (value) {
        case "tune" -> Half.TUNE;
        case "held-out" -> Half.HELD_OUT;
        case "both" -> Half.BOTH;
        default -> throw new TypeConversionException("must be tune, held-out or both");
      };
    }
  }
}
