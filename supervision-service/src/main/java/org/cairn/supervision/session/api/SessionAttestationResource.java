package org.cairn.supervision.session.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.RequestIdentity;
import org.cairn.kit.http.Responses;
import org.cairn.kit.problem.NotFound;
import org.cairn.supervision.person.Persons;
import org.cairn.supervision.session.transaction.SessionTransactions;
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

@Path("/api/v1/sessions/{sessionId}/attestation")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
public class SessionAttestationResource {

  private final SessionTransactions transactions;
  private final Persons persons;
  private final RequestIdentity request;
  private final Responses responses;
  private final Clock clock;

  public SessionAttestationResource(
      SessionTransactions transactions,
      Persons persons,
      RequestIdentity request,
      Responses responses,
      Clock clock) {
    this.transactions = transactions;
    this.persons = persons;
    this.request = request;
    this.responses = responses;
    this.clock = clock;
  }

  @POST
  @Audited
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(
      operationId = "attestSession",
      summary = "The supervisor confirms a session, under penalty of law; from then on it counts")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      required = true,
      description = "The same for each repetition of one request",
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
  @APIResponse(
      responseCode = "200",
      description = "Attested",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SessionView.class)),
      headers = {
        @Header(
            name = "ETag",
            description = "Its version, to be sent as If-Match",
            schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "412", description = "It has changed since it was read")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Response attest(
      @PathParam("sessionId") UUID sessionId,
      @HeaderParam("If-Match")
          @Parameter(required = true, description = "The ETag of the version that was read")
          @Nullable String ifMatch) {
    UUID supervisorId = persons.supervisor().orElseThrow(NotFound::new);
    return Responses.send(
        transactions.attest(
            sessionId,
            supervisorId,
            Etag.fromIfMatch(ifMatch),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            request.of(null),
            row -> responses.done(new Etag(row.version()), SessionView.of(row))));
  }
}
