package org.cairn.kit.reading;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.cairn.kit.problem.BadParameter;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Reads query and headers as strictly as the body. An unknown parameter is a condition that its
 * sender believes to be applied; of a duplicate, one would silently be ignored; and a body that is
 * not JSON in UTF-8 would be misread.
 */
public class StrictRequest {

  /** Only of these does a second one change which request it is. */
  private static final List<String> SENT_ONCE =
      List.of("Idempotency-Key", HttpHeaders.IF_MATCH, HttpHeaders.CONTENT_TYPE);

  private static final Pattern JSON =
      Pattern.compile(
          "application/json\\s*(;\\s*charset=(utf-8|\"utf-8\")\\s*)?", Pattern.CASE_INSENSITIVE);

  private static final char UNDECODABLE = '\uFFFD';

  private final Map<Method, DeclaredRequest> declared = new ConcurrentHashMap<>();

  @ServerRequestFilter
  public void check(ResourceInfo resource, UriInfo uri, ContainerRequestContext request) {
    Method operation = resource.getResourceMethod();
    if (operation == null) {
      return;
    }
    DeclaredRequest expected = declared.computeIfAbsent(operation, DeclaredRequest::of);
    for (String header : SENT_ONCE) {
      refuseTwins(header, request.getHeaders().get(header));
    }
    uri.getPathParameters().forEach(StrictRequest::checkCharacters);
    checkQuery(queryOf(uri), expected);
    if (hasBody(request.getHeaders())) {
      checkForm(request.getHeaders(), expected);
    }
  }

  private static MultivaluedMap<String, String> queryOf(UriInfo uri) {
    try {
      return uri.getQueryParameters();
    } catch (IllegalArgumentException notDecodable) {
      throw new BadParameter("The query: percent signs are followed by two hex digits.");
    }
  }

  private static void checkQuery(MultivaluedMap<String, String> query, DeclaredRequest expected) {
    query.forEach((name, values) -> {
      Boolean severalAreMeant = expected.query().get(name);
      if (severalAreMeant == null) {
        throw new BadParameter(shown(name) + ": not known here.");
      }
      if (!severalAreMeant) {
        refuseTwins(name, values);
      }
      if (values.contains("")) {
        throw new BadParameter(name + ": sent without a value.");
      }
      checkCharacters(name, values);
    });
  }

  private static void refuseTwins(String name, @Nullable List<String> values) {
    if (values != null && values.size() > 1) {
      throw new BadParameter(name + ": sent more than once.");
    }
  }

  private static void checkCharacters(String name, List<String> values) {
    if (!values.stream().allMatch(StrictRequest::isText)) {
      throw new BadParameter(name + ": " + PlainText.MESSAGE);
    }
  }

  /** What is no UTF-8 has become a mark of replacement by now. */
  private static boolean isText(String value) {
    return PlainText.isOneLine(value) && value.indexOf(UNDECODABLE) < 0;
  }

  private static boolean hasBody(MultivaluedMap<String, String> headers) {
    String length = headers.getFirst(HttpHeaders.CONTENT_LENGTH);
    return headers.containsKey("Transfer-Encoding") || (length != null && !length.equals("0"));
  }

  private static void checkForm(MultivaluedMap<String, String> headers, DeclaredRequest expected) {
    List<String> codings = headers.getOrDefault(HttpHeaders.CONTENT_ENCODING, List.of());
    String sent = headers.getFirst(HttpHeaders.CONTENT_TYPE);
    boolean asExpected =
        sent != null
            && (expected.mediaType().equals(MediaType.APPLICATION_JSON)
                ? JSON.matcher(sent.strip()).matches()
                : sent.strip().toLowerCase(Locale.ROOT).startsWith(expected.mediaType()));
    if (!asExpected || !codings.stream().allMatch("identity"::equalsIgnoreCase)) {
      throw new NotSupportedException();
    }
  }

  /** A name that nobody declared is shown only as far as it is harmless to show. */
  private static String shown(String name) {
    return PlainText.isOneLine(name) && name.length() <= 100 ? name : "A parameter";
  }
}
