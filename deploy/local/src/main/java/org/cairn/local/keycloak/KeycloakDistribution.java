package org.cairn.local.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cairn.local.LaunchFailure;
import org.cairn.local.process.FolderTree;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak, unpacked and built ("augmented") once per machine and version. That happens in another
 * folder, which is then renamed, so that the result is always complete.
 *
 * @param archive the zip that the build downloaded
 */
public record KeycloakDistribution(Path archive, Path cache) {
  private static final String PREFIX = "keycloak-quarkus-dist-";

  /** The archive in the build folder of this launcher. */
  public static KeycloakDistribution beside(Path launcherJar, Path cache) {
    Path folder = launcherJar.resolveSibling("keycloak");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(PREFIX))
          .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
          .map(file -> new KeycloakDistribution(file, cache))
          .orElseThrow(() -> missing(folder, null));
    } catch (IOException e) {
      throw missing(folder, e);
    }
  }

  private static LaunchFailure missing(Path folder, @Nullable Exception cause) {
    return new LaunchFailure("the Keycloak archive is not in " + folder + "; build again", cause);
  }

  /** The folder of the built distribution; builds it if this machine has none yet. */
  public Path prepared(Consumer<String> say) throws IOException {
    Path home = cache.resolve("keycloak-" + version());
    if (Files.exists(home)) {
      return home;
    }
    Files.createDirectories(cache);
    try (FileChannel channel =
            FileChannel.open(
                cache.resolve("keycloak-" + version() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      // Another launcher may have built it while this one waited for the lock.
      if (lock.isValid() && !Files.exists(home)) {
        say.accept(
            "  keycloak       unpacking and building, once per machine (about half a minute)");
        build(home);
      }
      return home;
    }
  }

  private void build(Path home) throws IOException {
    Path partial = home.resolveSibling(home.getFileName() + ".partial");
    FolderTree.delete(partial);
    unpack(partial);
    Path log = home.resolveSibling(home.getFileName() + ".build.log");
    var builder =
        new ProcessBuilder(
                "sh",
                partial.resolve("bin/kc.sh").toString(),
                "build",
                "--db=dev-file",
                "--health-enabled=true")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    try {
      if (builder.start().waitFor() != 0) {
        throw new LaunchFailure("Keycloak could not be built; see " + log);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while building Keycloak", e);
    }
    Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
  }

  private void unpack(Path target) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        Path inside = Path.of(entry.getName());
        if (inside.getNameCount() < 2 || entry.isDirectory()) {
          continue;
        }
        Path file = target.resolve(inside.subpath(1, inside.getNameCount())).normalize();
        if (!file.startsWith(target)) {
          throw new IOException(
              "the archive contains a path outside of its folder: " + entry.getName());
        }
        Files.createDirectories(file.resolveSibling("."));
        try (InputStream content = zip.getInputStream(entry)) {
          Files.copy(content, file);
        }
      }
    }
  }

  private String version() {
    String name = archive.getFileName().toString();
    return name.substring(PREFIX.length(), name.length() - ".zip".length());
  }
}
