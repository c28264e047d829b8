package org.cairn.gateway.portal.page;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.cairn.gateway.portal.service.Certificate;
import org.cairn.gateway.portal.service.PublicRecords;
import org.cairn.gateway.portal.service.PublicRecords.Receipt;
import org.jspecify.annotations.Nullable;

/** The public lookups by receipt or certificate number. */
@Path("/")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class CheckPages {

  /** Numbers are written in groups, and copied with the text around them. */
  private static final Pattern AROUND = Pattern.compile("[\\s\\u00a0.]+");

  private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private final Viewer viewer;
  private final PublicRecords records;
  private final Words words;

  CheckPages(Viewer viewer, PublicRecords records, Words words) {
    this.viewer = viewer;
    this.records = records;
    this.words = words;
  }

  @GET
  @Path("receipts")
  public Response receipts(@QueryParam("number") @Nullable String number) {
    return form(CheckView.RECEIPT, number);
  }

  @GET
  @Path("certificates")
  public Response certificates(@QueryParam("number") @Nullable String number) {
    return form(CheckView.CERTIFICATE, number);
  }

  @GET
  @Path("receipts/{number}")
  public Response receipt(@PathParam("number") String number) {
    return records
        .receipt(number)
        .map(receipt -> page(200, resultOf(receipt)))
        .orElseGet(() -> page(404, CheckView.RECEIPT.unknown(number)));
  }

  @GET
  @Path("certificates/{number}")
  public Response certificate(@PathParam("number") String number) {
    return records
        .certificate(number)
        .map(certificate -> page(200, resultOf(number, certificate)))
        .orElseGet(() -> page(404, CheckView.CERTIFICATE.unknown(number)));
  }

  private Response form(CheckView form, @Nullable String typed) {
    String number = typed == null ? "" : AROUND.matcher(typed).replaceAll("");
    if (NUMBER.matcher(number).matches()) {
      return SeeOther.at(form.here() + "/" + number);
    }
    return typed == null ? page(200, form) : page(422, form.unreadable());
  }

  private CheckView resultOf(Receipt receipt) {
    String when = words.times(receipt.jurisdiction()).moment(receipt.receivedAt());
    return receipt.valid()
        ? CheckView.RECEIPT.yes(
            receipt.number(),
            "A document with this receipt was received on " + when + ".",
            "That is all this page can say. It does not show whose document it is, or what is in"
                + " it.")
        : CheckView.RECEIPT.no(
            receipt.number(),
            "There is a receipt with this number, but what is kept under it is not what was signed."
                + " Tell the board.");
  }

  private CheckView resultOf(String number, Certificate certificate) {
    String what =
        words.credential(certificate.jurisdiction(), certificate.credentialType())
            + ", "
            + words.jurisdiction(certificate.jurisdiction())
            + ".";
    String whose = certificate.name().isEmpty() ? what : certificate.name() + ": " + what;
    String standing = OutcomeView.standing(certificate, words);
    String condition =
        certificate.conditional() ? " It has a condition that is still to be met." : "";
    return certificate.status().equals("active")
        ? CheckView.CERTIFICATE.yes(number, whose, standing + condition)
        : CheckView.CERTIFICATE.no(number, whose + " " + standing + condition);
  }

  private Response page(int status, CheckView view) {
    TemplateInstance page = Pages.check(viewer.frame(), view);
    return Response.status(status).entity(page).build();
  }
}
