package org.cairn.gateway.portal.guard;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.gateway.portal.session.PortalSignIn;
import org.cairn.gateway.route.RoutePattern;

/**
 * A path of a page. A path that is not listed here is not reachable.
 *
 * @param changes whether a form is sent there; a GET redirects to the form, which happens after a
 *     sign-in in mid-form and in a window that a browser restores
 */
public record Page(RoutePattern pattern, boolean changes) {

  private static final List<Page> ALL =
      List.of(
          shows("/sign-in"),
          shows(PortalSignIn.CALLBACK),
          changes(PortalSignIn.SIGN_OUT),
          shows(PortalSignIn.SIGNED_OUT),
          shows("/receipts"),
          shows("/receipts/{number}"),
          shows("/certificates"),
          shows("/certificates/{number}"),
          changes("/register"),
          shows("/path"),
          shows("/people/{peerId}/path"),
          shows("/applications/{applicationId}"),
          shows("/applications/{applicationId}/submit"),
          changes("/applications/{applicationId}/documents"),
          shows("/applications/{applicationId}/receipts/{number}"),
          shows("/board"));

  private static final Page FIRST = new Page(new RoutePattern(List.of(), false), false);

  public static Optional<Page> find(List<String> path) {
    return Stream.concat(Stream.of(FIRST), ALL.stream())
        .filter(page -> page.pattern.matches(path))
        .findFirst();
  }

  /** All patterns, as they are written in logs and metrics. */
  public static Set<String> patterns() {
    return Stream.concat(Stream.of(FIRST), ALL.stream())
        .map(page -> page.pattern.toString())
        .collect(Collectors.toUnmodifiableSet());
  }

  boolean takes(HttpMethod method) {
    return method.equals(HttpMethod.GET)
        || method.equals(HttpMethod.HEAD)
        || (changes && method.equals(HttpMethod.POST));
  }

  String allowed() {
    return changes ? "GET, HEAD, POST" : "GET, HEAD";
  }

  private static Page shows(String pattern) {
    return new Page(RoutePattern.parse(pattern), false);
  }

  private static Page changes(String pattern) {
    return new Page(RoutePattern.parse(pattern), true);
  }
}
