package org.cairn.applications.document.api;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cairn.applications.vault.FileRefused;
import org.cairn.applications.vault.VaultUnavailable;
import org.cairn.kit.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What is wrong with a file, or with the place where files are kept. */
public class DocumentProblems {

  private static final String FILE = "/file";
  private static final int SECONDS_UNTIL_ANOTHER_TRY = 5;

  @ServerExceptionMapper
  public Response refused(FileRefused refused) {
    return switch (refused.reason()) {
      case EMPTY -> refused("document-empty", "The file is empty.");
      case UNSUPPORTED_TYPE ->
          refused(
              "document-type",
              "The file itself shows that it is none of PDF, PNG, JPEG, HEIC and DOCX, whatever its"
                  + " name says.");
      case UNSAFE_ARCHIVE ->
          refused(
              "document-unsafe",
              "This DOCX is broken, holds macros, or unfolds to far more than it should.");
      case INFECTED -> refused("document-infected", "The malware scanner refused the file.");
      case TOO_LARGE ->
          Problem.of(
                  413,
                  "body-too-large",
                  "The request body is too large",
                  "At most 25 MiB are taken.")
              .response()
              .build();
    };
  }

  private static Response refused(String kind, String detail) {
    return Problem.of(422, kind, "The file is not taken", detail)
        .because(List.of(Problem.Reason.at(kind, FILE, detail)))
        .response()
        .build();
  }

  @ServerExceptionMapper
  public Response unavailable(VaultUnavailable unavailable) {
    String detail =
        switch (unavailable.reason()) {
          case BUSY -> "Very many files are coming in at once. Try again in a moment.";
          case SCANNER -> "The malware scanner does not answer, and nothing passes without it.";
          case STORE -> "Files can neither be taken nor given out now. Nothing was lost.";
          case MISSING, DAMAGED -> "This file cannot be given out. The operators have been told.";
        };
    return Problem.of(503, "documents-unavailable", "Documents are not available", detail)
        .response()
        .header("Retry-After", SECONDS_UNTIL_ANOTHER_TRY)
        .build();
  }
}
