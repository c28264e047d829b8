package org.cairn.kit.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.util.EnumValues;
import java.io.IOException;
import java.io.Serial;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.cairn.kit.problem.RefusedValue;
import org.jspecify.annotations.Nullable;

/** Days, times, ids, choices and texts are read from a text of their form and from nothing else. */
public final class ExactForms extends BeanDeserializerModifier {
  @Serial private static final long serialVersionUID = 1L;

  private static final Set<Class<?>> NUMBERS =
      Set.of(
          BigDecimal.class,
          Double.class,
          double.class,
          Long.class,
          long.class,
          Integer.class,
          int.class);
  private static final Set<Class<?>> TRUTHS = Set.of(Boolean.class, boolean.class);

  private static final EnumSet<JsonToken> NUMBER =
      EnumSet.of(JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);
  private static final EnumSet<JsonToken> TRUTH =
      EnumSet.of(JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE);

  public static SimpleModule module() {
    return new SimpleModule("exact-forms").setDeserializerModifier(new ExactForms());
  }

  @Override
  public JsonDeserializer<?> modifyDeserializer(
      DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> reader) {
    Class<?> type = bean.getBeanClass();
    if (type.equals(String.class)) {
      return new OneLine(reader);
    }
    if (NUMBERS.contains(type)) {
      return new Only(NUMBER, "Must be a number.", reader);
    }
    if (TRUTHS.contains(type)) {
      return new Only(TRUTH, "Must be true or false.", reader);
    }
    return TextForm.of(type)
        .<JsonDeserializer<?>>map(form -> new Exact(form, reader))
        .orElse(reader);
  }

  @Override
  public JsonDeserializer<?> modifyEnumDeserializer(
      DeserializationConfig config,
      JavaType type,
      BeanDescription bean,
      JsonDeserializer<?> reader) {
    return new Choice(wordsOf(config, bean), reader);
  }

  private static String[] wordsOf(DeserializationConfig config, BeanDescription choice) {
    return EnumValues.constructFromName(config, choice.getClassInfo()).values().stream()
        .map(SerializableString::getValue)
        .toArray(String[]::new);
  }

  private static RefusedValue refused(JsonParser parser, String kind, String message) {
    return new RefusedValue(
        parser, kind, parser.getParsingContext().pathAsPointer().toString(), message);
  }

  /** What has a form of its own in JSON; a mapper would take some texts for it as well. */
  private static final class Only extends DelegatingDeserializer {
    @Serial private static final long serialVersionUID = 1L;
    private final EnumSet<JsonToken> tokens;
    private final String message;

    Only(EnumSet<JsonToken> tokens, String message, JsonDeserializer<?> reader) {
      super(reader);
      this.tokens = tokens;
      this.message = message;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
      return new Only(tokens, message, reader);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!tokens.contains(parser.currentToken())) {
        throw refused(parser, "wrong-type", message);
      }
      return super.deserialize(parser, context);
    }
  }

  /** A value with a form of its own. */
  private static final class Exact extends DelegatingDeserializer {
    @Serial private static final long serialVersionUID = 1L;
    private final TextForm form;

    Exact(TextForm form, JsonDeserializer<?> reader) {
      super(reader);
      this.form = form;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
      return new Exact(form, reader);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING) || !form.matches(parser.getText())) {
        throw refused(parser, "wrong-type", form.message());
      }
      if (!form.isInBounds(parser.getText())) {
        throw refused(parser, "date-out-of-bounds", Years.MESSAGE);
      }
      return super.deserialize(parser, context);
    }
  }

  /** One of several words; a mapper would take them with blanks around, or by their number. */
  private static final class Choice extends DelegatingDeserializer {
    @Serial private static final long serialVersionUID = 1L;

    private final String[] words;

    Choice(String[] words, JsonDeserializer<?> reader) {
      super(reader);
      this.words = words;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
      return new Choice(words, reader);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)
          || !Arrays.asList(words).contains(parser.getText())) {
        throw refused(parser, "wrong-type", "Must be one of: " + String.join(", ", words) + ".");
      }
      return super.deserialize(parser, context);
    }
  }

  /** A text without line breaks, unless its field is said to have several lines. */
  private static final class OneLine extends DelegatingDeserializer {
    @Serial private static final long serialVersionUID = 1L;

    OneLine(JsonDeserializer<?> reader) {
      super(reader);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
      return new OneLine(reader);
    }

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property)
        throws JsonMappingException {
      boolean several = property != null && property.getAnnotation(MultiLine.class) != null;
      return several ? getDelegatee() : this;
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (parser.hasToken(JsonToken.VALUE_STRING) && !PlainText.isOneLine(parser.getText())) {
        throw refused(parser, "invalid-character", "Must have no line breaks and tabs.");
      }
      return super.deserialize(parser, context);
    }
  }
}
