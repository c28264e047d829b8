package org.cairn.gateway.portal.page;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.cairn.gateway.portal.door.Assets;
import org.cairn.gateway.problem.Problem;
import org.cairn.gateway.problem.ProblemAnswer;

/** Tells a refusal to whoever asked: a page to a person, a problem document to a program. */
@Singleton
public final class Refusals {

  private static final String HTML = "text/html";

  private final Frame frame;

  Refusals(Assets assets) {
    this.frame = Frame.ofNobody(assets.home());
  }

  public void send(RoutingContext context, Problem problem) {
    if (isPerson(context.request())) {
      String page = page(frame, problem).render();
      ProblemAnswer.send(context, problem, HTML + "; charset=utf-8", Buffer.buffer(page));
    } else {
      ProblemAnswer.send(context, problem);
    }
  }

  static TemplateInstance page(Frame frame, Problem problem) {
    return Pages.refusal(frame, RefusalView.of(problem));
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
