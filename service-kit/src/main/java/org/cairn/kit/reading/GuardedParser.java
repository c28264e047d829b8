package org.cairn.kit.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.cairn.kit.problem.RefusedValue;
import org.jspecify.annotations.Nullable;

/**
 * Looks at each name, text and number before anybody makes something of it, whether it is to become
 * a field, the key of a map, a choice or a tree.
 */
final class GuardedParser extends JsonParserDelegate {

  GuardedParser(JsonParser parser) {
    super(parser);
  }

  @Override
  public @Nullable JsonToken nextToken() throws IOException {
    JsonToken token = delegate.nextToken();
    if (token != null) {
      check(token);
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
    JsonToken first = currentToken();
    if (first == null || !first.isStructStart()) {
      return this;
    }
    int open = 1;
    while (open > 0) {
      JsonToken token = nextToken();
      if (token == null) {
        return this;
      }
      open += token.isStructStart() ? 1 : 0;
      open -= token.isStructEnd() ? 1 : 0;
    }
    return this;
  }

  private void check(JsonToken token) throws IOException {
    switch (token) {
      case FIELD_NAME -> {
        // The place of the object: the name itself cannot be shown.
        if (!PlainText.isOneLine(currentName())) {
          throw refused("invalid-character", getParsingContext().getParent(), PlainText.MESSAGE);
        }
      }
      case VALUE_STRING -> {
        if (!PlainText.isPlain(getText())) {
          throw refused("invalid-character", getParsingContext(), PlainText.MESSAGE);
        }
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        if (!NumberBounds.admit(getText())) {
          throw refused("number-out-of-bounds", getParsingContext(), NumberBounds.MESSAGE);
        }
      }
      case NOT_AVAILABLE,
          START_OBJECT,
          END_OBJECT,
          START_ARRAY,
          END_ARRAY,
          VALUE_EMBEDDED_OBJECT,
          VALUE_TRUE,
          VALUE_FALSE,
          VALUE_NULL -> {}
    }
  }

  private RefusedValue refused(String kind, @Nullable JsonStreamContext place, String message) {
    String pointer = place == null ? "" : place.pathAsPointer().toString();
    return new RefusedValue(this, kind, pointer, message);
  }
}
