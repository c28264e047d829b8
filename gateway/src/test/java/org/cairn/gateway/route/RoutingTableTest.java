package org.cairn.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTableTest {

  private static final MemorySize ONE_MEBIBYTE = new MemorySize(BigInteger.valueOf(1 << 20));

  @ParameterizedTest
  @CsvSource({
    "/api/v1/peers, applications",
    "/api/v1/peers/17, applications",
    "/api/v1/peers/17/x/y, applications",
    "/api/v1/peers/17/supervision, supervision",
    "/api/v1/peers/17/supervision/3, supervision",
    "/api/v1/peers/me/supervision, timeline",
    "/api/v1/peers/17/documents, applications",
    "/api/v1/peer, -",
    "/api/v1/peersandmore, -",
    "/api/v1, -",
    "/q/health, -"
  })
  void theMostSpecificPatternDecides(String path, String service) {
    var table =
        table(
            "/api/v1/peers/** applications",
            "/api/v1/peers/{id}/supervision/** supervision",
            "/api/v1/peers/me/supervision timeline",
            "/api/v1/peers/{id}/documents applications 25M");

    assertThat(table.find(segments(path)).map(Route::service).orElse("-")).isEqualTo(service);
  }

  @Test
  void aRouteMayAllowALargerBody() {
    var table = table("/api/v1/peers/** applications", "/api/v1/peers/{id}/documents timeline 25M");

    assertThat(table.find(segments("/api/v1/peers/17/documents")).map(Route::maxBody))
        .contains(25L << 20);
    assertThat(table.find(segments("/api/v1/peers/17")).map(Route::maxBody)).contains(1L << 20);
  }

  @Test
  void onlyListedPathsArePublic() {
    var table =
        new RoutingTable(List.of(), List.of("/api/v1/receipts/**", "/api/v1/openapi"), Set.of());

    assertThat(table.isPublic(segments("/api/v1/receipts/17"))).isTrue();
    assertThat(table.isPublic(segments("/api/v1/openapi"))).isTrue();
    assertThat(table.isPublic(segments("/api/v1/openapi/x"))).isFalse();
    assertThat(table.isPublic(segments("/api/v1/peers"))).isFalse();
  }

  @Test
  void twoRoutesForTheSamePaths_areRefused() {
    assertThatThrownBy(() -> table("/a/{x}/b timeline", "/a/{y}/b applications"))
        .hasMessageContaining("/a/{x}/b")
        .hasMessageContaining("/a/{y}/b");
  }

  @Test
  void aRouteToAnUnknownService_isRefused() {
    assertThatThrownBy(() -> table("/a/** nowhere")).hasMessageContaining("nowhere");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a", "a timeline", "/a/**/b timeline", "/a//b timeline", "/a b c d"})
  void aLineThatIsNoRoute_isRefused(String line) {
    assertThatThrownBy(() -> table(line)).isInstanceOf(IllegalArgumentException.class);
  }

  private static RoutingTable table(String... lines) {
    return new RoutingTable(
        Stream.of(lines).map(line -> Route.parse(line, ONE_MEBIBYTE)).toList(),
        List.of(),
        Set.of("applications", "timeline", "supervision"));
  }

  private static List<String> segments(String path) {
    return Arrays.asList(path.substring(1).split("/", -1));
  }
}
