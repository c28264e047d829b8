package org.cairn.kit.audit;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.jurisdictions.ruling.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The subject of a command or a read. Opaque ids only: the log outlives the records.
 *
 * @param recordId what was changed or shown; absent for a list
 * @param personIds the people concerned, each once
 * @param findings each once, so that no list in a request can lengthen an entry: there are only as
 *     many as the pack has rules
 */
public record AuditSubject(
    AccessBasis basis, @Nullable UUID recordId, List<UUID> personIds, List<AppliedRule> findings) {

  /** A rule that was applied, as it stood in that version of its pack. */
  public record AppliedRule(String ruleId, String packVersion, String outcome) {
    public static AppliedRule of(Finding finding) {
      return new AppliedRule(finding.ruleId(), finding.packVersion(), finding.outcome().code());
    }
  }

  public AuditSubject {
    personIds = List.copyOf(personIds);
    findings = findings.stream().distinct().toList();
  }

  public static AuditSubject of(AccessBasis basis, @Nullable UUID recordId, UUID personId) {
    return new AuditSubject(basis, recordId, List.of(personId), List.of());
  }

  /** A page of a list: one look, however many people stand on it. */
  public static AuditSubject ofPage(AccessBasis basis, Collection<UUID> people) {
    return new AuditSubject(basis, null, people.stream().distinct().toList(), List.of());
  }

  /** The running of the service, which concerns nobody in particular. */
  public static AuditSubject ofService(AccessBasis basis, @Nullable UUID recordId) {
    return new AuditSubject(basis, recordId, List.of(), List.of());
  }

  public AuditSubject withFindings(List<AppliedRule> found) {
    return new AuditSubject(basis, recordId, personIds, found);
  }

  /** With the rules that these events rest on. */
  public <E> AuditSubject applying(List<E> events, Function<E, List<Finding>> findings) {
    return withFindings(
        events.stream()
            .flatMap(event -> findings.apply(event).stream())
            .map(AppliedRule::of)
            .toList());
  }

  /** With the people whom many commands of one request concern. */
  public AuditSubject ofPeople(Collection<UUID> people) {
    return new AuditSubject(basis, recordId, people.stream().distinct().toList(), findings);
  }

  public AuditSubject withRecord(@Nullable UUID id) {
    return new AuditSubject(basis, id, personIds, findings);
  }

  /** What a repeated command was about, as it was stored with its answer. */
  public static AuditSubject stored(
      @Nullable String why, @Nullable UUID record, UUID @Nullable [] whose) {
    return new AuditSubject(
        AccessBasis.of(why), record, whose == null ? List.of() : List.of(whose), List.of());
  }
}
