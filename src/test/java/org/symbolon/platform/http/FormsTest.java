package org.symbolon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What forms of pages send: read in their own encoding, bounded, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final TestServer server =
      new TestServer(
          operations -> {},
          pages ->
              pages
                  .get("/:language/things/new", call -> Reply.html("<p>empty"))
                  .get("/:language/things/:id", call -> Reply.html("<p>one"))
                  .post("/:language/things/new", FormsTest::echo));

  private static Reply echo(Call call) {
    var form = call.form();
    return Reply.html("<p>" + form.getAll("topic") + form.get("title") + form.get("none"));
  }

  @AfterAll
  void close() {
    server.close();
  }

  private HttpResponse<String> send(String path, String body, String type) {
    return server.post(path, body, "Content-Type", type);
  }

  @Test
  void fieldsAreReadAsBrowsersWriteThem() {
    var answer = send("/en/things/new", "topic=a&topic=b&title=50+%25+%C3%A9t%C3%A9%26&x=", FORM);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("<p>[a, b]50 % été&null");
    assertThat(send("/en/things/new", "title=ü", FORM + ";charset=UTF-8").body()).contains("ü");
  }

  @Test
  void aFieldMayBeAsLongAsADescriptionAndAFormMayHaveManyFields() {
    var description = "%D8%A7".repeat(20_000);
    var answer = send("/en/things/new", "title=" + description, FORM);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("\u0627".repeat(20_000));
    assertThat(send("/en/things/new", "topic=a&".repeat(1_600) + "title=b", FORM).statusCode())
        .isEqualTo(200);
  }

  @Test
  void whatIsNoFormIsRefused() {
    assertThat(send("/en/things/new", "{}", "application/json").statusCode()).isEqualTo(415);
    var tooLarge = "title=" + "x".repeat(256 * 1024);
    assertThat(send("/en/things/new", tooLarge, FORM).statusCode()).isEqualTo(413);
  }

  @Test
  void onlyPagesWithFormsTakeThem() {
    var refused = send("/en/things/7", "title=a", FORM);
    assertThat(refused.statusCode()).isEqualTo(405);
    assertThat(refused.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
    assertThat(server.get("/en/things/new").body()).isEqualTo("<p>empty");
  }
}
