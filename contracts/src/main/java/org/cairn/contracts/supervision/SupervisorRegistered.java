package org.cairn.contracts.supervision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person became a supervisor. It concerns no peer: the supervisor's id is its key.
 *
 * <p>Never deconstruct it in a record pattern: the null check does not see into patterns.
 *
 * @param supervisorId the supervisor; also the Kafka key
 * @param subject opaque id of the sign-in that is bound to the supervisor; it identifies an
 *     account, it does not describe a person. Absent where nobody signed in: the record was
 *     imported
 * @param licenses the supervisor's licenses
 * @param importedFrom the source of an imported fact; absent for one recorded here
 */
public record SupervisorRegistered(
    UUID supervisorId,
    @Nullable String subject,
    List<SupervisorLicense> licenses,
    Instant registeredAt,
    String jurisdiction,
    @Nullable String importedFrom)
    implements SupervisionEvent {

  public static final String TYPE = "org.cairn.supervision.SupervisorRegistered.v1";

  public SupervisorRegistered {
    licenses = List.copyOf(licenses);
  }
}
