package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.journeys.BadInputIT.assertRefused;

import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What every service provides for auditors and operators, at the public address. */
@ExtendWith(CairnSystem.class)
@ParameterizedClass
@ValueSource(strings = {"applications", "supervision", "ceu", "billing", "timeline"})
class EveryServiceIT {
  private final String service;

  EveryServiceIT(String service) {
    this.service = service;
  }

  @BeforeAll
  static void allIsUp() {
    Outage.awaitUp();
  }

  @Test
  void onlyAnAuditorReadsItsLog() {
    Call log = Call.get("/api/v1/audit/" + service);

    assertThat(Person.named("auditor").asks(log).status()).isEqualTo(200);
    assertRefused(Person.named("peer").asks(log), 403, "role-missing");
    assertThat(CairnSystem.gateway().send(log).status()).isEqualTo(401);
  }

  @Test
  void anyoneMayReadTheKeysThatSealItsLog() {
    Answer keys = CairnSystem.gateway().send(Call.get("/api/v1/audit/" + service + "/keys"));

    assertThat(keys.status()).isEqualTo(200);
    assertThat(keys.json().path("keys")).isNotEmpty();
  }

  @Test
  void onlyAnOperatorSeesItsParkedEvents() {
    Call parked = Call.get("/api/v1/operations/" + service + "/parked-events");

    assertThat(Person.named("admin").asks(parked).status()).isEqualTo(200);
    assertRefused(Person.named("peer").asks(parked), 403, "role-missing");
  }

  @Test
  void onlyAnOperatorSeesItsRefusedEvents() {
    Call refused = Call.get("/api/v1/operations/" + service + "/outbox");

    assertThat(Person.named("admin").asks(refused).json().path("items")).isEmpty();
    assertRefused(Person.named("peer").asks(refused), 403, "role-missing");
  }

  @Test
  void itIsPartOfTheOneApiDocument() {
    Answer description = CairnSystem.gateway().send(Call.get("/api/v1/openapi"));

    assertThat(description.json().path("paths").has("/api/v1/audit/" + service)).isTrue();
  }
}
