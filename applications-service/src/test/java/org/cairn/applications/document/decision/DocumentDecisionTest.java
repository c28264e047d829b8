package org.cairn.applications.document.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.applications.document.decision.Documents.DOCUMENT;
import static org.cairn.applications.document.decision.Documents.LATE;
import static org.cairn.applications.document.decision.Documents.PACKS;
import static org.cairn.applications.document.decision.Documents.THAT_EVENING;
import static org.cairn.applications.document.decision.Documents.TRAINING;
import static org.cairn.applications.document.decision.Documents.aCaseWith;
import static org.cairn.applications.document.decision.Documents.aClosedCase;
import static org.cairn.applications.document.decision.Documents.aFile;
import static org.cairn.applications.document.decision.Documents.aReceived;
import static org.cairn.applications.document.decision.Documents.aRejected;
import static org.cairn.applications.document.decision.Documents.accepting;
import static org.cairn.applications.document.decision.Documents.anAccepted;
import static org.cairn.applications.document.decision.Documents.anOpenCase;
import static org.cairn.applications.document.decision.Documents.nothingYet;
import static org.cairn.applications.document.decision.Documents.rejecting;
import static org.cairn.applications.document.decision.Documents.replacing;
import static org.cairn.applications.document.decision.Documents.submitting;
import static org.cairn.applications.document.decision.Documents.submittingFor;
import static org.cairn.applications.document.decision.Documents.theSameBytes;

import java.util.List;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.jurisdictions.ruling.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentDecisionTest {

  @Test
  void aSubmission_isReceived_withItsRequirementTimeAndReceiptNumber() {
    assertThat(event(nothingYet(), submitting()))
        .isEqualTo(
            new DocumentEvent.Received(
                DOCUMENT,
                anOpenCase(),
                TRAINING,
                1,
                aFile(),
                SubmittedBy.APPLICANT,
                LATE,
                THAT_EVENING,
                "R-1"));
  }

  @Test
  void theSameBytesAgain_areAccepted_andNothingHappens() {
    assertThat(decide(theSameBytes(), submitting())).isEqualTo(new Accepted<>(List.of()));
    assertThat(decide(theSameBytes(), replacing())).isEqualTo(new Accepted<>(List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no-such-rule", "TRAINING-HOURS", "training-hours "})
  void aSubmission_isRefused_forWhatIsNotOnTheChecklist(String requirement) {
    Refusal refusal = refusal(nothingYet(), submittingFor(requirement));

    assertThat(refusal.kind()).isEqualTo("unknown-requirement");
    assertThat(refusal.type()).isEqualTo(RefusalType.UNKNOWN_VALUE);
    assertThat(refusal.pointer()).isEqualTo("/requirement");
  }

  @Test
  void aSubmission_isRefused_whenTheApplicationIsNotOpen() {
    Refusal refusal = refusal(new DocumentState.NotSubmitted(aClosedCase()), submitting());

    assertThat(refusal.kind()).isEqualTo("application-not-open");
    assertThat(refusal.type()).isEqualTo(RefusalType.STATE);
  }

  @Test
  void theTwoHundredthFile_isReceived_andTheNextIsRefused() {
    assertThat(decide(new DocumentState.NotSubmitted(aCaseWith(199)), submitting()))
        .isInstanceOf(Accepted.class);
    assertThat(refusal(new DocumentState.NotSubmitted(aCaseWith(200)), submitting()).kind())
        .isEqualTo("too-many-documents");
    assertThat(
            refusal(new DocumentState.Received(aCaseWith(200), DOCUMENT, TRAINING, 1), replacing())
                .kind())
        .isEqualTo("too-many-documents");
  }

  @Test
  void replacing_isReceivedAsTheNextVersion_alsoAfterARejection() {
    for (DocumentState state : List.of(aReceived(), aRejected())) {
      var received = (DocumentEvent.Received) event(state, replacing());

      assertThat(received.version()).isEqualTo(2);
      assertThat(received.documentId()).isEqualTo(DOCUMENT);
      assertThat(received.requirement()).isEqualTo(TRAINING);
      assertThat(received.submittedBy()).isEqualTo(SubmittedBy.BOARD);
    }
  }

  @Test
  void replacing_isRefused_whenTheDocumentIsAccepted() {
    assertThat(refusal(anAccepted(), replacing()).kind()).isEqualTo("document-already-accepted");
  }

  @Test
  void accepting_namesTheRuleAndItsCitation() {
    assertThat(event(aReceived(), accepting()))
        .isEqualTo(
            new DocumentEvent.Accepted(
                DOCUMENT, anOpenCase(), TRAINING, 1, THAT_EVENING, "Rule 1"));
  }

  @ParameterizedTest
  @EnumSource(value = RejectionReason.class, mode = Mode.EXCLUDE, names = "OTHER")
  void rejecting_givesItsReason(RejectionReason reason) {
    assertThat(event(aReceived(), rejecting(reason, null)))
        .isEqualTo(
            new DocumentEvent.Rejected(
                DOCUMENT, anOpenCase(), TRAINING, 1, reason, null, THAT_EVENING, "Rule 1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\n"})
  void rejectingForAnotherReason_isRefused_withoutWords(String note) {
    Refusal refusal = refusal(aReceived(), rejecting(RejectionReason.OTHER, note));

    assertThat(refusal.kind()).isEqualTo("note-missing");
    assertThat(refusal.pointer()).isEqualTo("/note");
    assertThat(refusal(aReceived(), rejecting(RejectionReason.OTHER, null)).kind())
        .isEqualTo("note-missing");
  }

  @Test
  void aReviewerWhoErred_reviewsAgain() {
    assertThat(event(aRejected(), accepting())).isInstanceOf(DocumentEvent.Accepted.class);
    assertThat(event(anAccepted(), rejecting())).isInstanceOf(DocumentEvent.Rejected.class);
  }

  @Test
  void nobody_reviewsADocumentOfTheirOwn() {
    assertThat(refusal(aReceived(), new DocumentCommand.Accept(true)).kind()).isEqualTo("own-case");
    assertThat(
            refusal(aReceived(), new DocumentCommand.Reject(RejectionReason.ILLEGIBLE, null, true))
                .kind())
        .isEqualTo("own-case");
  }

  @Test
  void reviewing_isRefused_whenTheApplicationIsNotOpen() {
    var state = new DocumentState.Received(aClosedCase(), DOCUMENT, TRAINING, 1);

    assertThat(refusal(state, accepting()).kind()).isEqualTo("application-not-open");
    assertThat(refusal(state, rejecting()).kind()).isEqualTo("application-not-open");
  }

  @Test
  void aNewDocument_doesNotTakeTheIdOfAnother() {
    assertThatThrownBy(() -> decide(aReceived(), submitting()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void thereIsNoReason_thatSaysItNeverCame() {
    assertThat(RejectionReason.values())
        .extracting(RejectionReason::code)
        .containsExactly(
            "illegible",
            "incomplete",
            "wrong_document",
            "unsigned",
            "out_of_date",
            "wrong_sender",
            "other_person",
            "other");
  }

  private static Decision<DocumentEvent> decide(DocumentState state, DocumentCommand command) {
    return DocumentDecision.decide(state, command, PACKS, LATE);
  }

  private static DocumentEvent event(DocumentState state, DocumentCommand command) {
    return ((Accepted<DocumentEvent>) decide(state, command)).events().getFirst();
  }

  private static Refusal refusal(DocumentState state, DocumentCommand command) {
    return ((Refused<DocumentEvent>) decide(state, command)).refusals().getFirst();
  }
}
