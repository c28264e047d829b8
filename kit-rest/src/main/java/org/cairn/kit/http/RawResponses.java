package org.cairn.kit.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/**
 * A component that holds JSON as text is answered as that JSON, so the document must not call it a
 * text. One with a {@code @Schema} of its own says itself what it is.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RawResponses implements OASFilter {

  private static final DotName RAW = DotName.createSimple(JsonRawValue.class);

  private final IndexView index;

  public RawResponses(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI openApi) {
    if (openApi.getComponents() == null || openApi.getComponents().getSchemas() == null) {
      return;
    }
    for (AnnotationInstance raw : index.getAnnotations(RAW)) {
      if (raw.target().kind() == AnnotationTarget.Kind.FIELD) {
        FieldInfo field = raw.target().asField();
        Schema view = openApi.getComponents().getSchemas().get(field.declaringClass().simpleName());
        Schema told =
            view == null || view.getProperties() == null
                ? null
                : view.getProperties().get(field.name());
        if (told != null && List.of(SchemaType.STRING).equals(told.getType())) {
          told.setType(null);
        }
      }
    }
  }
}
