package org.cairn.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The description of this service, as text and as a tree. */
public record OpenApiDocument(String text) {

  private static final Path ROOT = Path.of(System.getProperty("cairn.root"));

  /** The tests of a module run in its folder. */
  private static final String MODULE = String.valueOf(Path.of("").toAbsolutePath().getFileName());

  private static final String GENERATED = MODULE + "/target/openapi/openapi.yaml";
  private static final String COMMITTED =
      "contracts/openapi/" + MODULE.replace("-service", "") + ".yaml";
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  public static final String HOW_TO_COMMIT = "cp " + GENERATED + " " + COMMITTED;

  public static OpenApiDocument generated() {
    return read(GENERATED);
  }

  public static OpenApiDocument committed() {
    return read(COMMITTED);
  }

  private static OpenApiDocument read(String file) {
    try {
      return new OpenApiDocument(Files.readString(ROOT.resolve(file), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each as {@code METHOD /path}. */
  public List<String> operations() {
    return child(tree(), "paths").entrySet().stream()
        .flatMap(path ->
            map(path.getValue()).keySet().stream()
                .filter(METHODS::contains)
                .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
        .toList();
  }

  public Map<String, Object> operation(String methodAndPath) {
    String[] parts = methodAndPath.split(" ", 2);
    return child(child(child(tree(), "paths"), parts[1]), parts[0].toLowerCase(Locale.ROOT));
  }

  public Map<String, Object> tree() {
    return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
  }

  public static Map<String, Object> child(Map<String, Object> tree, String name) {
    Object child = tree.get(name);
    return child == null ? Map.of() : map(child);
  }

  @SuppressWarnings("unchecked") // a document of YAML has texts as its keys
  public static Map<String, Object> map(Object node) {
    return (Map<String, Object>) node;
  }
}
