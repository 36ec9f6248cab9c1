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
    assertThat(viewers.find("Bearer sesame").await()).isEqualTo(Viewer.OPERATOR);
    assertThat(viewers.find("bearer  sesame ").await()).isEqualTo(Viewer.OPERATOR);
    assertThat(viewers.find((String) null).await()).isEqualTo(Viewer.VISITOR);
    assertThat(viewers.find(" ").await()).isEqualTo(Viewer.VISITOR);
  }

  @Test
  void anythingElseIsRefused() {
    for (var sent :
        new String[] {"Bearer", "Bearer ", "Bearer sesam", "Bearer sesame2", "sesame", "Basic x"}) {
      assertThatThrownBy(() -> viewers.find(sent).await())
          .as(sent)
          .isInstanceOf(Refused.Unauthenticated.class);
    }
    assertThatThrownBy(() -> new Viewers(Optional.empty()).find("Bearer ").await())
        .hasMessageContaining("SYMBOLON_OPERATOR_TOKEN is not set");
  }
}
