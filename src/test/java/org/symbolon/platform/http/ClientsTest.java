package org.symbolon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a client writes into the header about himself must not count. */
class ClientsTest {
  private final Clients clients = new Clients(Set.of("10.0.0.5", "10.0.0.6"));

  @Test
  void onlyOurProxiesAreBelievedAndOnlyAsFarAsTheyGo() {
    assertThat(clients.client("203.0.113.7", List.of("198.51.100.1"))).isEqualTo("203.0.113.7");
    assertThat(clients.client("10.0.0.5", List.of("198.51.100.1"))).isEqualTo("198.51.100.1");
    assertThat(clients.client("10.0.0.5", List.of("1.2.3.4, 198.51.100.1, 10.0.0.6")))
        .isEqualTo("198.51.100.1");
    assertThat(clients.client("10.0.0.5", List.of("1.2.3.4", "198.51.100.1")))
        .isEqualTo("198.51.100.1");
    assertThat(clients.client("10.0.0.5", List.of("2001:db8::1"))).isEqualTo("2001:db8::1");
    assertThat(clients.client("10.0.0.5", List.of("somebody"))).isEqualTo("10.0.0.5");
    assertThat(clients.client("10.0.0.5", List.of())).isEqualTo("10.0.0.5");
  }
}
