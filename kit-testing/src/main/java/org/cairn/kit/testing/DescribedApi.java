package org.cairn.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The operations of a service as its OpenAPI document describes them. */
public final class DescribedApi {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private final Map<String, Object> document;

  private DescribedApi(Map<String, Object> document) {
    this.document = document;
  }

  /** As it was built just now, so that a new field is tried before it is committed. */
  public static DescribedApi ofThisModule() {
    try {
      String text = Files.readString(Path.of("target/openapi/openapi.yaml"), UTF_8);
      return new DescribedApi(map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One operation.
   *
   * @param pattern its path as it is documented
   * @param path with ids that nobody has
   * @param query the names of its parameters
   */
  public record Described(
      DescribedApi api,
      String method,
      String pattern,
      String path,
      List<String> query,
      Map<String, Object> node) {

    public Described {
      query = List.copyOf(query);
      node = Map.copyOf(node);
    }

    /** In alphabetical order; empty for a public operation. */
    public List<String> roles() {
      return list(node.get("security")).stream()
          .flatMap(requirement -> map(requirement).values().stream())
          .flatMap(scopes -> list(scopes).stream())
          .map(String::valueOf)
          .distinct()
          .sorted()
          .toList();
    }

    public boolean hasId() {
      return !path.equals(pattern);
    }

    public boolean readsABody() {
      return !bodyContent().isEmpty();
    }

    /** Of its body, which it has. */
    public String mediaType() {
      String type = bodyContent().keySet().iterator().next();
      return type.startsWith("multipart/") ? type + "; boundary=edge" : type;
    }

    public boolean readsJson() {
      return bodyContent().containsKey("application/json");
    }

    public List<BodySample.Place> places() {
      Object schema = map(bodyContent().get("application/json")).get("schema");
      return BodySample.of(api, map(schema));
    }

    private Map<String, Object> bodyContent() {
      return map(map(node.get("requestBody")).get("content"));
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  public List<Described> operations() {
    List<Described> found = new ArrayList<>();
    map(document.get("paths"))
        .forEach((path, item) ->
            map(item)
                .forEach((method, operation) -> {
                  if (METHODS.contains(method)) {
                    found.add(described(path, method, map(operation)));
                  }
                }));
    return found;
  }

  private Described described(String path, String method, Map<String, Object> operation) {
    List<String> query =
        list(operation.get("parameters")).stream()
            .map(DescribedApi::map)
            .filter(parameter -> "query".equals(parameter.get("in")))
            .map(parameter -> String.valueOf(parameter.get("name")))
            .toList();
    return new Described(
        this,
        method.toUpperCase(Locale.ROOT),
        path,
        path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()),
        query,
        operation);
  }

  Map<String, Object> component(String reference) {
    String name = reference.substring(reference.lastIndexOf('/') + 1);
    return map(map(map(document.get("components")).get("schemas")).get(name));
  }

  @SuppressWarnings("unchecked") // a document's keys are texts
  static Map<String, Object> map(@Nullable Object node) {
    return node instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }

  static List<Object> list(@Nullable Object node) {
    return node instanceof List<?> list ? List.copyOf(list) : List.of();
  }
}
