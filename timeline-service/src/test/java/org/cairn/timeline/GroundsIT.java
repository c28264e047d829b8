package org.cairn.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.ApprovedGrounds;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.Tokens.Person;
import org.junit.jupiter.api.Test;

/** Whoever asks later who saw what learns on what ground. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class GroundsIT {

  private final AWorkingPeer path = new AWorkingPeer();

  @Test
  void everyLook_namesItsTrueGround_forEveryRoleThatMayAskForIt() throws Exception {
    path.whoIsKnown();
    List<Person> readers =
        List.of(
            path.peer.signIn(),
            path.supervisorSignIn,
            Person.with(Roles.AGENCY).actingFor(path.organisation),
            Person.with(Roles.BOARD_STAFF).of(AWorkingPeer.HERE),
            Person.with(Roles.BOARD_MEMBER).of(AWorkingPeer.HERE));

    for (Person reader : readers) {
      assertThat(Page.of(path.peer.id(), reader).status()).isEqualTo(200);
      try (var follower = Follower.of(path.peer.id(), reader.token(), null)) {
        assertThat(follower.status()).isEqualTo(200);
      }
    }

    ApprovedGrounds.ofLooks(readers);
  }
}
