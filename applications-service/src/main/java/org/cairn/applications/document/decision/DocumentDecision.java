package org.cairn.applications.document.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with a document. There is no command that undoes a receipt: a document that
 * stands is received, accepted or rejected for ever, and a reviewer who erred reviews again.
 */
public final class DocumentDecision {

  /**
   * Files of one application, replacements included. Far above what any checklist asks for; it
   * keeps one sign-in from filling the vault.
   */
  static final long MOST_FILES = 200;

  private DocumentDecision() {}

  /**
   * @param zone of the jurisdiction: the day of everything is the day there
   * @return accepted without an event when the same bytes stand already: nothing happens twice
   */
  public static Decision<DocumentEvent> decide(
      DocumentState state, DocumentCommand command, ZoneId zone, Instant now) {
    return switch (command) {
      case DocumentCommand.Submit submit -> submit(state, submit, zone, now);
      case DocumentCommand.Replace replace -> replace(state, replace, zone, now);
      case DocumentCommand.Accept accept -> accept(state, accept, LocalDate.ofInstant(now, zone));
      case DocumentCommand.Reject reject -> reject(state, reject, LocalDate.ofInstant(now, zone));
    };
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
            command.documentId(),
            ofCase,
            command.requirement(),
            1,
            new DocumentCommand.Replace(
                command.file(), command.submittedBy(), command.receiptNumber()),
            zone,
            now);
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
          received(id, ofCase, requirement, version + 1, command, zone, now);
      case DocumentState.Rejected(Case ofCase, UUID id, String requirement, int version) ->
          received(id, ofCase, requirement, version + 1, command, zone, now);
    };
  }

  private static Decision<DocumentEvent> received(
      UUID documentId,
      Case ofCase,
      String requirement,
      int version,
      DocumentCommand.Replace command,
      ZoneId zone,
      Instant now) {
    if (!ofCase.open()) {
      return refused(DocumentRefusal.applicationNotOpen());
    }
    if (ofCase.files() >= MOST_FILES) {
      return refused(DocumentRefusal.tooManyDocuments());
    }
    return new Accepted<>(
        List.of(
            new DocumentEvent.Received(
                documentId,
                ofCase,
                requirement,
                version,
                command.file(),
                command.submittedBy(),
                now,
                LocalDate.ofInstant(now, zone),
                command.receiptNumber())));
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
