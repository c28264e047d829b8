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
  private static final String DID_NOT_ARRIVE =
      "You were signed out before your name was sent. It did not arrive. Enter it again.";

  private final Viewer viewer;
  private final Records records;
  private final Words words;

  HomePage(Viewer viewer, Records records, Words words) {
    this.viewer = viewer;
    this.records = records;
    this.words = words;
  }

  @GET
  public TemplateInstance first(
      @QueryParam("cursor") @Nullable String cursor, @QueryParam("not") @Nullable String not) {
    if (!viewer.isSignedIn()) {
      return Pages.welcome(viewer.frame());
    }
    if (!viewer.isPeer()) {
      return Pages.home(viewer.frame(), "", List.of(), "");
    }
    Optional<Peer> me = records.me(viewer.token());
    return me.isPresent()
        ? homeOf(me.get(), cursor)
        : registration(not == null ? NameForm.EMPTY : NameForm.EMPTY.with(DID_NOT_ARRIVE));
  }

  private TemplateInstance homeOf(Peer me, @Nullable String cursor) {
    viewer.isRegistered();
    var page = records.applications(viewer.token(), cursor == null ? "" : cursor);
    return Pages.home(
        viewer.frame(),
        me.name(),
        page.items().stream()
            // A person who also works for a board sees the board's applications in the same list.
            .filter(line -> line.peerId().equals(me.peerId()))
            .map(line -> ApplicationLine.of(line, words))
            .toList(),
        page.nextCursor());
  }

  private TemplateInstance registration(NameForm name) {
    return Pages.register(viewer.frame(), UUID.randomUUID().toString(), name);
  }

  /** The target of a form is not a page; see {@link SubmitPages#formOf}. */
  @GET
  @Path("register")
  public Response registrationForm() {
    return SeeOther.at("/?not=" + SubmitPages.LOST);
  }

  @POST
  @Path("register")
  @RolesAllowed(Viewer.PEER)
  public Response register(
      @FormParam("key") @Nullable String key,
      @FormParam("givenName") @Nullable String givenName,
      @FormParam("familyName") @Nullable String familyName) {
    UUID formKey = FormKey.of(key);
    NameForm name = NameForm.of(givenName, familyName);
    if (!name.problem().isEmpty()) {
      return again(name, 422);
    }
    Outcome outcome =
        records.register(viewer.token(), formKey.toString(), name.givenName(), name.familyName());
    return switch (outcome) {
      case Outcome.Done(var peerId) -> SeeOther.at(FIRST);
      case Outcome.Refused refused when refused.status() == 409 ->
          // Registered meanwhile, perhaps in another window: the first page shows it.
          SeeOther.at(FIRST);
      case Outcome.Refused refused -> again(name.with(inPlainWords(refused)), refused.status());
    };
  }

  private Response again(NameForm name, int status) {
    return Response.status(status).entity(registration(name)).build();
  }

  private static String inPlainWords(Outcome.Refused refused) {
    return refused.status() == 422
        ? "This name can't be used as it is. A name can have up to 100 letters."
        : refused.detail();
  }

  /** The sign-in comes first and redirects here, so the person has signed in. */
  @GET
  @Path("sign-in")
  @Authenticated
  public Response signedIn() {
    return SeeOther.at(FIRST);
  }

  /** Only reached when a person opens the redirect again after the sign-in. */
  @GET
  @Path("sign-in/callback")
  @Authenticated
  public Response backFromSignIn() {
    return SeeOther.at(FIRST);
  }

  /** The sign-in service ends its session first and redirects to the page that says so. */
  @POST
  @Path("sign-out")
  @Authenticated
  public Response signOut() {
    return SeeOther.at("/signed-out");
  }

  /** Nobody is signed out by a link. */
  @GET
  @Path("sign-out")
  public Response notByALink() {
    return SeeOther.at(FIRST);
  }

  @GET
  @Path("signed-out")
  public TemplateInstance signedOut() {
    return Pages.signedOut(viewer.frame());
  }
}
