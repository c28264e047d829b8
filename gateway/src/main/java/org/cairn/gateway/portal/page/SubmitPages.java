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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.cairn.gateway.portal.service.Application;
import org.cairn.gateway.portal.service.Application.Item;
import org.cairn.gateway.portal.service.Outcome;
import org.cairn.gateway.portal.service.Records;
import org.cairn.gateway.portal.service.ServiceFailed;
import org.cairn.gateway.portal.service.Submitted;
import org.jspecify.annotations.Nullable;

/** Submitting a document. */
@Path("/applications/{applicationId}")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class SubmitPages {

  /** The form's code for a file that was not received. */
  static final String LOST = "lost";

  /** The form's code for a file that was too large. */
  public static final String TOO_LARGE = "too-large";

  private static final String DID_NOT_ARRIVE =
      "You were signed out, or this page was loaded again, before your file was sent. Your file did"
          + " not arrive. Choose it again. Sending the same file twice is OK.";

  private final Viewer viewer;
  private final Records records;
  private final Words words;

  SubmitPages(Viewer viewer, Records records, Words words) {
    this.viewer = viewer;
    this.records = records;
    this.words = words;
  }

  @GET
  @Path("submit")
  @RolesAllowed(Viewer.PEER)
  public Response form(
      @PathParam("applicationId") UUID applicationId,
      @QueryParam("for") @Nullable String ruleId,
      @QueryParam("not") @Nullable String not,
      @QueryParam("bytes") @Nullable Long bytes) {
    String problem =
        switch (not) {
          case LOST -> DID_NOT_ARRIVE;
          case TOO_LARGE -> UploadWords.tooLarge(bytes == null ? -1 : bytes);
          case null, default -> "";
        };
    return form(applicationId, ruleId, problem, 200);
  }

  /**
   * The target of a form is not a page. A person who requests it was signed out while the form was
   * open and has signed in again, or the browser restores a window: they want the form.
   */
  @GET
  @Path("documents")
  public Response formOf(
      @PathParam("applicationId") UUID applicationId, @QueryParam("for") @Nullable String ruleId) {
    return SeeOther.at(
        ruleId == null
            ? "/applications/" + applicationId
            : formAddress(applicationId.toString(), ruleId, LOST));
  }

  /**
   * Forwards the form while it is received: neither the file nor the form is ever held here as a
   * whole. The address names the entry again, because the form itself is not read.
   */
  @POST
  @Path("documents")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed(Viewer.PEER)
  public Response submit(
      @PathParam("applicationId") UUID applicationId,
      @QueryParam("for") @Nullable String ruleId,
      @QueryParam("key") @Nullable String key,
      @HeaderParam("Content-Type") String contentType,
      @HeaderParam("Content-Length") @Nullable Long length,
      InputStream form) {
    long bytes = length == null ? -1 : length;
    Outcome outcome;
    try {
      outcome =
          records.submit(
              viewer.token(), applicationId, FormKey.of(key).toString(), contentType, bytes, form);
    } catch (ServiceFailed failed) {
      return form(applicationId, ruleId, notNow(failed), failed.problem().status());
    }
    return switch (outcome) {
      case Outcome.Done(var number) ->
          SeeOther.at("/applications/" + applicationId + "/receipts/" + number);
      case Outcome.Refused refused ->
          form(applicationId, ruleId, UploadWords.of(refused, bytes), refused.status());
    };
  }

  /** The address of the form for an entry. */
  public static String formAddress(String applicationId, String ruleId, String not) {
    return "/applications/"
        + applicationId
        + "/submit?for="
        + URLEncoder.encode(ruleId, StandardCharsets.UTF_8)
        + "&not="
        + not;
  }

  private Response form(UUID applicationId, @Nullable String ruleId, String problem, int status) {
    Application application = records.application(viewer.token(), applicationId);
    viewer.isRegistered();
    Item item =
        application.checklist().stream()
            .filter(entry -> entry.ruleId().equals(ruleId))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    var nextAction = new NextAction(true, application.line().isOpen(), words);
    return nextAction.acceptsUpload(item)
        ? Response.status(status).entity(form(application, item, problem)).build()
        : Response.status(Response.Status.CONFLICT).entity(closed(application, item)).build();
  }

  private TemplateInstance form(Application application, Item item, String problem) {
    String id = application.line().applicationId();
    Times times = words.times(application.line().jurisdiction());
    List<DocumentView> documents =
        submitted(application, !problem.isEmpty()).stream()
            .filter(file -> file.requirement().equals(item.ruleId()))
            .map(file -> DocumentView.of(file, words, times, item.title()))
            .toList();
    var view =
        new SubmitView(
            item.ruleId(),
            item.title(),
            item.help(),
            ApplicationView.toFix(item, documents),
            ApplicationView.others(item, documents));
    return Pages.submit(viewer.frame(), id, view, problem, UUID.randomUUID().toString());
  }

  /** A problem is shown whether or not the rest can be read now. */
  private List<Submitted> submitted(Application application, boolean forgo) {
    try {
      return records.submitted(viewer.token(), UUID.fromString(application.line().applicationId()));
    } catch (ServiceFailed failed) {
      if (forgo) {
        return List.of();
      }
      throw failed;
    }
  }

  private TemplateInstance closed(Application application, Item item) {
    String why;
    if (!application.line().isOpen()) {
      why =
          "This application is no longer open: "
              + words.of("application", application.line().status())
              + ". Nothing can be sent for it.";
    } else if (SubmissionMethod.of(item) != SubmissionMethod.UPLOAD) {
      why = words.of("instead", item.kind());
    } else {
      why = "The board has accepted this. There is nothing more to send.";
    }
    return Pages.noSubmit(
        viewer.frame(), new NoSubmitView(application.line().applicationId(), item.title(), why));
  }

  private static String notNow(ServiceFailed failed) {
    return switch (failed.problem().status()) {
      case 502, 503, 504 ->
          "We're having trouble, and can't say whether your file arrived. Look below whether it is"
              + " there. If not, choose it again in a few minutes. Sending the same file twice is"
              + " OK.";
      default -> throw failed;
    };
  }
}
