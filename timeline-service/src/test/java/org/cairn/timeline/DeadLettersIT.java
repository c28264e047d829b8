package org.cairn.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.FactTopics.publish;
import static org.cairn.timeline.Page.soon;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cairn.contracts.CloudEventHeaders;
import org.cairn.contracts.EventCatalog;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.applications.ApplicationOpened;
import org.cairn.contracts.platform.DeadLetter;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/** Every parked event is also published, once, by this service and in the published form. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class DeadLettersIT {

  private static final String STATE = "zz";

  private final APeer peer = new APeer();

  @Test
  void anUnknownVersion_isPublishedOnce_andFactsHeldBehindItAreNot() {
    Fact future = peer.opened(STATE).ofType(ApplicationOpened.TYPE.replace(".v1", ".v9"));
    Fact behind = peer.opened(STATE);

    publish(peer.registered(), future, behind, future);

    soon().untilAsserted(() -> assertThat(letters()).hasSize(1));
    ConsumerRecord<String, byte[]> letter = letters().getFirst();
    assertThat(header(letter, CloudEventHeaders.TYPE)).isEqualTo(DeadLetter.TYPE);
    assertThat(errors(letter)).isEmpty();
    DeadLetter said = EventJson.read(letter.value(), DeadLetter.class);
    assertThat(said.eventId()).isEqualTo(future.idText());
    assertThat(said.cause()).isEqualTo(DeadLetter.UNKNOWN_VERSION);
    assertThat(said.consumer()).isEqualTo("timeline");
    assertThat(Base64.getDecoder().decode(Objects.requireNonNull(said.originalValue())))
        .isEqualTo(future.value());
  }

  @Test
  void aValueThatDoesNotFit_isPublished() {
    publish(peer.registered(), peer.opened(STATE).saying("[]"));

    soon().untilAsserted(() -> assertThat(letters()).hasSize(1));
    assertThat(errors(letters().getFirst())).isEmpty();
    assertThat(EventJson.read(letters().getFirst().value(), DeadLetter.class).cause())
        .isEqualTo(DeadLetter.HANDLER_FAILED);
  }

  @Test
  void anUnreadableRecord_isPublished() {
    FactTopics.send(List.of(peer.opened(STATE).withoutHeaders()));

    soon().untilAsserted(() -> assertThat(letters()).hasSize(1));
    assertThat(errors(letters().getFirst())).isEmpty();
    DeadLetter said = EventJson.read(letters().getFirst().value(), DeadLetter.class);
    assertThat(said.cause()).isEqualTo(DeadLetter.UNREADABLE);
    assertThat(said.eventId()).isNull();
  }

  /** A dead letter is a fact itself: it could be too large to be published. */
  @Test
  void aRecordThatIsTooLargeToRepeat_isPublishedWithoutItsValue() {
    publish(peer.registered(), peer.opened(STATE).saying("[" + " ".repeat(300_000) + "]"));

    soon().untilAsserted(() -> assertThat(letters()).hasSize(1));
    assertThat(errors(letters().getFirst())).isEmpty();
    DeadLetter said = EventJson.read(letters().getFirst().value(), DeadLetter.class);
    assertThat(said.cause()).isEqualTo(DeadLetter.HANDLER_FAILED);
    assertThat(said.originalValue()).isNull();
    assertThat(said.offset()).isNotNull();
  }

  /** Those about this test's peer, whose id is the key of the original and of the dead letter. */
  private List<ConsumerRecord<String, byte[]>> letters() {
    return FactTopics.deadLetters().records().stream()
        .filter(letter -> peer.id().toString().equals(letter.key()))
        .toList();
  }

  private static String header(ConsumerRecord<String, byte[]> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), UTF_8);
  }

  private static List<Error> errors(ConsumerRecord<String, byte[]> letter) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema(), InputFormat.JSON)
        .validate(
            new String(letter.value(), UTF_8),
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  private static String schema() {
    String resource = "/" + EventCatalog.of(DeadLetter.class).schemaResource();
    try (InputStream in =
        Objects.requireNonNull(EventCatalog.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
