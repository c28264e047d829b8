package org.cairn.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.billing.Agency.EMPLOYMENTS;
import static org.cairn.billing.Agency.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.Tokens.Person;
import org.junit.jupiter.api.Test;

/** An imported row brings an id of its sender's, which says nothing of when it was. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class NewestFirstIT {

  private static final String LOW = "00000000-0000-4000-8000-";
  private static final String HIGH = "ffffffff-ffff-4fff-bfff-";

  @Test
  void employment_isListedByItsFirstDay_alsoOverPages() {
    Board board = Board.of("us-mt");
    Agency agency = Agency.in("us-mt");
    String tail = board.aPeer().toString().substring(24);
    assertThat(
            board.imports(
                "employments",
                with(employment(agency, board, LOW + tail), "startedOn", "2023-01-01"),
                with(employment(agency, board, HIGH + tail), "startedOn", "2021-01-01")))
        .containsExactly("recorded", "recorded");
    agency.employment(Person.with(Roles.PEER));

    Response first = agency.asks().get(EMPLOYMENTS + "?limit=2");
    String cursor = first.header("Link").replaceAll(".*cursor=([^&>]+).*", "$1");
    Response second =
        agency.asks().queryParam("cursor", cursor).queryParam("limit", 2).get(EMPLOYMENTS);

    assertThat(days(first)).containsExactly("2023-01-01", "2021-01-01");
    assertThat(days(second)).containsExactly("2020-01-01");
  }

  private static Map<String, Object> employment(Agency agency, Board board, String id) {
    return with(Board.employment(agency.id(), board.aPeer()), "employmentId", id);
  }

  private static List<String> days(Response page) {
    return page.jsonPath().getList("items.startedOn", String.class);
  }
}
