package org.cairn.timeline.evaluation.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.io.Serial;

/**
 * An id as a text: other ids are texts, but spells often have numbers, and a response has no ids.
 */
final class TextOrNumber extends StdScalarDeserializer<String> {
  @Serial private static final long serialVersionUID = 1L;

  TextOrNumber() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    JsonToken token = parser.currentToken();
    return token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT
        ? parser.getText()
        : (String) context.handleUnexpectedToken(String.class, parser);
  }
}
