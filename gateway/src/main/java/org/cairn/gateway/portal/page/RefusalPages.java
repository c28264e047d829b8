package org.cairn.gateway.portal.page;

import io.quarkus.oidc.OIDCException;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.cairn.gateway.portal.service.ServiceFailed;
import org.cairn.gateway.problem.FailureReference;
import org.cairn.gateway.problem.Problem;
import org.cairn.gateway.problem.Problems;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Refusals and failures as pages. */
public class RefusalPages {

  private static final Logger LOG = Logger.getLogger(RefusalPages.class);

  private static final String DECODER = "org.jboss.resteasy.reactive.common.util.URLUtils";

  private final Viewer viewer;
  private final Frames frames;
  private final Words words;

  RefusalPages(Viewer viewer, Frames frames, Words words) {
    this.viewer = viewer;
    this.frames = frames;
    this.words = words;
  }

  @ServerExceptionMapper
  public Uni<Response> failed(ServiceFailed failed, UriInfo asked) {
    return page(viewer.frameLater(), failed.problem(), asked);
  }

  @ServerExceptionMapper
  public Uni<Response> tooMany(TooManyPages tooMany, UriInfo asked) {
    return page(viewer.frameLater(), Problems.tooManyRequests("subject", tooMany.seconds()), asked);
  }

  @ServerExceptionMapper
  public Uni<Response> forbidden(ForbiddenException forbidden, UriInfo asked) {
    return page(viewer.frameLater(), Problems.notForThisRole(), asked);
  }

  @ServerExceptionMapper
  public Uni<Response> unknown(NotFoundException unknown, UriInfo asked) {
    return page(viewer.frameLater(), Problems.notFound(), asked);
  }

  @ServerExceptionMapper
  public Uni<Response> unreadable(BadRequestException unreadable, UriInfo asked) {
    return page(
        viewer.frameLater(), Problems.malformedRequest("The form is not one of ours."), asked);
  }

  /** A form or a query that cannot be decoded; any other argument is our own fault. */
  @ServerExceptionMapper
  public Uni<Response> undecodable(IllegalArgumentException undecodable, UriInfo asked) {
    StackTraceElement[] where = undecodable.getStackTrace();
    boolean ofAddressOrForm = where.length > 0 && where[0].getClassName().startsWith(DECODER);
    String reference = FailureReference.current();
    if (!ofAddressOrForm) {
      LOG.errorf(undecodable, "A page could not be made (reference %s)", reference);
    }
    return page(
        viewer.frameLater(),
        ofAddressOrForm
            ? Problems.malformedRequest("The form is not one of ours.")
            : Problems.internalError(reference),
        asked);
  }

  /** The redirect from the sign-in service did not start a session. */
  @ServerExceptionMapper
  public Uni<Response> notSignedIn(AuthenticationCompletionException failure, UriInfo asked) {
    // Quarkus would log what is in the token, names included; its own log of it is switched off.
    LOG.warn("A redirect from the sign-in service did not start a session");
    return page(nobody(), Problems.tokenInvalid(), asked);
  }

  @ServerExceptionMapper
  public Uni<Response> signInUnavailable(OIDCException failure, UriInfo asked) {
    LOG.warnf("The sign-in service cannot be reached for the portal: %s", failure.getMessage());
    return page(nobody(), Problems.signInUnavailable(), asked);
  }

  private Uni<Frame> nobody() {
    return Uni.createFrom().item(frames.ofNobody());
  }

  private Uni<Response> page(Uni<Frame> frame, Problem problem, UriInfo asked) {
    return frame.map(around -> page(around, problem, asked));
  }

  private Response page(Frame frame, Problem problem, UriInfo asked) {
    URI address = asked.getRequestUri();
    String query = address.getRawQuery();
    String here = address.getRawPath() + (query == null ? "" : "?" + query);
    TemplateInstance page = Refusals.page(frame, problem, here, readersOf(address.getRawPath()));
    var response =
        Response.status(problem.status()).type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"));
    // A browser would show a password box for the API's challenge.
    problem
        .headers()
        .forEach((name, value) -> {
          if (!name.equals("WWW-Authenticate")) {
            response.header(name, value);
          }
        });
    return response.entity(page.render()).build();
  }

  /** A page that a person may see in part has other readers too. */
  private String readersOf(String path) {
    boolean boards = path.startsWith("/board") || path.startsWith("/people/");
    boolean shared = path.matches("/applications/[^/]+(/receipts/.*)?");
    return words.of("readers", shared ? "shared" : boards ? "board" : "peer");
  }
}
