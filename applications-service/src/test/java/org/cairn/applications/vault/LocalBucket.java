package org.cairn.applications.vault;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An S3 on a folder: s3proxy, as a process with its own libraries (see this module's pom). */
final class LocalBucket implements AutoCloseable {

  private static final String NAME = "documents";
  private static final Duration TO_START = Duration.ofSeconds(60);

  private final Path objects;
  private final int port;
  private final Process process;

  private LocalBucket(Path objects, int port, Process process) {
    this.objects = objects;
    this.port = port;
    this.process = process;
  }

  static LocalBucket in(Path folder) throws IOException {
    Path objects = folder.resolve("s3");
    Files.createDirectories(objects.resolve(NAME));
    int port = freePort();
    Path settings =
        Files.writeString(
            folder.resolve("s3proxy.conf"),
            """
            s3proxy.authorization=aws-v2-or-v4
            s3proxy.endpoint=http://127.0.0.1:%d
            s3proxy.identity=demo
            s3proxy.credential=demo-secret
            jclouds.provider=filesystem-nio2
            jclouds.filesystem.basedir=%s
            """
                .formatted(port, objects));
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx128m",
                    "-cp",
                    Files.readString(Path.of("target", "s3proxy.classpath")),
                    "org.gaul.s3proxy.Main",
                    "--properties",
                    settings.toString()))
            .redirectErrorStream(true)
            .redirectOutput(Path.of("target", "s3proxy.log").toFile())
            .start();
    var bucket = new LocalBucket(objects, port, process);
    await().atMost(TO_START).until(bucket::answers);
    return bucket;
  }

  Vault vault(Path spool) {
    return vault(spool, "demo-secret");
  }

  Vault vault(Path spool, String secret) {
    return new Vault(
        SealingKeys.of(Optional.of(TestVault.demoKeyset())),
        new Spool(spool),
        ContentBucket.of(settings(secret)),
        new NoScan(),
        new UploadPlaces(64, Duration.ofSeconds(30)),
        TestVault.PDFS);
  }

  Path objectAt(Sha256 digest) {
    return objects.resolve(NAME).resolve(ContentStore.pathOf(digest));
  }

  private VaultSettings.Bucket settings(String secret) {
    return new Settings(
        Optional.of("http://127.0.0.1:" + port),
        Optional.of("us-east-1"),
        Optional.of(NAME),
        Optional.of("demo"),
        Optional.of(secret),
        true);
  }

  private record Settings(
      Optional<String> endpoint,
      Optional<String> region,
      Optional<String> name,
      Optional<String> accessKey,
      Optional<String> secretKey,
      boolean pathStyle)
      implements VaultSettings.Bucket {}

  private boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }

  void goesAway() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
