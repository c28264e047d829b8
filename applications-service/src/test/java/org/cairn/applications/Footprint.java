package org.cairn.applications;

import org.cairn.kit.testing.ServiceDatabase;

/**
 * What a person has left behind in the database, in numbers.
 *
 * @param events in the outbox, about this person
 */
record Footprint(long bindings, long applications, long events, long keys) {

  static final Footprint NONE = new Footprint(0, 0, 0, 0);

  static Footprint of(Visitor visitor) {
    String subject = visitor.subject();
    return new Footprint(
        ServiceDatabase.count("SELECT FROM identity_binding WHERE subject = ?", subject),
        ServiceDatabase.count(
            """
            SELECT FROM application a JOIN identity_binding b ON b.person_id = a.peer_id
             WHERE b.subject = ?
            """,
            subject),
        ServiceDatabase.count(
            """
            SELECT FROM outbox o
             WHERE o.subject = (SELECT person_id FROM identity_binding WHERE subject = ?)
                OR convert_from(o.payload, 'UTF8') LIKE '%' || ? || '%'
            """,
            subject, subject),
        ServiceDatabase.count("SELECT FROM idempotency_key WHERE subject = ?", subject));
  }
}
