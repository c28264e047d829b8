package org.cairn.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The API document does not change by accident. */
class OpenApiDocumentIT {

  @Test
  void theGeneratedDocument_isTheCommittedOne() throws IOException {
    Path committed = Path.of(System.getProperty("cairn.root"), "contracts/openapi/timeline.yaml");
    Path generated = Path.of("target/openapi/openapi.yaml").toAbsolutePath();

    assertThat(Files.readString(generated))
        .as("if the change is meant, copy %s over %s", generated, committed)
        .isEqualTo(Files.readString(committed));
  }
}
