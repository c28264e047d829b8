package org.cairn.kit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.kit.command.Guest.aGuest;
import static org.cairn.kit.command.Guest.aKey;
import static org.cairn.kit.command.Guest.aName;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.cairn.evidence.audit.AuditEntry;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.http.CompletedRequest;
import org.cairn.kit.http.IdempotentRequest;
import org.cairn.kit.http.StoredResponse;
import org.cairn.kit.idempotency.IdempotencyKeys;
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
 * The mechanisms of {@link CommandsIT} switched off: keys are not looked up, and facts are written
 * in a transaction of their own. What happens then is what the mechanisms are for.
 */
@QuarkusTest
@TestProfile(CommandsSwitchedOffIT.SwitchedOff.class)
@QuarkusTestResource(PlatformResource.class)
class CommandsSwitchedOffIT {

  private final Guest guest = aGuest();

  @Test
  void withoutKeys_theSameChangeAgain_isRefusedAsIfItHadFailed() {
    String room = guest.opens(aName(), 2).header("Location");
    String key = aKey();
    String body = "{\"beds\": 3}";
    guest.sends(key).header("If-Match", "\"v0\"").body(body).post(room + "/beds");

    int again =
        guest.sends(key).header("If-Match", "\"v0\"").body(body).post(room + "/beds").statusCode();

    assertThat(again).isEqualTo(412);
  }

  @Test
  void withoutKeys_theSameKeyForAnotherCommand_isCarriedOut() {
    String key = aKey();
    guest.opens(key, aName(), 2);

    assertThat(guest.opens(key, aName(), 2).statusCode()).isEqualTo(201);
    assertThat(guest.footprint().rooms()).isEqualTo(2);
  }

  @Test
  void withoutTheOneTransaction_aCommandIsAnswered_whoseFactIsLost() {
    try (var _ = new RefusingTable("outbox", RefusingTable.When.AT_THE_STATEMENT)) {
      assertThat(guest.opens(aName(), 2).statusCode()).isEqualTo(201);
    }

    assertThat(guest.footprint().rooms()).isEqualTo(1);
    assertThat(guest.footprint().facts()).isZero();
  }

  @Test
  void withoutTheOneTransaction_aCommandThatFailsAtItsCommit_isPublishedAllTheSame() {
    try (var _ = new RefusingTable("room", RefusingTable.When.AT_COMMIT)) {
      assertThat(guest.opens(aName(), 2).statusCode()).isEqualTo(500);
    }

    assertThat(guest.footprint().rooms()).isZero();
    assertThat(guest.footprint().facts()).isEqualTo(1);
  }

  /** The profile that switches them off. */
  public static class SwitchedOff implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(NoKeys.class, Besides.class);
    }
  }

  /** Finds no key, ever, and keeps no twins apart. */
  @Alternative
  @Singleton
  public static class NoKeys extends IdempotencyKeys {
    public NoKeys(DataSource database, AuditLog audit) {
      super(database, audit);
    }

    @Override
    public Optional<StoredResponse> claim(IdempotentRequest request) {
      return Optional.empty();
    }
  }

  /** Publishes beside the command's transaction, as one does who publishes by hand. */
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
        List<OutgoingEvent> events, @Nullable CompletedRequest completed, AuditEntry entry) {
      try {
        QuarkusTransaction.requiringNew().run(() -> super.append(events, null, entry));
      } catch (OutboxFailure lost) {
        LOG.info("A fact was lost, as this test wants it");
      }
    }
  }
}
