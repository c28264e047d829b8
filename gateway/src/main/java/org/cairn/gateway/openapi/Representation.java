package org.cairn.gateway.openapi;

import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Bytes that never change while the gateway runs, with their entity tag. */
record Representation(String mediaType, Buffer bytes, String etag) {

  private static final int TAG_LENGTH = 32;

  static Representation of(String mediaType, byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      String tag = HexFormat.of().formatHex(digest).substring(0, TAG_LENGTH);
      return new Representation(mediaType, Buffer.buffer(bytes), '"' + tag + '"');
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
