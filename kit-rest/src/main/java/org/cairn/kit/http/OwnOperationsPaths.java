package org.cairn.kit.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;

/**
 * Documents the kit's operations under the service's own name: one class serves every service, but
 * a reader of the merged document wants to see where each really is.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OwnOperationsPaths implements OASFilter {

  private static final String ANY_SERVICE = "{service}";

  @Override
  public void filterOpenAPI(OpenAPI openApi) {
    Paths paths = openApi.getPaths();
    if (paths == null) {
      return;
    }
    String service = ConfigProvider.getConfig().getValue("cairn.service", String.class);
    for (String path : List.copyOf(paths.getPathItems().keySet())) {
      if (path.contains(ANY_SERVICE)) {
        PathItem item = paths.getPathItem(path);
        item.getOperations().values().forEach(operation -> asOwn(operation, service));
        paths.removePathItem(path);
        paths.addPathItem(path.replace(ANY_SERVICE, service), item);
      }
    }
  }

  private static void asOwn(Operation operation, String service) {
    if (operation.getOperationId() != null) {
      operation.setOperationId(operation.getOperationId() + "Of" + capitalised(service));
    }
    if (operation.getParameters() != null) {
      operation.setParameters(
          operation.getParameters().stream()
              .filter(parameter -> !"service".equals(parameter.getName()))
              .toList());
    }
  }

  /** Names of operations are unique across services. */
  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
