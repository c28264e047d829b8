package org.cairn.supervision.imports.decision;

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

/** A digest of what a row means: another offset of a time or a further zero is no other row. */
final class ContentDigest {

  private ContentDigest() {}

  static String of(String jurisdiction, HistoricalRecord row) {
    return switch (row) {
      case HistoricalRecord.Supervisor supervisor ->
          digest(
              jurisdiction,
              "supervisor",
              supervisor.id(),
              supervisor.licenses().stream().map(ContentDigest::inOneForm).toList(),
              supervisor.ceHours().stripTrailingZeros().toPlainString(),
              supervisor.registeredOn());
      case HistoricalRecord.Agreement agreement ->
          digest(
              jurisdiction,
              "agreement",
              agreement.id(),
              agreement.supervisorId(),
              agreement.peerId(),
              agreement.from(),
              agreement.endedOn(),
              agreement.plan(),
              agreement.relations().stream().sorted().toList());
      case HistoricalRecord.Work work ->
          digest(
              jurisdiction,
              "work",
              work.id(),
              work.peerId(),
              work.employer(),
              work.on(),
              work.hours().stripTrailingZeros().toPlainString(),
              work.direct());
      case HistoricalRecord.Session session ->
          digest(
              jurisdiction,
              "session",
              session.id(),
              session.supervisorId(),
              session.startedAt(),
              session.endedAt(),
              session.mode(),
              session.employer(),
              session.attendees().stream()
                  .map(who -> List.of(who.sessionId(), who.peerId()))
                  .toList(),
              session.attestedOn());
    };
  }

  private static String inOneForm(License license) {
    return license.type()
        + " "
        + license.specialty()
        + " "
        + license.issuedOn()
        + " "
        + license.renewalMissedOn();
  }

  private static String digest(@Nullable Object... parts) {
    String text = Stream.of(parts).map(Objects::toString).collect(Collectors.joining("\n"));
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
