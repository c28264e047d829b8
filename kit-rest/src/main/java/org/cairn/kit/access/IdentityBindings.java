package org.cairn.kit.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.kit.sql.Sql;

/**
 * Maps a sign-in to a person. The service that registers a kind of person writes the binding with
 * the fact; every other service writes what it receives.
 */
@ApplicationScoped
public class IdentityBindings {

  /** The kinds of person that are bound to a sign-in. */
  public enum Kind {
    PEER,
    SUPERVISOR
  }

  private static final String BIND_ALL =
      """
      INSERT INTO identity_binding (kind, subject, person_id)
      SELECT :kind, b.subject, b.person_id
        FROM unnest(:subjects::text[], :people::uuid[]) AS b (subject, person_id)
      ON CONFLICT DO NOTHING
      """;
  private static final String PERSON =
      "SELECT person_id FROM identity_binding WHERE kind = :kind AND subject = :subject";
  private static final String IS_BOUND =
      "SELECT EXISTS (SELECT FROM identity_binding WHERE kind = :kind AND person_id = :person)";

  private final Sql sql;

  public IdentityBindings(Sql sql) {
    this.sql = sql;
  }

  /**
   * @return false if the sign-in or the person was bound before; nothing has changed then
   */
  public boolean bind(Kind kind, String subject, UUID personId) {
    return bindAll(kind, List.of(new Binding(subject, personId))) == 1;
  }

  /** A sign-in and its person. */
  public record Binding(String subject, UUID personId) {}

  /**
   * Writes received bindings; an existing binding is not changed.
   *
   * @return how many were new
   */
  public int bindAll(Kind kind, List<Binding> bindings) {
    return bindings.isEmpty()
        ? 0
        : sql.of(BIND_ALL)
            .with("kind", kind)
            .withColumn("subjects", bindings, Binding::subject)
            .withColumn("people", bindings, Binding::personId)
            .update();
  }

  public Optional<UUID> personOf(Kind kind, String subject) {
    return sql.of(PERSON).with("kind", kind).with("subject", subject).first(UUID.class);
  }

  public boolean isBound(Kind kind, UUID personId) {
    return sql.of(IS_BOUND).with("kind", kind).with("person", personId).one(Boolean.class);
  }
}
