package org.cairn.applications.document.api;

import java.time.Instant;
import org.cairn.applications.document.receipt.ReceiptDetails;
import org.cairn.applications.document.store.DocumentFileRow;
import org.cairn.applications.document.store.DocumentRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A receipt as its holder gets it.
 *
 * @param proof an SD-JWT (RFC 9901): signed number and time, and the disclosure of the details
 * @param checkAt where anybody may ask whether the number is good
 */
@Schema(requiredProperties = {"number", "receivedAt", "details", "proof", "checkAt"})
public record ReceiptView(
    String number, Instant receivedAt, ReceiptDetails details, String proof, String checkAt) {

  static ReceiptView of(DocumentRow document, DocumentFileRow file) {
    return new ReceiptView(
        file.receiptNumber(),
        file.receivedAt(),
        file.details(document),
        file.receipt(),
        ReceiptsResource.HERE + "/" + file.receiptNumber());
  }
}
