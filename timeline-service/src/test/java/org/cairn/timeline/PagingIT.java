package org.cairn.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.FactTopics.publish;
import static org.cairn.timeline.Page.soon;
import static org.cairn.timeline.RelationsIT.assertProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.kit.access.Roles;
import org.cairn.kit.http.Cursor;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.Tokens.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A long timeline, read page by page. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PagingIT {

  private static final int ENTRIES = 500;
  private static final int LIMIT = 7;
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

  @Inject Database database;

  private final APeer peer = new APeer();
  private final List<String> newestFirst = new ArrayList<>();

  @BeforeEach
  void aPeerWithManyEntries() {
    List<Fact> facts =
        Stream.concat(
                Stream.of(peer.registered()),
                IntStream.range(1, ENTRIES).mapToObj(i -> peer.opened(i % 3 == 0 ? "zz" : "yy")))
            .toList();
    publish(facts);
    facts.reversed().forEach(fact -> newestFirst.add(fact.idText()));
    soon().untilAsserted(() -> assertThat(stored()).isEqualTo(ENTRIES));
  }

  private long stored() {
    return database.count("SELECT count(*) FROM timeline_entry WHERE peer_id = ?", peer.id());
  }

  @Test
  void everyEntryIsReadOnce_inOrder() {
    assertThat(walk(peer.signIn(), page -> {})).isEqualTo(newestFirst);
  }

  @Test
  void aFactThatArrivesMeanwhile_neitherDoublesNorHidesAnEntry() {
    List<String> read = walk(peer.signIn(), page -> announceOneMoreAfter(page));

    assertThat(read).isEqualTo(newestFirst);
    assertThat(stored()).isGreaterThan(ENTRIES);
  }

  /** On every tenth page, so that the test does not take longer than it must. */
  private void announceOneMoreAfter(int page) {
    if (page % 10 == 0) {
      long before = stored();
      publish(peer.opened("zz"));
      soon().untilAsserted(() -> assertThat(stored()).isEqualTo(before + 1));
    }
  }

  @Test
  void entriesOfTheSameInstant_areReadOnceAsWell() {
    Instant together = Instant.parse("2026-05-01T12:00:00.123456Z");
    var crowd = new APeer();
    List<Fact> facts =
        IntStream.range(0, 40)
            .mapToObj(i -> crowd.opened("zz"))
            .map(f ->
                new Fact(f.id(), f.type(), f.peerId(), 1, together, f.jurisdiction(), f.value()))
            .toList();
    publish(crowd.registered());
    publish(facts);
    soon().untilAsserted(() -> assertThat(Page.of(crowd).entries()).hasSize(41));

    List<String> read = walk(crowd.id(), crowd.signIn(), page -> {});

    assertThat(read).hasSize(41).doesNotHaveDuplicates();
    assertThat(read).containsAll(facts.stream().map(Fact::idText).toList());
  }

  @Test
  void aBoard_readsItsPartPageByPage() {
    List<String> read = walk(Person.with(Roles.BOARD_STAFF).of("zz"), page -> {});

    assertThat(read).hasSize(1 + (ENTRIES - 1) / 3).doesNotHaveDuplicates();
    assertThat(newestFirst).containsSubsequence(read);
  }

  private List<String> walk(Person reader, IntConsumer betweenPages) {
    return walk(peer.id(), reader, betweenPages);
  }

  private static List<String> walk(UUID peerId, Person reader, IntConsumer betweenPages) {
    List<String> read = new ArrayList<>();
    Optional<String> next = Optional.of("/api/v1/timelines/" + peerId + "?limit=" + LIMIT);
    for (int number = 1; next.isPresent(); number++) {
      Page page = Page.at(next.get(), reader);
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.entries()).hasSizeBetween(1, LIMIT);
      read.addAll(page.entries());
      betweenPages.accept(number);
      next = nextOf(page);
    }
    return read;
  }

  private static Optional<String> nextOf(Page page) {
    String link = page.answer().header("Link");
    if (link == null) {
      return Optional.empty();
    }
    Matcher matcher = NEXT.matcher(link);
    assertThat(matcher.matches()).isTrue();
    return Optional.of(matcher.group(1));
  }

  @Test
  void withoutALimit_aPageHasFifty_andAtMostTwoHundred() {
    assertThat(Page.of(peer).entries()).hasSize(50);
    assertThat(pageWith("limit=200").entries()).hasSize(200);
    assertThat(pageWith("limit=1").entries()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "201", "2147483647"})
  void aLimitOutOfBounds_isRefused(String limit) {
    assertProblem(pageWith("limit=" + limit).answer(), 400, "bad-parameter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "MTIz", "%20", "!!!!", "MS4yLjM"})
  void anInvalidCursor_isRefused(String cursor) {
    assertProblem(pageWith("cursor=" + cursor).answer(), 400, "bad-parameter");
  }

  static Stream<Cursor> cursorsNobodyWasGiven() {
    return Stream.of(Instant.MAX, Instant.MIN, Instant.parse("+300000-01-01T00:00:00Z"))
        .map(time -> new Cursor(time, new UUID(0, 0)));
  }

  @ParameterizedTest
  @MethodSource("cursorsNobodyWasGiven")
  void aCursorOutsideAllTime_isRefused(Cursor cursor) {
    assertProblem(pageWith("limit=200&cursor=" + cursor.encoded()).answer(), 400, "bad-parameter");
  }

  private Page pageWith(String query) {
    return Page.at("/api/v1/timelines/" + peer.id() + "?" + query, peer.signIn());
  }
}
