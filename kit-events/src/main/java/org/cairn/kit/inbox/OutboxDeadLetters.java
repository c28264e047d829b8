package org.cairn.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairn.contracts.CloudEventHeaders;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.platform.DeadLetter;
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.outbox.Origin;
import org.cairn.kit.outbox.Outbox;
import org.cairn.kit.outbox.OutgoingEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Dead letters take the same road as every fact, so that no crash can lose one either. */
@ApplicationScoped
public class OutboxDeadLetters implements DeadLetters {

  private static final String CHANNEL = "dead-letters";

  private final Outbox outbox;
  private final Clock clock;
  private final IdSource ids;
  private final String service;

  public OutboxDeadLetters(
      Outbox outbox,
      Clock clock,
      IdSource ids,
      @ConfigProperty(name = "cairn.service") String service) {
    this.outbox = outbox;
    this.clock = clock;
    this.ids = ids;
    this.service = service;
  }

  @Override
  public void announce(ParkedEvents.Parking parking) {
    Map<String, String> headers = parking.headers();
    var letter =
        new DeadLetter(
            headers.get(CloudEventHeaders.ID),
            headers.get(CloudEventHeaders.TYPE),
            parking.place().topic(),
            parking.place().partition(),
            parking.place().offset(),
            parking.place().key(),
            service,
            parking.cause().code(),
            clock.instant(),
            Base64.getEncoder().encodeToString(parking.value()),
            headers);
    outbox.append(
        List.of(
            new OutgoingEvent(
                CHANNEL,
                parking.eventId(),
                DeadLetter.TYPE,
                EventJson.write(letter),
                Objects.requireNonNullElse(letter.key(), parking.eventId().toString()),
                parking.subject(),
                headers.get(CloudEventHeaders.JURISDICTION),
                new Origin(ids.next(), null))));
  }
}
