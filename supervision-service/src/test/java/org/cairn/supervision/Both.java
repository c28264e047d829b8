package org.cairn.supervision;

import io.restassured.response.Response;
import java.util.UUID;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.ServiceDatabase;
import org.cairn.kit.testing.Tokens.Person;

/** A person who is both a supervisor and a peer, with one sign-in. */
record Both(Visitor asks, UUID supervisorId, UUID peerId) {

  static Both supervisorAndPeer() {
    Person person = Person.with(Roles.SUPERVISOR, Roles.PEER);
    UUID peerId = UUID.randomUUID();
    ServiceDatabase.execute(
        "INSERT INTO identity_binding (kind, subject, person_id) VALUES ('peer', '%s', '%s')"
            .formatted(person.subject(), peerId));
    Response registered = new Visitor(person, peerId).registers("us-mt", "2015-01-01");
    registered.then().statusCode(201);
    UUID supervisorId = registered.jsonPath().getUUID("supervisorId");
    return new Both(new Visitor(person, peerId), supervisorId, peerId);
  }
}
