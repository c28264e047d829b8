package org.cairn.gateway.portal.page;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.cairn.gateway.portal.service.Records;
import org.jspecify.annotations.Nullable;

/** The applications to a board. */
@Path("/board")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class BoardPage {

  private final Viewer viewer;
  private final Records records;
  private final Words words;

  BoardPage(Viewer viewer, Records records, Words words) {
    this.viewer = viewer;
    this.records = records;
    this.words = words;
  }

  @GET
  @RolesAllowed({Viewer.BOARD_STAFF, Viewer.BOARD_MEMBER})
  public TemplateInstance applications(@QueryParam("cursor") @Nullable String cursor) {
    var page = records.applications(viewer.token(), cursor == null ? "" : cursor);
    return Pages.board(
        viewer.frame(),
        page.items().stream().map(line -> ApplicationLine.of(line, words)).toList(),
        page.nextCursor());
  }
}
