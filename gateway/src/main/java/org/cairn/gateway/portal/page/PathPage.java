package org.cairn.gateway.portal.page;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cairn.gateway.portal.service.Records;
import org.jspecify.annotations.Nullable;

/** Everything that has happened on a path. */
@Path("/")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class PathPage {

  private final Viewer viewer;
  private final Records records;
  private final Words words;

  PathPage(Viewer viewer, Records records, Words words) {
    this.viewer = viewer;
    this.records = records;
    this.words = words;
  }

  @GET
  @Path("path")
  @RolesAllowed(Viewer.PEER)
  public TemplateInstance own(
      @QueryParam("cursor") @Nullable String cursor,
      @HeaderParam("HX-Request") @Nullable String partly) {
    var me = records.me(viewer.token()).orElseThrow(NotFoundException::new);
    return path("/path", true, UUID.fromString(me.peerId()), cursor, partly != null);
  }

  @GET
  @Path("people/{peerId}/path")
  @RolesAllowed({Viewer.BOARD_STAFF, Viewer.BOARD_MEMBER})
  public TemplateInstance ofApplicant(
      @PathParam("peerId") UUID peerId,
      @QueryParam("cursor") @Nullable String cursor,
      @HeaderParam("HX-Request") @Nullable String partly) {
    return path("/people/" + peerId + "/path", false, peerId, cursor, partly != null);
  }

  private TemplateInstance path(
      String here, boolean own, UUID peerId, @Nullable String cursor, boolean partly) {
    PathView path =
        records
            .timeline(viewer.token(), peerId, cursor == null ? "" : cursor)
            .map(timeline -> PathView.of(here, own, timeline, words))
            .orElseGet(() -> PathView.onItsWay(here, own));
    return partly ? Pages.stones(path) : Pages.path(viewer.frame(), path);
  }
}
