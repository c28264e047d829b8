package org.cairn.applications.document.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.cairn.jurisdictions.Limits;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with a document. No command undoes a receipt: a document stays received,
 * accepted or rejected forever, and a reviewer who made a mistake reviews again.
 */
public final class DocumentDecision {

  private DocumentDecision() {}

  /**
   * @param packs whose zone says which day it is in the jurisdiction
   * @return accepted without an event when the same bytes were submitted before
   */
  public static Decision<DocumentEvent> decide(
      DocumentState state, DocumentCommand command, Packs packs, Instant now) {
    ZoneId zone = zoneOf(state.ofCase().jurisdiction(), packs);
    return switch (command) {
      case DocumentCommand.Submit submit -> submit(state, submit, zone, now);
      case DocumentCommand.Replace replace -> replace(state, replace, zone, now);
      case DocumentCommand.Accept accept -> accept(state, accept, LocalDate.ofInstant(now, zone));
      case DocumentCommand.Reject reject -> reject(state, reject, LocalDate.ofInstant(now, zone));
    };
  }

  private static ZoneId zoneOf(String jurisdiction, Packs packs) {
    return packs
        .find(jurisdiction)
        .orElseThrow(
            () -> new IllegalStateException("No rule pack for jurisdiction " + jurisdiction))
        .zone();
  }

  private static Decision<DocumentEvent> submit(
      DocumentState state, DocumentCommand.Submit command, ZoneId zone, Instant now) {
    return switch (state) {
      case DocumentState.HeldAlready _ -> new Accepted<>(List.of());
      case DocumentState.NotSubmitted(Case ofCase) ->
          ofCase.asksFor(command.requirement())
              ? received(
                  command.upload(),
                  new DocumentState.Received(
                      ofCase, command.documentId(), command.requirement(), 1),
                  zone,
                  now)
              : refused(DocumentRefusal.unknownRequirement());
      case DocumentState.Submitted _ ->
          throw new IllegalArgumentException("A new document has no state of its own yet");
    };
  }

  private static Decision<DocumentEvent> replace(
      DocumentState state, DocumentCommand.Replace command, ZoneId zone, Instant now) {
    return switch (state) {
      case DocumentState.HeldAlready _ -> new Accepted<>(List.of());
      case DocumentState.NotSubmitted _ -> refused(DocumentRefusal.notSubmitted());
      case DocumentState.Accepted _ -> refused(DocumentRefusal.alreadyAccepted());
      case DocumentState.Submitted document ->
          received(
              command.upload(),
              new DocumentState.Received(
                  document.ofCase(),
                  document.documentId(),
                  document.requirement(),
                  document.version() + 1),
              zone,
              now);
    };
  }

  private static Decision<DocumentEvent> received(
      DocumentCommand.Upload upload, DocumentState.Received document, ZoneId zone, Instant now) {
    if (!document.ofCase().open()) {
      return refused(DocumentRefusal.applicationNotOpen());
    }
    if (document.ofCase().files() >= Limits.MOST_FILES) {
      return refused(DocumentRefusal.tooManyDocuments());
    }
    return accepted(
        new DocumentEvent.Received(
            document.documentId(),
            document.ofCase(),
            document.requirement(),
            document.version(),
            upload.file(),
            upload.submittedBy(),
            now,
            LocalDate.ofInstant(now, zone),
            upload.receiptNumber()));
  }

  private static Decision<DocumentEvent> accept(
      DocumentState state, DocumentCommand.Accept command, LocalDate today) {
    return switch (state) {
      case DocumentState.NotSubmitted _, DocumentState.HeldAlready _ ->
          refused(DocumentRefusal.notSubmitted());
      case DocumentState.Accepted _ -> refused(DocumentRefusal.alreadyAccepted());
      case DocumentState.Submitted document -> {
        Refusal refusal = notReviewable(document, command.ofOwnCase());
        yield refusal != null
            ? refused(refusal)
            : accepted(
                new DocumentEvent.Accepted(
                    document.documentId(),
                    document.ofCase(),
                    document.requirement(),
                    document.version(),
                    today,
                    document.ofCase().citationOf(document.requirement())));
      }
    };
  }

  private static Decision<DocumentEvent> reject(
      DocumentState state, DocumentCommand.Reject command, LocalDate today) {
    return switch (state) {
      case DocumentState.NotSubmitted _, DocumentState.HeldAlready _ ->
          refused(DocumentRefusal.notSubmitted());
      case DocumentState.Rejected _ -> refused(DocumentRefusal.alreadyRejected());
      case DocumentState.Submitted document -> rejected(document, command, today);
    };
  }

  private static Decision<DocumentEvent> rejected(
      DocumentState.Submitted document, DocumentCommand.Reject command, LocalDate today) {
    Refusal refusal = notReviewable(document, command.ofOwnCase());
    if (refusal != null) {
      return refused(refusal);
    }
    String note = command.note();
    if (command.reason() == RejectionReason.OTHER && (note == null || note.isBlank())) {
      return refused(DocumentRefusal.noteMissing());
    }
    return accepted(
        new DocumentEvent.Rejected(
            document.documentId(),
            document.ofCase(),
            document.requirement(),
            document.version(),
            command.reason(),
            note,
            today,
            document.ofCase().citationOf(document.requirement())));
  }

  private static @Nullable Refusal notReviewable(
      DocumentState.Submitted document, boolean ofOwnCase) {
    if (ofOwnCase) {
      return DocumentRefusal.ownCase();
    }
    return document.ofCase().open() ? null : DocumentRefusal.applicationNotOpen();
  }

  private static Decision<DocumentEvent> accepted(DocumentEvent event) {
    return new Accepted<>(List.of(event));
  }

  private static Decision<DocumentEvent> refused(Refusal refusal) {
    return new Refused<>(List.of(refusal));
  }
}
