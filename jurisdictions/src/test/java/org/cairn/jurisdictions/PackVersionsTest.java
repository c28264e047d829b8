package org.cairn.jurisdictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A decision stores the version of its pack, so one version must never mean two contents. The file
 * {@code versions.lock} holds every version that ever was.
 */
class PackVersionsTest {

  private static final Pattern BASE = Pattern.compile("(?m)^based_on: *([a-z0-9-]+)");

  private record Locked(String jurisdiction, String version, String sha256) {}

  @Test
  void everyPack_isInTheLockAsItIs() throws IOException {
    List<Locked> locked = locked();
    for (Pack pack : Packs.fromClasspath().all()) {
      Locked now = new Locked(pack.jurisdiction(), pack.version(), sha256(pack.jurisdiction()));
      assertThat(locked)
          .describedAs(
              """
              The content of %s changed, or its version is new. Give pack.yaml a version that was
              never used, note the change in CHANGELOG.md, and add this line to versions.lock:
              %s %s %s
              """,
              now.jurisdiction(), now.jurisdiction(), now.version(), now.sha256())
          .contains(now);
    }
  }

  @Test
  void noVersion_isInTheLockTwice() throws IOException {
    assertThat(locked())
        .extracting(line -> line.jurisdiction() + " " + line.version())
        .doesNotHaveDuplicates();
  }

  private static List<Locked> locked() throws IOException {
    List<Locked> found = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("versions.lock"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        List<String> words = List.of(line.split(" "));
        assertThat(words).describedAs("versions.lock: %s", line).hasSize(3);
        found.add(new Locked(words.get(0), words.get(1), words.get(2)));
      }
    }
    return found;
  }

  /**
   * Over names and contents in the order of a pack, those of the pack it is based on, and the
   * common readings, with normalized line ends: the meaning of a pack changes with each of them.
   */
  private static String sha256(String folder) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Optional<String> next = Optional.of(folder);
      while (next.isPresent()) {
        String part = next.get();
        for (String name : PackFiles.NAMES) {
          Path file = Path.of(part, name);
          if (Files.exists(file)) {
            digest.update(named(name, file));
          }
        }
        next = baseOf(part);
      }
      digest.update(named(PackFiles.READINGS, Path.of(PackFiles.READINGS)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<String> baseOf(String folder) throws IOException {
    Matcher base = BASE.matcher(Files.readString(Path.of(folder, "pack.yaml")));
    return base.find() ? Optional.of(base.group(1)) : Optional.empty();
  }

  private static byte[] named(String name, Path file) throws IOException {
    String text = Files.readString(file).replace("\r\n", "\n");
    return (name + "\n" + text + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
