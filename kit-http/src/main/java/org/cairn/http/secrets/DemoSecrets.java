package org.cairn.http.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Recognizes the secrets that are published with the code: passwords and client secrets by their
 * form, keys by their fingerprint, so that a key is recognized under another name.
 */
public final class DemoSecrets {

  /** demo-cairn-gateway-secret, demo-billing_owner-password, the key demo-only-1. */
  private static final Pattern BY_NAME =
      Pattern.compile("(?<![A-Za-z0-9])demo-(?:[A-Za-z0-9_-]+-)?(?:secret|password|only)(?![a-z])");

  /** What may be key material inside a JSON document. */
  private static final Pattern MATERIAL = Pattern.compile("\"([A-Za-z0-9+/_=-]{20,})\"");

  /** SHA-256 of the material in deploy/local's demo-*.json; a test compares them. */
  private static final Set<String> FINGERPRINTS =
      Set.of(
          "b3a67f082319f6da57fbca7ae96c196c9c3fb4b9bd409c6f07fe763bf8181e9f",
          "7fe346e8c23fc3f7bec60b75869de6c12568ae7a18c33731be9bddec35df5a17",
          "d44a67fc6b924ba600529bbb5285d4876cceb51340053b6dacc51fb9c6e0778e",
          "141743741c1358a4c9c40e1549951f240a7eaf81ee7d099d8d8047afee67d902",
          "96b4133fa0cf35fdf859f357ef7c9ff6cd56a44bc17e0651c3edde0a19892103");

  private DemoSecrets() {}

  public static boolean isIn(String value) {
    return BY_NAME.matcher(value).find()
        || MATERIAL
            .matcher(value)
            .results()
            .anyMatch(found -> FINGERPRINTS.contains(fingerprint(found.group(1))));
  }

  /**
   * @param settings name to value
   * @return the names of those that hold a demo secret
   */
  public static SortedSet<String> in(Map<String, String> settings) {
    var names = new TreeSet<String>();
    settings.forEach((name, value) -> {
      if (isIn(value)) {
        names.add(name);
      }
    });
    return names;
  }

  private static String fingerprint(String material) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(material.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
