package org.symbolon.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a flood of sign-ins does to searches: rounds without and with it in turn. The flood comes from
 * as many network addresses as it has tries (all of 127.0.0.0/8 is this machine), each try for another
 * account, so that no limit per address or account stops it before a password is hashed.
 */
final class SignIns {
  private static final int FLOODERS = 32;
  private static final int CLIENTS = 2;
  private static final int ROUNDS = 5;
  private static final long ROUND_NANOS = TimeUnit.SECONDS.toNanos(8);
  private static final long WARM_UP_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final int TIMEOUT_MILLIS = 30_000;

  private final Marketplace market;
  private final List<String> searches;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger tries = new AtomicInteger();
  private final AtomicInteger hashed = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();

  private SignIns(Marketplace market, List<String> searches) {
    this.market = market;
    this.searches = searches;
  }

  static void run() throws Exception {
    try (var market = Marketplace.start(Setup.folder(Setup.CATALOGUE))) {
      new SignIns(market, new Catalogue().searches(20_000, 3)).compare();
    }
  }

  private void compare() throws Exception {
    search(WARM_UP_NANOS);
    var calm = new Samples();
    var flooded = new Samples();
    for (var round = 0; round < ROUNDS; round++) {
      calm.addAll(search(ROUND_NANOS));
      var over = new AtomicBoolean();
      var flooders = new ArrayList<Thread>();
      for (var i = 0; i < FLOODERS; i++) {
        flooders.add(Thread.ofPlatform().start(() -> flood(over)));
      }
      // The crowd has to be there before it is measured.
      Thread.sleep(1_000);
      flooded.addAll(search(ROUND_NANOS));
      over.set(true);
      for (var flooder : flooders) {
        flooder.join();
      }
      Setup.note("round %d: p95 %.0f ms, with the flood %.0f ms", round, calm.millis(95),
          flooded.millis(95));
    }
    Setup.say(
        "searches beside a flood of sign-ins (%d connections, %d tries: %d hashed, %d refused),"
            + " %d clients, %d rounds: %s; without it %s; p95 ratio %.2f (at most 1.3), load %s",
        FLOODERS, tries.get(), hashed.get(), refused.get(), CLIENTS, ROUNDS, flooded.line(),
        calm.line(), flooded.millis(95) / calm.millis(95), Setup.load());
  }

  /** Searches one after the other, each once. */
  private Samples search(long nanos) throws Exception {
    var all = new Samples();
    var threads = new ArrayList<Thread>();
    for (var i = 0; i < CLIENTS; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    try (var wire = market.connect()) {
                      var began = System.nanoTime();
                      while (System.nanoTime() - began < nanos) {
                        var path = searches.get(next.getAndIncrement() % searches.size());
                        var asked = System.nanoTime();
                        wire.get(path).required();
                        all.add(System.nanoTime() - asked);
                      }
                    } catch (IOException e) {
                      throw new IllegalStateException(e);
                    }
                  }));
    }
    for (var thread : threads) {
      thread.join();
    }
    return all;
  }

  private void flood(AtomicBoolean over) {
    while (!over.get()) {
      try {
        var status = attempt(tries.incrementAndGet());
        (status == 401 ? hashed : refused).incrementAndGet();
      } catch (IOException e) {
        refused.incrementAndGet();
      }
    }
  }

  private int attempt(int n) throws IOException {
    var from = new byte[] {127, (byte) (1 + (n >> 15)), (byte) (n >> 7), (byte) (1 + (n & 127))};
    var form = "email=flood" + n + "%40example.org&password=not-the-password-" + n;
    var request =
        "POST /en/sign-in HTTP/1.1\r\nHost: 127.0.0.1:"
            + market.port
            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + form.length()
            + "\r\nConnection: close\r\n\r\n"
            + form;
    try (var socket = new Socket()) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(from), 0));
      socket.connect(
          new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), market.port), TIMEOUT_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var answer = socket.getInputStream().readAllBytes();
      return Integer.parseInt(new String(answer, 9, 3, StandardCharsets.US_ASCII));
    }
  }
}
