package org.cairn.applications.document.api;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cairn.applications.vault.FileRefused;
import org.cairn.applications.vault.VaultUnavailable;
import org.cairn.kit.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What is wrong with an upload or its file, or with the place where files are kept. */
public class DocumentProblems {

  private static final String FILE = "/file";
  private static final int SECONDS_UNTIL_ANOTHER_TRY = 5;

  @ServerExceptionMapper
  public Response refused(UploadRefused refused) {
    return refused.problem().response().build();
  }

  @ServerExceptionMapper
  public Response refused(FileRefused refused) {
    return switch (refused.reason()) {
      case EMPTY -> refused("document-empty", "The file is empty.");
      case UNSUPPORTED_TYPE ->
          refused(
              "document-type",
              "Send a PDF, PNG, JPEG, HEIC or DOCX file. This one is something else, whatever its"
                  + " name says.");
      case UNSAFE_ARCHIVE ->
          refused(
              "document-unsafe",
              "This DOCX is broken, holds macros, or unfolds to far more than it should.");
      case INFECTED -> refused("document-infected", "The malware scanner refused the file.");
      case TOO_LARGE ->
          Problem.of(413, "body-too-large", "The request body is too large", "Send at most 25 MiB.")
              .response()
              .build();
    };
  }

  private static Response refused(String kind, String detail) {
    return Problem.of(422, kind, "The file is not accepted", detail)
        .because(List.of(Problem.Reason.at(kind, FILE, detail)))
        .response()
        .build();
  }

  @ServerExceptionMapper
  public Response unavailable(VaultUnavailable unavailable) {
    String detail =
        switch (unavailable.reason()) {
          case BUSY -> "Too many files are being uploaded at once. Try again in a moment.";
          case SCANNER ->
              "The malware scanner does not answer, and no file passes without it. Try again"
                  + " later.";
          case STORE ->
              "Files can be neither stored nor read now; nothing was lost. Try again later.";
          case MISSING, DAMAGED -> "This file cannot be read. The operators have been notified.";
        };
    return Problem.of(503, "documents-unavailable", "Documents are not available", detail)
        .response()
        .header("Retry-After", SECONDS_UNTIL_ANOTHER_TRY)
        .build();
  }
}
