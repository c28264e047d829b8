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
 * One peer's path through all four services, up to the question of a renewal. Can run again: a
 * later run continues with the registered peer, agency and supervisor, and with the certificate.
 */
public final class Story {
  private final Cairn cairn;
  private final String account;
  private final Consumer<String> say;
  private final Narrator narrator;
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
    this.narrator = new Narrator(new Api(cairn.publicAddress()), cairn.signIn(), say);
  }

  public void run() {
    say.accept("Cairn at %s, all paths below /api/v1".formatted(cairn.publicAddress()));
    narrator.chapter("Becoming a peer supporter");
    var applicant = new ApplicantSteps(narrator, account);
    applicant.register();
    applicant.withdrawWhatIsOpen();
    var application = new ApplicationSteps(narrator, account);
    Optional<Opened> opened = application.run();
    Opened other = application.withdrawsAnother();
    var walk = new Walk(account, other.peerId(), LocalDate.parse(other.openedOn()), begin);
    walk.add("ApplicationOpened", other.applicationId());
    opened.ifPresentOrElse(
        openedApplication -> becomesCertified(walk, openedApplication),
        () -> new HeldCertificate(narrator, walk).run());

    narrator.chapter("Work");
    Employed employed = new EmploymentSteps(narrator, walk).run();
    narrator.chapter("Supervision");
    new SupervisionSteps(narrator, walk, employed.agencyId()).run();
    narrator.chapter("Education");
    new EducationSteps(narrator, walk).run();
    narrator.chapter("Encounters");
    new EncounterSteps(narrator, walk, employed.employmentId()).run();
    narrator.chapter("Renewal");
    new RenewalSteps(narrator, walk).run();
    narrator.chapter("The timeline");
    new PathSteps(narrator, walk).run();

    say.accept("");
    say.accept("The API documentation: " + cairn.publicAddress() + "/api/v1/docs");
  }

  private void becomesCertified(Walk walk, Opened opened) {
    walk.add("ApplicationOpened", opened.applicationId());
    new CertificateSteps(narrator, walk, opened).run();
    onKafka(opened);
  }

  private void onKafka(Opened opened) {
    narrator.step("The certificate was published to the other services on Kafka.");
    try (var topic = new TopicReader(cairn.kafka(), "cairn.applications")) {
      int events =
          topic.print(
              opened.peerId(),
              "org.cairn.applications.CertificateIssued.v1",
              opened.applicationId(),
              begin,
              narrator::line);
      narrator.expect(events == 1, "expected one event on the topic, but found " + events);
    }
  }
}
