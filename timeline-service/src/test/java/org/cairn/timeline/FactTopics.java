package org.cairn.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.cairn.kit.testing.Topic;

/** The real topics that the timeline receives. */
final class FactTopics {

  private static final Topic DEAD_LETTERS = Topic.forChannel("dead-letters");
  private static final Producer<String, byte[]> PRODUCER = openProducer();

  private FactTopics() {}

  private static Producer<String, byte[]> openProducer() {
    List.of("applications", "supervision", "ceu", "billing").forEach(Topic::forChannel);
    return Topic.producer();
  }

  static void publish(Fact... facts) {
    publish(Arrays.asList(facts));
  }

  static void publish(List<Fact> facts) {
    send(facts.stream().map(Fact::toRecord).toList());
  }

  /** Returns when the broker has them all. */
  static void send(List<ProducerRecord<String, byte[]>> records) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    records.forEach(each -> sent.add(PRODUCER.send(each)));
    PRODUCER.flush();
    try {
      for (Future<RecordMetadata> each : sent) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("The broker did not accept a fact", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  static Topic deadLetters() {
    return DEAD_LETTERS;
  }
}
