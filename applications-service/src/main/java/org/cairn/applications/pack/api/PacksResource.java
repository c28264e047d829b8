package org.cairn.applications.pack.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.cairn.jurisdictions.Packs;
import org.cairn.kit.audit.NotAudited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules by which Cairn decides, public. */
@Path("/api/v1/evaluations/packs")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evaluations")
public class PacksResource {

  private static final int FIVE_MINUTES = 300;

  private final Packs packs;
  private final Clock clock;

  public PacksResource(Packs packs, Clock clock) {
    this.packs = packs;
    this.clock = clock;
  }

  /** All that are loaded. */
  public record PacksView(List<PackView> packs) {}

  @GET
  @NotAudited("public rules")
  @PermitAll
  @SecurityRequirementsSet
  @Operation(
      summary = "The rules of every jurisdiction: versions, flags, and every value with its source")
  @APIResponseSchema(value = PacksView.class, responseDescription = "The packs")
  public Response rulePacks() {
    var now = clock.instant();
    var cache = new CacheControl();
    cache.setMaxAge(FIVE_MINUTES);
    return Response.ok(
            new PacksView(
                packs.all().stream()
                    .map(pack -> PackView.of(pack, LocalDate.ofInstant(now, pack.zone())))
                    .toList()))
        .cacheControl(cache)
        .build();
  }
}
