package org.cairn.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.Register.aRegister;
import static org.cairn.applications.Register.outcomes;
import static org.cairn.applications.Visitor.APPLICATIONS;
import static org.cairn.applications.Visitor.aPeer;
import static org.cairn.applications.Visitor.aRegisteredPeer;
import static org.cairn.applications.Visitor.boardOf;
import static org.cairn.kit.testing.Problems.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.kit.testing.PlatformResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PagingIT {

  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

  @Test
  void theList_isOnesOwn_newestFirst() {
    Visitor peer = aRegisteredPeer();
    List<String> opened = opensFive(peer);

    Response page = peer.reads(APPLICATIONS);

    assertThat(ids(page)).isEqualTo(opened.reversed());
    assertThat(page.header("Link")).isNull();
    assertThat(page.jsonPath().getMap("items[0]"))
        .containsOnlyKeys(
            "applicationId", "peerId", "jurisdiction", "credentialType", "status", "openedOn");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void thePages_followOneAnother_withoutGapOrRepetition(int limit) {
    Visitor peer = aRegisteredPeer();
    List<String> opened = opensFive(peer);

    List<String> read = new ArrayList<>();
    int pages = 0;
    for (String path = APPLICATIONS + "?limit=" + limit; path != null; pages++) {
      Response page = follows(peer, path);
      assertThat(ids(page)).hasSizeBetween(1, limit);
      read.addAll(ids(page));
      path = next(page);
    }

    assertThat(read).isEqualTo(opened.reversed());
    assertThat(pages).isEqualTo(Math.ceilDiv(5, limit));
  }

  @Test
  void whatIsNewMeanwhile_doesNotShiftThePages() {
    Visitor peer = aRegisteredPeer();
    List<String> opened = opensFour(peer);
    Response first = follows(peer, APPLICATIONS + "?limit=2");
    Visitor board = boardOf("zz");

    peer.withdraws(UUID.fromString(opened.getFirst()), "\"v0\"").then().statusCode(200);
    peer.opens("us-mt", "cbhpss").then().statusCode(201);

    assertThat(ids(first)).isEqualTo(opened.reversed().subList(0, 2));
    assertThat(ids(follows(peer, nextOf(first)))).isEqualTo(opened.reversed().subList(2, 4));
    assertThat(board.reads(APPLICATIONS).statusCode()).isEqualTo(200);
  }

  @Test
  void somebodyWithoutApplications_orWithoutARecord_hasAnEmptyList() {
    assertThat(ids(aRegisteredPeer().reads(APPLICATIONS))).isEmpty();
    assertThat(ids(aPeer().reads(APPLICATIONS))).isEmpty();
  }

  @Test
  void theBoardsList_holdsItsStatesApplications_andNoOthers() {
    Visitor peer = aRegisteredPeer();
    String here = id(peer.opens("zz", "cbhpss"));
    String elsewhere = id(peer.opens("us-mt", "cbhpss"));

    List<String> zz = allOf(boardOf("zz"));
    List<String> both = allOf(boardOf("zz", "us-mt"));

    assertThat(zz).contains(here).doesNotContain(elsewhere);
    assertThat(both).containsSubsequence(elsewhere, here);
    assertThat(ids(boardOf().reads(APPLICATIONS))).isEmpty();
  }

  @Test
  void anImportedApplication_isListedByItsDay_whateverItsId() {
    UUID peer = UUID.randomUUID();
    UUID highest = new UUID(-1L, UUID.randomUUID().getLeastSignificantBits());
    Visitor board = boardOf("zz");
    outcomes(
        aRegister()
            .peer(peer, "1955-01-10")
            .application(highest, peer, "2015-03-01")
            .importedBy(board));
    String today = id(aRegisteredPeer().opens("zz", "cbhpss"));

    Response page = follows(board, APPLICATIONS + "?limit=1");

    assertThat(ids(page)).containsExactly(today);
    assertThat(ids(follows(board, nextOf(page)))).doesNotContain(highest.toString());
  }

  @Test
  void theCursorOfAnothersList_showsNothingOfTheirs() {
    Visitor one = aRegisteredPeer();
    Visitor other = aRegisteredPeer();
    opensFive(one);
    String theirs = id(other.opens("zz", "cbhpss"));
    String cursorOfOne = nextOf(follows(one, APPLICATIONS + "?limit=1"));

    assertThat(ids(follows(other, cursorOfOne))).isSubsetOf(theirs);
    assertThat(ids(follows(aPeer(), cursorOfOne))).isEmpty();
    assertThat(ids(follows(boardOf("us-ca"), cursorOfOne))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "201", "2147483647", "2147483648", "ten", "1.5", " 5"})
  void aLimitThatCannotBe_isRefused(String limit) {
    assertProblem(aPeer().asks().queryParam("limit", limit).get(APPLICATIONS), 400);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 200})
  void theSmallestAndTheLargestLimit_areTaken(int limit) {
    aPeer().asks().queryParam("limit", limit).get(APPLICATIONS).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "garbage",
        "%%%",
        "MS4y",
        "YS5iLmM",
        "MC4wLm5vdC1hbi1pZA",
        "OTk5OTk5OTk5OTk5OTk5OTk5OS4wLjAxODkwMDAwLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAwMQ",
        "' OR 1=1 --"
      })
  void aCursorThatWasNotGiven_isRefused(String cursor) {
    assertProblem(
        aPeer().asks().queryParam("cursor", cursor).get(APPLICATIONS), 400, "bad-parameter");
  }

  private static List<String> opensFour(Visitor peer) {
    return new ArrayList<>(
        List.of(
            id(peer.opens("zz", "cbhpss")),
            id(peer.opens("zz", "youth_peer")),
            id(peer.opens("us-mt", "family_pss")),
            withdrawn(peer, id(peer.opens("us-mt", "cbhpss")))));
  }

  private static List<String> opensFive(Visitor peer) {
    List<String> opened = opensFour(peer);
    Collections.addAll(opened, id(peer.opens("us-mt", "cbhpss")));
    return opened;
  }

  private static String withdrawn(Visitor peer, String application) {
    peer.withdraws(UUID.fromString(application), "\"v0\"").then().statusCode(200);
    return application;
  }

  private static List<String> allOf(Visitor board) {
    List<String> read = new ArrayList<>();
    for (String path = APPLICATIONS + "?limit=200"; path != null; ) {
      Response page = follows(board, path);
      read.addAll(ids(page));
      path = next(page);
    }
    return read;
  }

  private static Response follows(Visitor visitor, String path) {
    return visitor.asks().urlEncodingEnabled(false).get(URI.create(path).toString());
  }

  private static String nextOf(Response page) {
    String next = next(page);
    return Objects.requireNonNull(next, "a next page");
  }

  private static @Nullable String next(Response page) {
    assertThat(page.statusCode()).isEqualTo(200);
    String link = page.header("Link");
    if (link == null) {
      return null;
    }
    Matcher matcher = NEXT.matcher(link);
    assertThat(matcher.matches()).describedAs(link).isTrue();
    return matcher.group(1);
  }

  private static String id(Response opened) {
    assertThat(opened.statusCode()).isEqualTo(201);
    return opened.jsonPath().getString("applicationId");
  }

  private static List<String> ids(Response page) {
    return page.jsonPath().getList("items.applicationId", String.class);
  }
}
