package org.cairn.kit.architecture.samples.inn.api;

import jakarta.transaction.Transactional;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Speaks to Kafka itself. */
@Transactional
public class NoticePage {

  public ProducerRecord<String, String> notice(String text) {
    return new ProducerRecord<>("inn", text);
  }
}
