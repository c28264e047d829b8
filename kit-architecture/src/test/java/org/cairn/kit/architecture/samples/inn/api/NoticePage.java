package org.cairn.kit.architecture.samples.inn.api;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Speaks to Kafka itself. */
@Transactional
public class NoticePage {

  /** Changes something and leaves no trace. */
  @POST
  public ProducerRecord<String, String> notice(String text) {
    return new ProducerRecord<>("inn", text);
  }
}
