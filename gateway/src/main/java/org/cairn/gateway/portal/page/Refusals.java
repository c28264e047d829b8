package org.cairn.gateway.portal.page;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.cairn.gateway.portal.guard.PageGuard;
import org.cairn.gateway.portal.session.PortalSignIn;
import org.cairn.gateway.problem.Problem;
import org.cairn.gateway.problem.ProblemWriter;
import org.jspecify.annotations.Nullable;

/**
 * Sends a refusal: a page to a person, a problem document to a program. The page keeps the person's
 * menu where it is worth finding out who that is.
 */
@Singleton
public final class Refusals {

  private static final String HTML = "text/html";

  private final Frames frames;
  private final HttpAuthenticator authenticator;

  Refusals(Frames frames, HttpAuthenticator authenticator) {
    this.frames = frames;
    this.authenticator = authenticator;
  }

  public void send(RoutingContext context, Problem problem) {
    HttpServerRequest request = context.request();
    if (!isPerson(request)) {
      ProblemWriter.send(context, problem);
      return;
    }
    Optional<String> form = formOfTooLarge(context, problem);
    if (form.isPresent()) {
      ProblemWriter.redirect(context, form.get());
    } else if (problem.status() == 404 || problem.status() == 405) {
      var here = context.vertx().getOrCreateContext();
      visitor(context)
          .emitOn(command -> here.runOnContext(ignored -> command.run()))
          .subscribe()
          .with(visitor -> send(context, problem, visitor), context::fail);
    } else {
      send(context, problem, null);
    }
  }

  private void send(RoutingContext context, Problem problem, @Nullable SecurityIdentity visitor) {
    Frame frame = visitor == null ? frames.ofNobody() : frames.of(visitor);
    String page = page(frame, problem, context.request().uri(), "").render();
    ProblemWriter.send(context, problem, HTML + "; charset=utf-8", Buffer.buffer(page));
  }

  /** Nobody, when the session has ended or the sign-in service is unavailable. */
  private Uni<SecurityIdentity> visitor(RoutingContext context) {
    PortalSignIn.mark(context);
    return Uni.createFrom()
        .deferred(() -> authenticator.attemptAuthentication(context))
        .onFailure()
        .recoverWithNull();
  }

  /** A file that is too large was never read; its form says so. */
  private static Optional<String> formOfTooLarge(RoutingContext context, Problem problem) {
    String entry = context.request().getParam("for");
    return problem.status() == 413 && entry != null
        ? PageGuard.applicationOfUpload(context.request().path())
            .map(id ->
                SubmitPages.formAddress(id, entry, SubmitPages.TOO_LARGE)
                    + "&bytes="
                    + context.request().getHeader(HttpHeaders.CONTENT_LENGTH))
        : Optional.empty();
  }

  /**
   * @param address that was requested, for a retry
   * @param readers for whom the page is, or empty
   */
  static TemplateInstance page(Frame frame, Problem problem, String address, String readers) {
    // Two slashes would lead to another site.
    String again = address.startsWith("/") && !address.startsWith("//") ? address : "/";
    return Pages.refusal(frame, RefusalView.of(problem, frame.role(), readers), again);
  }

  /** The API answers programs, also in a browser. */
  public static boolean isPerson(HttpServerRequest request) {
    String path = request.path();
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return path != null
        && !path.startsWith("/api")
        && !path.startsWith("/q")
        && accepted != null
        && accepted.contains(HTML);
  }
}
