package org.cairn.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.Visitor.APPLICATIONS;
import static org.cairn.applications.Visitor.aKey;
import static org.cairn.applications.Visitor.aPeer;
import static org.cairn.applications.Visitor.aRegisteredPeer;
import static org.cairn.kit.testing.Problems.assertProblem;
import static org.cairn.kit.testing.RefusingTable.When.AT_COMMIT;
import static org.cairn.kit.testing.RefusingTable.When.AT_THE_STATEMENT;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.cairn.kit.testing.LockedTable;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.RefusingTable;
import org.cairn.kit.testing.ServiceDatabase;
import org.junit.jupiter.api.Test;

/**
 * A state and the fact about it are written together or not at all. The kit's CommandsSwitchedOffIT
 * shows what happens otherwise.
 */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class OutboxAtomicityIT {

  @Test
  void anOpeningWhoseFactCannotBeStored_didNotHappen() {
    Visitor peer = aRegisteredPeer();
    Footprint before = Footprint.of(peer);
    String key = aKey();

    Response answer;
    try (var _ = new RefusingTable("outbox", AT_THE_STATEMENT)) {
      answer = peer.opens(key, "zz", "cbhpss");
    }

    assertProblem(answer, 500, "internal-error");
    assertThat(Footprint.of(peer)).isEqualTo(before);
    peer.opens(key, "zz", "cbhpss").then().statusCode(201);
  }

  @Test
  void aRegistrationWhoseFactCannotBeStored_didNotHappen() {
    Visitor stranger = aPeer();
    long peersBefore = ServiceDatabase.count("SELECT FROM peer");

    Response answer;
    try (var _ = new RefusingTable("outbox", AT_THE_STATEMENT)) {
      answer = stranger.registers();
    }

    assertProblem(answer, 500, "internal-error");
    assertThat(Footprint.of(stranger)).isEqualTo(Footprint.NONE);
    assertThat(ServiceDatabase.count("SELECT FROM peer")).isEqualTo(peersBefore);
  }

  @Test
  void aWithdrawalWhoseFactCannotBeStored_didNotHappen() {
    Visitor peer = aRegisteredPeer();
    UUID application = peer.opens("zz", "cbhpss").jsonPath().getUUID("applicationId");

    Response answer;
    try (var _ = new RefusingTable("outbox", AT_THE_STATEMENT)) {
      answer = peer.withdraws(application, "\"v0\"");
    }

    assertProblem(answer, 500, "internal-error");
    Response read = peer.reads(APPLICATIONS + "/" + application);
    assertThat(read.jsonPath().getString("status")).isEqualTo("open");
    assertThat(read.header("ETag")).isEqualTo("\"v0\"");
  }

  @Test
  void anOpeningThatFailsAtItsCommit_isNotPublished() {
    Visitor peer = aRegisteredPeer();
    Footprint before = Footprint.of(peer);

    Response answer;
    try (var _ = new RefusingTable("application", AT_COMMIT)) {
      answer = peer.opens("zz", "cbhpss");
    }

    assertProblem(answer, 500, "internal-error");
    assertThat(Footprint.of(peer)).isEqualTo(before);
  }

  @Test
  void aCommandThatWaitsTooLongForALock_isRefused_andLeavesNothing() {
    Visitor peer = aRegisteredPeer();
    Footprint before = Footprint.of(peer);

    Response answer;
    try (var _ = new LockedTable("outbox")) {
      answer = peer.opens("zz", "cbhpss");
    }

    assertThat(answer.statusCode()).isGreaterThanOrEqualTo(500);
    assertProblem(answer, answer.statusCode());
    assertThat(Footprint.of(peer)).isEqualTo(before);
  }
}
