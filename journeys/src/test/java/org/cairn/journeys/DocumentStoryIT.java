package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cairn.journeys.demo.DocumentStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The story of {@code ./cairn demo document}, which a failing step would end. It kills the service
 * in the middle of an upload, and tampers with the audit log and restores it.
 */
@ExtendWith(CairnSystem.class)
class DocumentStoryIT {

  @Test
  void theStoryRunsToItsEnd() {
    List<String> lines = new ArrayList<>();

    new DocumentStory(CairnSystem.root(), CairnSystem.stateFolder(), lines::add).run();

    assertThat(lines)
        .anyMatch(line -> line.contains("partial files in the vault: 0"))
        .anyMatch(line -> line.contains("TAMPERED WITH"));
  }
}
