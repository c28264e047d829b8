package org.cairn.journeys.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.cairn.journeys.demo.ApplicationSteps.Opened;
import org.cairn.journeys.document.SampleDocument;
import org.cairn.journeys.document.SampleDocuments;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;

/** The documents come together, the board decides, and anybody can look the certificate up. */
record CertificateSteps(Narrator teller, Walk walk, Opened opened) {
  private static final String STAFF = "board-staff";

  private static final List<String> PAPERS_OF_THE_PEER =
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

  /** What trainer and authorities send to the board itself. */
  private static final List<String> PAPERS_OF_OTHERS =
      List.of("training-from-provider", "fingerprints");

  void tell() {
    withoutDocuments();
    documents();
    incomplete();
    publicLook(decide());
  }

  private void withoutDocuments() {
    teller.step("What nobody has shown in a document is not decided on, whatever the staff types.");
    Answer refused = decision(fingerprints(), version());
    teller.expect(refused, 422);
    int without = 0;
    for (JsonNode error : refused.json().path("errors")) {
      without += error.path("type").asText().endsWith("/document-not-accepted") ? 1 : 0;
    }
    teller.line(without + " facts have no accepted document");
    teller.expect(without > 0, "facts without documents should be refused");
  }

  private void documents() {
    teller.step(
        "SampleDocuments come in, each with its receipt, and the board's staff accepts them.");
    PAPERS_OF_THE_PEER.forEach(requirement -> document(walk.account(), requirement));
    PAPERS_OF_OTHERS.forEach(requirement -> document(STAFF, requirement));
  }

  private void document(String from, String requirement) {
    Call submit =
        SampleDocuments.submit(
            opened.applicationId(),
            requirement,
            SampleDocument.aPdfSaying(requirement + walk.begin()));
    Answer receipt = teller.askSilently(from, submit);
    teller.expect(receipt, 201);
    teller.expect(receipt.json().path("notices").isEmpty(), "a plain PDF should have no notice");
    String document = receipt.json().at("/details/documentId").asText();
    Answer read = teller.askSilently(STAFF, SampleDocuments.read(document));
    teller.expect(read, 200);
    Answer accepted =
        teller.askSilently(STAFF, SampleDocuments.accept(document, read.header("ETag")));
    teller.expect(accepted, 200);
    teller.line(
        "%-23s from %-12s receipt %s  accepted"
            .formatted(requirement, from, receipt.text("number")));
    walk.did("DocumentReceived", document);
    walk.did("DocumentAccepted", document);
  }

  private void incomplete() {
    teller.step("Without the fingerprints it is incomplete; nobody can approve that.");
    Answer refused = decision("", version());
    teller.expect(refused, 422);
    for (JsonNode error : refused.json().path("errors")) {
      for (JsonNode finding : error.path("findings")) {
        teller.line(
            "missing: %s, by %s"
                .formatted(finding.path("ruleId").asText(), finding.path("citation").asText()));
      }
    }
  }

  private String version() {
    Answer read = teller.askSilently(STAFF, Call.get(opened.path()));
    teller.expect(read, 200);
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
    return teller.ask(STAFF, Call.post(opened.path() + "/decision").ifMatch(version).json(facts));
  }

  private String fingerprints() {
    return ", \"fingerprints\": {\"resultOn\": \"%1$s\"}, \"completedOn\": \"%1$s\""
        .formatted(walk.today());
  }

  private String decide() {
    teller.step("With them it is complete and routine: the staff may issue the certificate.");
    Answer decided = decision(fingerprints(), version());
    teller.expect(decided, 200);
    String number = decided.text("certificateNumber");
    teller.line("certificate %s, by rule pack %s".formatted(number, decided.text("packVersion")));
    return number;
  }

  private void publicLook(String number) {
    teller.step("Anybody who is given the number may look it up; a made up one is not there.");
    Answer looked = teller.ask(Call.get("/api/v1/certificates/" + number));
    teller.expect(looked, 200);
    teller.line("%s since %s".formatted(looked.text("status"), looked.text("since")));
    teller.expect(looked.text("status").equals("active"), "it should be active");
    String another = number.substring(0, number.length() - 4) + "0000";
    teller.expect(teller.ask(Call.get("/api/v1/certificates/" + another)), 404);
  }
}
