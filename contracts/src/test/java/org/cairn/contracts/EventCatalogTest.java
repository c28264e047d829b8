package org.cairn.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.contracts.applications.ApplicationsEvent;
import org.cairn.contracts.applications.PeerRegistered;
import org.cairn.contracts.billing.BillingEvent;
import org.cairn.contracts.ceu.CeuEvent;
import org.cairn.contracts.platform.DeadLetter;
import org.cairn.contracts.supervision.SupervisionEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventCatalogTest {

  private static final Map<String, Class<?>> EVENTS_OF_TOPICS =
      Map.of(
          Topics.APPLICATIONS, ApplicationsEvent.class,
          Topics.SUPERVISION, SupervisionEvent.class,
          Topics.CEU, CeuEvent.class,
          Topics.BILLING, BillingEvent.class);

  static Set<String> topicsOfServices() {
    return EVENTS_OF_TOPICS.keySet();
  }

  @ParameterizedTest
  @MethodSource("topicsOfServices")
  void holdsEveryEventOfAService(String topic) {
    assertThat(EventCatalog.onTopic(topic))
        .extracting(EventType::recordClass)
        .containsExactlyInAnyOrderElementsOf(
            recordsOf(Objects.requireNonNull(EVENTS_OF_TOPICS.get(topic))).toList());
  }

  private static Stream<Class<? extends Record>> recordsOf(Class<?> events) {
    return events.isRecord()
        ? Stream.of(events.asSubclass(Record.class))
        : Arrays.stream(events.getPermittedSubclasses()).flatMap(EventCatalogTest::recordsOf);
  }

  static Stream<EventType> typesOfServices() {
    return topicsOfServices().stream().flatMap(topic -> EventCatalog.onTopic(topic).stream());
  }

  @ParameterizedTest
  @MethodSource("typesOfServices")
  void givesAnEvent_theTypeOfItsRecord(EventType type) {
    Record event = EventJson.read(example(type), type.recordClass());

    assertThat(typeOf(event)).isEqualTo(type).isEqualTo(EventCatalog.of(event.getClass()));
  }

  private static EventType typeOf(Record event) {
    return switch (event) {
      case ApplicationsEvent e -> EventCatalog.of(e);
      case SupervisionEvent e -> EventCatalog.of(e);
      case CeuEvent e -> EventCatalog.of(e);
      case BillingEvent e -> EventCatalog.of(e);
      default -> throw new IllegalArgumentException("no service's event: " + event.getClass());
    };
  }

  private static byte[] example(EventType type) {
    return Documents.json(type.fullExampleResource()).toString().getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void findsAType_byItsNameOnTheWire() {
    assertThat(EventCatalog.find("org.cairn.applications.PeerRegistered.v1"))
        .contains(EventCatalog.of(PeerRegistered.class));
    assertThat(EventCatalog.find("org.cairn.platform.EventParked.v1"))
        .contains(EventCatalog.of(DeadLetter.class));
  }

  @Test
  void distinguishesAnUnknownVersion_fromAnUnknownType() {
    assertThat(EventCatalog.find("org.cairn.applications.PeerRegistered.v2")).isEmpty();
    assertThat(EventCatalog.knowsNameOf("org.cairn.applications.PeerRegistered.v2")).isTrue();
    assertThat(EventCatalog.find("org.cairn.applications.PeerMoved.v1")).isEmpty();
    assertThat(EventCatalog.knowsNameOf("org.cairn.applications.PeerMoved.v1")).isFalse();
    assertThat(EventCatalog.knowsNameOf("org.elsewhere.PeerRegistered.v1")).isFalse();
  }

  @Test
  void refusesAClass_thatIsNotPublished() {
    assertThatThrownBy(() -> EventCatalog.of(String.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.String");
  }

  @Test
  void namesAreUnique_andTypesAreSpelledOut() {
    assertThat(EventCatalog.all()).extracting(EventType::type).doesNotHaveDuplicates();
    assertThat(EventCatalog.all())
        .allSatisfy(type ->
            assertThat(type.type())
                .isEqualTo(
                    "org.cairn." + type.context() + "." + type.name() + ".v" + type.version()));
  }

  @Test
  void noSchemaExampleOrMessage_isWithoutAType() throws IOException {
    List<String> expected = new ArrayList<>();
    List<String> messages = new ArrayList<>();
    for (EventType type : EventCatalog.all()) {
      expected.add(type.schemaResource());
      expected.add(type.fullExampleResource());
      expected.add(type.minimalExampleResource());
      messages.add(type.name() + ".v" + type.version());
    }

    List<String> found = new ArrayList<>(filesIn("schemas"));
    found.addAll(filesIn("examples"));
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    JsonNode described = Documents.asyncApi().path("components").path("messages");
    assertThat(described.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(messages);
  }

  @Test
  void everyHeader_isDescribedInTheAsyncApiDocument() throws IllegalAccessException {
    List<String> headers = new ArrayList<>();
    for (Field constant : CloudEventHeaders.class.getFields()) {
      String value = String.valueOf(constant.get(null));
      if (value.startsWith("ce_") || value.equals(CloudEventHeaders.CONTENT_TYPE)) {
        headers.add(value);
      }
    }

    JsonNode described = Documents.asyncApi().at("/components/schemas/Headers/properties");
    assertThat(described.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(headers);
  }

  private static List<String> filesIn(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.toString().replace('\\', '/'))
          .toList();
    }
  }
}
