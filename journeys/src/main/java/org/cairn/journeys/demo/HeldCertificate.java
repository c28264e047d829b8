package org.cairn.journeys.demo;

import com.fasterxml.jackson.databind.JsonNode;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;

/** Told again, the peer is certified already: nobody gets a second certificate of one kind. */
record HeldCertificate(Narrator teller, Walk walk) {

  void tell() {
    teller.step("The certificate is there already; the holder learns its number from the record.");
    Answer mine =
        teller.ask(walk.account(), Call.get("/api/v1/peers/" + walk.peerId() + "/certificates"));
    teller.expect(mine, 200);
    teller.expect(!mine.json().path("items").isEmpty(), "there should be a certificate");
    for (JsonNode one : mine.json().path("items")) {
      teller.line(
          "certificate %s of %s, %s since %s"
              .formatted(
                  one.path("number").asText(),
                  one.path("certifiedOn").asText(),
                  one.path("status").asText(),
                  one.path("since").asText()));
    }
  }
}
