package org.symbolon.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.symbolon.testing.RealEngines;
import org.symbolon.testing.TestEngines;

/** The engines answer as PostgreSQL 18 and as an Elasticsearch with language analysis. */
@RealEngines
final class EmbeddedEnginesTest {

  private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]*)\"");

  private final Engines engines;

  EmbeddedEnginesTest(TestEngines test) {
    this.engines = test.engines();
  }

  @Test
  void postgresqlIsVersion18WithAnEmptyDatabase() throws Exception {
    try (var connection =
            DriverManager.getConnection(
                engines.jdbcUrl(), engines.databaseUser(), engines.databasePassword());
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select version(), uuidv7() is not null,
                  (select count(*) from information_schema.tables where table_schema = 'public')
                """)) {
      rows.next();
      assertThat(rows.getString(1)).startsWith("PostgreSQL 18.");
      assertThat(rows.getBoolean(2)).isTrue();
      assertThat(rows.getInt(3)).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          english,    the purified waters,        purifi water
          french,     les énergies renouvelables, energ renouvelabl
          spanish,    las energías renovables,    energi renovabl
          arabic,     الطاقات المتجددة,            طاق متجدد
          russian,    солнечные батареи,          солнечн батар
          cjk,        太阳能,                      太阳 阳能
          german,     die Wärmepumpen,            warmepump
          portuguese, as energias renováveis,     energi renovavel
          italian,    le energie rinnovabili,     energ rinnovabil
          """)
  void analysesEachLanguage(String analyzer, String text, String tokens) throws Exception {
    String body = "{\"analyzer\":\"%s\",\"text\":\"%s\"}".formatted(analyzer, text);
    assertThat(analyse(body)).containsExactly(tokens.split(" "));
  }

  @Test
  void foldsAccentsAndCutsPrefixes() throws Exception {
    String body =
        """
        {"tokenizer":"standard","text":"Éolien",
         "filter":["lowercase","asciifolding",{"type":"edge_ngram","min_gram":2,"max_gram":4}]}
        """;
    assertThat(analyse(body)).containsExactly("eo", "eol", "eoli");
  }

  @Test
  void expandsSynonyms() throws Exception {
    String body =
        """
        {"tokenizer":"standard","text":"PV panel",
         "filter":["lowercase",{"type":"synonym_graph","synonyms":["pv, photovoltaic"]}]}
        """;
    assertThat(analyse(body)).containsExactlyInAnyOrder("photovoltaic", "pv", "panel");
  }

  private List<String> analyse(String body) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(engines.elasticsearchUrl() + "/_analyze"))
              .header("content-type", "application/json")
              .POST(BodyPublishers.ofString(body))
              .build();
      String reply = client.send(request, BodyHandlers.ofString()).body();
      assertThat(reply).contains("\"tokens\"");
      return TOKEN.matcher(reply).results().map(found -> found.group(1)).toList();
    }
  }
}
