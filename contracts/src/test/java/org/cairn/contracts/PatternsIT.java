package org.cairn.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A pattern in a document is JavaScript's (JSON Schema 6.4): JavaScript itself reads all of them.
 */
class PatternsIT {

  private static final String CHECK =
      """
      const fs = require('node:fs')
      const wrong = JSON.parse(fs.readFileSync(0, 'utf8')).flatMap(pattern => {
        try { new RegExp(pattern, 'u'); return [] } catch (e) { return [pattern + ': ' + e.message] }
      })
      console.log(wrong.join('\\n'))
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void everyPattern_isReadByJavaScript() throws IOException, InterruptedException {
    Set<String> patterns = new LinkedHashSet<>();
    OpenApi.SERVICES.forEach(service -> collect(OpenApi.of(service).tree(), patterns));
    EventCatalog.all().forEach(type -> collect(Documents.json(type.schemaResource()), patterns));

    assertThat(patterns).hasSizeGreaterThan(10);
    assertThat(wrong(patterns)).isEmpty();
  }

  /** A pattern without anchors matches any text with a matching part. */
  @Test
  void everyPattern_coversTheWholeText() {
    Set<String> patterns = new LinkedHashSet<>();
    OpenApi.SERVICES.forEach(service -> collect(OpenApi.of(service).tree(), patterns));
    EventCatalog.all().forEach(type -> collect(Documents.json(type.schemaResource()), patterns));
    patterns.remove("\\S");

    assertThat(patterns).allMatch(it -> it.startsWith("^") && it.endsWith("$"));
  }

  /**
   * A service matches a text before it is known to be short enough, and Java's expressions walk
   * through a repeated group on the stack.
   */
  @Test
  void everyPattern_isMatchedWithoutRecursion() {
    Set<String> patterns = new LinkedHashSet<>();
    OpenApi.SERVICES.forEach(service -> collect(OpenApi.of(service).tree(), patterns));

    assertThat(patterns).hasSizeGreaterThan(10).noneMatch(PatternsIT::recurses);
    assertThat("^(?:a|b)*$").matches(PatternsIT::recurses);
  }

  private static boolean recurses(String pattern) {
    Pattern compiled = Pattern.compile(pattern);
    return Stream.of("a", "a-", "-a", "a_", "a b", "a.", "a1", "1", "b", "A ", " ", "é", "\u0915")
        .map(part -> part.repeat(100_000))
        .anyMatch(text -> overflows(compiled, text));
  }

  private static boolean overflows(Pattern pattern, String text) {
    try {
      pattern.matcher(text).matches();
      return false;
    } catch (StackOverflowError e) {
      return true;
    }
  }

  @Test
  void aPatternOfJavaOnly_isFound() throws IOException, InterruptedException {
    assertThat(wrong(Set.of("[^\\p{Cntrl}]*", "[a&&[^b]]*+", "^[a-z]+$")))
        .contains("Cntrl")
        .contains("*+")
        .doesNotContain("[a-z]+");
  }

  private static void collect(JsonNode node, Set<String> patterns) {
    if (node.path("pattern").isTextual()) {
      patterns.add(node.path("pattern").asText());
    }
    node.forEach(child -> collect(child, patterns));
  }

  private static String wrong(Set<String> patterns) throws IOException, InterruptedException {
    Path sent = Files.createTempFile("patterns", ".json");
    try {
      Files.writeString(sent, JSON.writeValueAsString(List.copyOf(patterns)));
      Process node = start(sent);
      String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!node.waitFor(1, TimeUnit.MINUTES)) {
        node.destroyForcibly();
        fail("node did not end within a minute");
      }
      assertThat(node.exitValue()).describedAs("node said:\n%s", said).isZero();
      return said.strip();
    } finally {
      Files.delete(sent);
    }
  }

  private static Process start(Path sent) {
    try {
      return new ProcessBuilder("node", "-e", CHECK)
          .redirectErrorStream(true)
          .redirectInput(sent.toFile())
          .start();
    } catch (IOException e) {
      throw new AssertionError("Node is needed to read the patterns; install Node 20 or newer", e);
    }
  }
}
