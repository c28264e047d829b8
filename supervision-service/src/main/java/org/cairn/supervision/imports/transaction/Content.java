package org.cairn.supervision.imports.transaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.supervision.supervisor.decision.License;
import org.jspecify.annotations.Nullable;

/** What was sent in a row, in one form: another offset or a further zero is no other row. */
final class Content {

  private Content() {}

  static String of(String jurisdiction, PastFact fact) {
    return switch (fact) {
      case PastFact.Supervisor it ->
          digest(
              jurisdiction,
              "supervisor",
              it.id(),
              it.licenses().stream().map(Content::inOneForm).toList(),
              it.ceHours().stripTrailingZeros().toPlainString(),
              it.registeredOn());
      case PastFact.Agreement it ->
          digest(
              jurisdiction,
              "agreement",
              it.id(),
              it.supervisorId(),
              it.peerId(),
              it.from(),
              it.endedOn(),
              it.plan(),
              it.relations().stream().sorted().toList());
      case PastFact.Work it ->
          digest(
              jurisdiction,
              "work",
              it.id(),
              it.peerId(),
              it.employer(),
              it.on(),
              it.hours().stripTrailingZeros().toPlainString(),
              it.direct());
      case PastFact.Session it ->
          digest(
              jurisdiction,
              "session",
              it.id(),
              it.supervisorId(),
              it.startedAt(),
              it.endedAt(),
              it.mode(),
              it.employer(),
              it.attendees().stream().map(who -> List.of(who.sessionId(), who.peerId())).toList(),
              it.attestedOn());
    };
  }

  private static String inOneForm(License it) {
    return it.type() + " " + it.specialty() + " " + it.issuedOn() + " " + it.renewalMissedOn();
  }

  private static String digest(@Nullable Object... parts) {
    String text = Stream.of(parts).map(Objects::toString).collect(Collectors.joining("\n"));
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java knows SHA-256", e);
    }
  }
}
