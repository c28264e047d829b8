package org.cairn.journeys.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.cairn.journeys.demo.ApplicationSteps.Opened;
import org.cairn.journeys.demo.EmploymentSteps.Employed;
import org.cairn.journeys.running.Api;
import org.cairn.journeys.running.Cairn;

/**
 * One peer's path through all four services, up to the question of a renewal. Can be rebuilt: a
 * peer who is registered and certified goes on with what is there, and so do agency and supervisor.
 */
public final class Story {
  private final Cairn cairn;
  private final String account;
  private final Consumer<String> say;
  private final Narrator teller;
  private final Instant begin = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  public Story(Cairn cairn, Consumer<String> say) {
    this(cairn, "peer", say);
  }

  /**
   * @param account of the peer
   */
  public Story(Cairn cairn, String account, Consumer<String> say) {
    this.cairn = cairn;
    this.account = account;
    this.say = say;
    this.teller = new Narrator(new Api(cairn.publicAddress()), cairn.signIn(), say);
  }

  public void tell() {
    say.accept("Cairn at %s, everything below /api/v1".formatted(cairn.publicAddress()));
    teller.chapter("Becoming a peer supporter");
    var applicant = new ApplicantSteps(teller, account);
    applicant.register();
    applicant.withdrawWhatIsOpen();
    var application = new ApplicationSteps(teller, account);
    Optional<Opened> opened = application.tell();
    Opened other = application.withdrawsAnother();
    var walk = new Walk(account, other.peerId(), LocalDate.parse(other.openedOn()), begin);
    walk.did("ApplicationOpened", other.applicationId());
    opened.ifPresentOrElse(
        mine -> becomesCertified(walk, mine), () -> new HeldCertificate(teller, walk).tell());

    teller.chapter("Work");
    Employed employed = new EmploymentSteps(teller, walk).tell();
    teller.chapter("Supervision");
    new SupervisionSteps(teller, walk, employed.agencyId()).tell();
    teller.chapter("Education");
    new EducationSteps(teller, walk).tell();
    teller.chapter("Encounters");
    new EncounterSteps(teller, walk, employed.employmentId()).tell();
    teller.chapter("Renewal");
    new RenewalSteps(teller, walk).tell();
    teller.chapter("The timeline");
    new PathSteps(teller, walk).tell();

    say.accept("");
    say.accept("Everything that can be asked: " + cairn.publicAddress() + "/api/v1/docs");
  }

  private void becomesCertified(Walk walk, Opened opened) {
    walk.did("ApplicationOpened", opened.applicationId());
    new CertificateSteps(teller, walk, opened).tell();
    onKafka(opened);
  }

  private void onKafka(Opened opened) {
    teller.step("The certificate was announced to every other service, on Kafka.");
    try (var topic = new TopicReader(cairn.kafka(), "cairn.applications")) {
      int events =
          topic.tell(
              opened.peerId(),
              "org.cairn.applications.CertificateIssued.v1",
              opened.applicationId(),
              begin,
              teller::line);
      teller.expect(events == 1, "one event was expected on the topic, but there were " + events);
    }
  }
}
