package org.cairn.supervision.agreement.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.RequestIdentity;
import org.cairn.kit.http.Responses;
import org.cairn.kit.http.StoredResponse;
import org.cairn.supervision.agreement.store.Agreements;
import org.cairn.supervision.agreement.transaction.AgreementTransactions;
import org.cairn.supervision.person.Persons;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/agreements/{agreementId}/signature")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "agreements")
public class AgreementSignatureResource {

  private final AgreementTransactions transactions;
  private final Persons persons;
  private final RequestIdentity request;
  private final Responses responses;

  public AgreementSignatureResource(
      AgreementTransactions transactions,
      Persons persons,
      RequestIdentity request,
      Responses responses) {
    this.transactions = transactions;
    this.persons = persons;
    this.request = request;
    this.responses = responses;
  }

  @POST
  @Audited
  @RolesAllowed(Roles.PEER)
  @Operation(operationId = "signAgreement", summary = "The peer signs what a supervisor offered")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      required = true,
      description = "The same for each repetition of one request",
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
  @APIResponse(
      responseCode = "200",
      description = "Signed by both",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AgreementView.class)),
      headers = {
        @Header(
            name = "ETag",
            description = "Its version, to be sent as If-Match",
            schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "412", description = "It has changed since it was read")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Response sign(
      @PathParam("agreementId") UUID agreementId,
      @HeaderParam("If-Match")
          @Parameter(required = true, description = "The ETag of the version that was read")
          @Nullable String ifMatch) {
    UUID peerId = persons.theCallingPeer();
    return Responses.send(
        transactions.sign(
            agreementId, peerId, Etag.fromIfMatch(ifMatch), request.of(null), this::changed));
  }

  private StoredResponse changed(Agreements.Row row) {
    return responses.done(new Etag(row.version()), AgreementView.of(row));
  }
}
