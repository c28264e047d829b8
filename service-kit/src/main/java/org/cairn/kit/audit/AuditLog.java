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
   * ground that was looked for is recorded as {@link Ground#NONE}: it did not carry.
   */
  public void about(Concern concern) {
    request.isAbout(new Concern(Ground.NONE, concern.record(), concern.whose(), List.of()));
  }

  /** The entry of the command of this request, to be handed to the outbox. */
  public AuditEntry done(Concern concern) {
    return request.entry(concern, DONE);
  }

  /** The entry of a command that the service gave itself. */
  public AuditEntry done(String action, Concern concern) {
    return entry(service, List.of(), action, COMMAND, concern, DONE);
  }

  /**
   * Records a look, before what was found is shown.
   *
   * @throws Unrecorded if it cannot be recorded; the answer must not be given then
   */
  public void looked(Concern concern) {
    record(request.entry(concern, DONE));
  }

  /**
   * Records a look at a page on which rows may stand on different grounds: one entry for each, so
   * that nobody appears under a ground on which they were not shown.
   *
   * @param ofNone the ground of a page without rows
   * @throws Unrecorded if it cannot be recorded; the answer must not be given then
   */
  public <T> void lookedAtPage(
      List<T> rows, Function<T, Ground> groundOf, Function<T, UUID> personOf, Ground ofNone) {
    Map<Ground, List<UUID>> people = new EnumMap<>(Ground.class);
    for (T row : rows) {
      people.computeIfAbsent(groundOf.apply(row), _ -> new ArrayList<>()).add(personOf.apply(row));
    }
    if (people.isEmpty()) {
      people.put(ofNone, List.of());
    }
    people.forEach((ground, those) -> looked(Concern.ofPage(ground, those)));
  }

  /** Records a command that has no facts to be stored with. */
  public void did(Concern concern) {
    record(request.entry(concern, DONE));
  }

  /** Records that a command was repeated and got the answer it had got before. */
  public void replayed(Concern concern) {
    record(request.entry(concern, "replayed"));
  }

  /** In the caller's transaction, if there is one. */
  public void record(AuditEntry entry) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(AuditEntry.INSERT)) {
      entry.bind(connection, statement, 1, null);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new Unrecorded(e);
    }
  }

  static AuditEntry entry(
      @Nullable String who,
      List<String> roles,
      String action,
      String kind,
      Concern about,
      String outcome) {
    try {
      String findings = JSON.writeValueAsString(about.findings());
      String why = about.why().column();
      return new AuditEntry(
          who, roles, action, kind, about.record(), about.whose(), why, outcome, findings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Names of rules are always JSON", e);
    }
  }
}
