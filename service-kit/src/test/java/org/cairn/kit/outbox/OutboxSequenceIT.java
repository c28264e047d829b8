package org.cairn.kit.outbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class OutboxSequenceIT {

  @Inject Outbox outbox;

  @Test
  void aFactOutsideATransaction_isRefused() {
    assertThatThrownBy(() -> outbox.append(List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("inside a transaction");
  }

  @Test
  void aCommandWithoutFacts_isRefused() {
    assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> outbox.append(List.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
