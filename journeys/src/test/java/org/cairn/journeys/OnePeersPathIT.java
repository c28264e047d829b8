package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.cairn.journeys.demo.StepFailed;
import org.cairn.journeys.demo.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The story of {@code ./cairn demo}: one peer's path through all four services. */
@ExtendWith(CairnSystem.class)
class OnePeersPathIT {

  @Test
  void theTimelineOfTheStoryHasTheFactsOfAllFourServices() {
    List<String> timeline = timelineOf(run("load-068"));

    assertThat(timeline)
        .satisfiesOnlyOnce(line -> assertThat(line).matches(".*CertificateIssued .*active from.*"))
        .anyMatch(line -> line.contains("PeerRegistered"))
        .anyMatch(line -> line.contains("DocumentAccepted"))
        .anyMatch(line -> line.contains("EmploymentStarted"))
        .anyMatch(line -> line.contains("EncounterLogged") && line.contains("coaching 45 min"))
        .anyMatch(line -> line.contains("AgreementSigned"))
        .anyMatch(line -> line.contains("WorkLogged") && line.contains("2.5 h"))
        .anyMatch(line -> line.contains("SessionLogged") && line.contains("60 min"))
        .anyMatch(line -> line.contains("SessionAttested") && line.contains("qualified"))
        .anyMatch(line -> line.contains("SupervisionStandingChanged"))
        .anyMatch(line -> line.contains("CreditEarned") && line.contains("trainer 3 h"))
        .anyMatch(line -> line.contains("CreditEarned") && line.contains("self_reported 2 h"))
        .anyMatch(line -> line.contains("EducationStandingChanged"))
        .anyMatch(line -> line.contains("by ARM 24.219.907 and 24.219.912 (pack"));
  }

  @Test
  void aSecondRun_continuesWithTheExistingRecords() {
    run("load-069");

    List<String> again = run("load-069");

    assertThat(again)
        .anyMatch(line -> line.contains("An earlier run of the story registered this peer"))
        .anyMatch(line -> line.contains("already-certified"))
        .anyMatch(line -> line.contains("certificate C-") && line.contains("active since"))
        .anyMatch(line -> line.contains("The agency has employed the peer since"))
        .anyMatch(line -> line.contains("Both have signed an agreement"));
    List<String> timeline = timelineOf(again);
    assertThat(timeline).anyMatch(line -> line.contains(" facts of this story, "));
    for (String type :
        List.of("PeerRegistered", "CertificateIssued", "EmploymentStarted", "AgreementSigned")) {
      assertThat(timeline.stream().filter(line -> line.contains(type)).count())
          .as(type)
          .isLessThanOrEqualTo(1);
    }
  }

  @Test
  void aFailingStep_isReportedInOneLineWithItsNumber() {
    assertThatThrownBy(() -> run("supervisor"))
        .isInstanceOf(StepFailed.class)
        .hasMessageStartingWith("step 1 failed: expected status 201, but got 403");
  }

  private static List<String> run(String account) {
    var lines = new ArrayList<String>();
    new Story(CairnSystem.now(), account, lines::add).run();
    return lines;
  }

  private static List<String> timelineOf(List<String> lines) {
    int first = lines.indexOf("== The timeline");
    assertThat(first).as("the story shows the timeline").isPositive();
    List<String> remaining = lines.subList(first, lines.size());
    int end =
        remaining.stream()
            .map(line -> line.contains("Each role sees its own part"))
            .toList()
            .indexOf(true);
    return remaining.subList(0, end);
  }
}
