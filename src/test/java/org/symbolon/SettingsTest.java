package org.symbolon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  private static Settings read(String... keysAndValues) {
    var environment = new java.util.HashMap<String, String>();
    for (var i = 0; i < keysAndValues.length; i += 2) {
      environment.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return Settings.read(environment, Optional.empty());
  }

  private static void refused(String key, String... keysAndValues) {
    assertThatThrownBy(() -> read(keysAndValues))
        .isInstanceOf(Settings.Wrong.class)
        .hasMessageContaining(key);
  }

  @Test
  void nothingSetIsTheDemonstration() {
    var settings = read("PATH", "/bin", "SYMBOLON_OPERATOR_TOKEN", "");
    assertThat(settings.httpPort()).isEqualTo(8080);
    assertThat(settings.managementPort()).isEqualTo(8081);
    assertThat(settings.engines()).isEmpty();
    assertThat(settings.demo()).isTrue();
    assertThat(settings.operatorToken()).isEmpty();
    assertThat(settings.baseUrl()).isEqualTo("http://localhost:8080");
  }

  @Test
  void theEnvironmentWinsOverTheFile(@TempDir Path folder) throws IOException {
    var file = folder.resolve("symbolon.properties");
    Files.writeString(file, "SYMBOLON_HTTP_PORT=9000\nSYMBOLON_DEMO=false\n");
    var settings = Settings.read(Map.of("SYMBOLON_HTTP_PORT", "9001"), Optional.of(file));
    assertThat(settings.httpPort()).isEqualTo(9001);
    assertThat(settings.demo()).isFalse();
  }

  @Test
  void unknownAndMalformedKeysAreNamed(@TempDir Path folder) throws IOException {
    refused("SYMBOLON_HTP_PORT", "SYMBOLON_HTP_PORT", "1");
    refused("SYMBOLON_HTTP_PORT", "SYMBOLON_HTTP_PORT", "eighty");
    refused("SYMBOLON_HTTP_PORT", "SYMBOLON_HTTP_PORT", "65536");
    refused("SYMBOLON_DEMO", "SYMBOLON_DEMO", "yes");
    refused("SYMBOLON_BASE_URL", "SYMBOLON_BASE_URL", "example.org");
    refused("SYMBOLON_OPERATOR_TOKEN", "SYMBOLON_OPERATOR_TOKEN", "short");
    var file = folder.resolve("symbolon.properties");
    Files.writeString(file, "http.port=9000\n");
    assertThatThrownBy(() -> Settings.read(Map.of(), Optional.of(file)))
        .isInstanceOf(Settings.Wrong.class)
        .hasMessageContaining("http.port");
  }

  @Test
  void contradictionsAreNamed() {
    var database = "postgresql://u:p@localhost:5432/d";
    refused("SYMBOLON_ELASTICSEARCH_URL", "SYMBOLON_DATABASE_URL", database);
    refused("SYMBOLON_DATABASE_URL", "SYMBOLON_ELASTICSEARCH_URL", "http://localhost:9200");
    refused(
        "SYMBOLON_DEMO",
        "SYMBOLON_DEMO",
        "true",
        "SYMBOLON_DATABASE_URL",
        database,
        "SYMBOLON_ELASTICSEARCH_URL",
        "http://localhost:9200");
    refused(
        "SYMBOLON_MANAGEMENT_PORT",
        "SYMBOLON_HTTP_PORT",
        "8081",
        "SYMBOLON_MANAGEMENT_PORT",
        "8081");
  }

  @Test
  void aPasswordNeverReachesAMessage() {
    assertThatThrownBy(() ->
            read(
                "SYMBOLON_DATABASE_URL", "mysql://u:topsecret@localhost/d",
                "SYMBOLON_ELASTICSEARCH_URL", "http://localhost:9200"))
        .isInstanceOf(Settings.Wrong.class)
        .hasMessageNotContaining("topsecret");
    var settings =
        read(
            "SYMBOLON_DATABASE_URL", "postgresql://u:topsecret@localhost/d",
            "SYMBOLON_ELASTICSEARCH_URL", "http://localhost:9200",
            "SYMBOLON_OPERATOR_TOKEN", "a-very-topsecret-token");
    assertThat(settings.toString()).doesNotContain("topsecret");
  }
}
