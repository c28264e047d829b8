package org.cairn.ceu.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cairn.kit.inbox.Consumption;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives the applications service's facts, in order per key. */
@ApplicationScoped
public class FactListener {

  private final Consumption consumption;

  public FactListener(Consumption consumption) {
    this.consumption = consumption;
  }

  @Incoming("facts")
  @Blocking
  public void hear(ConsumerRecords<String, byte[]> records) throws InterruptedException {
    consumption.consume(records);
  }
}
