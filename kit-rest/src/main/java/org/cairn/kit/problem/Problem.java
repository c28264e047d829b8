package org.cairn.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cairn.jurisdictions.ruling.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9457. {@code type} names the kind of refusal or the rule, {@code errors} each single reason
 * with the place in the request it concerns.
 *
 * @param reference with which operators find a failure in the log; absent for a refusal, which
 *     explains itself
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    List<Reason> errors,
    @Nullable String reference) {

  public static final String MEDIA_TYPE = "application/problem+json";
  private static final String TYPES = "https://cairn.example/problems/";

  /**
   * @param pointer JSON pointer into the request body, empty when it concerns the whole request
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @Schema(name = "ProblemReason")
  public record Reason(
      String type, @Nullable String pointer, String detail, @Nullable Object findings) {

    /**
     * @param at what the command's own pointers begin with
     */
    public static Reason of(String at, Refusal it) {
      return new Reason(typeOf(it.kind()), at + it.pointer(), it.message(), it.findings());
    }

    public static Reason at(String kind, String pointer, String detail) {
      return new Reason(typeOf(kind), pointer, detail, null);
    }
  }

  public Problem {
    errors = List.copyOf(errors);
  }

  public static Problem of(int status, String kind, String title, @Nullable String detail) {
    return new Problem(typeOf(kind), title, status, detail, List.of(), null);
  }

  /** An internal error; the cause is in the log with the reference. */
  public static Problem failure(String reference) {
    return new Problem(
        typeOf("internal-error"),
        "Something went wrong on our side",
        500,
        "Whoever runs this service finds what happened by the reference.",
        List.of(),
        reference);
  }

  public static String typeOf(String kind) {
    return TYPES + kind;
  }

  public static String kindOf(String type) {
    return type.startsWith(TYPES) ? type.substring(TYPES.length()) : type;
  }

  public Problem because(List<Reason> reasons) {
    return new Problem(type, title, status, detail, reasons, reference);
  }

  public Response.ResponseBuilder response() {
    return Response.status(status)
        .type(MediaType.valueOf(MEDIA_TYPE))
        .header("Cache-Control", "no-store")
        .entity(this);
  }
}
