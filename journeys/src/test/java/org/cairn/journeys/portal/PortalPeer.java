package org.cairn.journeys.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cairn.journeys.CairnSystem;
import org.cairn.journeys.document.SampleDocument;
import org.cairn.journeys.document.SampleDocuments;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;

/** A peer with an application and one document, created through the API. */
record PortalPeer(String account, String peerId, String applicationId, String receipt) {

  static final String SUBMITTED = "training-hours";
  private static final Map<String, PortalPeer> PEERS = new ConcurrentHashMap<>();
  private static final String STAFF = "board-staff";
  private static final String APPLICATIONS = "/api/v1/applications";

  /** The same peer for all stories that use the account. */
  static PortalPeer of(String account) {
    return PEERS.computeIfAbsent(account, PortalPeer::create);
  }

  private static PortalPeer create(String account) {
    asks(
        account,
        Call.post("/api/v1/peers")
            .json("{\"givenName\": \"<b>Story</b>\", \"familyName\": \"Peer\"}"));
    Answer opened = opens(account);
    String application = opened.text("applicationId");
    Answer receipt =
        asks(account, SampleDocuments.submit(application, SUBMITTED, SampleDocument.aPdf()));
    assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
    var peer = new PortalPeer(account, opened.text("peerId"), application, receipt.text("number"));
    await().atMost(Duration.ofSeconds(30)).until(() -> peer.entries() >= 3);
    return peer;
  }

  /** The board rejects the document with a note. */
  void isRejected(String reason, String note) {
    Answer documents = asks(STAFF, SampleDocuments.list(applicationId));
    String document = documents.json().at("/items/0/documentId").asText();
    Answer read = asks(STAFF, SampleDocuments.read(document));
    Answer rejected =
        asks(STAFF, SampleDocuments.reject(document, read.header("ETag"), reason, note));
    assertThat(rejected.status()).as(rejected.body()).isEqualTo(200);
    await().atMost(Duration.ofSeconds(30)).until(() -> entries() >= 4);
  }

  /** Opens and withdraws applications until the path needs a second page. */
  static void walksALongPath(String account) {
    asks(
        account,
        Call.post("/api/v1/peers").json("{\"givenName\": \"Story\", \"familyName\": \"Peer\"}"));
    for (int i = 0; i < 26; i++) {
      Answer opened = opens(account);
      asks(
          account,
          Call.post(APPLICATIONS + "/" + opened.text("applicationId") + "/withdrawal")
              .ifMatch(opened.header("ETag")));
    }
    String peerId = asks(account, Call.get("/api/v1/peers/me")).text("peerId");
    var peer = new PortalPeer(account, peerId, "", "");
    await().atMost(Duration.ofSeconds(30)).until(() -> peer.entries() == 53);
  }

  private int entries() {
    return asks(account, Call.get("/api/v1/timelines/" + peerId + "?limit=200"))
        .json()
        .path("entries")
        .size();
  }

  private static Answer opens(String account) {
    Answer opened =
        asks(
            account,
            Call.post(APPLICATIONS)
                .json("{\"jurisdiction\": \"us-mt\", \"credentialType\": \"cbhpss\"}"));
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    return opened;
  }

  /** Repeats requests that the rate limit refuses. */
  private static Answer asks(String account, Call call) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> CairnSystem.gateway().send(call.by(CairnSystem.signIn().tokenOf(account))),
            answer -> answer.status() != 429);
  }
}
