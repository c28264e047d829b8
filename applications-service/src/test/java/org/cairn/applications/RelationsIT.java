package org.cairn.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.Visitor.APPLICATIONS;
import static org.cairn.applications.Visitor.PEERS;
import static org.cairn.applications.Visitor.aPeer;
import static org.cairn.applications.Visitor.aRegisteredPeer;
import static org.cairn.applications.Visitor.boardOf;
import static org.cairn.kit.testing.Problems.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.Tokens.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose record it is, and which board's. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RelationsIT {

  @Test
  void onesOwnRecord_isOpen_andSomebodyElsesIsNotThere() {
    Visitor one = aRegisteredPeer();
    Visitor other = aRegisteredPeer();
    String application = one.opens("zz", "cbhpss").header("Location");
    String record = PEERS + "/" + one.peerId();

    assertThat(one.reads(record).statusCode()).isEqualTo(200);
    assertThat(one.reads(application).statusCode()).isEqualTo(200);
    assertProblem(other.reads(record), 404, "not-found");
    assertProblem(other.reads(application), 404, "not-found");
    assertProblem(aPeer().reads(record), 404, "not-found");
    assertProblem(aPeer().reads(application), 404, "not-found");
  }

  @Test
  void whatIsNotYours_looksLikeWhatIsNotThere() {
    String application = aRegisteredPeer().opens("zz", "cbhpss").header("Location");
    Visitor other = aRegisteredPeer();

    Response notYours = other.reads(application);
    Response notThere = other.reads(APPLICATIONS + "/" + UUID.randomUUID());

    assertThat(notYours.body().asString()).isEqualTo(notThere.body().asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  void aCase_isOpenToItsOwnBoard_andNotThereForAnother(String role) {
    Visitor peer = aRegisteredPeer();
    String application = peer.opens("zz", "cbhpss").header("Location");
    String record = PEERS + "/" + peer.peerId();
    Visitor own = new Visitor(Person.with(role).of("zz"));
    Visitor another = new Visitor(Person.with(role).of("us-mt"));
    Visitor ofNoState = new Visitor(Person.with(role));

    assertThat(own.reads(application).statusCode()).isEqualTo(200);
    assertThat(own.reads(record).statusCode()).isEqualTo(200);
    assertProblem(another.reads(application), 404, "not-found");
    assertProblem(another.reads(record), 404, "not-found");
    assertProblem(ofNoState.reads(application), 404, "not-found");
    assertProblem(ofNoState.reads(record), 404, "not-found");
  }

  @Test
  void aPeerWhoAppliesNowhere_isOpenToNoBoard() {
    Visitor peer = aRegisteredPeer();

    assertProblem(boardOf("zz", "us-mt").reads(PEERS + "/" + peer.peerId()), 404, "not-found");
  }

  @Test
  void aPeersToken_thatNamesStates_opensNoCaseOfTheirBoards() {
    String application = aRegisteredPeer().opens("zz", "cbhpss").header("Location");
    Visitor peer = new Visitor(Person.with(Roles.PEER).of("zz"));

    assertProblem(peer.reads(application), 404, "not-found");
    assertThat(peer.reads(APPLICATIONS).jsonPath().getList("items")).isEmpty();
  }
}
