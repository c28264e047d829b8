package org.cairn.applications.document.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
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
      case DocumentState.NotSubmitted(Case ofCase) -> {
        if (!ofCase.asksFor(command.requirement())) {
          yield refused(DocumentRefusal.unknownRequirement());
        }
        yield received(
            command.documentId(), ofCase, command.requirement(), 1, command.upload(), zone, now);
      }
      case DocumentState.Received _, DocumentState.Accepted _, DocumentState.Rejected _ ->
          throw new IllegalArgumentException("A new document has no state of its own yet");
    };
  }

  private static Decision<DocumentEvent> replace(
      DocumentState state, DocumentCommand.Replace command, ZoneId zone, Instant now) {
    return switch (state) {
      case DocumentState.HeldAlready _ -> new Accepted<>(List.of());
      case DocumentState.NotSubmitted _ -> refused(DocumentRefusal.notSubmitted());
      case DocumentState.Accepted _ -> refused(DocumentRefusal.alreadyAccepted());
      case DocumentState.Received(Case ofCase, UUID id, String requirement, int version) ->
          received(id, ofCase, requirement, version + 1, command.upload(), zone, now);
      case DocumentState.Rejected(Case ofCase, UUID id, String requirement, int version) ->
          received(id, ofCase, requirement, version + 1, command.upload(), zone, now);
    };
  }

  private static Decision<DocumentEvent> received(
      UUID documentId,
      Case ofCase,
      String requirement,
      int version,
      DocumentCommand.Upload upload,
      ZoneId zone,
      Instant now) {
    if (!ofCase.open()) {
      return refused(DocumentRefusal.applicationNotOpen());
    }
    if (ofCase.files() >= Limits.MOST_FILES) {
      return refused(DocumentRefusal.tooManyDocuments());
    }
    return new Accepted<>(
        List.of(
            new DocumentEvent.Received(
                documentId,
                ofCase,
                requirement,
                version,
                upload.file(),
                upload.submittedBy(),
                now,
                LocalDate.ofInstant(now, zone),
                upload.receiptNumber())));
  }

  private static Decision<DocumentEvent> accept(
      DocumentState state, DocumentCommand.Accept command, LocalDate today) {
    return switch (state) {
      case DocumentState.NotSubmitted _, DocumentState.HeldAlready _ ->
          refused(DocumentRefusal.notSubmitted());
      case DocumentState.Accepted _ -> refused(DocumentRefusal.alreadyAccepted());
      case DocumentState.Received(Case ofCase, UUID id, String requirement, int version) ->
          accepted(ofCase, id, requirement, version, command, today);
      case DocumentState.Rejected(Case ofCase, UUID id, String requirement, int version) ->
          accepted(ofCase, id, requirement, version, command, today);
    };
  }

  private static Decision<DocumentEvent> accepted(
      Case ofCase,
      UUID documentId,
      String requirement,
      int version,
      DocumentCommand.Accept command,
      LocalDate today) {
    if (command.ofOwnCase()) {
      return refused(DocumentRefusal.ownCase());
    }
    if (!ofCase.open()) {
      return refused(DocumentRefusal.applicationNotOpen());
    }
    return new Accepted<>(
        List.of(
            new DocumentEvent.Accepted(
                documentId, ofCase, requirement, version, today, ofCase.citationOf(requirement))));
  }

  private static Decision<DocumentEvent> reject(
      DocumentState state, DocumentCommand.Reject command, LocalDate today) {
    return switch (state) {
      case DocumentState.NotSubmitted _, DocumentState.HeldAlready _ ->
          refused(DocumentRefusal.notSubmitted());
      case DocumentState.Rejected _ -> refused(DocumentRefusal.alreadyRejected());
      case DocumentState.Received(Case ofCase, UUID id, String requirement, int version) ->
          rejected(ofCase, id, requirement, version, command, today);
      case DocumentState.Accepted(Case ofCase, UUID id, String requirement, int version) ->
          rejected(ofCase, id, requirement, version, command, today);
    };
  }

  private static Decision<DocumentEvent> rejected(
      Case ofCase,
      UUID documentId,
      String requirement,
      int version,
      DocumentCommand.Reject command,
      LocalDate today) {
    if (command.ofOwnCase()) {
      return refused(DocumentRefusal.ownCase());
    }
    if (!ofCase.open()) {
      return refused(DocumentRefusal.applicationNotOpen());
    }
    if (command.reason() == RejectionReason.OTHER && isBlank(command.note())) {
      return refused(DocumentRefusal.noteMissing());
    }
    return new Accepted<>(
        List.of(
            new DocumentEvent.Rejected(
                documentId,
                ofCase,
                requirement,
                version,
                command.reason(),
                command.note(),
                today,
                ofCase.citationOf(requirement))));
  }

  private static boolean isBlank(@Nullable String note) {
    return note == null || note.isBlank();
  }

  private static Decision<DocumentEvent> refused(Refusal refusal) {
    return new Refused<>(List.of(refusal));
  }
}
