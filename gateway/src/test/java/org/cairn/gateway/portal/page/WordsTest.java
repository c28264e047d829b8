package org.cairn.gateway.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever reads a path reads sentences, not names of types. */
class WordsTest {

  private static final Path SCHEMAS = Path.of("..", "contracts", "schemas");
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<String> factsAboutAPeer() throws IOException {
    try (Stream<Path> files = Files.walk(SCHEMAS)) {
      return files
          .filter(file -> file.toString().endsWith(".schema.json"))
          .map(WordsTest::schema)
          .filter(schema -> schema.path("properties").has("peerId"))
          .map(schema -> schema.path("title").asText())
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("factsAboutAPeer")
  void everyFactAboutAPeer_isToldInASentence(String type) throws IOException {
    Properties words = new Properties();
    try (InputStream in =
        Files.newInputStream(Path.of("src/main/resources/portal/words.properties"))) {
      words.load(in);
    }

    assertThat(words.getProperty("fact." + type)).isNotBlank();
  }

  private static JsonNode schema(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new IllegalStateException(file + " cannot be read", e);
    }
  }
}
