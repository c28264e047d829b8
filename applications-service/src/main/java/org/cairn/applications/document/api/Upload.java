package org.cairn.applications.document.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.Set;
import org.cairn.applications.document.decision.HandedFile;
import org.cairn.applications.document.receipt.Receipts;
import org.cairn.applications.document.transaction.DocumentTransactions.HandedIn;
import org.cairn.applications.document.vault.SealedCopy;
import org.cairn.applications.document.vault.Vault;
import org.cairn.kit.http.Answers;
import org.cairn.kit.http.Etag;
import org.cairn.kit.idempotency.StoredAnswer;
import org.jspecify.annotations.Nullable;

/** From the body of an upload to a file in the spool, and from what became of it to the answer. */
@ApplicationScoped
class Upload {

  private final Vault vault;
  private final Receipts receipts;
  private final Answers answers;

  Upload(Vault vault, Receipts receipts, Answers answers) {
    this.vault = vault;
    this.receipts = receipts;
    this.answers = answers;
  }

  /** The caller closes what it gets: a copy that nobody kept is gone then. */
  UploadedForm read(InputStream body, @Nullable String contentType, Set<String> texts) {
    return UploadedForm.read(body, contentType, texts, vault::seal);
  }

  HandedFile fileOf(UploadedForm form) {
    SealedCopy copy = form.copy();
    return new HandedFile(
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
  StoredAnswer receiptOf(HandedIn handedIn) {
    var etag = new Etag(handedIn.document().version());
    var receipt = ReceiptView.of(handedIn.document(), handedIn.file());
    return handedIn.isNew()
        ? answers.created(DocumentsResource.HERE + "/" + handedIn.document().id(), etag, receipt)
        : answers.done(etag, receipt);
  }
}
