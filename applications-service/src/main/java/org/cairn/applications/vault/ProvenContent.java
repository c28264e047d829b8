package org.cairn.applications.vault;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** A stream that ends normally only if its content has the expected hash. */
final class ProvenContent extends FilterInputStream {

  private final MessageDigest soFar = Sha256.newDigest();
  private final Sha256 expected;
  private boolean proven;

  ProvenContent(InputStream content, Sha256 expected) {
    super(content);
    this.expected = expected;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    if (read > 0) {
      soFar.update(target, offset, read);
    } else if (read < 0 && !proven) {
      if (!Sha256.of(soFar).equals(expected)) {
        throw new IOException("A file is not what was kept");
      }
      proven = true;
    }
    return read;
  }

  /** Reads instead of skipping, so that skipped bytes are hashed, too. */
  @Override
  public long skip(long count) throws IOException {
    byte[] passed = new byte[Math.clamp(count, 0, 4096)];
    return Math.max(0, read(passed, 0, passed.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
