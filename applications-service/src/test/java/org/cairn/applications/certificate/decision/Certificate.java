package org.cairn.applications.certificate.decision;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.applications.certificate.decision.CertificateFacts.Renewal;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.Scenario;
import org.jspecify.annotations.Nullable;

/** A certificate, at first one of Montana that was never renewed. */
final class Certificate {

  private static final Packs PACKS =
      Packs.load(Path.of(System.getProperty("cairn.root"), "journeys", "packs"));

  private final String jurisdiction;
  private final LocalDate certifiedOn;
  private String credentialType = "cbhpss";
  private final List<Renewal> renewals = new ArrayList<>();
  private final Map<String, @Nullable Object> overrides = new LinkedHashMap<>();

  private Certificate(String jurisdiction, String certifiedOn) {
    this.jurisdiction = jurisdiction;
    this.certifiedOn = LocalDate.parse(certifiedOn);
  }

  static Certificate of(String certifiedOn) {
    return new Certificate("us-mt", certifiedOn);
  }

  static Certificate in(String jurisdiction, String certifiedOn) {
    return new Certificate(jurisdiction, certifiedOn);
  }

  Certificate ofType(String type) {
    credentialType = type;
    return this;
  }

  Certificate with(String path, Object value) {
    overrides.put(path, value);
    return this;
  }

  /** Renewed at noon of that day. */
  Certificate renewed(String periodEnding, String on) {
    renewals.add(new Renewal(LocalDate.parse(periodEnding), noonOf(on)));
    return this;
  }

  Certificate renewedAt(String periodEnding, String at) {
    renewals.add(new Renewal(LocalDate.parse(periodEnding), OffsetDateTime.parse(at).toInstant()));
    return this;
  }

  CertificateStanding on(String day) {
    return CertificateStanding.of(pack(), credentialType, facts(), noonOf(day));
  }

  CertificateStanding at(String at) {
    return CertificateStanding.of(
        pack(), credentialType, facts(), OffsetDateTime.parse(at).toInstant());
  }

  List<Segment> segmentsOn(String day) {
    return new CertificateTerms(pack(), credentialType, facts(), noonOf(day)).segments();
  }

  Pack pack() {
    Scenario scenario = PACKS.scenario(jurisdiction, credentialType, overrides);
    if (!(scenario instanceof Scenario.Rules rules)) {
      throw new IllegalArgumentException(scenario.toString());
    }
    return rules.pack();
  }

  CertificateFacts facts() {
    return new CertificateFacts(certifiedOn, renewals);
  }

  private Instant noonOf(String day) {
    return LocalDate.parse(day).atTime(LocalTime.NOON).atZone(pack().zone()).toInstant();
  }
}
