package org.cairn.applications.vault;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A deployment's settings for documents. */
@ConfigMapping(prefix = "cairn.documents")
public interface VaultSettings {

  /** Spool, and with {@link StoreKind#FOLDER} the documents themselves. One file system. */
  Path folder();

  /** A Tink keyset in JSON. Secret: from the environment, never from a file of this service. */
  Optional<String> keyset();

  @WithDefault("folder")
  StoreKind store();

  Bucket bucket();

  Scan scan();

  Uploads uploads();

  /** Where documents are stored. */
  enum StoreKind {
    FOLDER,
    BUCKET
  }

  /** An S3 API; needed with {@link StoreKind#BUCKET}. */
  interface Bucket {
    /** Empty: the provider's own address for the region. */
    Optional<String> endpoint();

    Optional<String> region();

    Optional<String> name();

    Optional<String> accessKey();

    Optional<String> secretKey();

    /** The bucket's name in the path instead of the host name. */
    @WithDefault("false")
    boolean pathStyle();
  }

  /** Malware scanning. */
  interface Scan {
    @WithParentName
    @WithDefault("off")
    ScanKind kind();

    @WithDefault("localhost")
    String host();

    @WithDefault("3310")
    int port();

    /** For one file, from connecting to the result. */
    @WithDefault("PT30S")
    Duration timeout();
  }

  /** Which scanner. */
  enum ScanKind {
    OFF,
    CLAMD
  }

  /** Concurrent uploads. */
  interface Uploads {
    /** Each uses about 100 kB of heap, and a place until its sender has sent everything. */
    @WithDefault("64")
    int atOnce();

    /** How long an upload waits for a place before it is refused. */
    @WithDefault("PT30S")
    Duration timeout();
  }
}
