package org.cairn.kit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeclaredRequestTest {

  static final class Narrowing {
    @QueryParam("from")
    @Nullable String from;

    @QueryParam("status")
    List<String> status = List.of();

    int unread;
  }

  @Consumes("application/json")
  interface Stones {
    void none();

    void some(
        @QueryParam("cursor") String cursor,
        @QueryParam("kind") List<String> kinds,
        @HeaderParam("If-Match") String version,
        @BeanParam Narrowing narrowing,
        String body);

    @Parameter(name = "whose", in = ParameterIn.QUERY)
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER)
    void asAWhole();

    @Consumes("multipart/form-data")
    void form(String body);
  }

  interface Pebbles {
    void lay(String body);
  }

  @Test
  void whatAnOperationReads_isKnown_andNothingElse() {
    assertThat(of(Stones.class, "none").query()).isEmpty();
    assertThat(of(Stones.class, "some").query())
        .isEqualTo(Map.of("cursor", false, "kind", true, "from", false, "status", true));
    assertThat(of(Stones.class, "asAWhole").query()).isEqualTo(Map.of("whose", false));
  }

  @Test
  void aBody_isJson_unlessAnotherFormIsDeclared() {
    assertThat(of(Stones.class, "none").mediaType()).isEqualTo("application/json");
    assertThat(of(Stones.class, "form").mediaType()).isEqualTo("multipart/form-data");
    assertThat(of(Pebbles.class, "lay").mediaType()).isEqualTo("application/json");
  }

  private static DeclaredRequest of(Class<?> resource, String operation) {
    Method method =
        Arrays.stream(resource.getDeclaredMethods())
            .filter(each -> each.getName().equals(operation))
            .findFirst()
            .orElseThrow();
    return DeclaredRequest.of(method);
  }
}
