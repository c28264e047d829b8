package org.cairn.kit.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.function.Consumer;
import org.cairn.kit.problem.RefusedValue;
import org.jspecify.annotations.Nullable;

/**
 * Checks each name, string and number before it is used, whether as a field, a map key, an enum
 * value or a tree.
 */
final class GuardedParser extends JsonParserDelegate {

  /** Receives each error; null if an error ends the reading. */
  private @Nullable Consumer<RefusedValue> told;

  GuardedParser(JsonParser parser) {
    super(parser);
  }

  /**
   * An element that reports its own errors: a refused value is reported, left out, and stops
   * nothing.
   *
   * @return without the values that are refused (null stands there) and the names that are
   */
  JsonNode treeOf(DeserializationContext context, Consumer<RefusedValue> refused)
      throws IOException {
    told = refused;
    JsonNode tree = context.readTree(this);
    told = null;
    return tree;
  }

  @Override
  public @Nullable JsonToken nextToken() throws IOException {
    JsonToken token = delegate.nextToken();
    RefusedValue fault = token == null ? null : faultOf(token);
    while (fault != null) {
      if (told == null) {
        throw fault;
      }
      told.accept(fault);
      if (token != JsonToken.FIELD_NAME) {
        return JsonToken.VALUE_NULL;
      }
      // A value under such a name has no location that could be reported.
      delegate.nextToken();
      delegate.skipChildren();
      token = delegate.nextToken();
      fault = token == null ? null : faultOf(token);
    }
    return token;
  }

  @Override
  public @Nullable JsonToken nextValue() throws IOException {
    JsonToken token = nextToken();
    return token == JsonToken.FIELD_NAME ? nextToken() : token;
  }

  /** What is skipped is looked at as well. */
  @Override
  public JsonParser skipChildren() throws IOException {
    JsonToken token = currentToken();
    int open = 0;
    do {
      open += token != null && token.isStructStart() ? 1 : 0;
      open -= token != null && token.isStructEnd() ? 1 : 0;
      token = open > 0 ? nextToken() : null;
    } while (token != null);
    return this;
  }

  private @Nullable RefusedValue faultOf(JsonToken token) throws IOException {
    return switch (token) {
      // The place of the object: the name itself cannot be shown.
      case FIELD_NAME ->
          textUnless(PlainText.isOneLine(currentName()), getParsingContext().getParent());
      case VALUE_STRING -> textUnless(PlainText.isPlain(getText()), getParsingContext());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          NumberBounds.admit(getText())
              ? null
              : refused("number-out-of-bounds", getParsingContext(), NumberBounds.MESSAGE);
      case NOT_AVAILABLE,
          START_OBJECT,
          END_OBJECT,
          START_ARRAY,
          END_ARRAY,
          VALUE_EMBEDDED_OBJECT,
          VALUE_TRUE,
          VALUE_FALSE,
          VALUE_NULL ->
          null;
    };
  }

  private @Nullable RefusedValue textUnless(boolean plain, @Nullable JsonStreamContext place) {
    return plain ? null : refused("invalid-character", place, PlainText.MESSAGE);
  }

  private RefusedValue refused(String kind, @Nullable JsonStreamContext place, String message) {
    String pointer = place == null ? "" : place.pathAsPointer().toString();
    return new RefusedValue(this, kind, pointer, message);
  }
}
