package org.cairn.gateway.portal.page;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.gateway.portal.service.Outcome;
import org.cairn.gateway.portal.service.Records;
import org.cairn.gateway.portal.service.Records.Peer;
import org.jspecify.annotations.Nullable;

/** The first page, and the way in and out. */
@Path("/")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class HomePage {

  private static final String FIRST = "/";

  private final Viewer viewer;
  private final Records records;
  private final Words words;

  HomePage(Viewer viewer, Records records, Words words) {
    this.viewer = viewer;
    this.records = records;
    this.words = words;
  }

  @GET
  public TemplateInstance first(@QueryParam("cursor") @Nullable String cursor) {
    if (!viewer.isSignedIn()) {
      return Pages.welcome(viewer.frame());
    }
    if (!viewer.isPeer()) {
      return Pages.home(viewer.frame(), "", List.of(), "");
    }
    Optional<Peer> me = records.me(viewer.token());
    return me.isEmpty() ? registration("", "", "") : homeOf(me.get(), cursor);
  }

  private TemplateInstance homeOf(Peer me, @Nullable String cursor) {
    var page = records.applications(viewer.token(), cursor == null ? "" : cursor);
    return Pages.home(
        viewer.frame(),
        me.givenName() + " " + me.familyName(),
        page.items().stream().map(line -> ApplicationLine.of(line, words)).toList(),
        page.nextCursor());
  }

  private TemplateInstance registration(String problem, String givenName, String familyName) {
    String key = UUID.randomUUID().toString();
    return Pages.register(viewer.frame(), problem, key, givenName, familyName);
  }

  @POST
  @Path("register")
  @RolesAllowed(Viewer.PEER)
  public Response register(
      @FormParam("key") @Nullable String key,
      @FormParam("givenName") @Nullable String givenName,
      @FormParam("familyName") @Nullable String familyName) {
    String given = givenName == null ? "" : givenName.strip();
    String family = familyName == null ? "" : familyName.strip();
    Outcome outcome = records.register(viewer.token(), FormKey.of(key).toString(), given, family);
    return switch (outcome) {
      case Outcome.Done(var peerId) -> SeeOther.at(FIRST);
      case Outcome.Refused refused when refused.status() == 409 ->
          // Registered meanwhile, perhaps in another window: the first page shows it.
          SeeOther.at(FIRST);
      case Outcome.Refused refused ->
          Response.status(refused.status())
              .entity(registration(refused.detail(), given, family))
              .build();
    };
  }

  /** Whoever gets here has signed in: the sign-in came before, and led back to here. */
  @GET
  @Path("sign-in")
  @Authenticated
  public Response signedIn() {
    return SeeOther.at(FIRST);
  }

  /** Only reached when somebody calls the way back up again after the sign-in. */
  @GET
  @Path("sign-in/callback")
  @Authenticated
  public Response backFromSignIn() {
    return SeeOther.at(FIRST);
  }

  /** The sign-in service ends its session first and sends back to the first page. */
  @POST
  @Path("sign-out")
  @Authenticated
  public Response signedOut() {
    return SeeOther.at(FIRST);
  }
}
