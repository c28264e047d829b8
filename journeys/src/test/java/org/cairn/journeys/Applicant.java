package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.journeys.document.SampleDocument;
import org.cairn.journeys.document.SampleDocuments;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;

/** A peer with an application to submit documents for. */
record Applicant(Person person, String applicationId, String peerId) {
  static final Person STAFF = Person.named("board-staff");

  static Applicant named(String account) {
    Person person = Person.named(account).registered();
    Answer opened = person.opens("us-mt", "cbhpss");
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    return new Applicant(person, opened.text("applicationId"), opened.text("peerId"));
  }

  Answer submits(String requirement, SampleDocument document) {
    return person.asks(SampleDocuments.submit(applicationId, requirement, document));
  }

  Answer downloads(String documentId, long version) {
    return person.asks(SampleDocuments.download(documentId, version));
  }

  /** The states of the checklist, by rule. */
  Map<String, String> checklist() {
    Answer application = person.asks(Call.get(Person.APPLICATIONS + "/" + applicationId));
    var states = new TreeMap<String, String>();
    for (JsonNode entry : application.json().path("checklist")) {
      states.put(entry.path("ruleId").asText(), entry.path("state").asText());
    }
    return states;
  }

  /** The timeline's entries about documents, oldest first. */
  List<ExpectedEntry> documentEntries() {
    var entries = new ArrayList<ExpectedEntry>();
    for (JsonNode entry : person.seesTimelineOf(peerId).json().path("entries")) {
      if (entry.path("type").asText().startsWith("Document")) {
        entries.add(
            new ExpectedEntry(
                entry.path("type").asText(),
                entry.path("aggregateId").asText(),
                entry.path("sequence").asLong()));
      }
    }
    return entries.reversed();
  }

  /** An entry of the timeline. */
  record ExpectedEntry(String type, String aggregateId, long sequence) {}

  static String documentOf(Answer receipt) {
    return receipt.json().at("/details/documentId").asText();
  }
}
