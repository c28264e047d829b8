package org.cairn.supervision.agreement.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Refusal;
import org.junit.jupiter.api.Test;

/** A plan says how often, how and what about, and has no free text. */
class PlanWordsTest {

  private static final Packs PACKS =
      Packs.load(Path.of(System.getProperty("cairn.root"), "journeys/packs"));

  @Test
  void howOften_how_andTheTopicsOfThePack_areWordsOfAPlan() {
    assertThat(words("us-mt"))
        .startsWith("weekly", "monthly", "in_person", "video")
        .contains("ethics", "self_care", "trauma")
        .doesNotContain("none", "listening");
  }

  @Test
  void anotherState_hasItsOwnWords() {
    assertThat(words("zz")).contains("weekly", "listening", "self_care").doesNotContain("youth");
  }

  @Test
  void aRefusal_saysWhichWordsThereAre_andDoesNotRepeatTheOther() {
    List<Refusal> against =
        new PlanWords(Set.of("weekly")).refusals(List.of("weekly", "anna_from_helena"));

    assertThat(against).hasSize(1);
    assertThat(against.getFirst().pointer()).isEqualTo("/plan/1");
    assertThat(against.getFirst().message()).isEqualTo("Words of a plan are: weekly.");
  }

  private static Set<String> words(String jurisdiction) {
    return PlanWords.of(PACKS.find(jurisdiction).orElseThrow(), LocalDate.parse("2024-06-01"))
        .all();
  }
}
