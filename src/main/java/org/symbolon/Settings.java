package org.symbolon;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.symbolon.platform.database.DatabaseAddress;

/**
 * What an operator can set, from the environment and from one file with the same keys; the
 * environment wins. With nothing set the server brings its own engines. Every key stands in the
 * table of {@code docs/settings.md}.
 *
 * @param httpHost address to listen on
 * @param engines the engines to use; empty: start them as child processes
 * @param baseUrl absolute address under which visitors reach the server, without a slash at the end
 * @param operatorToken secret that allows writing; empty: nobody writes over HTTP
 * @param demo whether the demonstration catalogue is loaded
 * @param mail how mail goes out
 * @param proxies addresses of proxies whose word counts for who is behind them
 * @param institution a provider of OpenID Connect that people may sign in with; empty: none
 * @param embeddingModel path of a sentence embedding model to use instead of the built-in one
 * @param publications file of records from which a listing can start; empty: invented samples
 */
public record Settings(
    String httpHost,
    int httpPort,
    int managementPort,
    Path dataDir,
    Optional<ExternalEngines> engines,
    String baseUrl,
    Optional<String> operatorToken,
    boolean demo,
    Optional<Path> embeddingModel,
    Optional<Path> publications,
    MailSettings mail,
    Optional<InstitutionSettings> institution,
    Set<String> proxies) {

  /** With the bundled records of publications, without institution's provider and proxies. */
  public Settings(
      String httpHost,
      int httpPort,
      int managementPort,
      Path dataDir,
      Optional<ExternalEngines> engines,
      String baseUrl,
      Optional<String> operatorToken,
      boolean demo,
      Optional<Path> embeddingModel,
      MailSettings mail) {
    this(
        httpHost,
        httpPort,
        managementPort,
        dataDir,
        engines,
        baseUrl,
        operatorToken,
        demo,
        embeddingModel,
        Optional.empty(),
        mail,
        Optional.empty(),
        Set.of());
  }

  /**
   * What the operator agreed on with an institution's provider of OpenID Connect.
   *
   * @param issuer exactly as the provider writes it
   */
  public record InstitutionSettings(URI issuer, String clientId, String clientSecret) {
    /** Without the secret. */
    @Override
    public String toString() {
      return issuer.toString();
    }
  }

  /**
   * How mail goes out.
   *
   * @param server {@code smtp://…} or {@code smtps://…}; empty: into a folder of the data folder
   * @param from the address that mails come from
   */
  public record MailSettings(Optional<URI> server, String from) {
    public static final MailSettings FOLDER =
        new MailSettings(Optional.empty(), "Symbolon <symbolon@localhost>");

    /** Without the password. */
    @Override
    public String toString() {
      return server.map(uri -> uri.getScheme() + "://" + uri.getHost()).orElse("folder");
    }
  }

  /** PostgreSQL and Elasticsearch that somebody else runs. */
  public record ExternalEngines(DatabaseAddress database, URI elasticsearch) {}

  /** Without the secrets, because settings are logged. */
  @Override
  public String toString() {
    return "Settings[%s:%d, management %d, data %s, %s, %s, token %s, demo %s]"
        .formatted(
            httpHost,
            httpPort,
            managementPort,
            dataDir,
            engines.map(Record::toString).orElse("embedded engines"),
            baseUrl,
            operatorToken.isPresent() ? "set" : "not set",
            demo);
  }

  /** The settings are unknown, malformed or contradict each other; the message names the keys. */
  public static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Wrong(List<String> reasons) {
      super(String.join("\n", reasons), null, false, false);
    }
  }

  /**
   * Reads the settings.
   *
   * @param environment of the process; other programs' variables are passed over
   * @param file properties with the same keys, or empty
   * @throws Wrong naming every key that is unknown, malformed or contradicts another
   */
  public static Settings read(Map<String, String> environment, Optional<Path> file) {
    return SettingsReader.read(environment, file);
  }
}
