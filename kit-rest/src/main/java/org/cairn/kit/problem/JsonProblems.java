package org.cairn.kit.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.core.Response;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Bodies that are not JSON (400), and bodies that are JSON of another shape (422 with a pointer).
 */
public class JsonProblems {

  @ServerExceptionMapper({StreamReadException.class, StreamConstraintsException.class})
  public Response malformedBody(JsonProcessingException e) {
    return malformed(e).response().build();
  }

  /**
   * Registered for its own class: Quarkus has a mapper for it that would win over a general one.
   */
  @ServerExceptionMapper({MismatchedInputException.class, JsonMappingException.class})
  public Response otherShape(JsonMappingException e) {
    return shapeOf(e).response().build();
  }

  static Problem shapeOf(JsonMappingException e) {
    if (isMalformed(e)) {
      return malformed(e);
    }
    if (e instanceof RefusedValue refused) {
      return refused.problem();
    }
    Problem.Reason reason = reasonOf(e);
    return Problem.of(422, Problem.kindOf(reason.type()), "The body has another shape", null)
        .because(List.of(reason));
  }

  /** What of a shape is not as it is known here, with its place. */
  public static Problem.Reason reasonOf(JsonMappingException e) {
    if (e instanceof RefusedValue refused) {
      return refused.reason();
    }
    boolean unknown = e instanceof UnrecognizedPropertyException;
    String kind = unknown ? "unknown-field" : "wrong-type";
    String detail = unknown ? "This field is not known here." : mismatchOf(e);
    return Problem.Reason.at(kind, pointerOf(e.getPath()), detail);
  }

  private static String mismatchOf(JsonMappingException e) {
    boolean noSuchTime =
        e instanceof InvalidFormatException format
            && TemporalAccessor.class.isAssignableFrom(format.getTargetType());
    return noSuchTime ? "There is no such day or time." : "This value has another type.";
  }

  /** Jackson wraps what the parser says in what the mapper says, and Quarkus wraps that again. */
  static boolean isMalformed(Throwable failure) {
    return parserFailure(failure) != null;
  }

  static Problem malformed(Throwable failure) {
    Throwable parser = parserFailure(failure);
    String where = "";
    if (parser instanceof StreamReadException e && e.getLocation() != null) {
      JsonLocation location = e.getLocation();
      where = " near line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }
    return Problem.of(400, "malformed-json", "The body is not JSON", "It cannot be read" + where);
  }

  private static @Nullable Throwable parserFailure(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof StreamReadException || t instanceof StreamConstraintsException) {
        return t;
      }
    }
    return null;
  }

  /** RFC 6901. */
  static String pointerOf(List<Reference> path) {
    var pointer = new StringBuilder();
    for (Reference step : path) {
      pointer.append('/');
      if (step.getFieldName() == null) {
        pointer.append(step.getIndex());
      } else {
        pointer.append(step.getFieldName().replace("~", "~0").replace("/", "~1"));
      }
    }
    return pointer.toString();
  }
}
