package org.cairn.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.FactTopics.publish;
import static org.cairn.timeline.Page.soon;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.EventCatalog;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.applications.CertificateIssued;
import org.cairn.contracts.applications.CertificateSegment;
import org.cairn.contracts.billing.EmploymentEnded;
import org.cairn.contracts.billing.EmploymentStarted;
import org.cairn.contracts.billing.EncounterLogged;
import org.cairn.contracts.ceu.CreditEarned;
import org.cairn.contracts.ceu.EducationSegment;
import org.cairn.contracts.ceu.EducationStandingChanged;
import org.cairn.contracts.supervision.AgreementEnded;
import org.cairn.contracts.supervision.AgreementSigned;
import org.cairn.contracts.supervision.SessionAttested;
import org.cairn.contracts.supervision.SessionLogged;
import org.cairn.contracts.supervision.SupervisionSegment;
import org.cairn.contracts.supervision.SupervisionStandingChanged;
import org.cairn.contracts.supervision.WorkLogged;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.Tokens.Person;
import org.jspecify.annotations.Nullable;

/**
 * A peer who was certified, worked for two agencies, and was supervised under an agreement that
 * ended. The facts are learned in the order of their fields here.
 */
final class AWorkingPeer {

  static final String PATH = "zz";

  final APeer peer = new APeer();
  final UUID supervisor = UUID.randomUUID();
  final UUID anotherSupervisor = UUID.randomUUID();
  final UUID agency = UUID.randomUUID();
  final UUID anotherAgency = UUID.randomUUID();
  final Person supervisorSignIn = Person.with(Roles.SUPERVISOR);
  final String organization = "org-" + UUID.randomUUID();

  private final UUID employment = UUID.randomUUID();
  private final UUID agreement = UUID.randomUUID();
  private final UUID session = UUID.randomUUID();

  final Fact registered = peer.registered();
  final Fact opened = peer.opened(PATH);
  final Fact certified = certified("2026-03-10", "2028-03-09");
  final Fact employed =
      says(
          new EmploymentStarted(
              employment, peer.id(), agency, PATH, day("2026-03-15"), Instant.EPOCH, null));
  final Fact employedElsewhere =
      says(
          new EmploymentStarted(
              UUID.randomUUID(),
              peer.id(),
              anotherAgency,
              PATH,
              day("2026-04-01"),
              Instant.EPOCH,
              null));
  final Fact worked = worked("2026-03-17", null);
  final Fact workedBefore = worked("2026-03-12", "register-2019");
  final Fact agreed =
      says(
          new AgreementSigned(
              agreement,
              peer.id(),
              supervisor,
              PATH,
              day("2026-03-16"),
              List.of("monthly"),
              day("2026-03-15"),
              null,
              null));
  final Fact met = met(session, supervisor, "2026-03-20");
  final Fact attested =
      says(
          new SessionAttested(
              session,
              peer.id(),
              supervisor,
              Instant.parse("2026-06-03T10:00:00Z"),
              day("2026-06-03"),
              true,
              List.of(),
              "2026.1",
              null));
  final Fact metAnother = met(UUID.randomUUID(), anotherSupervisor, "2026-03-22");
  final Fact supervised =
      says(
          new SupervisionStandingChanged(
              UUID.randomUUID(),
              peer.id(),
              PATH,
              "state",
              day("2026-03-20"),
              List.of(
                  new SupervisionSegment("met", day("2026-03-16"), day("2026-04-15")),
                  new SupervisionSegment("overdue", day("2026-04-16"), null)),
              "zz-supervision",
              "2026.1"));
  final Fact learned =
      says(
          new CreditEarned(
              UUID.randomUUID(),
              peer.id(),
              PATH,
              "cbhpss",
              day("2026-04-10"),
              new BigDecimal("1.50"),
              "attended",
              List.of("ethics"),
              "trainer",
              true,
              "2026.1",
              null,
              null));
  final Fact educated =
      says(
          new EducationStandingChanged(
              UUID.randomUUID(),
              peer.id(),
              PATH,
              "cbhpss",
              day("2026-04-10"),
              List.of(new EducationSegment("open", day("2026-03-10"), day("2027-03-09"))),
              "2026.1"));
  final Fact encountered =
      says(
          "yy",
          new EncounterLogged(
              UUID.randomUUID(),
              peer.id(),
              agency,
              "yy",
              day("2026-04-12"),
              45,
              "coaching",
              false,
              null,
              null,
              null,
              null));
  final Fact agreementEnded =
      says(new AgreementEnded(agreement, peer.id(), supervisor, day("2026-05-31"), null));
  final Fact workedAfter = worked("2026-06-02", null);
  final Fact metAfter = met(UUID.randomUUID(), supervisor, "2026-06-04");
  final Fact employmentEnded =
      says(new EmploymentEnded(employment, peer.id(), agency, day("2026-06-30"), "moved-on", null));

  /** All facts about the peer, what is learned first at the beginning. */
  List<Fact> all() {
    return new ArrayList<>(
        List.of(
            registered,
            opened,
            certified,
            employed,
            employedElsewhere,
            worked,
            workedBefore,
            agreed,
            met,
            attested,
            metAnother,
            supervised,
            learned,
            educated,
            encountered,
            agreementEnded,
            workedAfter,
            metAfter,
            employmentEnded));
  }

  /** Publishes all of it, and waits until it has arrived. */
  AWorkingPeer whoIsKnown() {
    publish(Registration.ofSupervisor(supervisor, supervisorSignIn));
    publish(Registration.ofAgency(agency, organization));
    publish(all());
    soon().untilAsserted(() -> assertThat(Page.of(peer).entries()).hasSize(all().size()));
    soon().until(() -> Page.of(peer.id(), supervisorSignIn).status() == 200);
    soon().until(() -> asAgency("").status() == 200);
    return this;
  }

  Page asAgency(String query) {
    return asAgency(organization, query);
  }

  Page asAgency(String ofOrganization, String query) {
    String token = Person.with(Roles.AGENCY).tokenActingFor(ofOrganization);
    return Page.with(token, address() + query);
  }

  Page asSupervisor(String query) {
    return Page.at(address() + query, supervisorSignIn);
  }

  Page asPeer(String query) {
    return Page.at(address() + query, peer.signIn());
  }

  private String address() {
    return "/api/v1/timelines/" + peer.id();
  }

  Fact certified(String from, String to) {
    return says(
        new CertificateIssued(
            UUID.randomUUID(),
            peer.id(),
            PATH,
            "cbhpss",
            day(from),
            List.of(
                new CertificateSegment("active", day(from), day(to), "zz-term"),
                new CertificateSegment("lapsed", day(to).plusDays(1), null, "zz-lapse")),
            false,
            "2026.1",
            null,
            null));
  }

  Fact worked(String on, @Nullable String importedFrom) {
    return says(
        null,
        new WorkLogged(
            UUID.randomUUID(),
            peer.id(),
            agency,
            day(on),
            new BigDecimal("7.50"),
            true,
            Instant.EPOCH,
            importedFrom));
  }

  Fact employedBy(UUID other) {
    return says(
        new EmploymentStarted(
            UUID.randomUUID(), peer.id(), other, PATH, day("2026-07-01"), Instant.EPOCH, null));
  }

  private Fact met(UUID id, UUID with, String on) {
    Instant start = Instant.parse(on + "T15:00:00Z");
    return says(
        new SessionLogged(
            id,
            peer.id(),
            with,
            PATH,
            day(on),
            start,
            start.plusSeconds(3600),
            60,
            "in-person",
            1,
            null,
            null,
            null));
  }

  private Fact says(Record said) {
    return says(PATH, said);
  }

  private Fact says(@Nullable String jurisdiction, Record said) {
    return peer.announcing(
        EventCatalog.of(said.getClass()).type(), jurisdiction, EventJson.write(said));
  }

  static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
