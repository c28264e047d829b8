package org.cairn.journeys.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic as any outsider would, without joining a group. */
final class TopicReader implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration CLOCKS_MAY_DIFFER_BY = Duration.ofSeconds(5);

  private final KafkaConsumer<String, String> consumer;
  private final List<TopicPartition> partitions;

  TopicReader(String bootstrap, String topic) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false),
            new StringDeserializer(),
            new StringDeserializer());
    partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
  }

  /**
   * Shows the event of this type that names this id; returns how many had been found when the first
   * look that found any was over.
   */
  int tell(String key, String type, String id, Instant since, Consumer<String> line) {
    seek(since.minus(CLOCKS_MAY_DIFFER_BY));
    Instant end = Instant.now().plus(PATIENCE);
    int found = 0;
    while (found == 0 && Instant.now().isBefore(end)) {
      for (ConsumerRecord<String, String> each : consumer.poll(Duration.ofMillis(200))) {
        if (key.equals(each.key()) && each.value().contains(id) && isOf(type, each)) {
          found++;
          show(each, line);
        }
      }
    }
    return found;
  }

  private static boolean isOf(String type, ConsumerRecord<String, String> each) {
    Header said = each.headers().lastHeader("ce_type");
    return said != null && type.equals(new String(said.value(), UTF_8));
  }

  private void seek(Instant since) {
    Map<TopicPartition, Long> times =
        partitions.stream().collect(Collectors.toMap(p -> p, p -> since.toEpochMilli()));
    var offsets = consumer.offsetsForTimes(times);
    for (TopicPartition partition : partitions) {
      var offset = offsets.get(partition);
      if (offset == null) {
        consumer.seekToEnd(List.of(partition));
      } else {
        consumer.seek(partition, offset.offset());
      }
    }
  }

  private static void show(ConsumerRecord<String, String> each, Consumer<String> line) {
    line.accept(
        "partition %d, offset %d, key %s".formatted(each.partition(), each.offset(), each.key()));
    for (Header header : each.headers()) {
      line.accept("  %-18s %s".formatted(header.key(), new String(header.value(), UTF_8)));
    }
    String value = each.value();
    line.accept("  " + (value.length() > 160 ? value.substring(0, 160) + " ..." : value));
  }

  @Override
  public void close() {
    consumer.close();
  }
}
