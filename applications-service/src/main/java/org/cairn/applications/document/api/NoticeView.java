package org.cairn.applications.document.api;

import java.util.List;
import org.cairn.applications.document.store.DocumentFileRow;
import org.cairn.applications.vault.FileNotice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A notice on a file that was accepted all the same.
 *
 * @param code such as {@code pdf-encrypted}; further ones may come
 * @param message plain words to the sender
 */
@Schema(name = "FileNoticeView")
public record NoticeView(String code, String message) {

  static List<NoticeView> of(DocumentFileRow file) {
    return file.notices.stream()
        .map(code -> new NoticeView(code, FileNotice.of(code).map(FileNotice::words).orElse(code)))
        .toList();
  }
}
