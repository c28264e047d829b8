package org.cairn.applications.document.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.document.decision.Documents.LATE;
import static org.cairn.applications.document.decision.Documents.PACKS;
import static org.cairn.applications.document.decision.Documents.TRAINING;
import static org.cairn.applications.document.decision.Documents.anOpenCase;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cairn.applications.application.decision.RequirementState;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;

/**
 * Whatever is done with the documents of an application in whatever order: what was received once
 * is never missing again, no receipt is lost, and the same bytes have one receipt.
 */
class NeverMissingAgainTest {

  /** What somebody tries: with one of five files, on one of the documents there are. */
  record Attempt(Kind kind, int file, int document) {
    enum Kind {
      SUBMIT,
      REPLACE,
      ACCEPT,
      REJECT
    }
  }

  @Provide
  Arbitrary<List<Attempt>> attempts() {
    return Combinators.combine(
            Arbitraries.of(Attempt.Kind.values()),
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 5))
        .as(Attempt::new)
        .list()
        .ofMaxSize(40);
  }

  @Property(tries = 2000)
  void aRequirementWithAReceipt_isNeverMissingAgain(@ForAll("attempts") List<Attempt> attempts) {
    var documents = new SampleDocuments();
    for (Attempt attempt : attempts) {
      var receiptsBefore = Map.copyOf(documents.receipts);

      documents.tryTo(attempt);

      assertThat(documents.receipts).containsAllEntriesOf(receiptsBefore);
      assertThat(documents.state() == RequirementState.MISSING)
          .isEqualTo(documents.receipts.isEmpty());
    }
  }

  /**
   * The documents for one requirement, kept as the service keeps them: by applying what happened.
   */
  private static final class SampleDocuments {

    private final Map<String, String> receipts = new HashMap<>();
    private final Map<UUID, DocumentState> documents = new LinkedHashMap<>();

    RequirementState state() {
      return RequirementState.of(
          documents.values().stream()
              .map(state ->
                  switch (state) {
                    case DocumentState.NotSubmitted _, DocumentState.HeldAlready _ ->
                        RequirementState.MISSING;
                    case DocumentState.Received _ -> RequirementState.RECEIVED;
                    case DocumentState.Accepted _ -> RequirementState.ACCEPTED;
                    case DocumentState.Rejected _ -> RequirementState.REJECTED;
                  })
              .toList());
    }

    void tryTo(Attempt attempt) {
      var file =
          new SubmittedFile("f" + attempt.file(), 1, "application/pdf", "a.pdf", "off", List.of());
      String number = "R-" + receipts.size();
      UUID fresh = new UUID(0, documents.size());
      Optional<DocumentState> standing =
          documents.values().stream().skip(attempt.document()).findFirst();
      DocumentState held =
          receipts.containsKey(file.sha256())
              ? new DocumentState.HeldAlready(anOpenCase())
              : new DocumentState.NotSubmitted(anOpenCase());
      switch (attempt.kind()) {
        case SUBMIT ->
            carryOut(
                held,
                new DocumentCommand.Submit(
                    fresh,
                    TRAINING,
                    new DocumentCommand.Upload(file, SubmittedBy.APPLICANT, number)));
        case REPLACE ->
            carryOut(
                held instanceof DocumentState.HeldAlready ? held : standing.orElse(held),
                new DocumentCommand.Replace(
                    new DocumentCommand.Upload(file, SubmittedBy.APPLICANT, number)));
        case ACCEPT -> carryOut(standing.orElse(held), new DocumentCommand.Accept(false));
        case REJECT ->
            carryOut(
                standing.orElse(held),
                new DocumentCommand.Reject(RejectionReason.ILLEGIBLE, null, false));
      }
    }

    private void carryOut(DocumentState state, DocumentCommand command) {
      Decision<DocumentEvent> decision = DocumentDecision.decide(state, command, PACKS, LATE);
      if (decision instanceof Accepted<DocumentEvent>(List<DocumentEvent> events)) {
        events.forEach(this::apply);
      }
    }

    private void apply(DocumentEvent event) {
      documents.put(
          event.documentId(),
          switch (event) {
            case DocumentEvent.Received e -> {
              assertThat(receipts).doesNotContainKey(e.file().sha256());
              receipts.put(e.file().sha256(), e.receiptNumber());
              yield new DocumentState.Received(
                  e.ofCase(), e.documentId(), e.requirement(), e.version());
            }
            case DocumentEvent.Accepted e ->
                new DocumentState.Accepted(
                    e.ofCase(), e.documentId(), e.requirement(), e.version());
            case DocumentEvent.Rejected e ->
                new DocumentState.Rejected(
                    e.ofCase(), e.documentId(), e.requirement(), e.version());
          });
    }
  }
}
