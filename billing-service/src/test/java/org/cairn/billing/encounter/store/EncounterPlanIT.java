package org.cairn.billing.encounter.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cairn.kit.testing.KeptPlan;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/** Logging an encounter costs the same with ten recorded and with a million. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class EncounterPlanIT {

  @Test
  void whatIsRecordedBefore_isLookedUpByKey_howeverFewThereAre() {
    assertThat(
            KeptPlan.onEmpty(
                EncounterLookup.EXISTING, "encounter", "encounter_conflict", "employment"))
        .anyMatch(line -> line.contains("Index"))
        .noneMatch(line -> line.contains("Seq Scan"));
  }
}
