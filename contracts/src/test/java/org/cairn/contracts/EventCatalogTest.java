package org.cairn.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.contracts.applications.ApplicationOpened;
import org.cairn.contracts.applications.ApplicationWithdrawn;
import org.cairn.contracts.applications.ApplicationsEvent;
import org.cairn.contracts.applications.DocumentAccepted;
import org.cairn.contracts.applications.DocumentReceived;
import org.cairn.contracts.applications.DocumentRejected;
import org.cairn.contracts.applications.PeerRegistered;
import org.cairn.contracts.platform.DeadLetter;
import org.junit.jupiter.api.Test;

class EventCatalogTest {

  private static final UUID ID = new UUID(1, 2);
  private static final LocalDate DAY = LocalDate.parse("2026-11-02");

  @Test
  void holdsEveryEventOfTheApplicationsService() {
    assertThat(EventCatalog.onTopic(Topics.APPLICATIONS))
        .extracting(EventType::recordClass)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ApplicationsEvent.class.getPermittedSubclasses())
                .map(type -> type.asSubclass(Record.class))
                .toList());
  }

  @Test
  void givesAnEvent_theTypeOfItsRecord() {
    List<ApplicationsEvent> events =
        List.of(
            new PeerRegistered(ID, "sign-in", Instant.EPOCH),
            new ApplicationOpened(ID, ID, "zz", "cbhpss", DAY, "2026.11.1", List.of()),
            new ApplicationWithdrawn(ID, ID, "zz", "cbhpss", DAY),
            EventJson.read(example(DocumentReceived.class), DocumentReceived.class),
            EventJson.read(example(DocumentAccepted.class), DocumentAccepted.class),
            EventJson.read(example(DocumentRejected.class), DocumentRejected.class));

    for (ApplicationsEvent event : events) {
      assertThat(EventCatalog.of(event)).isEqualTo(EventCatalog.of(event.getClass()));
      assertThat(EventCatalog.of(event).recordClass()).isEqualTo(event.getClass());
    }
  }

  private static byte[] example(Class<?> event) {
    return Documents.json(EventCatalog.of(event).fullExampleResource())
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void findsAType_byItsNameOnTheWire() {
    assertThat(EventCatalog.find("org.cairn.applications.PeerRegistered.v1"))
        .contains(EventCatalog.of(PeerRegistered.class));
    assertThat(EventCatalog.find("org.cairn.platform.EventParked.v1"))
        .contains(EventCatalog.of(DeadLetter.class));
  }

  @Test
  void tellsAnUnknownVersion_fromAnUnknownType() {
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
  void noSchemaExampleOrMessage_isLeftOverWithoutAType() throws IOException {
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
