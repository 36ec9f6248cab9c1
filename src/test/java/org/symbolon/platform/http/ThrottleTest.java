package org.symbolon.platform.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.symbolon.kernel.Refused;

class ThrottleTest {
  private static final String SEARCH = "/en/search";
  private final AtomicLong now = new AtomicLong();
  private final Throttle throttle = new Throttle(now::get);

  private void use(int times, String address, HttpMethod method, String path) {
    for (var i = 0; i < times; i++) {
      throttle.admit(address, method, path);
    }
  }

  @Test
  void searchesAndSendingsOfOneAddressHaveALimitEach() {
    for (var path : List.of(SEARCH, "/api/v1/listings", "/api/v1/suggestions")) {
      var address = "203.0.113." + path.length();
      use(Throttle.SEARCHES, address, HttpMethod.GET, path);
      assertThatThrownBy(() -> use(1, address, HttpMethod.GET, path))
          .as(path)
          .isInstanceOf(Refused.TooMany.class);
      // What is no search, and another address, go on.
      use(1_000, address, HttpMethod.GET, "/api/v1/listings/x");
      use(1, "203.0.113.200", HttpMethod.GET, path);
      use(Throttle.SENDINGS, address, HttpMethod.POST, "/en/sign-in");
      assertThatThrownBy(() -> use(1, address, HttpMethod.POST, "/en/account"))
          .isInstanceOf(Refused.TooMany.class);
    }
  }

  @Test
  void aCustomersManyAddressesAreOne() {
    for (var i = 0; i < Throttle.SEARCHES; i++) {
      throttle.admit("2001:db8:1:2::" + Integer.toHexString(i + 1), HttpMethod.GET, SEARCH);
    }
    assertThatThrownBy(() -> throttle.admit("2001:db8:1:2:ffff::1", HttpMethod.GET, SEARCH))
        .isInstanceOf(Refused.TooMany.class);
    throttle.admit("2001:db8:1:3::1", HttpMethod.GET, SEARCH);
  }

  @Test
  void aProxyOnThisMachineIsNotLimited() {
    assertThatCode(() -> use(10_000, "127.0.0.1", HttpMethod.GET, SEARCH))
        .doesNotThrowAnyException();
    assertThatCode(() -> use(10_000, "::1", HttpMethod.POST, SEARCH)).doesNotThrowAnyException();
  }
}
