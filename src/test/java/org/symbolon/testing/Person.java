package org.symbolon.testing;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody who signed up at a running marketplace as people do, with the mail that he got. */
public final class Person {
  public static final String PASSWORD = "turbid wells need a cheap probe";

  private static final Pattern LINK =
      Pattern.compile("http://localhost:\\d+(/en/confirm\\?link=\\S+)");
  private static final Duration MAIL_COMES = Duration.ofSeconds(15);

  private final RunningMarketplace marketplace;
  public final String email;
  private final String cookie;

  private Person(RunningMarketplace marketplace, String email, String cookie) {
    this.marketplace = marketplace;
    this.email = email;
    this.cookie = cookie;
  }

  /** Signs up and confirms. */
  public static Person signedUp(RunningMarketplace marketplace, String name) {
    var email = "p" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    var sent = send(marketplace, "/en/sign-up", "name", name, "email", email, "password", PASSWORD);
    if (sent.statusCode() != 200) {
      throw new AssertionError("sign-up answered " + sent.statusCode() + " " + sent.body());
    }
    var link = new AtomicReference<String>();
    RunningMarketplace.eventually(
        MAIL_COMES,
        "a mail to " + email,
        () -> {
          var mails = Jsoup.parse(marketplace.client().get("/mailbox").body()).select(".mail");
          for (var mail : mails) {
            var found = LINK.matcher(mail.text());
            if (mail.text().contains(email) && found.find()) {
              link.set(found.group(1));
            }
          }
          return link.get() != null;
        });
    var confirm = Jsoup.parse(marketplace.client().get(link.get()).body());
    var secret = confirm.selectFirst("input[name=link]").attr("value");
    var set =
        send(marketplace, "/en/confirm", "link", secret)
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow();
    return new Person(marketplace, email, set.substring(0, set.indexOf(';')));
  }

  private static HttpResponse<String> send(
      RunningMarketplace marketplace, String path, String... namesAndValues) {
    return marketplace
        .client()
        .send(
            "POST",
            path,
            form(namesAndValues),
            "Content-Type",
            "application/x-www-form-urlencoded");
  }

  private static String form(String... namesAndValues) {
    var pairs = new ArrayList<String>();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      pairs.add(
          namesAndValues[i]
              + "="
              + URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
    }
    return String.join("&", pairs);
  }

  /** The header that says who asks. */
  public String cookie() {
    return cookie;
  }

  public HttpResponse<String> get(String path) {
    return marketplace.client().get(path, "Cookie", cookie);
  }

  /** A page that he sees; fails when it answers anything but 200. */
  public Document page(String path) {
    var answer = get(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " answered " + answer.statusCode());
    }
    return Jsoup.parse(answer.body());
  }

  /** Sends a form with the proof that it is his. */
  public HttpResponse<String> post(String path, String... namesAndValues) {
    var token = page("/en/account").selectFirst("input[name=token]").attr("value");
    return marketplace
        .client()
        .send(
            "POST",
            path,
            form(namesAndValues) + "&" + form("token", token),
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Cookie",
            cookie);
  }

  /** Sends a form with a file and the proof that it is his. */
  public HttpResponse<String> upload(
      String path, String field, byte[] file, String... namesAndValues) {
    var token = page("/en/account").selectFirst("input[name=token]").attr("value");
    var boundary = "----" + UUID.randomUUID();
    var body = new ByteArrayOutputStream();
    body.writeBytes(part(boundary, "token", token));
    for (var i = 0; i < namesAndValues.length; i += 2) {
      body.writeBytes(part(boundary, namesAndValues[i], namesAndValues[i + 1]));
    }
    var head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"../x.exe\"\r\n"
            + "Content-Type: text/html\r\n\r\n";
    body.writeBytes(head.formatted(boundary, field).getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return marketplace
        .client()
        .sendBytes(
            "POST",
            path,
            body.toByteArray(),
            "Content-Type",
            "multipart/form-data; boundary=" + boundary,
            "Cookie",
            cookie);
  }

  private static byte[] part(String boundary, String name, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(boundary, name, value)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Makes a token for a program of his. */
  public String apiToken() {
    var made = post("/en/account", "act", "token", "name", "Program", "scope", "WRITE");
    return Jsoup.parse(made.body()).selectFirst("code").text();
  }

  /** Makes him a member, as if he had been invited. */
  public Person joins(UUID organisation, String role) {
    sql(
        "insert into membership (account_id, organisation_id, role, created_at)"
            + " select id, ?::uuid, ?, now() from account where email = ?",
        organisation.toString(),
        role,
        email);
    return this;
  }

  /** Makes him a broker of a centre, as an operator does. */
  public Person brokers(UUID centre, String country) {
    sql(
        "insert into broker (account_id, centre_id, countries, languages, created_at)"
            + " select id, ?::uuid, array[?], array['en'], now() from account where email = ?",
        centre.toString(),
        country,
        email);
    return this;
  }

  /** Makes him an operator, as the command does. */
  public Person operates() {
    sql("update account set operator = true where email = ?", email);
    return this;
  }

  private void sql(String statement, String... values) {
    var address = marketplace.settings().engines().orElseThrow().database();
    try (var connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        var prepared = connection.prepareStatement(statement)) {
      for (var i = 0; i < values.length; i++) {
        prepared.setString(i + 1, values[i]);
      }
      if (prepared.executeUpdate() != 1) {
        throw new AssertionError("There is no account " + email);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
