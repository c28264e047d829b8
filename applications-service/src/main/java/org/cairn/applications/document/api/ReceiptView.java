package org.cairn.applications.document.api;

import java.time.Instant;
import java.util.List;
import org.cairn.applications.document.receipt.ReceiptDetails;
import org.cairn.applications.document.store.DocumentFileRow;
import org.cairn.applications.document.store.DocumentRow;

/**
 * A receipt for its holder.
 *
 * @param proof an SD-JWT (RFC 9901): signed number and time, and the disclosure of the details
 * @param checkAt where anyone can check the number
 * @param notices what the sender should know about the file, such as that it cannot be opened
 */
public record ReceiptView(
    String number,
    Instant receivedAt,
    ReceiptDetails details,
    String proof,
    String checkAt,
    List<NoticeView> notices) {

  public ReceiptView {
    notices = List.copyOf(notices);
  }

  static ReceiptView of(DocumentRow document, DocumentFileRow file) {
    return new ReceiptView(
        file.receiptNumber,
        file.receivedAt,
        file.details(document),
        file.receipt,
        ReceiptsResource.PATH + "/" + file.receiptNumber,
        NoticeView.of(file));
  }
}
