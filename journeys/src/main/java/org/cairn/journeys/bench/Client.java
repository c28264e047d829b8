package org.cairn.journeys.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairn.journeys.load.Load;
import org.cairn.journeys.running.Api;
import org.cairn.journeys.running.Cairn;
import org.cairn.journeys.running.Database;

/** A peer who sends requests as fast as the service responds. */
record Client(int number, String account, String subject, UUID peerId) {
  private static final List<String> ACCOUNTS =
      Load.accounts(Scale.FIRST_CLIENT_ACCOUNT, Scale.FIRST_CLIENT_ACCOUNT + Scale.CLIENTS - 1);

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final String BINDINGS =
      "SELECT person_id FROM identity_binding WHERE kind = 'peer' AND subject = ?";

  /** All clients; the first call registers them. */
  static List<Client> all(Cairn cairn) {
    new Load(new Api(cairn.publicAddress()), cairn.signIn(), ACCOUNTS, TIMEOUT).register();
    Database registry = cairn.database("applications");
    return IntStream.range(0, ACCOUNTS.size()).mapToObj(i -> of(i, registry)).toList();
  }

  private static Client of(int number, Database registry) {
    String subject = "10ad0000-0000-4000-8000-%012d".formatted(Scale.FIRST_CLIENT_ACCOUNT + number);
    UUID peerId = registry.rows(BINDINGS, row -> row.getObject(1, UUID.class), subject).getFirst();
    return new Client(number, ACCOUNTS.get(number), subject, peerId);
  }

  /** The variables of this client in a script of pgbench. */
  Map<String, String> variables() {
    return Map.of("subject", subject, "peer", peerId.toString());
  }
}
