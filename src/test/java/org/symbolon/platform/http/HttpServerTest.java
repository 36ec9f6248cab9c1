package org.symbolon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.json.Json;

class HttpServerTest {
  private static final String ID = "/api/v1/things/01900000-0000-7000-8000-000000000001";

  @Test
  void anOperationWithoutCodeRefusesTheStart() {
    assertThatThrownBy(() -> new Operations().bind("a", call -> null).requireAll(Set.of("b", "c")))
        .hasMessageContaining("[b, c]")
        .hasMessageContaining("[a]");
  }

  static List<Object[]> refusals() {
    return List.of(
        new Object[] {new Refused.Invalid("/trl", "must be 1 to 9"), 422, null},
        new Object[] {new Refused.Invalid("limit", "must be 1 to 50"), 400, null},
        new Object[] {new Refused.NotFound("thing", "7"), 404, null},
        new Object[] {new Refused.Unauthenticated("who?"), 401, "WWW-Authenticate"},
        new Object[] {new Refused.Forbidden("no"), 403, null},
        new Object[] {new Refused.Conflict("not now"), 409, null},
        new Object[] {new Refused.Stale(4), 412, null},
        new Object[] {new Refused.ConditionMissing("If-Match"), 428, null},
        new Object[] {new Refused.TooMany("slow", 9), 429, "Retry-After"},
        new Object[] {new Refused.Unavailable("engine", 5), 503, "Retry-After"},
        new Object[] {new IllegalStateException("secret of the house"), 500, null});
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void everyRefusalIsAProblem(RuntimeException refusal, int status, String header) {
    try (var server =
        new TestServer(
            operations ->
                operations
                    .bind(
                        "listThings",
                        call -> {
                          throw refusal;
                        })
                    .bindComposing("getThing", call -> Future.failedFuture(refusal)),
            pages ->
                pages.get(
                    "/:language/things",
                    call -> {
                      throw refusal;
                    }))) {
      for (var path : List.of("/api/v1/things", ID)) {
        var response = server.get(path);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
            .contains("application/problem+json");
        var problem = Json.read(response.body(), Map.class);
        assertThat(problem).containsEntry("status", status).containsKeys("type", "title", "detail");
        assertThat(response.body()).doesNotContain("secret");
        if (header != null) {
          assertThat(response.headers().firstValue(header)).isPresent();
        }
      }
      var page = server.get("/en/things");
      assertThat(page.statusCode()).isEqualTo(status);
      assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
      assertThat(page.body()).doesNotContain("secret");
    }
  }

  @Test
  void whatBreaksTheContractIsNamed() {
    try (var server = new TestServer(o -> {}, p -> {})) {
      assertProblem(server.get("/api/v1/things?size=10"), 400, "size");
      assertProblem(server.get("/api/v1/things?size=two"), 400, "size");
      assertProblem(server.get("/api/v1/things?size=1&size=2"), 400, "size");
      assertProblem(server.get("/api/v1/things?tag=a&tag=c"), 400, "tag");
      assertProblem(server.get("/api/v1/things?sise=1"), 400, "known are q, size, tag");
      assertProblem(server.get("/api/v1/things?q=123456789012345678901"), 400, "\"q\"");
      assertProblem(server.get("/api/v1/things/7"), 400, "\"id\"");
      assertProblem(server.post("/api/v1/things", "{\"name\":1}"), 400, "/name");
      assertProblem(server.post("/api/v1/things", "{\"name\":\"a\",\"nome\":1}"), 400, "nome");
      assertProblem(server.post("/api/v1/things", "{}"), 400, "name");
      assertProblem(server.post("/api/v1/things", "[]"), 400, "object");
      assertProblem(server.post("/api/v1/things", ""), 400, "object");
      assertProblem(server.post("/api/v1/things", "{\"name\":"), 400, "line 1");
      assertProblem(server.post("/api/v1/things", "{\"name\":\"a\"} x"), 400, "line 1");
      assertProblem(
          server.post("/api/v1/things", "{\"name\":\"a\",\"name\":\"b\"}"), 400, "line 1");
      assertProblem(server.post("/api/v1/things", "[".repeat(5000)), 400, "40 levels");
      assertProblem(
          server.post("/api/v1/things", "{\"name\":\"a\",\"parts\":[{\"n\":1},{\"n\":\"x\"}]}"),
          400,
          "/parts/1/n");
    }
  }

  @Test
  void whatFollowsItPasses() {
    try (var server =
        new TestServer(
            o ->
                o.bind("listThings", call -> Reply.json(call.queryParameters("q")))
                    .bind("postThing", call -> Reply.json(201, call.json())),
            p -> {})) {
      assertThat(server.get("/api/v1/things?q=&size=&tag=a&tag=b").statusCode()).isEqualTo(200);
      assertThat(server.get("/api/v1/things?q=%22a%25+b%26").body()).isEqualTo("[\"\\\"a% b&\"]");
      assertThat(server.raw("GET /api/v1/things?q=100%&size= HTTP/1.1")).contains("[\"100%\"]");
      assertThat(server.raw("GET /api/v1/things?q=%zz%e HTTP/1.1")).contains("[\"%zz%e\"]");
      assertThat(server.raw("GET /api/v1/%zz HTTP/1.1")).startsWith("HTTP/1.1 4");
      assertThat(server.raw("GET /assets/../../etc/passwd HTTP/1.1")).startsWith("HTTP/1.1 4");
      assertThat(server.raw("RUBBISH")).contains(" 400 ");
      assertThat(server.get("/api/v1/things?q=true").body()).isEqualTo("[\"true\"]");
      assertThat(server.post("/api/v1/things", "{\"name\":\"ä\"}").body())
          .isEqualTo("{\"name\":\"ä\"}");
    }
  }

  @Test
  void httpItselfIsRefusedInTheSameForm() {
    try (var server = new TestServer(o -> {}, p -> p.get("/", call -> Reply.html("home")))) {
      assertProblem(server.get("/api/v1/nothing"), 404, "nothing under");
      assertProblem(server.get("/api"), 404, "nothing under");
      var method = server.send("DELETE", "/api/v1/things", null);
      assertProblem(method, 405, "Allowed here");
      assertThat(method.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS, POST");
      assertProblem(server.get("/api/v1/things", "Accept", "text/csv"), 406, "application/json");
      assertProblem(server.get("/api/v1/things", "Accept", "application/json;q=0"), 406, "json");
      assertProblem(server.post("/api/v1/things", "x".repeat(2_000_000)), 413, "1 MiB");
      assertProblem(server.get("/api/v1/things?q=" + "x".repeat(20_000)), 414, "too long");
      assertProblem(
          server.post("/api/v1/things", "{}", "Content-Type", "text/plain"),
          415,
          "application/json");
      assertThat(server.get("/nothing").statusCode()).isEqualTo(404);
      assertThat(server.get("/nothing").body()).isEqualTo("<p>There is no such thing");
      assertThat(server.post("/", "{}").statusCode()).isEqualTo(405);
    }
  }

  @Test
  void aReadIsConditionalAndHasAHead() {
    try (var server =
        new TestServer(
            o ->
                o.bindComposing(
                    "getThing",
                    call ->
                        Future.succeededFuture(Reply.json(200, "{\"a\":1}").withEtag("\"3.1\""))),
            p -> {})) {
      assertThat(server.get(ID).headers().firstValue("ETag")).contains("\"3.1\"");
      for (var tag : List.of("\"3.1\"", "W/\"3.1\"", "\"2\", W/\"3.1\"", "*")) {
        var known = server.get(ID, "If-None-Match", tag);
        assertThat(known.statusCode()).as(tag).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(known.headers().firstValue("ETag")).contains("\"3.1\"");
      }
      assertThat(server.get(ID, "If-None-Match", "\"2.1\"").statusCode()).isEqualTo(200);
      var head = server.send("HEAD", ID, null);
      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(head.headers().firstValue("ETag")).contains("\"3.1\"");
    }
  }

  @Test
  void browsersAreKeptCareful() {
    try (var server = new TestServer(o -> {}, p -> p.get("/", call -> Reply.html("home")))) {
      for (var path : List.of("/", "/nothing", "/api/v1/things", "/api/v1/nothing")) {
        var response = server.get(path);
        assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
            .contains("frame-ancestors 'none'");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().firstValue("Referrer-Policy").isPresent())
            .isEqualTo(!path.startsWith("/api"));
      }
    }
  }

  @Test
  void whatIsOverTheLimitIsRefusedAtOnce() {
    var release = Promise.<Reply>promise();
    var entered = new CountDownLatch(2);
    try (var server =
        new TestServer(
            o ->
                o.bindComposing(
                    "getThing",
                    call -> {
                      entered.countDown();
                      return release.future();
                    }),
            p -> {},
            new Limits(2),
            (call, key, work) -> work.get())) {
      var waiting =
          List.of(1, 2).stream()
              .map(i -> CompletableFuture.supplyAsync(() -> server.get(ID)))
              .toList();
      awaitQuietly(entered);
      var refused = server.get("/api/v1/things");
      assertProblem(refused, 503, "as much to do");
      assertThat(refused.headers().firstValue("Retry-After")).contains("1");
      release.complete(Reply.json(200, "{}"));
      assertThat(waiting).allMatch(w -> w.join().statusCode() == 200);
      assertThat(server.get("/api/v1/things").statusCode()).isEqualTo(200);
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertProblem(HttpResponse<String> response, int status, String text) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .as(response.body())
        .contains("application/problem+json");
    assertThat(response.body()).contains(text);
    assertThat(Json.read(response.body(), Map.class)).containsEntry("status", status);
  }
}
