package org.cairn.supervision.supervisor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.kit.outbox.Fact;
import org.cairn.supervision.supervisor.decision.Supervisor;
import org.cairn.supervision.supervisor.publishing.PublishedSupervisors;
import org.cairn.supervision.supervisor.store.Supervisors;

/** The records of supervisors, for offers, attestations and imports. */
@ApplicationScoped
public class SupervisorRecords {

  private final Supervisors supervisors;

  public SupervisorRecords(Supervisors supervisors) {
    this.supervisors = supervisors;
  }

  /** One that exists. */
  public Supervisor get(UUID supervisorId) {
    return supervisors.find(List.of(supervisorId)).values().iterator().next();
  }

  /** Those that exist, by id. */
  public Map<UUID, Supervisor> find(Collection<UUID> supervisorIds) {
    return supervisors.find(supervisorIds);
  }

  /**
   * Stores what a board imports.
   *
   * @return what is published of it
   */
  public List<Fact> insert(List<Supervisor> imported, String importedFrom) {
    supervisors.insert(imported);
    return imported.stream()
        .map(supervisor -> PublishedSupervisors.fact(supervisor, null, importedFrom))
        .toList();
  }
}
