package org.cairn.local.kafka;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of every local broker. */
public record Topics(String bootstrap) {
  /** The number of partitions by topic. */
  public static final Map<String, Integer> AT_START =
      Map.of(
          "cairn.applications", 12,
          "cairn.supervision", 12,
          "cairn.ceu", 12,
          "cairn.billing", 12,
          "cairn.dead-letters", 12,
          "cairn.audit-roots", 3);

  /** Creates the missing topics. */
  public void create() throws IOException {
    List<NewTopic> topics =
        AT_START.entrySet().stream()
            .map(topic -> new NewTopic(topic.getKey(), topic.getValue(), (short) 1))
            .toList();
    try (Admin admin = Admin.create(settings())) {
      for (var creation : admin.createTopics(topics).values().values()) {
        awaitCreation(creation);
      }
    }
  }

  private static void awaitCreation(Future<?> creation) throws IOException {
    try {
      creation.get(30, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IOException(e.getCause());
      }
    } catch (TimeoutException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private Properties settings() {
    var settings = new Properties();
    settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000");
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "20000");
    return settings;
  }
}
