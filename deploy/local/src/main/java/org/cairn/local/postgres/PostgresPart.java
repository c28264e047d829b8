package org.cairn.local.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cairn.local.LaunchFailure;
import org.cairn.local.process.Ending;
import org.cairn.local.process.FolderTree;
import org.cairn.local.process.ProcessIdentity;
import org.cairn.local.process.ServerPart;
import org.cairn.local.process.StateFolder;
import org.jspecify.annotations.Nullable;

/** PostgreSQL, configured so that acknowledged data survive a crash. */
public final class PostgresPart extends ServerPart {
  private static final Duration GRACE = Duration.ofSeconds(20);

  private final Path binaries;
  private final List<String> databases;
  private @Nullable EmbeddedPostgres server;

  /**
   * @param binaries the folder of the unpacked programs, for all later starts
   * @param databases their names, which are also the names of the services' roles
   */
  public PostgresPart(StateFolder folder, int port, Path binaries, List<String> databases) {
    super("postgres", port, folder, Duration.ofMinutes(2));
    this.binaries = binaries;
    this.databases = databases;
  }

  /** PostgreSQL refuses to run as root, except in a user namespace. */
  public static void requireStartable() {
    if ("root".equals(System.getProperty("user.name")) && !LinuxUtils.isUnshareAvailable()) {
      throw new LaunchFailure(
          "PostgreSQL does not run as root and there are no user namespaces here;"
              + " run this as an ordinary user");
    }
  }

  @Override
  public String address() {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/";
  }

  @Override
  public ProcessHandle start() throws IOException {
    release();
    deleteIncompleteData();
    Files.createDirectories(binaries);
    Files.createDirectories(log().resolveSibling("."));
    try {
      server =
          EmbeddedPostgres.builder()
              .setDataDirectory(data())
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setOverrideWorkingDirectory(binaries.toFile())
              .setPort(port())
              // The launcher cannot watch its log and processor time while it starts.
              .setPGStartupWait(Duration.ofMinutes(5))
              .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log().toFile()))
              .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log().toFile()))
              .setLocaleConfig("locale", "C")
              .setLocaleConfig("locale-provider", "builtin")
              .setLocaleConfig("builtin-locale", "C.UTF-8")
              // The library turns both off for speed, which would make crash tests worthless.
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("max_connections", "200")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("unix_socket_directories", "")
              .start();
    } catch (IllegalStateException e) {
      throw new IOException(e.getMessage(), e);
    }
    Files.writeString(createdMarker(), "");
    return postmaster(data())
        .orElseThrow(() -> new IOException("PostgreSQL created no postmaster.pid in " + data()));
  }

  /** An interrupted initdb leaves a folder without data that never starts. */
  private void deleteIncompleteData() throws IOException {
    if (Files.exists(data()) && !Files.exists(createdMarker())) {
      FolderTree.delete(data());
    }
  }

  private Path createdMarker() {
    return data().resolveSibling(data().getFileName() + ".created");
  }

  /** The main process of the server that uses this folder, if one is alive. */
  public static Optional<ProcessHandle> postmaster(Path data) {
    Path file = data.resolve("postmaster.pid");
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
      return ProcessHandle.of(pid).filter(ProcessIdentity::lives).filter(PostgresPart::isPostgres);
    } catch (IOException | NumberFormatException e) {
      throw new LaunchFailure("cannot read " + file, e);
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().orElse("").endsWith("postgres");
  }

  @Override
  public boolean isReady() throws IOException {
    try {
      new Databases(port()).create(databases);
      return true;
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void stop(ProcessHandle running) {
    stopPostmaster(running);
    release();
  }

  public static void stopPostmaster(ProcessHandle running) {
    Ending.interrupt(running, GRACE);
  }

  /** The library holds a lock on the data folder until it is closed. */
  private void release() {
    EmbeddedPostgres old = server;
    server = null;
    if (old != null) {
      try {
        old.close();
      } catch (IOException e) {
        throw new LaunchFailure("cannot release " + data(), e);
      }
    }
  }
}
