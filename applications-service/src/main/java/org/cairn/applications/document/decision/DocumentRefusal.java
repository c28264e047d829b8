package org.cairn.applications.document.decision;

import java.util.List;
import org.cairn.jurisdictions.Limits;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;

/** Why a command about a document is refused. */
public final class DocumentRefusal {

  public static final String APPLICATION_NOT_OPEN = "application-not-open";
  public static final String UNKNOWN_REQUIREMENT = "unknown-requirement";
  public static final String TOO_MANY_DOCUMENTS = "too-many-documents";
  public static final String NOT_SUBMITTED = "document-not-submitted";
  public static final String ALREADY_ACCEPTED = "document-already-accepted";
  public static final String ALREADY_REJECTED = "document-already-rejected";
  public static final String OWN_CASE = "own-case";
  public static final String NOTE_MISSING = "note-missing";
  public static final String REASON_MISSING = "reason-missing";
  public static final String REASON_WITHOUT_REJECTION = "reason-without-rejection";

  private DocumentRefusal() {}

  static Refusal applicationNotOpen() {
    return state(APPLICATION_NOT_OPEN, "This application is not open.");
  }

  static Refusal notSubmitted() {
    return state(NOT_SUBMITTED, "This document was not submitted.");
  }

  static Refusal alreadyAccepted() {
    return state(ALREADY_ACCEPTED, "This document is already accepted.");
  }

  static Refusal alreadyRejected() {
    return state(ALREADY_REJECTED, "This document is already rejected.");
  }

  static Refusal tooManyDocuments() {
    return state(
        TOO_MANY_DOCUMENTS, "An application holds at most " + Limits.MOST_FILES + " files.");
  }

  static Refusal state(String kind, String message) {
    return new Refusal(kind, RefusalType.STATE, "", message, List.of());
  }

  static Refusal unknownRequirement() {
    return new Refusal(
        UNKNOWN_REQUIREMENT,
        RefusalType.UNKNOWN_VALUE,
        "/requirement",
        "The checklist of this application has no such entry.",
        List.of());
  }

  static Refusal ownCase() {
    return new Refusal(
        OWN_CASE, RefusalType.RULE, "", "Nobody reviews a document of their own.", List.of());
  }

  static Refusal noteMissing() {
    return new Refusal(
        NOTE_MISSING,
        RefusalType.RULE,
        "/note",
        "Explain to the applicant what is wrong; this reason alone does not say it.",
        List.of());
  }

  public static Refusal reasonMissing() {
    return new Refusal(
        REASON_MISSING,
        RefusalType.RULE,
        "/reason",
        "Give the reason for the rejection.",
        List.of());
  }

  public static Refusal reasonWithoutRejection() {
    return new Refusal(
        REASON_WITHOUT_REJECTION,
        RefusalType.RULE,
        "/reason",
        "Only a rejection has a reason.",
        List.of());
  }
}
