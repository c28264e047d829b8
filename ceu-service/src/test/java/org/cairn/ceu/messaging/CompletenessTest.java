package org.cairn.ceu.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.contracts.EventCatalog;
import org.cairn.contracts.EventType;
import org.cairn.contracts.Topics;
import org.junit.jupiter.api.Test;

/** No type on the topic this service listens to is forgotten. */
class CompletenessTest {

  @Test
  void everyTypeOfItsTopic_isHandledOrIgnored_andNoneIsBoth() {
    Set<String> decidedOn = new HashSet<>(ApplicationsHandler.HANDLED);
    decidedOn.addAll(ApplicationsHandler.IGNORED);

    assertThat(decidedOn)
        .isEqualTo(
            EventCatalog.onTopic(Topics.APPLICATIONS).stream()
                .map(EventType::type)
                .collect(Collectors.toSet()));
    assertThat(ApplicationsHandler.IGNORED)
        .doesNotContainAnyElementsOf(ApplicationsHandler.HANDLED);
  }

  @Test
  void itsTopic_isTheOneItListensTo() throws IOException {
    Path module = Path.of(Objects.requireNonNull(System.getProperty("cairn.root")), "ceu-service");
    var properties = new Properties();
    try (Reader file =
        Files.newBufferedReader(module.resolve("src/main/resources/application.properties"))) {
      properties.load(file);
    }

    assertThat(properties.getProperty("mp.messaging.incoming.facts.topics"))
        .isEqualTo(Topics.APPLICATIONS);
  }
}
