package org.cairn.applications.document.api;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The parts of an upload, for the API document alone: the body itself is read as a stream.
 *
 * @param requirement the ruleId of a checklist entry
 * @param file PDF, PNG, JPEG, HEIC or DOCX, of at most 25 MiB
 */
@Schema(name = "DocumentUpload")
record UploadFields(
    @Schema(maxLength = UploadedForm.LONGEST_TEXT) String requirement,
    @Schema(type = SchemaType.STRING, format = "binary") String file) {

  /** A better file for a document, which keeps its requirement. */
  @Schema(name = "DocumentReplacement")
  record Replacement(@Schema(type = SchemaType.STRING, format = "binary") String file) {}
}
