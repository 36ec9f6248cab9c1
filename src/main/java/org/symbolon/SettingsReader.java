package org.symbolon;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.symbolon.platform.database.DatabaseAddress;

/**
 * Reads {@link Settings}: every key, what it may be, and which of them contradict each other. All
 * that is wrong is named at once.
 */
record SettingsReader(Map<String, String> values, List<String> reasons) {
  private static final String PREFIX = "SYMBOLON_";

  /** Read by the tests only. */
  private static final String TEST_PREFIX = "SYMBOLON_TEST_";

  private static final int PORT_MOST = 65_535;
  private static final int TOKEN_CHARACTERS_LEAST = 16;

  private enum Key {
    HTTP_HOST,
    HTTP_PORT,
    MANAGEMENT_PORT,
    DATA_DIR,
    DATABASE_URL,
    ELASTICSEARCH_URL,
    BASE_URL,
    OPERATOR_TOKEN,
    DEMO,
    EMBEDDING_MODEL,
    PUBLICATIONS,
    SMTP_URL,
    PROXIES,
    OIDC_ISSUER,
    OIDC_CLIENT_ID,
    OIDC_CLIENT_SECRET,
    MAIL_FROM;

    String written() {
      return PREFIX + name();
    }
  }

  static Settings read(Map<String, String> environment, Optional<Path> file) {
    var reasons = new ArrayList<String>();
    var values = new HashMap<String, String>();
    file.ifPresent(path -> values.putAll(fromFile(path, reasons)));
    environment.forEach((key, value) -> {
      if (key.startsWith(PREFIX) && !key.startsWith(TEST_PREFIX)) {
        values.put(key, value);
      }
    });
    var known = List.of(Key.values()).stream().map(Key::written).toList();
    values.keySet().stream()
        .filter(key -> !known.contains(key))
        .sorted()
        .forEach(key -> reasons.add(key + " is not a setting of Symbolon."));
    // An empty value is how a container environment says that nothing is set.
    values.values().removeIf(String::isBlank);
    return new SettingsReader(values, reasons).settings();
  }

  private static Map<String, String> fromFile(Path path, List<String> reasons) {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      reasons.add("The settings file " + path + " cannot be read.");
    }
    var values = new HashMap<String, String>();
    properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
    return values;
  }

  Settings settings() {
    var httpPort = port(Key.HTTP_PORT, 8080);
    var managementPort = port(Key.MANAGEMENT_PORT, 8081);
    if (httpPort == managementPort && httpPort != 0) {
      wrong(Key.MANAGEMENT_PORT, "must differ from " + Key.HTTP_PORT.written());
    }
    var engines = engines();
    var demo = flag(Key.DEMO).orElse(engines.isEmpty());
    if (demo && engines.isPresent()) {
      wrong(Key.DEMO, "can be true only without " + Key.DATABASE_URL.written());
    }
    var settings =
        new Settings(
            value(Key.HTTP_HOST).orElse("127.0.0.1"),
            httpPort,
            managementPort,
            value(Key.DATA_DIR).map(Path::of).orElse(Path.of("data")),
            engines,
            baseUrl().orElse("http://localhost:" + httpPort),
            token(),
            demo,
            value(Key.EMBEDDING_MODEL).map(Path::of),
            publications(),
            new Settings.MailSettings(
                mailServer(), value(Key.MAIL_FROM).orElse(Settings.MailSettings.FOLDER.from())),
            institution(),
            proxies());
    if (!reasons.isEmpty()) {
      throw new Settings.Wrong(reasons);
    }
    return settings;
  }

  private Optional<String> value(Key key) {
    return Optional.ofNullable(values.get(key.written())).map(String::strip);
  }

  private void wrong(Key key, String rule) {
    reasons.add(key.written() + " " + rule + ".");
  }

  private int port(Key key, int standard) {
    var text = value(key);
    if (text.isEmpty()) {
      return standard;
    }
    try {
      var port = Integer.parseInt(text.get());
      if (port >= 0 && port <= PORT_MOST) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Falls through to the same rule as a number out of range.
    }
    wrong(key, "must be a port between 0 and " + PORT_MOST);
    return standard;
  }

  private Optional<Boolean> flag(Key key) {
    var text = value(key);
    if (text.isPresent() && !text.get().equals("true") && !text.get().equals("false")) {
      wrong(key, "must be true or false");
    }
    return text.map("true"::equals);
  }

  private Optional<Settings.ExternalEngines> engines() {
    var database = value(Key.DATABASE_URL);
    var elasticsearch = value(Key.ELASTICSEARCH_URL);
    if (database.isPresent() != elasticsearch.isPresent()) {
      var missing = database.isPresent() ? Key.ELASTICSEARCH_URL : Key.DATABASE_URL;
      var given = database.isPresent() ? Key.DATABASE_URL : Key.ELASTICSEARCH_URL;
      wrong(missing, "is needed when " + given.written() + " is set");
      return Optional.empty();
    }
    if (database.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Settings.ExternalEngines(
              DatabaseAddress.parse(database.get()),
              httpAddress(Key.ELASTICSEARCH_URL, elasticsearch.get())));
    } catch (IllegalArgumentException e) {
      wrong(Key.DATABASE_URL, e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<String> baseUrl() {
    return value(Key.BASE_URL)
        .map(text -> httpAddress(Key.BASE_URL, text).toString().replaceAll("/+$", ""));
  }

  private URI httpAddress(Key key, String text) {
    try {
      var uri = URI.create(text);
      if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the same rule as an address without a host.
    }
    wrong(key, "must be an absolute http or https address");
    return URI.create("http://localhost");
  }

  private Optional<URI> mailServer() {
    return value(Key.SMTP_URL)
        .map(text -> {
          try {
            var uri = URI.create(text);
            if (uri.getHost() != null && List.of("smtp", "smtps").contains(uri.getScheme())) {
              return uri;
            }
          } catch (IllegalArgumentException e) {
            // Falls through to the same rule as an address without a host.
          }
          wrong(Key.SMTP_URL, "must be smtp://user:password@host:port or smtps://…");
          return URI.create("smtp://localhost");
        });
  }

  private Set<String> proxies() {
    var given = List.of(value(Key.PROXIES).orElse("").split("[,\\s]+"));
    if (!given.stream().allMatch(one -> one.matches("[0-9a-fA-F:.]*"))) {
      wrong(Key.PROXIES, "must be IP addresses, separated by commas");
    }
    return given.stream().filter(one -> !one.isEmpty()).collect(Collectors.toSet());
  }

  private Optional<Settings.InstitutionSettings> institution() {
    var all = List.of(Key.OIDC_ISSUER, Key.OIDC_CLIENT_ID, Key.OIDC_CLIENT_SECRET);
    var missing = all.stream().filter(key -> value(key).isEmpty()).toList();
    if (missing.size() == all.size()) {
      return Optional.empty();
    }
    if (!missing.isEmpty()) {
      missing.forEach(key -> wrong(key, "is needed when the others of OIDC are set"));
      return Optional.empty();
    }
    return Optional.of(
        new Settings.InstitutionSettings(
            httpAddress(Key.OIDC_ISSUER, value(Key.OIDC_ISSUER).orElseThrow()),
            value(Key.OIDC_CLIENT_ID).orElseThrow(),
            value(Key.OIDC_CLIENT_SECRET).orElseThrow()));
  }

  private Optional<Path> publications() {
    var path = value(Key.PUBLICATIONS).map(Path::of);
    if (path.isPresent() && !Files.isReadable(path.get())) {
      wrong(Key.PUBLICATIONS, "must be a file that can be read");
    }
    return path;
  }

  private Optional<String> token() {
    var token = value(Key.OPERATOR_TOKEN);
    if (token.isPresent() && token.get().length() < TOKEN_CHARACTERS_LEAST) {
      wrong(Key.OPERATOR_TOKEN, "must have at least " + TOKEN_CHARACTERS_LEAST + " characters");
    }
    return token;
  }
}
