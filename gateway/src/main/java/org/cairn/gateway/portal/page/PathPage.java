package org.cairn.gateway.portal.page;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cairn.gateway.portal.service.Records;
import org.cairn.gateway.portal.service.Records.Peer;
import org.jspecify.annotations.Nullable;

/** Everything on a person's timeline. */
@Path("/")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class PathPage {

  private static final String NO_NAME = "An applicant without a name";

  private final Viewer viewer;
  private final Records records;
  private final DocumentNotes notes;
  private final Words words;

  PathPage(Viewer viewer, Records records, DocumentNotes notes, Words words) {
    this.viewer = viewer;
    this.records = records;
    this.notes = notes;
    this.words = words;
  }

  /** Before the registration there is no timeline; the home page has the registration form. */
  @GET
  @Path("path")
  @RolesAllowed(Viewer.PEER)
  public Response own(
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("after") @Nullable String after,
      @HeaderParam("HX-Request") @Nullable String partly) {
    Optional<Peer> me = records.me(viewer.token());
    if (me.isEmpty()) {
      return SeeOther.at("/");
    }
    viewer.isRegistered();
    UUID peerId = UUID.fromString(me.get().peerId());
    return Response.ok(path("/path", "", peerId, new Part(cursor, after, partly != null))).build();
  }

  @GET
  @Path("people/{peerId}/path")
  @RolesAllowed({Viewer.BOARD_STAFF, Viewer.BOARD_MEMBER})
  public TemplateInstance ofApplicant(
      @PathParam("peerId") UUID peerId,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("after") @Nullable String after,
      @HeaderParam("HX-Request") @Nullable String partly) {
    String name = records.peer(viewer.token(), peerId.toString()).name();
    return path(
        "/people/" + peerId + "/path",
        name.isEmpty() ? NO_NAME : name,
        peerId,
        new Part(cursor, after, partly != null));
  }

  /** Not to be deconstructed in a pattern: an absent parameter is null. */
  private record Part(@Nullable String cursor, @Nullable String after, boolean alone) {}

  private TemplateInstance path(String here, String applicant, UUID peerId, Part part) {
    String cursor = Objects.requireNonNullElse(part.cursor(), "");
    String after = Objects.requireNonNullElse(part.after(), "");
    PathView path =
        records
            .timeline(viewer.token(), peerId, cursor)
            .map(timeline ->
                PathView.of(
                    here, applicant, timeline, notes.on(timeline, viewer.token()), after, words))
            .orElseGet(() -> PathView.pending(here, applicant));
    return part.alone() ? Pages.entries(path) : Pages.path(viewer.frame(), path);
  }
}
