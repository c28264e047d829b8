package org.cairn.supervision.session.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cairn.kit.testing.KeptPlan;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/** An import of sessions costs the same with ten recorded and with a million. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SessionPlanIT {

  @Test
  void whoWasInASession_isLookedUpByKey_howeverFewThereAre() {
    assertThat(KeptPlan.onEmpty(SessionContexts.BOOKED, "session"))
        .anyMatch(line -> line.contains("Index"))
        .noneMatch(line -> line.contains("Seq Scan"));
  }
}
