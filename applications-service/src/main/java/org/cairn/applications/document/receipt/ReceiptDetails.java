package org.cairn.applications.document.receipt;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What the holder of a receipt can prove.
 *
 * @param sha256 of the file, as hexadecimal digits: the holder of the file can show that it is this
 *     one
 * @param version of the document, counting its files from 1
 */
public record ReceiptDetails(
    UUID documentId,
    UUID applicationId,
    UUID peerId,
    String jurisdiction,
    String requirement,
    int version,
    String sha256,
    long bytes,
    String mediaType,
    String submittedBy,
    String packVersion) {

  static final String CLAIM = "details";

  Map<String, Object> claims() {
    var claims = new LinkedHashMap<String, Object>();
    claims.put("documentId", documentId.toString());
    claims.put("applicationId", applicationId.toString());
    claims.put("peerId", peerId.toString());
    claims.put("jurisdiction", jurisdiction);
    claims.put("requirement", requirement);
    claims.put("version", version);
    claims.put("sha256", sha256);
    claims.put("bytes", bytes);
    claims.put("mediaType", mediaType);
    claims.put("submittedBy", submittedBy);
    claims.put("packVersion", packVersion);
    return claims;
  }
}
