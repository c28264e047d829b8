package org.cairn.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The services' records of a registered peer with an application, and the addresses of its pages.
 */
final class PortalRecords {

  static final String HOSTILE = "<script>alert(1)</script>\\\"'&";
  static final String ME = "/api/v1/peers/me";
  static final String PEER = "01900000-0000-7000-8000-000000000001";
  static final String APPLICATION = "01900000-0000-7000-8000-000000000002";
  static final String APPLICATIONS = "/api/v1/applications";
  static final String ONE = APPLICATIONS + "/" + APPLICATION;
  static final String DOCUMENTS = ONE + "/documents";
  static final String TIMELINE = "/api/v1/timelines/" + PEER;
  static final String PACKS = "/api/v1/evaluations/packs";
  static final String PAGE = "/applications/" + APPLICATION;
  static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"|amp;key=([^\"]+)\"");

  private PortalRecords() {}

  static void aRegisteredPeerWithOneApplication() {
    Browser.script(ME, 200, peer("Given", "Family"));
    Browser.script("/api/v1/peers/" + PEER, 200, peer("Given", "Family"));
    Browser.script(APPLICATIONS, 200, "{\"items\": [" + line() + "]}");
    Browser.script(ONE, 200, application("missing", "open"));
    Browser.script(DOCUMENTS, 200, "{\"items\": []}");
    Browser.script(TIMELINE, 200, timeline("PeerRegistered", "{}"));
    Browser.script(PACKS, 200, packs());
  }

  static String keyIn(Response page) {
    return keyIn(page.asString());
  }

  static String keyIn(String page) {
    Matcher key = KEY.matcher(page);
    assertThat(key.find()).as(page).isTrue();
    return key.group(1) == null ? key.group(2) : key.group(1);
  }

  static String peer(String givenName, String familyName) {
    return "{\"peerId\":\"%s\",\"givenName\":\"%s\",\"familyName\":\"%s\"}"
        .formatted(PEER, givenName, familyName);
  }

  static String packs() {
    return """
    {"packs":[{"jurisdiction":"zz","name":"Zedland","zone":"Pacific/Chatham",
     "board":"Council of Peer Work",
     "credentialTypes":[{"id":"cbhpss","title":"Zedland certified peer"}]}]}
    """;
  }

  static String line() {
    return """
    {"applicationId":"%s","peerId":"%s","jurisdiction":"zz","credentialType":"cbhpss",
     "status":"open","openedOn":"2026-03-10"}
    """
        .formatted(APPLICATION, PEER);
  }

  static String application(String state, String status) {
    return application(state, status, "training", "applicant", "");
  }

  /**
   * @param more further members of the application, each followed by a comma
   */
  static String application(
      String state, String status, String kind, String actionBy, String more) {
    return """
    {"applicationId":"%s","peerId":"%s","jurisdiction":"zz","credentialType":"cbhpss",%s
     "status":"%s","openedOn":"2026-03-10","checklist":[{"ruleId":"training-hours","kind":"%s",
     "title":"You had a training","help":"Forty hours.","actionBy":"%s","state":"%s",
     "citation":"Invented Code 1","status":"codified","effectiveFrom":"2015-03-01"}]}
    """
        .formatted(APPLICATION, PEER, more, status, kind, actionBy, state);
  }

  static String documents(String fileName) {
    return documents(fileName, "received", "");
  }

  static String rejected(String reason, String note) {
    return documents(
        "a.pdf", "rejected", "\"reason\":\"%s\",\"note\":\"%s\",".formatted(reason, note));
  }

  static String noticed(String message) {
    return documents("a.pdf")
        .replace(
            "\"bytes\":2048,",
            "\"bytes\":2048,\"notices\":[{\"code\":\"x\",\"message\":\"%s\"}],".formatted(message));
  }

  private static String documents(String fileName, String status, String more) {
    return """
    {"items":[{"documentId":"01900000-0000-7000-8000-000000000003","requirement":"training-hours",
     %s"status":"%s","files":[{"fileName":"%s",
     "bytes":2048,"receipt":{"number":"R-1","receivedAt":"2026-03-10T16:15:50Z",
     "checkAt":"https://cairn.example/api/v1/receipts/R-1","details":{"sha256":"abc"}}}]}]}
    """
        .formatted(more, status, fileName);
  }

  static String timeline(String type, String details) {
    return """
    {"peerId":"%s","onHold":[],"entries":[{"chapter":"application","type":"%s",
     "jurisdiction":"zz","happenedOn":"2026-03-10","recordedAt":"2026-03-10T16:15:50Z","details":%s}]}
    """
        .formatted(PEER, type, details);
  }
}
