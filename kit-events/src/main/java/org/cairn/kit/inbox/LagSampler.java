package org.cairn.kit.inbox;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Asks the consumer itself, on its own thread, how much it has not taken yet. */
@ApplicationScoped
public class LagSampler {

  private static final Logger LOG = Logger.getLogger(LagSampler.class);

  private final KafkaClientService clients;
  private final ConsumerProgress progress;

  public LagSampler(KafkaClientService clients, ConsumerProgress progress) {
    this.clients = clients;
    this.progress = progress;
  }

  @Scheduled(every = "5s", delayed = "5s")
  void sample() {
    clients.getConsumerChannels().stream()
        .map(clients::<String, byte[]>getConsumer)
        .forEach(this::sample);
  }

  private void sample(KafkaConsumer<String, byte[]> consumer) {
    consumer
        .runOnPollingThread(kafka -> {
          var lags = kafka.assignment().stream().mapToLong(it -> kafka.currentLag(it).orElse(0));
          progress.sampled(lags.sum());
        })
        .subscribe()
        .with(
            done -> {},
            failure -> LOG.warnf("No lag to be had: %s", failure.getClass().getSimpleName()));
  }
}
