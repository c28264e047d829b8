package org.cairn.journeys.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.cairn.journeys.demo.ApplicationSteps.Opened;
import org.cairn.journeys.document.SampleDocument;
import org.cairn.journeys.document.SampleDocuments;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;

/** Documents are submitted, the board decides, and anyone can look up the certificate. */
record CertificateSteps(Narrator narrator, Walk walk, Opened opened) {
  private static final String STAFF = "board-staff";

  private static final List<String> FROM_THE_PEER =
      List.of(
          "attestation-diagnosis",
          "attestation-treatment",
          "attestation-recovery",
          "training-hours",
          "exam",
          "supervision-plan",
          "application-fee",
          "history-form",
          "recovery-narrative");

  /** What the training provider and the authorities send to the board. */
  private static final List<String> FROM_OTHERS = List.of("training-from-provider", "fingerprints");

  void run() {
    withoutDocuments();
    documents();
    incomplete();
    publicLookup(decide());
  }

  private void withoutDocuments() {
    narrator.step("The board cannot decide on facts that no accepted document proves.");
    Answer refused = decision(fingerprints(), version());
    narrator.expect(refused, 422);
    int without = 0;
    for (JsonNode error : refused.json().path("errors")) {
      without += error.path("type").asText().endsWith("/document-not-accepted") ? 1 : 0;
    }
    narrator.line(without + " facts have no accepted document");
    narrator.expect(without > 0, "facts without documents should be refused");
  }

  private void documents() {
    narrator.step(
        "Documents are submitted, event gets a receipt, and the board's staff accept them.");
    FROM_THE_PEER.forEach(requirement -> document(walk.account(), requirement));
    FROM_OTHERS.forEach(requirement -> document(STAFF, requirement));
  }

  private void document(String from, String requirement) {
    Call submit =
        SampleDocuments.submit(
            opened.applicationId(),
            requirement,
            SampleDocument.aPdfSaying(requirement + walk.begin()));
    Answer receipt = narrator.askSilently(from, submit);
    narrator.expect(receipt, 201);
    narrator.expect(receipt.json().path("notices").isEmpty(), "a plain PDF should have no notice");
    String document = receipt.json().at("/details/documentId").asText();
    Answer read = narrator.askSilently(STAFF, SampleDocuments.read(document));
    narrator.expect(read, 200);
    Answer accepted =
        narrator.askSilently(STAFF, SampleDocuments.accept(document, read.header("ETag")));
    narrator.expect(accepted, 200);
    narrator.line(
        "%-23s from %-12s receipt %s  accepted"
            .formatted(requirement, from, receipt.text("number")));
    walk.add("DocumentReceived", document);
    walk.add("DocumentAccepted", document);
  }

  private void incomplete() {
    narrator.step(
        "Without the fingerprints the application is incomplete, so nobody can approve it.");
    Answer refused = decision("", version());
    narrator.expect(refused, 422);
    for (JsonNode error : refused.json().path("errors")) {
      for (JsonNode finding : error.path("findings")) {
        narrator.line(
            "missing: %s, by %s"
                .formatted(finding.path("ruleId").asText(), finding.path("citation").asText()));
      }
    }
  }

  private String version() {
    Answer read = narrator.askSilently(STAFF, Call.get(opened.path()));
    narrator.expect(read, 200);
    return read.header("ETag");
  }

  private Answer decision(String moreFacts, String version) {
    LocalDate today = walk.today();
    String facts =
        """
        {"outcome": "approve", "facts": {"bornOn": "1980-04-02", "education": "high_school",
         "training": {"hours": 40, "examScore": 92, "completedOn": "%s", "certificateFrom": "provider"},
         "attestations": ["diagnosis", "treatment", "recovery"],
         "supervisionPlan": {"signedByPeer": true, "signedBySupervisor": true},
         "payments": [{"fee": "application", "cents": 12500, "paidOn": "%s"}]%s}}
        """
            .formatted(today.minusMonths(1), today, moreFacts);
    return narrator.ask(STAFF, Call.post(opened.path() + "/decision").ifMatch(version).json(facts));
  }

  private String fingerprints() {
    return ", \"fingerprints\": {\"resultOn\": \"%1$s\"}, \"completedOn\": \"%1$s\""
        .formatted(walk.today());
  }

  private String decide() {
    narrator.step(
        "Now the application is complete and routine: the staff may issue the certificate.");
    Answer decided = decision(fingerprints(), version());
    narrator.expect(decided, 200);
    String number = decided.text("certificateNumber");
    narrator.line("certificate %s, by rule pack %s".formatted(number, decided.text("packVersion")));
    return number;
  }

  private void publicLookup(String number) {
    narrator.step(
        "Anyone with the number can look up the certificate; a made-up number is not found.");
    Answer looked = narrator.ask(Call.get("/api/v1/certificates/" + number));
    narrator.expect(looked, 200);
    narrator.line("%s since %s".formatted(looked.text("status"), looked.text("since")));
    narrator.expect(looked.text("status").equals("active"), "the certificate should be active");
    String unknown = number.substring(0, number.length() - 4) + "0000";
    narrator.expect(narrator.ask(Call.get("/api/v1/certificates/" + unknown)), 404);
  }
}
