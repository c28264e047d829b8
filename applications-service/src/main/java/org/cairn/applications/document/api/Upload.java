package org.cairn.applications.document.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.Set;
import org.cairn.applications.document.decision.SubmittedFile;
import org.cairn.applications.document.receipt.Receipts;
import org.cairn.applications.document.transaction.DocumentTransactions.Submitted;
import org.cairn.applications.document.vault.SealedCopy;
import org.cairn.applications.document.vault.Vault;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.Responses;
import org.cairn.kit.http.StoredResponse;
import org.jspecify.annotations.Nullable;

/** From the body of an upload to a file in the spool, and from what became of it to the answer. */
@ApplicationScoped
class Upload {

  private final Vault vault;
  private final Receipts receipts;
  private final Responses responses;

  Upload(Vault vault, Receipts receipts, Responses responses) {
    this.vault = vault;
    this.receipts = receipts;
    this.responses = responses;
  }

  /** The caller closes what it gets: a copy that nobody kept is gone then. */
  UploadedForm read(InputStream body, @Nullable String contentType, Set<String> texts) {
    return UploadedForm.read(body, contentType, texts, vault::seal);
  }

  SubmittedFile fileOf(UploadedForm form) {
    SealedCopy copy = form.copy();
    return new SubmittedFile(
        copy.digest().hex(),
        copy.size(),
        copy.kind().mediaType(),
        form.fileName().endingAs(copy.kind()).value(),
        vault.scanning(),
        copy.notices());
  }

  String receiptNumber() {
    return receipts.nextNumber();
  }

  /** The first receipt, whether these bytes have just come or had come before. */
  StoredResponse receiptOf(Submitted submitted) {
    var etag = new Etag(submitted.document().version());
    var receipt = ReceiptView.of(submitted.document(), submitted.file());
    return submitted.isNew()
        ? responses.created(DocumentsResource.PATH + "/" + submitted.document().id(), etag, receipt)
        : responses.done(etag, receipt);
  }
}
