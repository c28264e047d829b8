package org.cairn.journeys.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The minimum that an upload costs: reading a file, its SHA-256, encryption in segments of 4 KiB as
 * in the vault, writing, and forcing it to disk.
 */
record EncryptedCopy(Path from, Path to) {
  private static final int SEGMENT = 4 * 1024;
  private static final int TAG_BITS = 128;
  private static final int NONCE = 12;

  /** Returns the seconds it took. */
  double seconds() {
    try {
      Files.deleteIfExists(to);
      long begin = System.nanoTime();
      copy();
      return (System.nanoTime() - begin) / 1e9;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("the copy failed", e);
    }
  }

  private void copy() throws IOException, GeneralSecurityException {
    var key = new SecretKeySpec(new byte[32], "AES");
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    byte[] clear = new byte[SEGMENT];
    try (InputStream in = Files.newInputStream(from);
        FileChannel out =
            FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      long segment = 0;
      for (int read = in.readNBytes(clear, 0, SEGMENT);
          read > 0;
          read = in.readNBytes(clear, 0, SEGMENT)) {
        digest.update(clear, 0, read);
        byte[] nonce = ByteBuffer.allocate(NONCE).putLong(segment++).array();
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
        writeWhole(out, ByteBuffer.wrap(cipher.doFinal(clear, 0, read)));
      }
      out.force(true);
    }
    if (digest.digest().length == 0) {
      throw new IOException("nothing was read");
    }
  }

  private static void writeWhole(FileChannel out, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }
}
