package org.cairn.gateway.portal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetchMetadataTest {

  private static final FetchMetadata OURS = new FetchMetadata("https://cairn.example");

  @Test
  void aFormOfOurOwnPage_mayChange() {
    assertThat(OURS.allows(HttpMethod.POST, from("same-origin"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "none", "", "something-new"})
  void aFormOfAnotherPage_mayNotChange_whateverOriginItNames(String site) {
    assertThat(OURS.allows(HttpMethod.POST, from(site).set("Origin", "https://cairn.example")))
        .isFalse();
  }

  @Test
  void anOlderBrowser_isRecognizedByTheOriginOfTheForm() {
    assertThat(OURS.allows(HttpMethod.POST, origin("https://cairn.example"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example",
        "http://cairn.example",
        "https://cairn.example.elsewhere.example",
        "https://cairn.example:8443",
        "null",
        ""
      })
  void aFormOfAnotherOrigin_mayNotChange(String origin) {
    assertThat(OURS.allows(HttpMethod.POST, origin(origin))).isFalse();
  }

  @Test
  void aFormWithoutAnyOrigin_mayNotChange() {
    assertThat(OURS.allows(HttpMethod.POST, MultiMap.caseInsensitiveMultiMap())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "same-origin, cors, empty, true",
    "none, navigate, document, true",
    "cross-site, navigate, document, true",
    "same-site, navigate, document, true",
    "cross-site, navigate, iframe, false",
    "cross-site, no-cors, image, false",
    "cross-site, cors, empty, false",
    "same-site, no-cors, script, false"
  })
  void whatOnlyShows_mayBeALinkFromElsewhere_butNoPartOfAnotherPage(
      String site, String mode, String destination, boolean allowed) {
    MultiMap headers = from(site).set("Sec-Fetch-Mode", mode).set("Sec-Fetch-Dest", destination);

    assertThat(OURS.allows(HttpMethod.GET, headers)).isEqualTo(allowed);
  }

  private static MultiMap from(String site) {
    return MultiMap.caseInsensitiveMultiMap().set("Sec-Fetch-Site", site);
  }

  private static MultiMap origin(String origin) {
    return MultiMap.caseInsensitiveMultiMap().set("Origin", origin);
  }
}
