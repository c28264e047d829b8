package org.cairn.journeys.demo;

import com.fasterxml.jackson.databind.JsonNode;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;

/** On a second run the peer is already certified, and cannot get the same certificate twice. */
record HeldCertificate(Narrator narrator, Walk walk) {

  void run() {
    narrator.step(
        "An earlier run issued the certificate; the peer finds its number in their record.");
    Answer certificates =
        narrator.ask(walk.account(), Call.get("/api/v1/peers/" + walk.peerId() + "/certificates"));
    narrator.expect(certificates, 200);
    narrator.expect(!certificates.json().path("items").isEmpty(), "there should be a certificate");
    for (JsonNode item : certificates.json().path("items")) {
      narrator.line(
          "certificate %s of %s, %s since %s"
              .formatted(
                  item.path("number").asText(),
                  item.path("certifiedOn").asText(),
                  item.path("status").asText(),
                  item.path("since").asText()));
    }
  }
}
