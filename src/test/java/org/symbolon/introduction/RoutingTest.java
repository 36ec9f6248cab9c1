package org.symbolon.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.symbolon.identity.Brokerage;
import org.symbolon.identity.Members.Broker;
import org.symbolon.introduction.Routing.Level;
import org.symbolon.introduction.Routing.Place;
import org.symbolon.kernel.Language;

class RoutingTest {
  private static final UUID CENTRE = new UUID(1, 1);

  /** A side written as "KE en sw": country and languages. */
  private static Place place(String written) {
    var words = List.of(written.split(" "));
    return new Place(words.getFirst(), words.subList(1, words.size()));
  }

  /** A broker written as "name=KE+TZ en+sw". */
  private static Broker broker(String written) {
    var name = written.substring(0, written.indexOf('='));
    var rest = written.substring(written.indexOf('=') + 1).split(" ");
    var id = UUID.nameUUIDFromBytes(name.getBytes());
    var brokerage =
        new Brokerage(CENTRE, List.of(rest[0].split("\\+")), List.of(rest[1].split("\\+")));
    return new Broker(id, name, name + "@example.org", Language.EN, brokerage);
  }

  @ParameterizedTest(name = "{0} with {1} among {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          KE en    | CH fr | a=KE en+fr ; b=CH en+fr            | ASKING_COUNTRY | a
          KE en    | CH fr | a=KE en ; b=CH en+fr               | ASKED_COUNTRY  | b
          KE en    | CH fr | a=KE en ; b=CH fr ; c=TZ fr+en     | LANGUAGE       | c
          KE en    | CH fr | a=KE en ; b=CH fr                  | ANY            | a b
          KE en    | CH fr | z=CN zh                            | ANY            | z
          KE en    | CH fr |                                    | OPERATOR       |
          KE       | CH    | a=KE zh ; b=CH zh                  | ASKING_COUNTRY | a
          KE       | CH fr | a=KE zh ; b=CH fr                  | ASKED_COUNTRY  | b
          KE en sw | TZ sw | a=KE sw ; b=KE en ; c=TZ sw        | ASKING_COUNTRY | a
          KE en    | KE en | a=KE en ; b=KE+TZ en               | ASKING_COUNTRY | a b
          """)
  void theFirstLevelAtWhichThereIsSomebody(
      String asking, String asked, String brokers, Level level, String expected) {
    var all =
        brokers == null
            ? List.<Broker>of()
            : Arrays.stream(brokers.split(" ; ")).map(RoutingTest::broker).toList();
    var route = Routing.of(place(asking), place(asked), null, all);
    assertThat(route.level()).isEqualTo(level);
    assertThat(route.brokers())
        .extracting(Broker::name)
        .containsExactly(expected == null ? new String[0] : expected.split(" "));
  }

  @Test
  void whatWasReferredStaysWithItsCentre() {
    var route = Routing.of(place("KE en"), place("CH fr"), CENTRE, List.of(broker("a=CN zh")));
    assertThat(route.level()).isEqualTo(Level.REFERRED);
    assertThat(route.leadsTo(broker("a=CN zh").account())).isTrue();
    var elsewhere =
        Routing.of(place("KE en"), place("CH fr"), new UUID(2, 2), List.of(broker("a=KE en+fr")));
    assertThat(elsewhere.brokers()).isEmpty();
  }
}
