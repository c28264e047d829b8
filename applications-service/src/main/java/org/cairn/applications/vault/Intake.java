package org.cairn.applications.vault;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Set;
import org.cairn.applications.vault.FileRefused.Reason;
import org.jboss.logging.Logger;

/** Encrypts a file while it arrives, then inspects it from the spool. */
final class Intake {

  private static final Logger LOG = Logger.getLogger(Intake.class);

  private static final int BINDING = 16;
  private static final int BUFFER = 32 * 1024;

  /** Each check may use a few MB for the table of contents, and expands as fast as it can. */
  private static final int ARCHIVES_AT_ONCE = 4;

  private final SecureRandom random = new SecureRandom();
  private final SealingKeys keys;
  private final Spool spool;
  private final MalwareScan scan;
  private final UploadPlaces places;
  private final UploadPlaces archivePlaces;
  private final FileInspection inspection;

  Intake(SealingKeys keys, Spool spool, MalwareScan scan, UploadPlaces places, PdfReader pdfs) {
    this.keys = keys;
    this.spool = spool;
    this.scan = scan;
    this.places = places;
    this.archivePlaces = new UploadPlaces(ARCHIVES_AT_ONCE, places.timeout());
    this.inspection = new FileInspection(pdfs);
  }

  SealedCopy seal(InputStream clear) {
    try (var _ = places.take()) {
      SpoolFile file = create();
      boolean passed = false;
      try {
        SealedCopy copy = encrypt(clear, file);
        look(copy);
        var noticed =
            copy.with(
                inspection.of(
                    copy.kind(), copy.size(), new Spooled(keys, copy.path(), copy.binding())));
        passed = true;
        return noticed;
      } finally {
        if (!passed) {
          file.close();
        }
      }
    }
  }

  private SpoolFile create() {
    try {
      return spool.create();
    } catch (IOException e) {
      throw Vault.unavailable("A document cannot be spooled", e);
    }
  }

  private SealedCopy encrypt(InputStream clear, SpoolFile file) {
    byte[] head = firstOf(clear);
    FileKind kind =
        FileKind.seeming(head).orElseThrow(() -> new FileRefused(Reason.UNSUPPORTED_TYPE));
    byte[] binding = new byte[BINDING];
    random.nextBytes(binding);
    MessageDigest digest = Sha256.newDigest();
    long size = head.length;
    try (OutputStream spooled =
            new BufferedOutputStream(
                Files.newOutputStream(file.path(), StandardOpenOption.WRITE), BUFFER);
        OutputStream sealed = keys.sealing(spooled, binding)) {
      digest.update(head);
      sealed.write(head);
      byte[] buffer = new byte[BUFFER];
      for (int read = next(clear, buffer); read >= 0; read = next(clear, buffer)) {
        size += read;
        if (size > Vault.MAX_SIZE) {
          throw new FileRefused(Reason.TOO_LARGE);
        }
        digest.update(buffer, 0, read);
        sealed.write(buffer, 0, read);
      }
    } catch (IOException e) {
      throw Vault.unavailable("A document cannot be spooled", e);
    }
    return new SealedCopy(file, Sha256.of(digest), size, kind, binding, scan.looks(), Set.of());
  }

  private static byte[] firstOf(InputStream clear) {
    try {
      byte[] head = clear.readNBytes(FileKind.HEAD);
      if (head.length == 0) {
        throw new FileRefused(Reason.EMPTY);
      }
      return head;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Distinguishes a failure of the sender from one of ours. */
  private static int next(InputStream clear, byte[] buffer) {
    try {
      return clear.read(buffer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void look(SealedCopy copy) {
    if (copy.kind() == FileKind.DOCX) {
      lookInside(copy);
    }
    if (scan.looks() && !isClean(copy)) {
      throw new FileRefused(Reason.INFECTED);
    }
  }

  private void lookInside(SealedCopy copy) {
    try (var _ = archivePlaces.take()) {
      WordArchive.check(new Spooled(keys, copy.path(), copy.binding()), copy.size());
    } catch (IOException e) {
      LOG.infof("A word processor's file was refused: %s", whyOf(e));
      throw new FileRefused(Reason.UNSAFE_ARCHIVE);
    }
  }

  /** Messages of the libraries may quote names from the file. */
  private static String whyOf(IOException e) {
    return e instanceof WordArchive.Unsafe
        ? String.valueOf(e.getMessage())
        : e.getClass().getSimpleName();
  }

  private boolean isClean(SealedCopy copy) {
    var spooled = new Spooled(keys, copy.path(), copy.binding());
    try (InputStream clear = spooled.fromTheBeginning()) {
      return scan.isClean(clear);
    } catch (IOException e) {
      throw new VaultUnavailable(
          VaultUnavailable.Reason.SCANNER, "The scanner did not answer for a document", e);
    }
  }

  /** The plaintext of a spool file, which can be read repeatedly. */
  private record Spooled(SealingKeys keys, Path path, byte[] binding) implements WordArchive.Clear {

    @Override
    public InputStream fromTheBeginning() throws IOException {
      return keys.opening(Files.newInputStream(path), binding);
    }

    @Override
    public SeekableByteChannel anywhere() throws IOException {
      return keys.opening(Files.newByteChannel(path), binding);
    }
  }
}
