package org.cairn.gateway.portal.guard;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether another site was involved in a request. Browsers say where a request comes from (Fetch
 * Metadata), and no page can change that. A request that changes something must come from one of
 * our pages; one that only shows something may also be typed, or follow a link from elsewhere, but
 * is not embedded in another site's page.
 */
final class FetchMetadata {

  private static final String SITE = "Sec-Fetch-Site";
  private static final String OURS = "same-origin";
  private static final Set<HttpMethod> ONLY_SHOW = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final String origin;

  /**
   * @param origin scheme and authority of our own pages
   */
  FetchMetadata(String origin) {
    this.origin = origin;
  }

  boolean allows(HttpMethod method, MultiMap headers) {
    return ONLY_SHOW.contains(method) ? allowsToShow(headers) : allowsToChange(headers);
  }

  private static boolean allowsToShow(MultiMap headers) {
    String site = headers.get(SITE);
    return site == null
        || site.equals(OURS)
        || site.equals("none")
        || ("navigate".equals(headers.get("Sec-Fetch-Mode"))
            && "document".equals(headers.get("Sec-Fetch-Dest")));
  }

  /** A browser without Fetch Metadata still sends the origin of a form. */
  private boolean allowsToChange(MultiMap headers) {
    @Nullable String site = headers.get(SITE);
    return site == null ? origin.equals(headers.get("Origin")) : site.equals(OURS);
  }
}
