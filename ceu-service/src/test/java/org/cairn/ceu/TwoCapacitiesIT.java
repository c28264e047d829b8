package org.cairn.ceu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.ceu.Visitor.CREDITS;
import static org.cairn.ceu.Visitor.aCredit;
import static org.cairn.ceu.Visitor.aCreditFor;
import static org.cairn.ceu.Visitor.aKnownPeer;
import static org.cairn.ceu.Visitor.aTrainerOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Tokens.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody with several capacities sees what each of them shows, in one list. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class TwoCapacitiesIT {

  /** No other test records anything there. */
  private static final String STATE = "us-nj";

  private final String school = "school-" + UUID.randomUUID();
  private final Visitor peer = aKnownPeer();
  private final Visitor otherTrainer = aTrainerOf("other-" + UUID.randomUUID());

  @Test
  void aTrainerWhoIsAPeer_listsWhatTheyEarned_andWhatTheirOrganizationRecorded() {
    Visitor both = alsoPeer(Person.with(Roles.TRAINER, Roles.PEER), school);
    UUID earned = recorded(otherTrainer, on("2024-05-03", aCreditFor(both)));
    UUID given = recorded(both, on("2024-05-02", aCreditFor(peer)));
    UUID reported = recorded(both, on("2024-05-01", aCredit()));
    UUID foreign = recorded(otherTrainer, on("2024-05-02", aCreditFor(peer)));

    assertThat(ids(both.reads(CREDITS)))
        .containsExactly(earned, given, reported)
        .doesNotContain(foreign);
    assertThat(looksOf(both))
        .containsExactlyInAnyOrder(
            "own-record " + both.peerId(), "own-organization " + peer.peerId());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void somebodyWithEveryCapacity_pagesThroughAll_eachOnce_onItsTrueGround(int limit) {
    Visitor all =
        alsoPeer(Person.with(Roles.BOARD_STAFF, Roles.TRAINER, Roles.PEER).of(STATE), school);
    Visitor candidate = aKnownPeer();
    List<UUID> theirs =
        List.of(
            recorded(all, on("2024-06-05", aCredit())),
            recorded(all, on("2024-06-04", aCreditFor(peer))),
            recorded(otherTrainer, inState(on("2024-06-03", aCreditFor(candidate)))),
            recorded(all, inState(on("2024-06-02", aCreditFor(candidate)))),
            recorded(otherTrainer, inState(on("2024-06-01", aCreditFor(all)))));

    List<UUID> read = new ArrayList<>();
    for (String path = CREDITS + "?limit=" + limit; path != null; ) {
      Response page = all.reads(path);
      assertThat(ids(page)).hasSizeBetween(1, limit);
      read.addAll(ids(page));
      path = next(page);
    }

    assertThat(read).doesNotHaveDuplicates().containsSubsequence(theirs);
    assertThat(looksOf(all))
        .contains("own-record " + all.peerId(), "own-organization " + peer.peerId())
        .doesNotContain("board-of-jurisdiction " + all.peerId())
        .noneMatch(
            look -> look.startsWith("own-") && look.contains(String.valueOf(candidate.peerId())))
        .anyMatch(
            look -> look.startsWith("board-") && look.contains(String.valueOf(candidate.peerId())));
  }

  @Test
  void aBoardMemberWhoIsAPeer_seesTheirOwnOfAnotherState() {
    Visitor member = alsoPeer(Person.with(Roles.BOARD_MEMBER, Roles.PEER).of("us-tx"), null);
    UUID own = recorded(otherTrainer, aCreditFor(member));

    assertThat(ids(member.reads(CREDITS))).contains(own);
    assertThat(looksOf(member)).containsExactly("own-record " + member.peerId());
  }

  private static Visitor alsoPeer(Person person, @Nullable String organization) {
    UUID peerId = UUID.randomUUID();
    ServiceDatabase.execute(
        "INSERT INTO identity_binding (kind, subject, person_id) VALUES ('peer', '%s', '%s')"
            .formatted(person.subject(), peerId));
    return new Visitor(person, organization, peerId);
  }

  private static Map<String, Object> on(String day, Map<String, Object> credit) {
    return Board.with(credit, "on", day);
  }

  private static Map<String, Object> inState(Map<String, Object> credit) {
    return Board.with(Board.with(credit, "jurisdiction", STATE), "topics", List.of());
  }

  private static UUID recorded(Visitor by, Map<String, Object> credit) {
    Response answer = by.reports(credit);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer.jsonPath().getUUID("creditId");
  }

  private static List<UUID> ids(Response page) {
    page.then().statusCode(200);
    return page.jsonPath().getList("items.creditId", UUID.class);
  }

  private static @Nullable String next(Response page) {
    String link = page.header("Link");
    return link == null ? null : link.replaceAll("^<([^>]+)>.*", "$1");
  }

  /** On what basis the log says that the list was shown to somebody, and of whom. */
  private static List<String> looksOf(Visitor visitor) {
    return ServiceDatabase.rows(
            "SELECT why || ' ' || array_to_string(whose, ',') AS look FROM audit.entry"
                + " WHERE who = ? AND action = 'listCredits'",
            visitor.person().subject())
        .stream()
        .map(row -> String.valueOf(row.get("look")))
        .toList();
  }
}
