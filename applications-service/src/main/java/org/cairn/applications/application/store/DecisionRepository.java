package org.cairn.applications.application.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.cairn.applications.application.decision.ApplicationEvent;
import org.cairn.applications.certificate.Certificates;
import org.cairn.applications.eligibility.decision.ApplicationFacts;
import org.cairn.applications.vault.SealedText;
import org.jspecify.annotations.Nullable;

/** Decisions of boards in PostgreSQL; what they weighed and say is sealed on its way there. */
@ApplicationScoped
public class DecisionRepository implements PanacheRepositoryBase<DecisionRow, UUID> {

  private static final String FACTS = "facts";
  private static final String FINDING = "finding";

  private final ApplicationRepository applications;
  private final Certificates certificates;
  private final SealedText sealed;

  public DecisionRepository(
      ApplicationRepository applications, Certificates certificates, SealedText sealed) {
    this.applications = applications;
    this.certificates = certificates;
    this.sealed = sealed;
  }

  /**
   * An application with the decision on it.
   *
   * @param certificate null when it was denied
   */
  public record Decided(
      ApplicationRow application,
      DecisionRow decision,
      Certificates.@Nullable Summary certificate) {}

  /**
   * @param events of one decision, which has one
   */
  public Decided save(List<ApplicationEvent> events, ApplicationFacts weighed) {
    ApplicationRow application = applications.save(events);
    byte[] facts = seal(application.id, FACTS, JsonColumns.write(weighed));
    return switch (events.getFirst()) {
      case ApplicationEvent.Certified certified -> {
        var decision = new DecisionRow(certified, facts);
        persist(decision);
        yield new Decided(application, decision, certificates.issue(certified.certificate()));
      }
      case ApplicationEvent.Denied denied -> {
        byte[] finding = seal(application.id, FINDING, denied.writtenFinding());
        var decision = new DecisionRow(denied, facts, finding);
        persistAndFlush(decision);
        yield new Decided(application, decision, null);
      }
      case ApplicationEvent.Opened _, ApplicationEvent.Withdrawn _ ->
          throw new IllegalStateException("A decision certifies or denies");
    };
  }

  private byte[] seal(UUID applicationId, String field, String text) {
    return sealed.seal(DecisionRow.TABLE, applicationId, field, text);
  }

  /** The text of a denial; null for an approval and for an imported decision. */
  public @Nullable String findingOf(DecisionRow decision) {
    return decision.finding == null
        ? null
        : sealed.open(DecisionRow.TABLE, decision.applicationId, FINDING, decision.finding);
  }
}
