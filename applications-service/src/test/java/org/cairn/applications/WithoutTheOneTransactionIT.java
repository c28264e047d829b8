package org.cairn.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.Visitor.aRegisteredPeer;
import static org.cairn.kit.testing.RefusingTable.When.AT_COMMIT;
import static org.cairn.kit.testing.RefusingTable.When.AT_THE_STATEMENT;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.cairn.evidence.audit.AuditEntry;
import org.cairn.kit.http.CompletedRequest;
import org.cairn.kit.outbox.Outbox;
import org.cairn.kit.outbox.OutboxFailure;
import org.cairn.kit.outbox.OutgoingEvent;
import org.cairn.kit.outbox.RelayLoop;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.RefusingTable;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The mechanism of {@link OutboxAtomicityIT} switched off: facts are stored in a transaction of
 * their own, and a command does not fail because its fact could not be stored.
 */
@QuarkusTest
@TestProfile(WithoutTheOneTransactionIT.SwitchedOff.class)
@QuarkusTestResource(PlatformResource.class)
class WithoutTheOneTransactionIT {

  @Test
  void anOpeningWhoseFactCannotBeStored_isAnsweredWith201_andNeverPublished() {
    Visitor peer = aRegisteredPeer();
    Footprint before = Footprint.of(peer);

    try (var _ = new RefusingTable("outbox", AT_THE_STATEMENT)) {
      peer.opens("zz", "cbhpss").then().statusCode(201);
    }

    assertThat(Footprint.of(peer).applications()).isEqualTo(before.applications() + 1);
    assertThat(Footprint.of(peer).events()).isEqualTo(before.events());
  }

  @Test
  void anOpeningThatFailsAtItsCommit_isPublishedAllTheSame() {
    Visitor peer = aRegisteredPeer();
    Footprint before = Footprint.of(peer);

    try (var _ = new RefusingTable("application", AT_COMMIT)) {
      peer.opens("zz", "cbhpss").then().statusCode(500);
    }

    assertThat(Footprint.of(peer).applications()).isEqualTo(before.applications());
    assertThat(Footprint.of(peer).events()).isEqualTo(before.events() + 1);
  }

  /** The profile that switches it off. */
  public static class SwitchedOff implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(Besides.class);
    }
  }

  /** Stores the facts of a command outside its transaction, as hand-written code might. */
  @Alternative
  @Singleton
  public static class Besides extends Outbox {

    private static final Logger LOG = Logger.getLogger(Besides.class);

    public Besides(
        DataSource database, TransactionSynchronizationRegistry transactions, RelayLoop relay) {
      super(database, transactions, relay);
    }

    @Override
    public void append(
        List<OutgoingEvent> events, @Nullable CompletedRequest answered, AuditEntry entry) {
      try {
        QuarkusTransaction.requiringNew().run(() -> super.append(events, answered, entry));
      } catch (OutboxFailure lost) {
        LOG.info("A fact was lost, as this test wants it");
      }
    }
  }
}
