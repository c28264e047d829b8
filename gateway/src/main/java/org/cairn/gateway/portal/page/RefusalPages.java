package org.cairn.gateway.portal.page;

import io.quarkus.oidc.OIDCException;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cairn.gateway.portal.door.Assets;
import org.cairn.gateway.portal.service.ServiceFailed;
import org.cairn.gateway.problem.Problem;
import org.cairn.gateway.problem.Problems;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What a page cannot show, as a page. */
public class RefusalPages {

  private static final Logger LOG = Logger.getLogger(RefusalPages.class);

  private final Frame frame;

  RefusalPages(Assets assets) {
    this.frame = Frame.ofNobody(assets.home());
  }

  @ServerExceptionMapper
  public Response failed(ServiceFailed failed) {
    return page(failed.problem());
  }

  @ServerExceptionMapper
  public Response tooMany(TooManyPages tooMany) {
    return page(Problems.tooManyRequests("subject", tooMany.seconds()));
  }

  @ServerExceptionMapper
  public Response forbidden(ForbiddenException forbidden) {
    return page(Problems.notForThisRole());
  }

  @ServerExceptionMapper
  public Response unknown(NotFoundException unknown) {
    return page(Problems.notFound());
  }

  /** The way back from the sign-in service did not lead to a session. */
  @ServerExceptionMapper
  public Response notSignedIn(AuthenticationCompletionException failure) {
    // Quarkus would say what the token said, names included; its own log of it is switched off.
    LOG.warn("A way back from the sign-in service did not lead to a session");
    return page(Problems.tokenInvalid());
  }

  @ServerExceptionMapper
  public Response signInUnavailable(OIDCException failure) {
    LOG.warnf("The sign-in service cannot be reached for the portal: %s", failure.getMessage());
    return page(Problems.signInUnavailable());
  }

  private Response page(Problem problem) {
    TemplateInstance page = Refusals.page(frame, problem);
    var answer =
        Response.status(problem.status()).type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"));
    // A browser would take the challenge of the API for a wish to see a password box.
    problem
        .headers()
        .forEach((name, value) -> {
          if (!name.equals("WWW-Authenticate")) {
            answer.header(name, value);
          }
        });
    return answer.entity(page.render()).build();
  }
}
