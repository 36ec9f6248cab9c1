package org.symbolon.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.symbolon.kernel.Refused;

class ViewersTest {
  private final Viewers viewers = new Viewers(Optional.of("sesame"));

  @Test
  void whoeverHoldsTheTokenIsTheOperator() {
    assertThat(viewers.of("Bearer sesame")).isEqualTo(Viewer.OPERATOR);
    assertThat(viewers.of("bearer  sesame ")).isEqualTo(Viewer.OPERATOR);
    assertThat(viewers.of((String) null)).isEqualTo(Viewer.VISITOR);
    assertThat(viewers.of(" ")).isEqualTo(Viewer.VISITOR);
  }

  @Test
  void anythingElseIsRefused() {
    for (var sent :
        new String[] {"Bearer", "Bearer ", "Bearer sesam", "Bearer sesame2", "sesame", "Basic x"}) {
      assertThatThrownBy(() -> viewers.of(sent))
          .as(sent)
          .isInstanceOf(Refused.Unauthenticated.class);
    }
    assertThatThrownBy(() -> new Viewers(Optional.empty()).of("Bearer "))
        .hasMessageContaining("SYMBOLON_OPERATOR_TOKEN is not set");
  }
}
