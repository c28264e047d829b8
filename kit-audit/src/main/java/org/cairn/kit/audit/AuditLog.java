package org.cairn.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.cairn.evidence.audit.AuditEntry;
import org.cairn.kit.problem.AuditUnavailable;
import org.cairn.kit.problem.NotFound;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Writes the audit log. A command's entry is written by the outbox, in the statement that stores
 * its facts; everything else is one statement here, in the caller's transaction if there is one.
 */
@ApplicationScoped
public class AuditLog {

  static final String COMMAND = "command";
  private static final String DONE = "done";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final DataSource database;
  private final AuditedRequest request;
  private final String service;

  public AuditLog(
      DataSource database,
      AuditedRequest request,
      @ConfigProperty(name = "cairn.service") String service) {
    this.database = database;
    this.request = request;
    this.service = service;
  }

  /**
   * Says what the request is about before it is decided, so that a refusal is recorded with it. The
   * basis that was looked for is recorded as {@link AccessBasis#NONE}: it did not carry.
   */
  public void subject(AuditSubject subject) {
    request.isAbout(
        new AuditSubject(AccessBasis.NONE, subject.recordId(), subject.personIds(), List.of()));
  }

  /** The entry of the command of this request, to be handed to the outbox. */
  public AuditEntry commandEntry(AuditSubject subject) {
    return request.entry(subject, DONE);
  }

  /** The entry of a command that the service gave itself. */
  public AuditEntry commandEntry(String action, AuditSubject subject) {
    return entry(service, List.of(), action, COMMAND, subject, DONE);
  }

  /**
   * Records a look, before what was found is shown.
   *
   * @throws AuditUnavailable if it cannot be recorded; the answer must not be given then
   */
  public void recordRead(AuditSubject subject) {
    record(request.entry(subject, DONE));
  }

  /**
   * Shows a record to somebody: records it as the subject and the look at it.
   *
   * @param subject with the basis {@link AccessBasis#NONE} it is as if there were no such record
   * @throws NotFound then
   * @throws AuditUnavailable if it cannot be recorded; the answer must not be given then
   */
  public void read(AuditSubject subject) {
    subject(subject);
    if (subject.basis() == AccessBasis.NONE) {
      throw new NotFound();
    }
    recordRead(subject);
  }

  /**
   * Records a look at a page on which rows may stand on different reasons: one entry for each, so
   * that nobody appears under a basis on which they were not shown.
   *
   * @param ofNone the basis of a page without rows
   * @throws AuditUnavailable if it cannot be recorded; the answer must not be given then
   */
  public <T> void recordPageRead(
      List<T> rows,
      Function<T, AccessBasis> basisOf,
      Function<T, UUID> personOf,
      AccessBasis ofNone) {
    Map<AccessBasis, List<UUID>> people = new EnumMap<>(AccessBasis.class);
    for (T row : rows) {
      people.computeIfAbsent(basisOf.apply(row), _ -> new ArrayList<>()).add(personOf.apply(row));
    }
    if (people.isEmpty()) {
      people.put(ofNone, List.of());
    }
    people.forEach((basis, those) -> recordRead(AuditSubject.ofPage(basis, those)));
  }

  /** Records a command that has no facts to be stored with. */
  public void recordCommand(AuditSubject subject) {
    record(request.entry(subject, DONE));
  }

  /** Records that a command was repeated and got the answer it had got before. */
  public void recordReplay(AuditSubject subject) {
    record(request.entry(subject, "replayed"));
  }

  /** In the caller's transaction, if there is one. */
  public void record(AuditEntry entry) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(AuditEntry.INSERT)) {
      entry.bind(connection, statement, 1, null);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new AuditUnavailable(e);
    }
  }

  static AuditEntry entry(
      @Nullable String who,
      List<String> roles,
      String action,
      String kind,
      AuditSubject about,
      String outcome) {
    try {
      String findings = JSON.writeValueAsString(about.findings());
      String why = about.basis().column();
      return new AuditEntry(
          who, roles, action, kind, about.recordId(), about.personIds(), why, outcome, findings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Names of rules are always JSON", e);
    }
  }
}
