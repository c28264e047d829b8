package org.cairn.supervision.imports.transaction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.kit.audit.AuditSubject.AppliedRule;
import org.cairn.supervision.agreement.decision.AgreementEvent;
import org.cairn.supervision.agreement.store.Agreements;
import org.cairn.supervision.imports.store.ImportedRows.Kept;
import org.cairn.supervision.session.decision.SessionEvent;
import org.cairn.supervision.session.store.Sessions;
import org.cairn.supervision.supervisor.decision.SupervisorEvent;
import org.cairn.supervision.work.decision.WorkEvent;

/** What of an import was accepted, to be stored and told of at once. */
final class BroughtIn {

  private final List<Kept> rows = new ArrayList<>();
  private final List<SupervisorEvent> supervisors = new ArrayList<>();
  private final List<AgreementEvent> agreements = new ArrayList<>();
  private final List<Agreements.Row> agreementRows = new ArrayList<>();
  private final List<WorkEvent.Logged> work = new ArrayList<>();
  private final List<SessionEvent> sessions = new ArrayList<>();
  private final List<Sessions.Past> sessionRows = new ArrayList<>();
  private final Set<UUID> affected = new HashSet<>();
  private final Set<AppliedRule> rules = new LinkedHashSet<>();

  void row(UUID id, String content) {
    rows.add(new Kept(id, content));
  }

  void supervisor(SupervisorEvent event) {
    supervisors.add(event);
  }

  void agreement(Agreements.Row row, List<AgreementEvent> events, List<Finding> findings) {
    agreements.addAll(events);
    agreementRows.add(row);
    affected.add(row.terms().peerId());
    apply(findings);
  }

  void work(WorkEvent.Logged event) {
    work.add(event);
    affected.add(event.peerId());
  }

  /** A session that is not attested changes nobody's standing. */
  void session(Sessions.Past row, List<SessionEvent> events, List<Finding> findings) {
    sessions.addAll(events);
    sessionRows.add(row);
    if (row.attestedOn() != null) {
      affected.add(row.session().peerId());
    }
    apply(findings);
  }

  /** The same rule with the same outcome is recorded once. */
  private void apply(List<Finding> findings) {
    findings.forEach(finding -> rules.add(AppliedRule.of(finding)));
  }

  List<Kept> rows() {
    return rows;
  }

  List<SupervisorEvent> supervisors() {
    return supervisors;
  }

  List<AgreementEvent> agreements() {
    return agreements;
  }

  List<Agreements.Row> agreementRows() {
    return agreementRows;
  }

  List<WorkEvent.Logged> work() {
    return work;
  }

  List<SessionEvent> sessions() {
    return sessions;
  }

  List<Sessions.Past> sessionRows() {
    return sessionRows;
  }

  /** Whose standing may have changed. */
  Set<UUID> affected() {
    return affected;
  }

  List<AppliedRule> rules() {
    return List.copyOf(rules);
  }
}
