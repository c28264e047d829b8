package org.cairn.journeys.load;

import java.util.UUID;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;
import org.cairn.journeys.running.SignIn;
import org.jspecify.annotations.Nullable;

/** A peer who registers, then opens and withdraws an application again and again. */
final class LoadPeer {
  private static final String APPLICATION =
      """
      {"jurisdiction": "us-mt", "credentialType": "cbhpss"}
      """;

  private final String account;
  private final SignIn signIn;
  private final Persistence persistence;
  private final Ledger ledger;
  private @Nullable Open open;

  LoadPeer(String account, SignIn signIn, Persistence persistence, Ledger ledger) {
    this.account = account;
    this.signIn = signIn;
    this.persistence = persistence;
    this.ledger = ledger;
  }

  private record Open(UUID applicationId, UUID peerId, String etag) {}

  void register() {
    String name = "{\"givenName\": \"Load\", \"familyName\": \"Peer\"}";
    long begin = System.nanoTime();
    Answer answer = persistence.send(Call.post("/api/v1/peers").by(token()).json(name));
    if (answer.status() == 201) {
      UUID peerId = UUID.fromString(answer.text("peerId"));
      acknowledge(peerId, peerId, 1, "PeerRegistered", begin);
    } else if (!answer.problem().equals("already-registered")) {
      ledger.unexpected(account + " registers: " + answer.status() + " " + answer.body());
    }
  }

  /** The next command of this peer; one at a time. */
  void step() {
    Open current = open;
    if (current == null) {
      open();
    } else {
      withdraw(current);
    }
  }

  private void open() {
    long begin = System.nanoTime();
    Answer answer =
        persistence.send(Call.post("/api/v1/applications").by(token()).json(APPLICATION));
    if (answer.status() == 201) {
      var opened =
          new Open(
              UUID.fromString(answer.text("applicationId")),
              UUID.fromString(answer.text("peerId")),
              answer.header("ETag"));
      acknowledge(opened.peerId(), opened.applicationId(), 1, "ApplicationOpened", begin);
      open = opened;
    } else {
      ledger.unexpected(account + " opens: " + answer.status() + " " + answer.body());
    }
  }

  private void withdraw(Open current) {
    long begin = System.nanoTime();
    Answer answer =
        persistence.send(
            Call.post("/api/v1/applications/" + current.applicationId() + "/withdrawal")
                .by(token())
                .ifMatch(current.etag()));
    if (answer.status() == 200) {
      acknowledge(current.peerId(), current.applicationId(), 2, "ApplicationWithdrawn", begin);
      open = null;
    } else {
      ledger.unexpected(account + " withdraws: " + answer.status() + " " + answer.body());
    }
  }

  private void acknowledge(UUID peer, UUID aggregate, long sequence, String type, long begin) {
    ledger.acknowledge(new Fact(peer, aggregate, sequence, type, begin, System.nanoTime() - begin));
  }

  private String token() {
    return signIn.tokenOf(account);
  }
}
