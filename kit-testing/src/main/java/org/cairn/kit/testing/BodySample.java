package org.cairn.kit.testing;

import static org.cairn.kit.testing.DescribedApi.list;
import static org.cairn.kit.testing.DescribedApi.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A body with a value in every place that its schema knows, of the right type if not always with a
 * sense, so that each place can be given another value in turn.
 */
public final class BodySample {

  /** What a schema calls a value, as far as it is read differently. */
  public enum Kind {
    TEXT,
    CHOICE,
    DAY,
    TIME,
    DAY_AND_TIME,
    INSTANT,
    ID,
    NUMBER,
    INTEGER,
    TRUTH,
    LIST,
    OBJECT,
    /** A value of any type. */
    ANYTHING
  }

  /**
   * A place in the body.
   *
   * @param pointer RFC 6901
   * @param with the whole body with this JSON in its place
   */
  public record Place(String pointer, Kind kind, Function<String, String> with) {}

  private static final int DEEPEST = 8;

  private final DescribedApi api;
  private final List<Place> places = new ArrayList<>();

  private BodySample(DescribedApi api) {
    this.api = api;
  }

  static List<Place> of(DescribedApi api, Map<String, Object> schema) {
    var sample = new BodySample(api);
    sample.walk(schema, "", Function.identity(), 0);
    return List.copyOf(sample.places);
  }

  /**
   * @param around puts the value into the rest of the body
   */
  private void walk(
      Map<String, Object> schema, String pointer, Function<String, String> around, int depth) {
    Kind kind = kindOf(schema);
    if (!pointer.isEmpty()) {
      places.add(new Place(pointer, kind, around));
    }
    if (depth == DEEPEST) {
      return;
    }
    Map<String, Object> resolved = resolved(schema);
    if (kind == Kind.LIST) {
      Map<String, Object> items = map(resolved.get("items"));
      walk(items, pointer + "/0", value -> around.apply("[" + value + "]"), depth + 1);
    } else if (kind == Kind.OBJECT) {
      Map<String, Object> fields = fieldsOf(resolved);
      fields
          .keySet()
          .forEach(name ->
              walk(
                  map(fields.get(name)),
                  pointer + "/" + name,
                  value -> around.apply(object(fields, name, value, depth)),
                  depth + 1));
    }
  }

  private String object(
      Map<String, Object> fields, @Nullable String replaced, String value, int depth) {
    return fields.entrySet().stream()
        .map(field -> {
          String shown =
              field.getKey().equals(replaced) ? value : sample(map(field.getValue()), depth + 1);
          return "\"" + field.getKey() + "\":" + shown;
        })
        .collect(Collectors.joining(",", "{", "}"));
  }

  private String sample(Map<String, Object> schema, int depth) {
    Map<String, Object> resolved = resolved(schema);
    return switch (kindOf(schema)) {
      case TEXT -> "\"zz\"";
      case CHOICE -> "\"" + list(resolved.get("enum")).getFirst() + "\"";
      case DAY -> "\"2024-05-01\"";
      case TIME -> "\"08:30\"";
      case DAY_AND_TIME -> "\"2024-05-01T08:30:00\"";
      case INSTANT -> "\"2024-05-01T08:30:00Z\"";
      case ID -> "\"0195f0a4-7c1e-7000-8000-3f6e1c2d4b5a\"";
      case NUMBER, INTEGER -> "1";
      case TRUTH -> "true";
      case ANYTHING -> "null";
      case LIST ->
          depth < DEEPEST ? "[" + sample(map(resolved.get("items")), depth + 1) + "]" : "[]";
      case OBJECT -> depth < DEEPEST ? object(fieldsOf(resolved), null, "", depth) : "{}";
    };
  }

  /** A map of anything gets one entry. */
  private static Map<String, Object> fieldsOf(Map<String, Object> schema) {
    Map<String, Object> fields = map(schema.get("properties"));
    return fields.isEmpty() ? Map.of("past_renewal_fees", Map.of()) : fields;
  }

  private Map<String, Object> resolved(Map<String, Object> schema) {
    if (schema.get("$ref") instanceof String reference) {
      return api.component(reference);
    }
    List<Object> either = list(schema.get("anyOf"));
    return either.isEmpty() ? schema : resolved(map(either.getFirst()));
  }

  private Kind kindOf(Map<String, Object> schema) {
    String reference = String.valueOf(schema.get("$ref"));
    Map<String, Object> resolved = resolved(schema);
    if (resolved.containsKey("enum")) {
      return Kind.CHOICE;
    }
    Object type = resolved.get("type");
    Object first = type instanceof List<?> types ? types.getFirst() : type;
    return switch (String.valueOf(first)) {
      case "string" -> textKind(String.valueOf(resolved.get("format")), reference);
      case "number" -> Kind.NUMBER;
      case "integer" -> Kind.INTEGER;
      case "boolean" -> Kind.TRUTH;
      case "array" -> Kind.LIST;
      case "object" -> Kind.OBJECT;
      default -> Kind.ANYTHING;
    };
  }

  private static Kind textKind(String format, String reference) {
    return switch (format) {
      case "date" -> Kind.DAY;
      case "uuid" -> Kind.ID;
      case "local-time" -> Kind.TIME;
      case "date-time" -> reference.endsWith("LocalDateTime") ? Kind.DAY_AND_TIME : Kind.INSTANT;
      default -> Kind.TEXT;
    };
  }
}
