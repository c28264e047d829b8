package org.cairn.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL and Kafka for the tests of one module, started once for the JVM as a process of their
 * own: the broker needs other Kafka libraries than the services have. It ends with this JVM, also
 * when that is killed, because its standard input then closes.
 */
public final class LocalPlatform {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Known to the whole JVM: each profile of a test gets this class anew, but not its platform. */
  private static final String STARTED = "cairn.test.platform";

  private static @Nullable LocalPlatform running;

  private final int postgresPort;
  private final String kafka;

  private LocalPlatform(JsonNode description) {
    this.postgresPort = description.path("postgres").path("port").asInt();
    this.kafka = description.path("kafka").path("bootstrap").asText();
  }

  public static synchronized LocalPlatform running() {
    if (running == null) {
      String description = System.getProperty(STARTED);
      running = description == null ? start() : startedBefore(Path.of(description));
    }
    return running;
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgresPort, database);
  }

  public String bootstrapServers() {
    return kafka;
  }

  private static LocalPlatform start() {
    Path root = Path.of(System.getProperty("cairn.root"));
    Path launcher = root.resolve("deploy/local/target/local.jar");
    if (!Files.exists(launcher)) {
      throw new IllegalStateException(
          "deploy/local is not built; run: mvn package -DskipTests -pl deploy/local");
    }
    Path folder = Path.of("target", "platform").toAbsolutePath();
    try {
      Files.createDirectories(folder);
      Path description = folder.resolve("platform.json");
      Files.deleteIfExists(description);
      Process process = launch(launcher, folder);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
      JsonNode ready = await(process, description);
      System.setProperty(STARTED, description.toString());
      return new LocalPlatform(ready);
    } catch (IOException e) {
      throw new UncheckedIOException("The local platform cannot be started", e);
    }
  }

  private static LocalPlatform startedBefore(Path description) {
    try {
      return new LocalPlatform(
          read(description).orElseThrow(() -> new IllegalStateException("The platform has gone")));
    } catch (IOException e) {
      throw new UncheckedIOException("The local platform cannot be found", e);
    }
  }

  private static Process launch(Path launcher, Path folder) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
            List.of(
                java,
                "-Xmx192m",
                "-jar",
                launcher.toString(),
                "platform",
                "--dir",
                folder.toString()));
    builder.redirectErrorStream(true);
    builder.redirectOutput(folder.resolve("platform.log").toFile());
    return builder.start();
  }

  private static JsonNode await(Process process, Path description) throws IOException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      Optional<JsonNode> ready = read(description);
      if (ready.isPresent()) {
        return ready.get();
      }
      if (!process.isAlive()) {
        throw new IllegalStateException("The local platform ended; see target/platform");
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while the platform started", e);
      }
    }
    throw new IllegalStateException("The local platform did not get ready; see target/platform");
  }

  private static Optional<JsonNode> read(Path description) throws IOException {
    return Files.exists(description)
        ? Optional.of(new ObjectMapper().readTree(description.toFile()))
        : Optional.empty();
  }

  /** Closing its input tells the platform to shut down; it may take as long as it needs. */
  private static void stop(Process process) {
    try {
      process.getOutputStream().close();
      process.waitFor();
    } catch (IOException e) {
      process.destroy();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
  }
}
