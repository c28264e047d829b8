package org.cairn.ceu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.ceu.Visitor.aCredit;
import static org.cairn.ceu.Visitor.aKnownPeer;
import static org.cairn.kit.testing.Problems.assertProblem;
import static org.cairn.kit.testing.Problems.pointers;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/** Every string of a credit is bounded: it becomes a fact on somebody's timeline. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class CreditBoundsIT {

  private final Visitor peer = aKnownPeer();

  @Test
  void topicsHaveAnEnd_eachAndTogether() {
    Response longOne = peer.reports(aCredit("topics", List.of("ethics", "a".repeat(61))));
    Response many = peer.reports(aCredit("topics", Collections.nCopies(21, "ethics")));

    assertProblem(longOne, 422, "invalid-value");
    assertThat(pointers(longOne)).containsExactly("/topics/1");
    assertThat(pointers(many)).containsExactly("/topics");
  }
}
