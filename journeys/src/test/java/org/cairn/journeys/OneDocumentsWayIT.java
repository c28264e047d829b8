package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cairn.journeys.demo.DocumentStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What {@code ./cairn demo document} tells; a step that went another way would end it. The service
 * is killed in the middle of an upload and the audit log altered by hand and mended again.
 */
@ExtendWith(TheSystem.class)
class OneDocumentsWayIT {

  @Test
  void theStoryIsToldToItsEnd() {
    List<String> lines = new ArrayList<>();

    new DocumentStory(TheSystem.root(), TheSystem.stateFolder(), lines::add).tell();

    assertThat(lines)
        .anyMatch(line -> line.contains("half-written files in the vault: 0"))
        .anyMatch(line -> line.contains("TAMPERED WITH"));
  }
}
