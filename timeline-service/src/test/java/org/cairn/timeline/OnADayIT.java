package org.cairn.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.FactTopics.publish;
import static org.cairn.timeline.Page.ids;
import static org.cairn.timeline.Page.soon;
import static org.cairn.timeline.RelationsIT.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.kit.testing.PlatformResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A timeline in chapters, in both orders, as of a day, and as known at a time. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class OnADayIT {

  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

  private final AWorkingPeer path = new AWorkingPeer();

  @BeforeEach
  void aWorkingPeer() {
    path.whoIsKnown();
  }

  @Test
  void chapters_arePartsOfTheTimeline_andTogetherAreAllOfIt() {
    assertThat(path.asPeer("?chapter=becoming").entries())
        .isEqualTo(ids(path.opened, path.registered));
    assertThat(path.asPeer("?chapter=certificate").entries()).isEqualTo(ids(path.certified));
    assertThat(path.asPeer("?chapter=work").entries())
        .isEqualTo(
            ids(path.employmentEnded, path.encountered, path.employedElsewhere, path.employed));
    assertThat(path.asPeer("?chapter=education").entries())
        .isEqualTo(ids(path.educated, path.learned));
    assertThat(path.asPeer("?chapter=supervision").entries()).hasSize(10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "&chapter=supervision", "&at=2026-05-31", "&knownAt=2026-03-02T08:15:00Z"})
  void byTheDayOfTheFact_everyEntryIsReadOnce_pageByPage(String narrowed) {
    List<List<String>> read = walk("?order=happened&limit=2" + narrowed);

    List<List<String>> whole = rows(path.asPeer("?order=happened&limit=200" + narrowed));
    assertThat(read).isEqualTo(whole).hasSizeGreaterThan(2).doesNotHaveDuplicates();
    assertThat(whole)
        .isSortedAccordingTo(
            Comparator.<List<String>, String>comparing(row -> row.get(1))
                .thenComparing(row -> row.get(2))
                .reversed());
  }

  private List<List<String>> walk(String query) {
    List<List<String>> read = new ArrayList<>();
    @Nullable String next = "/api/v1/timelines/" + path.peer.id() + query;
    while (next != null) {
      Page page = Page.at(next, path.peer.signIn());
      assertThat(page.status()).as(page.answer().asString()).isEqualTo(200);
      read.addAll(rows(page));
      String link = page.answer().header("Link");
      Matcher matcher = link == null ? null : NEXT.matcher(link);
      next = matcher != null && matcher.matches() ? matcher.group(1) : null;
    }
    return read;
  }

  private static List<List<String>> rows(Page page) {
    var json = page.answer().jsonPath();
    List<String> ids = page.entries();
    List<String> days = json.getList("entries.happenedOn", String.class);
    List<String> times = json.getList("entries.recordedAt", String.class);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      rows.add(List.of(ids.get(i), days.get(i), times.get(i)));
    }
    return rows;
  }

  @Test
  void aFactThatWasLearnedLater_isWhereItHappened() {
    List<String> happened = path.asPeer("?order=happened").entries();
    List<String> learned = path.asPeer("?order=learned").entries();

    assertThat(happened.indexOf(path.workedBefore.idText()))
        .isGreaterThan(happened.indexOf(path.employed.idText()));
    assertThat(learned.indexOf(path.workedBefore.idText()))
        .isLessThan(learned.indexOf(path.employed.idText()));
  }

  @Test
  void anImportedFact_hasItsSource_andNoOtherDoes() {
    var json = path.asPeer("?limit=200").answer().jsonPath();

    assertThat(json.getList("entries.findAll { it.importedFrom != null }.eventId", String.class))
        .isEqualTo(ids(path.workedBefore));
    assertThat(json.getString("entries.find { it.importedFrom != null }.importedFrom"))
        .isEqualTo("register-2019");
  }

  @Test
  void asOfADay_onlyWhatHadHappenedIsShown_thatDayIncluded() {
    assertThat(path.asPeer("?at=2026-03-10&order=happened").entries())
        .isEqualTo(ids(path.certified, path.opened, path.registered));
    assertThat(path.asPeer("?at=2026-03-09").entries())
        .isEqualTo(ids(path.opened, path.registered));
    assertThat(path.asPeer("?at=1900-01-01").entries()).isEmpty();
    assertThat(path.asPeer("?at=2200-12-31").entries()).hasSize(path.all().size());
  }

  @Test
  void asOfADay_theStandingIsLookedUp() {
    var json = path.asPeer("?at=2026-04-15").answer().jsonPath();

    assertThat(json.getMap("standing.certificates[0]"))
        .containsEntry("status", "active")
        .containsEntry("since", "2026-03-10")
        .containsEntry("until", "2028-03-09")
        .containsEntry("ruleId", "zz-term")
        .containsEntry("packVersion", "2026.1")
        .containsEntry("credentialType", "cbhpss")
        .containsEntry("jurisdiction", "zz")
        .containsEntry("on", "2026-04-15");
    assertThat(json.getMap("standing.supervision[0]"))
        .containsEntry("profile", "state")
        .containsEntry("state", "met")
        .containsEntry("until", "2026-04-15");
    assertThat(json.getMap("standing.education[0]")).containsEntry("standing", "open");
    assertThat(json.getList("standing.employments.agencyId", String.class))
        .containsExactlyInAnyOrder(path.agency.toString(), path.anotherAgency.toString());
    assertThat(json.getMap("standing.agreements[0]"))
        .containsEntry("supervisorId", path.supervisor.toString())
        .containsEntry("since", "2026-03-16")
        .containsEntry("until", "2026-05-31");
  }

  @Test
  void beforeEverything_thereIsNoStanding_andInTheFarFutureOnlyWhatHasNoEnd() {
    var before = path.asPeer("?at=1900-01-01").answer().jsonPath();
    var after = path.asPeer("?at=2200-12-31").answer().jsonPath();

    for (String kind :
        List.of("certificates", "supervision", "education", "employments", "agreements")) {
      assertThat(before.getList("standing." + kind)).as(kind).isEmpty();
    }
    assertThat(after.getList("standing.certificates.status", String.class))
        .containsExactly("lapsed");
    assertThat(after.getList("standing.certificates.until")).containsOnlyNulls();
    assertThat(after.getList("standing.education")).isEmpty();
    assertThat(after.getList("standing.employments.agencyId", String.class))
        .containsExactly(path.anotherAgency.toString());
  }

  @Test
  void aLaterFact_countsForEarlierDays_unlessAnEarlierKnownAtIsRequested() {
    String known = path.employmentEnded.time().toString();
    Fact corrected = path.certified("2026-03-01", "2026-03-31");
    publish(corrected);
    soon()
        .untilAsserted(
            () -> assertThat(path.asPeer("?limit=1").entries()).isEqualTo(ids(corrected)));

    assertThat(status("?at=2026-03-20")).containsExactly("active");
    assertThat(status("?at=2026-04-15")).containsExactly("lapsed");
    assertThat(status("?at=2026-04-15&knownAt=" + known)).containsExactly("active");
    assertThat(path.asPeer("?limit=200&knownAt=" + known).entries()).hasSize(path.all().size());
    assertThat(path.asPeer("?knownAt=" + path.opened.time()).entries())
        .isEqualTo(ids(path.opened, path.registered));
    assertThat(status("?knownAt=" + path.opened.time())).isEmpty();
    assertThat(path.asPeer("?knownAt=1900-01-01T00:00:00Z").entries()).isEmpty();
  }

  private List<String> status(String query) {
    return path.asPeer(query)
        .answer()
        .jsonPath()
        .getList("standing.certificates.status", String.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at=yesterday",
        "at=2026-02-30",
        "at=2026-3-2",
        "at=0000-01-01",
        "at=%2B10000-01-01",
        "at=999999999-12-31",
        "at=2026-03-02T00:00:00Z",
        "knownAt=2026-03-02",
        "knownAt=2026-03-02T08:00:00",
        "knownAt=%2B1000000000-12-31T23:59:59Z",
        "knownAt=-0001-01-01T00:00:00Z",
        "order=LEARNED",
        "order=random",
        "order=learned%3B--",
        "chapter=applications",
        "chapter=Work",
        "chapter=work%27",
        "order=happened&cursor=x",
        "order=happened&cursor=aC4uLg"
      })
  void anUnreadableParameter_isRefused(String query) {
    assertProblem(path.asPeer("?" + query).answer(), 400, "bad-parameter");
  }

  @Test
  void aCursorOfOneOrder_isRefusedInTheOther() {
    String learned = cursor(path.asPeer("?limit=1"));
    String happened = cursor(path.asPeer("?limit=1&order=happened"));

    assertThat(path.asPeer("?cursor=" + learned).status()).isEqualTo(200);
    assertThat(path.asPeer("?order=happened&cursor=" + happened).status()).isEqualTo(200);
    assertProblem(path.asPeer("?cursor=" + happened).answer(), 400, "bad-parameter");
    assertProblem(path.asPeer("?order=happened&cursor=" + learned).answer(), 400, "bad-parameter");
  }

  private static String cursor(Page page) {
    Matcher cursor =
        Pattern.compile("cursor=([^&>]+)")
            .matcher(Objects.requireNonNull(page.answer().header("Link")));
    assertThat(cursor.find()).isTrue();
    return cursor.group(1);
  }

  @Test
  void afterARebuild_everythingIsAsBefore() {
    String before = path.asPeer("?order=happened&at=2026-04-15").answer().asString();

    var outcome = Operations.rebuilt();

    assertThat(outcome.getBoolean("agrees")).isTrue();
    assertThat(path.asPeer("?order=happened&at=2026-04-15").answer().asString()).isEqualTo(before);
    assertThat(path.asAgency("").entries()).isEqualTo(ids(path.employmentEnded, path.employed));
  }
}
