package org.cairn.kit.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which methods a path has, by the document that the build generated: the framework keeps its own
 * table to itself, and reports only that a method was refused.
 */
@ApplicationScoped
public class AllowedMethods {

  private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private final List<PathMethods> paths;

  /** A documented path and its methods. */
  private record PathMethods(List<String> segments, Set<String> methods) {
    boolean fits(List<String> asked) {
      if (asked.size() != segments.size()) {
        return false;
      }
      for (int i = 0; i < asked.size(); i++) {
        if (!segments.get(i).startsWith("{") && !segments.get(i).equals(asked.get(i))) {
          return false;
        }
      }
      return true;
    }

    long variables() {
      return segments.stream().filter(segment -> segment.startsWith("{")).count();
    }
  }

  public AllowedMethods() {
    this(document());
  }

  AllowedMethods(JsonNode document) {
    List<PathMethods> found = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path -> found.add(new PathMethods(segments(path.getKey()), methods(path.getValue()))));
    this.paths = List.copyOf(found);
  }

  /** As the header {@code Allow} lists them; empty for a path that is not there. */
  public Optional<String> of(String path) {
    List<String> asked = segments(path);
    return paths.stream()
        .filter(it -> it.fits(asked))
        .min((one, other) -> Long.compare(one.variables(), other.variables()))
        .map(it -> String.join(", ", it.methods()));
  }

  private static Set<String> methods(JsonNode item) {
    Set<String> methods = new TreeSet<>();
    item.fieldNames()
        .forEachRemaining(name -> {
          if (METHODS.contains(name)) {
            methods.add(name.toUpperCase(Locale.ROOT));
          }
        });
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    methods.add("OPTIONS");
    return methods;
  }

  private static List<String> segments(String path) {
    return Stream.of(path.split("/")).filter(segment -> !segment.isEmpty()).toList();
  }

  private static JsonNode document() {
    ClassLoader classes = Thread.currentThread().getContextClassLoader();
    try (InputStream document = Objects.requireNonNull(classes).getResourceAsStream(DOCUMENT)) {
      return new ObjectMapper().readTree(Objects.requireNonNull(document, DOCUMENT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
