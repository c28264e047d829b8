package org.cairn.kit.testing;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.cairn.kit.http.Command;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The operations that leave a trace, of the service itself; what the kit brings is the same in all
 * of them.
 */
final class ServiceOperations {

  private static final String AUDITED = "org.cairn.kit.audit.Audited";

  private ServiceOperations() {}

  static Stream<JavaMethod> commandsAndReads() {
    return new ClassFileImporter()
        .importPath(ApprovedFile.MODULE.resolve("target/classes")).stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> isCommand(method) || method.isAnnotatedWith(AUDITED));
  }

  static boolean isCommand(JavaMethod method) {
    return method.isAnnotatedWith(Command.class);
  }

  /** As the API document has it. */
  static String idOf(JavaMethod method) {
    String documented = method.getAnnotationOfType(Operation.class).operationId();
    return documented.isEmpty() ? method.getName() : documented;
  }
}
