package org.cairn.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.ApprovedBases;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.Tokens.Person;
import org.junit.jupiter.api.Test;

/** The audit log says on what basis somebody saw a timeline. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AccessBasisIT {

  private final AWorkingPeer path = new AWorkingPeer();

  @Test
  void everyRead_recordsItsTrueBasis_forEveryRole() throws Exception {
    path.whoIsKnown();
    List<Person> readers =
        List.of(
            path.peer.signIn(),
            path.supervisorSignIn,
            Person.with(Roles.AGENCY).actingFor(path.organization),
            Person.with(Roles.BOARD_STAFF).of(AWorkingPeer.PATH),
            Person.with(Roles.BOARD_MEMBER).of(AWorkingPeer.PATH));

    for (Person reader : readers) {
      assertThat(Page.of(path.peer.id(), reader).status()).isEqualTo(200);
      try (var follower = Follower.of(path.peer.id(), reader.token(), null)) {
        assertThat(follower.status()).isEqualTo(200);
      }
    }

    ApprovedBases.ofLooks(readers);
  }
}
