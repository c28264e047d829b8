package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.cairn.journeys.demo.Story;
import org.cairn.journeys.demo.StoryBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code ./cairn demo} tells: one peer's path through all four services. */
@ExtendWith(TheSystem.class)
class OnePeersPathIT {

  @Test
  void theTimelineOfTheStoryHasTheFactsOfAllFourServices() {
    List<String> timeline = timelineOf(told("load-068"));

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
  void toldAgain_itGoesOnWithTheRecordsThatAreThere() {
    told("load-069");

    List<String> again = told("load-069");

    assertThat(again)
        .anyMatch(line -> line.contains("The record is there from an earlier run"))
        .anyMatch(line -> line.contains("already-certified"))
        .anyMatch(line -> line.contains("certificate C-") && line.contains("active since"))
        .anyMatch(line -> line.contains("The agency employs the peer, since"))
        .anyMatch(line -> line.contains("Both have signed an agreement"));
    List<String> timeline = timelineOf(again);
    assertThat(timeline).anyMatch(line -> line.contains(" facts of this story, of "));
    for (String onlyOnce :
        List.of("PeerRegistered", "CertificateIssued", "EmploymentStarted", "AgreementSigned")) {
      assertThat(timeline.stream().filter(line -> line.contains(onlyOnce)).count())
          .as(onlyOnce)
          .isLessThanOrEqualTo(1);
    }
  }

  @Test
  void whatGoesAnotherWay_isToldInOneLineWithItsStep() {
    assertThatThrownBy(() -> told("supervisor"))
        .isInstanceOf(StoryBroken.class)
        .hasMessageStartingWith("step 1 went another way: the answer should be 201, but was 403");
  }

  private static List<String> told(String account) {
    var lines = new ArrayList<String>();
    new Story(TheSystem.now(), account, lines::add).tell();
    return lines;
  }

  private static List<String> timelineOf(List<String> told) {
    int first = told.indexOf("== The timeline");
    assertThat(first).as("the story tells the timeline").isPositive();
    List<String> rest = told.subList(first, told.size());
    int end = rest.stream().map(line -> line.contains("Who sees how much")).toList().indexOf(true);
    return rest.subList(0, end);
  }
}
