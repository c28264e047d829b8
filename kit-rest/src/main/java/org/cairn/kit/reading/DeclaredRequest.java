package org.cairn.kit.reading;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * What an operation declares that it reads.
 *
 * @param query the parameters of its query, and whether several of one are meant
 * @param mediaType of its body, without parameters
 */
record DeclaredRequest(Map<String, Boolean> query, String mediaType) {

  DeclaredRequest {
    query = Map.copyOf(query);
  }

  static DeclaredRequest of(Method operation) {
    Map<String, Boolean> query = new HashMap<>();
    for (var parameter : operation.getParameters()) {
      add(query, parameter, parameter.getType());
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        for (Field field : parameter.getType().getDeclaredFields()) {
          add(query, field, field.getType());
        }
      }
    }
    // An operation may read its query as a whole; then it says here what is in it.
    for (Parameter described : operation.getAnnotationsByType(Parameter.class)) {
      if (described.in() == ParameterIn.QUERY) {
        query.put(described.name(), false);
      }
    }
    return new DeclaredRequest(query, mediaTypeOf(operation));
  }

  private static void add(Map<String, Boolean> query, AnnotatedElement element, Class<?> type) {
    QueryParam named = element.getAnnotation(QueryParam.class);
    if (named != null) {
      query.put(named.value(), type.isArray() || Collection.class.isAssignableFrom(type));
    }
  }

  private static String mediaTypeOf(Method operation) {
    return Optional.ofNullable(operation.getAnnotation(Consumes.class))
        .or(() -> Optional.ofNullable(operation.getDeclaringClass().getAnnotation(Consumes.class)))
        .map(consumes -> consumes.value()[0])
        .orElse(MediaType.APPLICATION_JSON);
  }
}
