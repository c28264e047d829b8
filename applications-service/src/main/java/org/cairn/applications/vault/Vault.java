package org.cairn.applications.vault;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.HexFormat;
import org.cairn.applications.vault.VaultUnavailable.Reason;
import org.jboss.logging.Logger;

/**
 * Receives files, stores them under the hash of their content, and returns them. No plaintext is
 * ever written, and no file is ever held in memory as a whole.
 */
@ApplicationScoped
public class Vault {

  /** Plaintext bytes: 25 MiB. */
  public static final long MAX_SIZE = 25L * 1024 * 1024;

  private static final Logger LOG = Logger.getLogger(Vault.class);

  private static final int READ_AHEAD = 8 * 1024;

  private final SealingKeys keys;
  private final Spool spool;
  private final ContentStore store;
  private final MalwareScan scan;
  private final PdfReader pdfs;
  private final Intake intake;

  @Inject
  public Vault(VaultSettings settings) {
    this(
        SealingKeys.of(settings.keyset()),
        new Spool(settings.folder().resolve("spool")),
        storeOf(settings),
        scanOf(settings.scan()),
        new UploadPlaces(settings.uploads().atOnce(), settings.uploads().timeout()),
        new PdfReader());
  }

  Vault(
      SealingKeys keys,
      Spool spool,
      ContentStore store,
      MalwareScan scan,
      UploadPlaces places,
      PdfReader pdfs) {
    this.keys = keys;
    this.spool = spool;
    this.store = store;
    this.scan = scan;
    this.pdfs = pdfs;
    this.intake = new Intake(keys, spool, scan, places, pdfs);
  }

  private static ContentStore storeOf(VaultSettings settings) {
    return switch (settings.store()) {
      case FOLDER -> new ContentFolder(settings.folder());
      case BUCKET -> ContentBucket.of(settings.bucket());
    };
  }

  private static MalwareScan scanOf(VaultSettings.Scan scan) {
    return switch (scan.kind()) {
      case OFF -> new NoScan();
      case CLAMD -> new Clamd(scan.host(), scan.port(), scan.timeout());
    };
  }

  /**
   * Receives a file as far as the spool.
   *
   * @param clear the file as it arrives; read to its end and not closed
   * @throws FileRefused if it is not an accepted file; nothing of it is kept
   * @throws VaultUnavailable if it cannot be accepted now; nothing of it is kept
   * @throws java.io.UncheckedIOException if {@code clear} fails, as in an upload broken off;
   *     nothing of it remains
   */
  public SealedCopy seal(InputStream clear) {
    return intake.seal(clear);
  }

  /**
   * Makes a copy permanent. To be called within the transaction that inserts the row of this
   * content, under a lock on its digest, and only if no committed row knows the digest. Then a file
   * at the address was left by an upload that crashed before its commit: nobody knows its binding,
   * so nobody could ever open it, and it is replaced.
   *
   * @throws VaultUnavailable if the store does not take it; what was kept before is untouched
   */
  public void keep(SealedCopy copy) {
    try {
      store.put(copy.digest(), copy.path());
    } catch (IOException e) {
      throw unavailable("A document cannot be kept", e);
    }
    if (store instanceof ContentFolder) {
      copy.taken();
    }
  }

  /**
   * The clear bytes of a kept file. The caller closes the stream. Reading it throws {@link
   * IOException} when the file proves altered or cut on the way, at the latest at its end.
   *
   * @throws VaultUnavailable if it is missing, not readable now, or was not sealed for this binding
   */
  public InputStream open(Sha256 digest, byte[] binding) {
    InputStream sealed = sealedAt(digest, binding);
    boolean opened = false;
    try {
      var clear =
          new BufferedInputStream(
              new ProvenContent(keys.opening(sealed, binding), digest), READ_AHEAD);
      // The first segment is opened here, so that a moved file is refused before anything is
      // answered.
      clear.mark(1);
      clear.read();
      clear.reset();
      opened = true;
      return clear;
    } catch (IOException e) {
      LOG.errorf("The document bound to %s cannot be opened", hex(binding));
      throw new VaultUnavailable(Reason.DAMAGED, "Bound to " + hex(binding), e);
    } finally {
      if (!opened) {
        closeQuietly(sealed);
      }
    }
  }

  private InputStream sealedAt(Sha256 digest, byte[] binding) {
    try {
      return store.get(digest);
    } catch (NoSuchFileException e) {
      // The exception names the address, and that is the digest.
      LOG.errorf("The document bound to %s is missing", hex(binding));
      throw new VaultUnavailable(Reason.MISSING, "Bound to " + hex(binding), null);
    } catch (IOException e) {
      throw unavailable("A document cannot be read", e);
    }
  }

  /** "off", or the name of the scanner that every file passes. */
  public String scanning() {
    return scan.name();
  }

  void start(@Observes StartupEvent start) {
    sweep();
  }

  @PreDestroy
  void end() {
    pdfs.close();
  }

  /** Removes leftovers of uploads that did not end normally. */
  @Scheduled(every = "1h", delayed = "1h")
  void sweep() {
    try {
      spool.sweep();
    } catch (IOException e) {
      LOG.warnf("The spool cannot be swept: %s", e.getClass().getName());
    }
  }

  static VaultUnavailable unavailable(String what, IOException e) {
    LOG.warnf("%s: %s", what, e.getClass().getName());
    return new VaultUnavailable(Reason.STORE, what, null);
  }

  private static String hex(byte[] binding) {
    return HexFormat.of().formatHex(binding);
  }

  private static void closeQuietly(InputStream stream) {
    try {
      stream.close();
    } catch (IOException e) {
      LOG.debug("A stream that was not read could not be closed", e);
    }
  }
}
