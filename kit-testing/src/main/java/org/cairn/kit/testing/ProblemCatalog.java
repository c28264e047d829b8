package org.cairn.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The kinds of problem that callers are told about, and what of a response is among them. */
public final class ProblemCatalog {

  /** What the types of all problems begin with. */
  static final String TYPES = "https://cairn.example/problems/";

  private static final Path DOCUMENT =
      Path.of(System.getProperty("cairn.root"), "contracts", "problems.yaml");

  /** What only a module's tests raise, in the same form. */
  private static final Path OF_TESTS = Path.of("src", "test", "resources", "test-problems.yaml");

  private static final Pattern TYPE = Pattern.compile("\"" + Pattern.quote(TYPES) + "([^\"]*)\"");

  private static final Map<String, Entry> KNOWN = known();

  /**
   * A kind as it is documented.
   *
   * @param status of a problem of this type; empty where it is only a reason of another
   * @param title null where it has none of its own
   * @param from who answers so
   */
  public record Entry(
      String kind,
      List<Integer> status,
      @Nullable String title,
      String meaning,
      String remedy,
      List<String> from) {

    public Entry {
      status = List.copyOf(status);
      from = List.copyOf(from);
    }

    private static Entry of(Map<String, Object> written) {
      return new Entry(
          String.valueOf(written.get("kind")),
          list(written, "status", Integer.class::cast),
          written.get("title") == null ? null : String.valueOf(written.get("title")),
          Objects.toString(written.get("meaning"), ""),
          Objects.toString(written.get("remedy"), ""),
          list(written, "from", String::valueOf));
    }

    private static <T> List<T> list(
        Map<String, Object> written, String name, Function<Object, T> element) {
      return written.get(name) instanceof List<?> all
          ? all.stream().<T>map(element).toList()
          : List.of();
    }
  }

  private ProblemCatalog() {}

  /** In the order of the document. */
  public static List<Entry> documented() {
    return read(DOCUMENT);
  }

  /** A caller who meets a kind can look it up, wherever in the body it stands. */
  static void assertDocumented(Response answer) {
    String body = answer.asString();
    List<String> kinds = TYPE.matcher(body).results().map(found -> found.group(1)).toList();
    assertThat(KNOWN.keySet()).as("contracts/problems.yaml has %s", body).containsAll(kinds);
    boolean toHead = body.isEmpty();
    if (!toHead && answer.contentType().startsWith("application/problem+json")) {
      String kind = answer.jsonPath().getString("type").substring(TYPES.length());
      assertThat(Objects.requireNonNull(KNOWN.get(kind)).status())
          .as("contracts/problems.yaml has the status of %s", body)
          .contains(answer.statusCode());
    }
  }

  private static Map<String, Entry> known() {
    Map<String, Entry> known = new HashMap<>();
    documented().forEach(entry -> known.put(entry.kind(), entry));
    if (Files.exists(OF_TESTS)) {
      read(OF_TESTS).forEach(entry -> known.put(entry.kind(), entry));
    }
    return known;
  }

  private static List<Entry> read(Path file) {
    try {
      List<Map<String, Object>> written =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file, UTF_8));
      return written.stream().map(Entry::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
