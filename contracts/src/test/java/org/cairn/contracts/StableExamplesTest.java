package org.cairn.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cairn.contracts.applications.PeerRegistered;
import org.junit.jupiter.api.Test;

/** An example of a stable version is a promise; {@code stable-examples.sha256} is its record. */
class StableExamplesTest {

  private static final Path APPROVED = Path.of("stable-examples.sha256");

  @Test
  void examplesOfStableVersions_areTheApprovedOnes() throws IOException {
    assertThat(
            breaches(
                EventCatalog.all(),
                approved(Files.readString(APPROVED)),
                resource -> sha256(Documents.bytes(resource))))
        .describedAs("add a new version beside the stable one instead of changing its example")
        .isEmpty();
  }

  @Test
  void aChangedExample_isNoticed() {
    EventType stable = stable();
    Map<String, String> approved =
        approved("11 " + stable.fullExampleResource() + "\n11 " + stable.minimalExampleResource());

    assertThat(breaches(List.of(stable), approved, _ -> "11")).isEmpty();
    assertThat(breaches(List.of(stable), approved, _ -> "22"))
        .containsExactly(
            "changed: " + stable.fullExampleResource(),
            "changed: " + stable.minimalExampleResource());
  }

  @Test
  void aStableVersionWithoutApproval_isNoticed() {
    assertThat(breaches(List.of(stable()), Map.of(), _ -> "11"))
        .containsExactly(
            "not approved: 11 " + stable().fullExampleResource(),
            "not approved: 11 " + stable().minimalExampleResource());
  }

  private static List<String> breaches(
      List<EventType> types, Map<String, String> approved, Function<String, String> digest) {
    List<String> found = new ArrayList<>();
    approved.forEach((resource, expected) -> {
      if (!digest.apply(resource).equals(expected)) {
        found.add("changed: " + resource);
      }
    });
    for (EventType type : types) {
      if (type.stability() != Stability.STABLE) {
        continue;
      }
      for (String resource : List.of(type.fullExampleResource(), type.minimalExampleResource())) {
        if (!approved.containsKey(resource)) {
          found.add("not approved: " + digest.apply(resource) + " " + resource);
        }
      }
    }
    return found;
  }

  private static Map<String, String> approved(String text) {
    Map<String, String> found = new LinkedHashMap<>();
    text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(line -> {
          int space = line.indexOf(' ');
          found.put(line.substring(space).strip(), line.substring(0, space));
        });
    return found;
  }

  /** Line ends are normalized first, so that a checkout on Windows is not a change. */
  private static String sha256(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n");
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static EventType stable() {
    EventType draft = EventCatalog.of(PeerRegistered.class);
    return new EventType(
        draft.type(),
        draft.context(),
        draft.name(),
        draft.version(),
        draft.topic(),
        draft.recordClass(),
        Stability.STABLE);
  }
}
