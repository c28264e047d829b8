package org.cairn.kit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.ParameterizedType;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * Documents a record as it is sent: a component that is not {@code @Nullable} is always there. A
 * view that says {@code @JsonInclude(ALWAYS)} answers each of its components, null where
 * {@code @Nullable} lets it be so. What the compiler checks is what the document says, and nobody
 * has to repeat it there; only a record that says more itself, because its rows are checked one by
 * one, keeps its word.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RecordSchemas implements OASFilter {

  private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
  private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
  private static final DotName SCHEMA =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

  private final IndexView index;

  public RecordSchemas(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI openApi) {
    if (openApi.getComponents() == null || openApi.getComponents().getSchemas() == null) {
      return;
    }
    Map<String, Schema> schemas = openApi.getComponents().getSchemas();
    Map<String, List<String>> required = new HashMap<>();
    for (ClassInfo view : index.getKnownClasses()) {
      String name = nameOf(view);
      Schema schema = view.isRecord() ? schemas.get(name) : null;
      if (schema != null && isOf(view, schema)) {
        describe(view, schema);
        List<String> now = schema.getRequired() == null ? List.of() : schema.getRequired();
        List<String> before = required.put(name, now);
        if (before != null && !before.equals(now)) {
          throw new IllegalStateException(
              "Two records of the name %s differ: give %s another by @Schema"
                  .formatted(name, view.name()));
        }
      }
    }
  }

  /** Two records may have one name; the other one has other components. */
  private static boolean isOf(ClassInfo view, Schema schema) {
    return schema.getProperties() != null
        && schema.getProperties().keySet().stream().allMatch(name -> view.field(name) != null);
  }

  private static void describe(ClassInfo view, Schema schema) {
    AnnotationInstance include = view.declaredAnnotation(INCLUDE);
    if (include != null && isAlways(include)) {
      describeAll(view, schema);
    } else if (!leavesOutMore(include) && !saysItself(view)) {
      List<String> always =
          view.fieldsInDeclarationOrder().stream()
              .filter(field -> !field.type().hasAnnotation(NULLABLE))
              .map(FieldInfo::name)
              .filter(schema.getProperties()::containsKey)
              .toList();
      schema.setRequired(always.isEmpty() ? null : always);
    }
  }

  /** An empty list, for example, is then as absent as a null. */
  private static boolean leavesOutMore(@Nullable AnnotationInstance include) {
    return include != null && !include.value().asEnum().equals(JsonInclude.Include.NON_NULL.name());
  }

  private static boolean saysItself(ClassInfo view) {
    AnnotationInstance schema = view.declaredAnnotation(SCHEMA);
    return schema != null && schema.value("requiredProperties") != null;
  }

  private static void describeAll(ClassInfo view, Schema schema) {
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
