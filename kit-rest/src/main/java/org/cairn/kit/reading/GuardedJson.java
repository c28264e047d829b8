package org.cairn.kit.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingJsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.DataInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Serial;
import java.util.function.Consumer;
import org.cairn.kit.problem.RefusedValue;

/**
 * Every parser that the service's mapper creates checks what it reads. Quarkus's own mapper cannot
 * be given another factory, so this takes its place, with the same customizers.
 */
public final class GuardedJson extends MappingJsonFactory {
  @Serial private static final long serialVersionUID = 1L;

  /** The mapper of the service. */
  public static final class Mapper {
    @Produces
    @Singleton
    static ObjectMapper mapper(Instance<ObjectMapperCustomizer> customizers) {
      ObjectMapper mapper = unread();
      customizers.stream().sorted().forEach(customizer -> customizer.customize(mapper));
      return mapper;
    }
  }

  public static ObjectMapper unread() {
    return new ObjectMapper(new GuardedJson());
  }

  /**
   * The current element of the parser, which reports its own errors.
   *
   * @param refused receives each value that no field may have
   */
  public static JsonNode treeOf(
      JsonParser parser, DeserializationContext context, Consumer<RefusedValue> refused)
      throws IOException {
    return parser instanceof GuardedParser guarded
        ? guarded.treeOf(context, refused)
        : context.readTree(parser);
  }

  public GuardedJson() {
    super();
  }

  private GuardedJson(GuardedJson original) {
    super(original, null);
  }

  /** For copies of the mapper, which Quarkus makes. */
  @Override
  public JsonFactory copy() {
    return new GuardedJson(this);
  }

  @Override
  protected JsonParser _createParser(InputStream in, IOContext context) throws IOException {
    return new GuardedParser(super._createParser(in, context));
  }

  @Override
  protected JsonParser _createParser(Reader in, IOContext context) throws IOException {
    return new GuardedParser(super._createParser(in, context));
  }

  @Override
  protected JsonParser _createParser(
      char[] data, int offset, int length, IOContext context, boolean recyclable)
      throws IOException {
    return new GuardedParser(super._createParser(data, offset, length, context, recyclable));
  }

  @Override
  protected JsonParser _createParser(byte[] data, int offset, int length, IOContext context)
      throws IOException {
    return new GuardedParser(super._createParser(data, offset, length, context));
  }

  @Override
  protected JsonParser _createParser(DataInput in, IOContext context) throws IOException {
    return new GuardedParser(super._createParser(in, context));
  }
}
