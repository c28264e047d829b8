package org.cairn.timeline.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.contracts.EventCatalog;
import org.cairn.contracts.EventType;
import org.cairn.kit.access.IdentityBindings;
import org.cairn.kit.inbox.EventHandler;
import org.cairn.kit.sql.Sql;
import org.cairn.timeline.access.store.Agencies;
import org.cairn.timeline.projection.TimelineEntries;
import org.cairn.timeline.store.ReceivedEvents;
import org.cairn.timeline.store.SerializedArrival;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** No type on the topics this service listens to is forgotten. */
class CompletenessTest {

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  /** Never connected: the test reads only what the handler says about itself. */
  private final Sql sql = new Sql(new PGSimpleDataSource());

  private final EventHandler handler =
      new TimelineHandler(
          new ReceivedEvents(sql, new SerializedArrival()),
          new TimelineEntries(sql),
          new IdentityBindings(sql),
          new Agencies(sql),
          extended -> {});

  @Test
  void everyTypeOfItsTopics_isHandledOrIgnored() throws IOException {
    Set<String> decidedOn = new HashSet<>(handler.handledTypes());
    decidedOn.addAll(handler.ignoredTypes());

    assertThat(decidedOn).isEqualTo(typesOfItsTopics());
  }

  @Test
  void noType_isBothHandledAndIgnored() {
    assertThat(handler.ignoredTypes()).noneMatch(handler.handledTypes()::contains);
  }

  private static Set<String> typesOfItsTopics() throws IOException {
    Set<String> types =
        COMMA
            .splitAsStream(configuredTopics())
            .flatMap(topic -> typesOn(topic))
            .collect(Collectors.toSet());
    assertThat(types).isNotEmpty();
    return types;
  }

  private static Stream<String> typesOn(String topic) {
    assertThat(EventCatalog.onTopic(topic)).as("published on %s", topic).isNotEmpty();
    return EventCatalog.onTopic(topic).stream().map(EventType::type);
  }

  /** Read from the packaged file, not from a test's override. */
  private static String configuredTopics() throws IOException {
    @Nullable String topics = null;
    var found = CompletenessTest.class.getClassLoader().getResources("application.properties");
    while (found.hasMoreElements()) {
      var properties = new Properties();
      try (InputStream in = found.nextElement().openStream()) {
        properties.load(in);
      }
      topics = properties.getProperty("mp.messaging.incoming.facts.topics", topics);
    }
    return Objects.requireNonNull(topics, "the channel 'facts' names its topics");
  }
}
