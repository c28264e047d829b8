package org.cairn.kit.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Says the bounds of a request so that other languages read them as they are meant here: a Java
 * constraint matches a whole text and a JSON Schema any part of it, so patterns are anchored; and
 * the headers and parameters that every service reads alike get the bounds with which they are
 * read.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PublishedBounds implements OASFilter {

  /** "Not blank", which no part of a text can be without the whole being so. */
  private static final String ANYTHING_VISIBLE = "\\S";

  /** A finer step cannot be checked with the numbers that most languages read JSON into. */
  private static final BigDecimal FINEST_STEP = new BigDecimal("0.000001");

  @Override
  public Schema filterSchema(Schema schema) {
    String pattern = schema.getPattern();
    if (pattern != null && !pattern.equals(ANYTHING_VISIBLE) && !pattern.startsWith("^")) {
      schema.setPattern(pattern.contains("|") ? "^(?:" + pattern + ")$" : "^" + pattern + "$");
    }
    BigDecimal step = schema.getMultipleOf();
    if (step != null && step.compareTo(FINEST_STEP) < 0) {
      schema.setMultipleOf(null);
    }
    return schema;
  }

  @Override
  public Parameter filterParameter(Parameter parameter) {
    Schema bounded =
        switch (String.valueOf(parameter.getName())) {
          case "cursor" -> text(Cursor.LONGEST);
          case "If-Match", "Last-Event-ID" -> text(Etag.LONGEST);
          case "limit" ->
              typed(SchemaType.INTEGER)
                  .minimum(BigDecimal.ONE)
                  .maximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT))
                  .defaultValue(PageRequest.DEFAULT_LIMIT);
          default -> null;
        };
    if (bounded != null) {
      parameter.setSchema(bounded);
    }
    return parameter;
  }

  private static Schema text(int longest) {
    return typed(SchemaType.STRING).maxLength(longest);
  }

  private static Schema typed(SchemaType type) {
    return OASFactory.createSchema().type(List.of(type));
  }
}
