package org.cairn.applications.document.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.jurisdictions.Packs;
import org.jspecify.annotations.Nullable;

/** The things the rules of documents are about. */
final class Documents {

  static final UUID APPLICATION = UUID.fromString("01890000-0000-7000-8000-00000000000a");
  static final UUID PEER = UUID.fromString("01890000-0000-7000-8000-000000000001");
  static final UUID DOCUMENT = UUID.fromString("01890000-0000-7000-8000-00000000000d");
  static final String TRAINING = "training-hours";
  static final String EXAM = "exam";

  static final Packs PACKS = Packs.fromClasspath();

  /** A quarter past nine in the evening of the 20th there, the 21st in universal time. */
  static final Instant LATE = Instant.parse("2026-11-21T04:15:00Z");

  static final LocalDate THAT_EVENING = LocalDate.of(2026, 11, 20);

  private Documents() {}

  static Case anOpenCase() {
    return aCase(true, 0);
  }

  static Case aClosedCase() {
    return aCase(false, 1);
  }

  static Case aCaseWith(long files) {
    return aCase(true, files);
  }

  private static Case aCase(boolean open, long files) {
    return new Case(
        APPLICATION,
        PEER,
        "us-mt",
        open,
        "2026.11.1",
        Map.of(TRAINING, "Rule 1", EXAM, "Rule 2"),
        files);
  }

  static DocumentState nothingYet() {
    return new DocumentState.NotSubmitted(anOpenCase());
  }

  static DocumentState theSameBytes() {
    return new DocumentState.HeldAlready(anOpenCase());
  }

  static DocumentState aReceived() {
    return new DocumentState.Received(anOpenCase(), DOCUMENT, TRAINING, 1);
  }

  static DocumentState anAccepted() {
    return new DocumentState.Accepted(anOpenCase(), DOCUMENT, TRAINING, 1);
  }

  static DocumentState aRejected() {
    return new DocumentState.Rejected(anOpenCase(), DOCUMENT, TRAINING, 1);
  }

  static SubmittedFile aFile() {
    return new SubmittedFile(
        "ab".repeat(32), 4711, "application/pdf", "course.pdf", "off", List.of());
  }

  static DocumentCommand submitting() {
    return submittingFor(TRAINING);
  }

  static DocumentCommand submittingFor(String requirement) {
    return new DocumentCommand.Submit(
        DOCUMENT, requirement, new DocumentCommand.Upload(aFile(), SubmittedBy.APPLICANT, "R-1"));
  }

  static DocumentCommand replacing() {
    return new DocumentCommand.Replace(
        new DocumentCommand.Upload(aFile(), SubmittedBy.BOARD, "R-2"));
  }

  static DocumentCommand accepting() {
    return new DocumentCommand.Accept(false);
  }

  static DocumentCommand rejecting() {
    return rejecting(RejectionReason.ILLEGIBLE, null);
  }

  static DocumentCommand rejecting(RejectionReason reason, @Nullable String note) {
    return new DocumentCommand.Reject(reason, note, false);
  }
}
