package org.cairn.gateway.portal.page;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cairn.gateway.portal.service.Application;
import org.cairn.gateway.portal.service.Records;
import org.cairn.gateway.portal.service.Records.Peer;
import org.cairn.gateway.portal.service.Submitted;
import org.jspecify.annotations.Nullable;

/** An application: its outcome, its checklist, and the receipts. */
@Path("/applications/{applicationId}")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class ApplicationPages {

  private final Viewer viewer;
  private final Records records;
  private final Words words;

  ApplicationPages(Viewer viewer, Records records, Words words) {
    this.viewer = viewer;
    this.records = records;
    this.words = words;
  }

  @GET
  @RolesAllowed({Viewer.PEER, Viewer.BOARD_STAFF, Viewer.BOARD_MEMBER})
  public TemplateInstance application(@PathParam("applicationId") UUID applicationId) {
    Application application = records.application(viewer.token(), applicationId);
    boolean own = isOwn(application);
    var view =
        ApplicationView.of(
            application,
            records.submitted(viewer.token(), applicationId),
            own ? "" : nameOf(records.peer(viewer.token(), application.line().peerId())),
            outcome(application, applicationId, own),
            new NextAction(own, application.line().isOpen(), words));
    return Pages.application(viewer.frame(), view);
  }

  @GET
  @Path("receipts/{number}")
  @RolesAllowed({Viewer.PEER, Viewer.BOARD_STAFF, Viewer.BOARD_MEMBER})
  public TemplateInstance receipt(
      @PathParam("applicationId") UUID applicationId, @PathParam("number") String number) {
    Submitted file =
        records.submitted(viewer.token(), applicationId).stream()
            .filter(submitted -> submitted.receiptNumber().equals(number))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    Application application = records.application(viewer.token(), applicationId);
    boolean own = isOwn(application);
    var nextAction = new NextAction(own, application.line().isOpen(), words);
    var item =
        application.checklist().stream()
            .filter(entry -> entry.ruleId().equals(file.requirement()))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    var document =
        DocumentView.of(
            file,
            words,
            words.times(application.line().jurisdiction()),
            ApplicationView.titleOf(item, own, words));
    return Pages.receipt(
        viewer.frame(), applicationId.toString(), document, own, nextAction.acceptsUpload(item));
  }

  private boolean isOwn(Application application) {
    if (!viewer.isPeer()) {
      return false;
    }
    boolean own =
        records
            .me(viewer.token())
            .filter(me -> me.peerId().equals(application.line().peerId()))
            .isPresent();
    if (own) {
      viewer.isRegistered();
    }
    return own;
  }

  private @Nullable OutcomeView outcome(Application application, UUID applicationId, boolean own) {
    String token = viewer.token();
    return switch (application.line().status()) {
      case "open" -> null;
      case "approved" ->
          OutcomeView.approved(
              application,
              records.decision(token, applicationId),
              records.certificate(token, application.line()),
              words);
      case "denied" ->
          OutcomeView.denied(application, records.decision(token, applicationId), own, words);
      default -> OutcomeView.withdrawn(application.line());
    };
  }

  private static String nameOf(Peer peer) {
    return peer.name().isEmpty() ? "Record from the board's old files (no name)" : peer.name();
  }
}
