package org.cairn.kit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.ParameterizedType;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * Documents the nulls that are answered. A view that says {@code @JsonInclude(ALWAYS)} answers each
 * of its components, null where {@code @Nullable} lets it be so: what the compiler checks is what
 * the document says, and nobody has to repeat it there.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class NullableResponses implements OASFilter {

  private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
  private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
  private static final DotName SCHEMA =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

  private final IndexView index;

  public NullableResponses(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI openApi) {
    if (openApi.getComponents() == null || openApi.getComponents().getSchemas() == null) {
      return;
    }
    Map<String, Schema> schemas = openApi.getComponents().getSchemas();
    for (AnnotationInstance include : index.getAnnotations(INCLUDE)) {
      if (include.target().kind() == AnnotationTarget.Kind.CLASS && isAlways(include)) {
        ClassInfo view = include.target().asClass();
        Schema schema = schemas.get(nameOf(view));
        if (schema != null && schema.getProperties() != null) {
          describe(view, schema);
        }
      }
    }
  }

  private static void describe(ClassInfo view, Schema schema) {
    Map<String, Schema> properties = Map.copyOf(schema.getProperties());
    List<String> answered = new ArrayList<>();
    for (FieldInfo field : view.fieldsInDeclarationOrder()) {
      Schema property = properties.get(field.name());
      AnnotationInstance own = field.annotation(INCLUDE);
      if (property == null || (own != null && !isAlways(own))) {
        continue;
      }
      answered.add(field.name());
      Schema told = field.type().hasAnnotation(NULLABLE) ? orNull(property) : property;
      if (field.type() instanceof ParameterizedType list && hasNullableItems(list, told)) {
        told.setItems(orNull(told.getItems()));
      }
      schema.addProperty(field.name(), told);
    }
    schema.setRequired(answered);
  }

  private static boolean hasNullableItems(ParameterizedType type, Schema schema) {
    Type last = type.arguments().getLast();
    return last.hasAnnotation(NULLABLE) && schema.getItems() != null;
  }

  private static Schema orNull(Schema schema) {
    if (schema.getAnyOf() != null) {
      return schema;
    }
    if (schema.getRef() != null) {
      return OASFactory.createSchema()
          .description(schema.getDescription())
          .anyOf(
              List.of(
                  OASFactory.createSchema().ref(schema.getRef()),
                  OASFactory.createSchema().type(List.of(SchemaType.NULL))));
    }
    List<SchemaType> types = schema.getType();
    if (types != null && !types.contains(SchemaType.NULL)) {
      schema.addType(SchemaType.NULL);
    }
    return schema;
  }

  private static boolean isAlways(AnnotationInstance include) {
    AnnotationValue value = include.value();
    return value == null || value.asEnum().equals(JsonInclude.Include.ALWAYS.name());
  }

  private static String nameOf(ClassInfo view) {
    AnnotationInstance schema = view.declaredAnnotation(SCHEMA);
    AnnotationValue name = schema == null ? null : schema.value("name");
    return name == null
        ? view.name().withoutPackagePrefix().replaceAll(".*\\$", "")
        : name.asString();
  }
}
