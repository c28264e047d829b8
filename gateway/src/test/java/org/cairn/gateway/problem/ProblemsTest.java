package org.cairn.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Callers find each problem of the gateway in contracts/problems.yaml. */
class ProblemsTest {

  private static final Path CATALOG =
      Path.of(System.getProperty("cairn.root"), "contracts", "problems.yaml");

  @Test
  void whatTheGatewayReports_isWhatTheCatalogHas() throws Exception {
    Map<String, String> reported = new TreeMap<>();
    for (Method method : Problems.class.getDeclaredMethods()) {
      if (Modifier.isPublic(method.getModifiers())) {
        var problem = (Problem) method.invoke(null, arguments(method));
        reported.put(problem.kind(), "[%d] %s".formatted(problem.status(), problem.title()));
      }
    }

    assertThat(reported).isNotEmpty().isEqualTo(documented());
  }

  private static Map<String, String> documented() throws IOException {
    Map<String, String> documented = new TreeMap<>();
    for (JsonNode entry : new YAMLMapper().readTree(Files.readString(CATALOG))) {
      if (StreamSupport.stream(entry.path("from").spliterator(), false)
          .anyMatch(from -> from.asText().equals("gateway"))) {
        documented.put(
            entry.path("kind").asText(), entry.path("status") + " " + entry.path("title").asText());
      }
    }
    return documented;
  }

  private static Object[] arguments(Method method) {
    return Arrays.stream(method.getParameterTypes()).map(ProblemsTest::argument).toArray();
  }

  private static Object argument(Class<?> type) {
    if (type == long.class) {
      return 1L;
    }
    return type == int.class ? 1 : "a detail";
  }
}
