package org.cairn.kit.http;

import java.lang.reflect.Method;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Under which name an operation is documented and audited: its method's, unless it has another. */
public final class OperationName {

  private OperationName() {}

  public static String of(Method operation) {
    Operation documented = operation.getAnnotation(Operation.class);
    return documented == null || documented.operationId().isEmpty()
        ? operation.getName()
        : documented.operationId();
  }
}
