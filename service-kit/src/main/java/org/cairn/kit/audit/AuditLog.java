package org.cairn.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes the audit log. A command's entry is written by the outbox, in the statement that stores
 * its facts; everything else is one statement here, in the caller's transaction if there is one.
 */
@ApplicationScoped
public class AuditLog {

  private static final String INSERT = AuditEntry.INTO + AuditEntry.VALUES;

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
    return request.entry(concern, AuditEntry.DONE);
  }

  /** The entry of a command that the service gave itself. */
  public AuditEntry done(String action, Concern concern) {
    return new AuditEntry(
        service, List.of(), action, AuditEntry.Kind.COMMAND, concern, AuditEntry.DONE);
  }

  /**
   * Records a look, before what was found is shown.
   *
   * @throws Unrecorded if it cannot be recorded; the answer must not be given then
   */
  public void looked(Concern concern) {
    record(request.entry(concern, AuditEntry.DONE));
  }

  /** Records a command that has no facts to be stored with. */
  public void did(Concern concern) {
    record(request.entry(concern, AuditEntry.DONE));
  }

  /** Records that a command was repeated and got the answer it had got before. */
  public void replayed(Concern concern) {
    record(request.entry(concern, AuditEntry.REPLAYED));
  }

  /** In the caller's transaction, if there is one. */
  public void record(AuditEntry entry) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(INSERT)) {
      entry.bind(connection, statement, 1, null);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new Unrecorded(e);
    }
  }
}
