package org.cairn.gateway.portal.page;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.cairn.gateway.portal.page.ApplicationView.PaperView;
import org.cairn.gateway.portal.service.Application;
import org.cairn.gateway.portal.service.Application.Item;
import org.cairn.gateway.portal.service.HandedIn;
import org.cairn.gateway.portal.service.Outcome;
import org.cairn.gateway.portal.service.Records;
import org.cairn.gateway.portal.service.Records.Peer;
import org.jspecify.annotations.Nullable;

/** An application: its checklist, handing in documents, and their receipts. */
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
    String peerId = application.line().peerId();
    boolean own =
        viewer.isPeer()
            && records.me(viewer.token()).filter(me -> me.peerId().equals(peerId)).isPresent();
    var view =
        ApplicationView.of(
            application,
            records.handedIn(viewer.token(), applicationId),
            own ? "" : nameOf(records.peer(viewer.token(), peerId)),
            own,
            words);
    return Pages.application(viewer.frame(), view);
  }

  @GET
  @Path("hand-in")
  @RolesAllowed(Viewer.PEER)
  public TemplateInstance form(
      @PathParam("applicationId") UUID applicationId, @QueryParam("for") @Nullable String ruleId) {
    return form(applicationId, ruleId, "");
  }

  /**
   * Passes the form on while it comes in: neither the file nor the form is ever whole in here. What
   * it is for stands in the address a second time, because the form itself is not read.
   */
  @POST
  @Path("documents")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed(Viewer.PEER)
  public Response handIn(
      @PathParam("applicationId") UUID applicationId,
      @QueryParam("for") @Nullable String ruleId,
      @QueryParam("key") @Nullable String key,
      @HeaderParam("Content-Type") String contentType,
      @HeaderParam("Content-Length") @Nullable Long length,
      InputStream form) {
    Outcome outcome =
        records.handIn(
            viewer.token(),
            applicationId,
            FormKey.of(key).toString(),
            contentType,
            length == null ? -1 : length,
            form);
    return switch (outcome) {
      case Outcome.Done(var number) ->
          SeeOther.at("/applications/" + applicationId + "/receipts/" + number);
      case Outcome.Refused refused ->
          Response.status(refused.status())
              .entity(form(applicationId, ruleId, inPlainWords(refused)))
              .build();
    };
  }

  @GET
  @Path("receipts/{number}")
  @RolesAllowed({Viewer.PEER, Viewer.BOARD_STAFF, Viewer.BOARD_MEMBER})
  public TemplateInstance receipt(
      @PathParam("applicationId") UUID applicationId, @PathParam("number") String number) {
    HandedIn file =
        records.handedIn(viewer.token(), applicationId).stream()
            .filter(one -> one.receiptNumber().equals(number))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    Application application = records.application(viewer.token(), applicationId);
    String requirement = itemOf(application, file.requirement()).title();
    return Pages.receipt(
        viewer.frame(), applicationId.toString(), PaperView.of(file, words, requirement));
  }

  private TemplateInstance form(UUID applicationId, @Nullable String ruleId, String problem) {
    Item item = itemOf(records.application(viewer.token(), applicationId), ruleId);
    return Pages.handIn(
        viewer.frame(),
        applicationId.toString(),
        new HandInView(item.ruleId(), item.title(), item.help()),
        problem,
        UUID.randomUUID().toString());
  }

  private static Item itemOf(Application application, @Nullable String ruleId) {
    return application.checklist().stream()
        .filter(item -> item.ruleId().equals(ruleId))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  private static String inPlainWords(Outcome.Refused refused) {
    return switch (refused.kind()) {
      case "malformed-upload" -> "Choose a file first.";
      case "document-type" ->
          "This file is none of PDF, PNG, JPEG, HEIC and DOCX, whatever its name says.";
      default -> refused.detail();
    };
  }

  private static String nameOf(Peer peer) {
    String name = peer.givenName() + " " + peer.familyName();
    return name.isBlank() ? "A record without a name, brought in by the board" : name;
  }
}
