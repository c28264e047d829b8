package org.cairn.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.Visitor.aKey;
import static org.cairn.applications.Visitor.aPeer;
import static org.cairn.applications.Visitor.aRegisteredPeer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
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
import org.cairn.kit.outbox.OutgoingEvent;
import org.cairn.kit.outbox.RelayLoop;
import org.cairn.kit.testing.PlatformResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The mechanism of {@link IdempotencyIT} switched off: keys are neither looked up nor kept. What
 * happens then is what the mechanism is for.
 */
@QuarkusTest
@TestProfile(WithoutIdempotencyKeysIT.SwitchedOff.class)
@QuarkusTestResource(PlatformResource.class)
class WithoutIdempotencyKeysIT {

  @Test
  void aLateRepetition_afterTheWithdrawal_opensASecondApplication() {
    Visitor peer = aRegisteredPeer();
    String key = aKey();
    Response first = peer.opens(key, "zz", "cbhpss");
    peer.withdraws(first.jsonPath().getUUID("applicationId"), "\"v0\"").then().statusCode(200);

    Response again = peer.opens(key, "zz", "cbhpss");

    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.header("Location")).isNotEqualTo(first.header("Location"));
    assertThat(Footprint.of(peer)).isEqualTo(new Footprint(1, 2, 4, 0));
  }

  @Test
  void aRepetitionWhoseFirstAnswerWasLost_isRefused_asIfItHadFailed() {
    Visitor peer = aPeer();
    String key = aKey();
    peer.registers(key, "Given", "Family").then().statusCode(201);

    peer.registers(key, "Given", "Family").then().statusCode(409);
  }

  @Test
  void theKeyWithAnotherBody_opensASecondApplication() {
    Visitor peer = aRegisteredPeer();
    String key = aKey();
    peer.opens(key, "zz", "cbhpss").then().statusCode(201);

    peer.opens(key, "us-mt", "cbhpss").then().statusCode(201);

    assertThat(Footprint.of(peer)).isEqualTo(new Footprint(1, 2, 3, 0));
  }

  /** The profile that switches it off. */
  public static class SwitchedOff implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(NoKeys.class, NoKeptAnswers.class);
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

  /** Stores facts, but not what was answered. */
  @Alternative
  @Singleton
  public static class NoKeptAnswers extends Outbox {
    public NoKeptAnswers(
        DataSource database, TransactionSynchronizationRegistry transactions, RelayLoop relay) {
      super(database, transactions, relay);
    }

    @Override
    public void append(
        List<OutgoingEvent> events, @Nullable CompletedRequest answered, AuditEntry entry) {
      super.append(events, null, entry);
    }
  }
}
