package org.cairn.gateway.openapi;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cairn.gateway.problem.ProblemWriter;
import org.cairn.gateway.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The gateway's own resources: the merged document and Swagger UI to read it. */
@Singleton
public final class OpenApiPages {

  private static final String READER = "META-INF/resources/openapi-ui/";

  /**
   * Nothing from elsewhere and no inline script. Inline style attributes are allowed because
   * Swagger UI writes them; images may be data: because its style sheet holds its icons so.
   */
  private static final String READER_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline';"
          + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private static final String DOCUMENT = "/api/v1/openapi";
  private static final String PAGE = "/api/v1/docs";
  private static final String START = PAGE + "/start.js";
  private static final String STYLE = PAGE + "/page.css";
  private static final String READER_STYLE = PAGE + "/swagger-ui.css";
  private static final String READER_SCRIPT = PAGE + "/swagger-ui-bundle.js";

  /** The paths of all these resources. */
  public static final Set<String> PATHS =
      Set.of(DOCUMENT, PAGE, START, STYLE, READER_STYLE, READER_SCRIPT);

  private final Map<String, Function<RoutingContext, Representation>> pages;

  OpenApiPages(MergedDocument document) {
    pages =
        Map.of(
            DOCUMENT,
            context -> acceptsYamlRather(context) ? document.yaml() : document.json(),
            PAGE,
            fixed("text/html; charset=utf-8", "docs/index.html"),
            START,
            fixed("text/javascript; charset=utf-8", "docs/start.js"),
            STYLE,
            fixed("text/css; charset=utf-8", "docs/page.css"),
            READER_STYLE,
            fixed("text/css; charset=utf-8", READER + "swagger-ui.css"),
            READER_SCRIPT,
            fixed("text/javascript; charset=utf-8", READER + "swagger-ui-bundle.js"));
  }

  public Optional<Runnable> find(String path, RoutingContext context) {
    return Optional.ofNullable(pages.get(path))
        .map(page ->
            path.equals(DOCUMENT) && hasQuery(context)
                ? () -> ProblemWriter.send(context, Problems.queryNotKnown())
                : () -> send(context, page));
  }

  /** Only the document is part of the API; a page for people accepts any query. */
  private static boolean hasQuery(RoutingContext context) {
    String query = context.request().query();
    return query != null && !query.isEmpty();
  }

  private static void send(RoutingContext context, Function<RoutingContext, Representation> page) {
    Representation found = page.apply(context);
    HttpServerResponse response = context.response();
    response.putHeader(HttpHeaders.ETAG, found.etag());
    response.putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    response.putHeader(HttpHeaders.VARY, "Accept");
    response.putHeader("Content-Security-Policy", READER_POLICY);
    if (isKnown(context.request().getHeader(HttpHeaders.IF_NONE_MATCH), found.etag())) {
      response.setStatusCode(304).end();
    } else {
      response.putHeader(HttpHeaders.CONTENT_TYPE, found.mediaType()).end(found.bytes());
    }
  }

  private static boolean isKnown(@Nullable String ifNoneMatch, String etag) {
    return ifNoneMatch != null
        && Arrays.stream(ifNoneMatch.split(",", -1))
            .map(tag -> tag.strip().replaceFirst("^W/", ""))
            .anyMatch(tag -> tag.equals(etag) || tag.equals("*"));
  }

  private static boolean acceptsYamlRather(RoutingContext context) {
    List<MIMEHeader> accepted = context.parsedHeaders().accept();
    return !accepted.isEmpty() && accepted.getFirst().rawValue().contains("yaml");
  }

  private static Function<RoutingContext, Representation> fixed(String mediaType, String resource) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Missing on the class path: " + resource);
      }
      Representation page = Representation.of(mediaType, in.readAllBytes());
      return context -> page;
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }
}
