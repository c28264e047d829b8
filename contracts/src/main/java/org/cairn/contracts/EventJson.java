package org.cairn.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/**
 * The wire form of an event's value. It is a mapper of its own, so that no setting of a service's
 * REST layer can change what travels on Kafka.
 */
public final class EventJson {

  /**
   * No value of an event has more bytes: a consumer may rely on it, and a broker that takes 1 MiB
   * takes it with all its headers.
   */
  public static final int LARGEST_BYTES = 65_536;

  /** Strict about types, since a coerced value would be a fact that nobody published. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .annotationIntrospector(new RequiredComponents())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .defaultLeniency(false)
          .withCoercionConfigDefaults(
              coercion -> coercion.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
          .withCoercionConfig(
              LogicalType.Textual,
              coercion ->
                  coercion
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .build();

  private EventJson() {}

  public static byte[] write(Record event) {
    try {
      return MAPPER.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot write " + event.getClass().getName(), e);
    }
  }

  /** Only some of an event's fields, in the same form. */
  public static byte[] write(Record event, Set<String> fields) {
    try {
      ObjectNode all = MAPPER.valueToTree(event);
      return MAPPER.writeValueAsBytes(all.retain(fields));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot write " + event.getClass().getName(), e);
    }
  }

  /**
   * Reads a value as its record. Unknown fields are ignored, since a newer publisher may have added
   * some; a component that is not {@code @Nullable} must be there.
   *
   * @throws UncheckedIOException when the value is not JSON or does not fit the record
   */
  public static <T> T read(byte[] value, Class<T> type) {
    try {
      return MAPPER.readValue(value, type);
    } catch (IOException e) {
      throw new UncheckedIOException("not a " + type.getSimpleName() + ": " + reasonOf(e), e);
    }
  }

  /** Without the quoted source: a parked event's cause must not repeat its content. */
  private static String reasonOf(IOException e) {
    return e instanceof JsonProcessingException json ? json.getOriginalMessage() : "unreadable";
  }
}
