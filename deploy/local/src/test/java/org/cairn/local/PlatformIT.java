package org.cairn.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cairn.local.process.PartState;
import org.cairn.local.process.ProcessIdentity;
import org.cairn.local.process.RunState;
import org.cairn.local.process.StateFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformIT {
  private static final TopicPartition PARTITION = new TopicPartition("cairn.applications", 0);

  @TempDir Path directory;

  @Test
  void postgresDoesNotTradeDurabilityForSpeed() throws IOException, SQLException {
    try (var platform = platform();
        var connection = open()) {
      assertThat(platform.prints("platform is up")).isTrue();
      assertThat(shown(connection, "fsync")).isEqualTo("on");
      assertThat(shown(connection, "synchronous_commit")).isEqualTo("on");
      assertThat(shown(connection, "full_page_writes")).isEqualTo("on");
      assertThat(shown(connection, "listen_addresses")).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void killedServersAreRestarted_withAllAcknowledgedData() throws Exception {
    try (var platform = platform()) {
      writeRow();
      publish("kept");
      RunState before = run();

      before.parts().forEach(part -> part.living().orElseThrow().destroyForcibly());

      awaitRestart(before);
      assertThat(platform.prints("postgres       died")).isTrue();
      assertThat(rows()).isEqualTo(1);
      assertThat(published()).containsExactly("kept");
    }
  }

  @Test
  void theEndOfTheInput_stopsEverything() throws IOException {
    try (var platform = platform()) {
      List<ProcessHandle> processes = processes();

      platform.endInput();

      assertThat(platform.awaitEnd()).isZero();
      assertThat(processes).hasSize(2).noneMatch(ProcessIdentity::lives);
      assertThat(folder().platformFile()).doesNotExist();
      assertThat(folder().runFile()).doesNotExist();
    }
  }

  @Test
  void afterTheLauncherIsKilled_theNextOneStopsItsOrphans_andKeepsTheData() throws Exception {
    List<ProcessHandle> orphans;
    try (var killed = platform()) {
      writeRow();
      publish("kept");
      orphans = processes();
      killed.killHard();
    }

    try (var next = platform()) {
      assertThat(next.prints("an earlier run left these running")).isTrue();
      assertThat(orphans).noneMatch(ProcessIdentity::lives);
      assertThat(rows()).isEqualTo(1);
      assertThat(published()).containsExactly("kept");
    }
  }

  @Test
  void theTopicsExist_andNoOthersAreCreatedByAccident() throws Exception {
    try (var platform = platform();
        var admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
      List<String> ofServices =
          List.of("cairn.applications", "cairn.supervision", "cairn.ceu", "cairn.billing");
      var topics = admin.describeTopics(admin.listTopics().names().get()).allTopicNames().get();

      assertThat(platform.prints("kafka          ready")).isTrue();
      assertThat(topics).hasSize(ofServices.size() + 2);
      assertThat(topics).extractingByKeys(ofServices.toArray(String[]::new)).allMatch(of(12));
      assertThat(topics).extractingByKey("cairn.dead-letters").matches(of(12));
      assertThat(topics).extractingByKey("cairn.audit-roots").matches(of(3));
    }
  }

  @Test
  void theServiceDoesNotOwnItsDatabase_evenIfAnEarlierVersionCreatedIt() throws Exception {
    try (var _ = platform();
        var administrator = openAsAdministrator();
        var statement = administrator.createStatement()) {
      assertThat(ownerOfTheDatabase(statement)).isEqualTo("applications_owner");
      statement.execute("ALTER DATABASE applications OWNER TO applications");
    }

    try (var _ = platform();
        var administrator = openAsAdministrator();
        var statement = administrator.createStatement()) {
      assertThat(ownerOfTheDatabase(statement)).isEqualTo("applications_owner");
      writeRow();
    }
  }

  private static String ownerOfTheDatabase(Statement statement) throws SQLException {
    try (ResultSet result =
        statement.executeQuery(
            "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'applications'")) {
      result.next();
      return result.getString(1);
    }
  }

  private Connection openAsAdministrator() throws SQLException {
    String address = run().part("postgres").orElseThrow().address();
    return DriverManager.getConnection(address + "postgres", "postgres", "");
  }

  @Test
  void aSecondLauncherOnTheSameFolder_isRefused() throws IOException {
    try (var first = platform()) {
      var second = LauncherProcess.run("platform", "--dir", directory.toString());

      assertThat(second.awaitEnd()).isEqualTo(1);
      await().until(() -> second.prints("already up (pid "));
      assertThat(first.prints("platform is up")).isTrue();
    }
  }

  private static Predicate<TopicDescription> of(int partitions) {
    return topic -> topic.partitions().size() == partitions;
  }

  private LauncherProcess platform() throws IOException {
    return LauncherProcess.start(
            "platform", "--dir", directory.toString(), "--databases", "applications")
        .awaitLine("platform is up");
  }

  private StateFolder folder() {
    return new StateFolder(directory);
  }

  private RunState run() {
    return folder().run().orElseThrow();
  }

  private List<ProcessHandle> processes() {
    return run().parts().stream().map(part -> part.living().orElseThrow()).toList();
  }

  private void awaitRestart(RunState before) {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() ->
            run().parts().stream()
                .allMatch(part ->
                    part.stage() == PartState.Stage.READY
                        && part.pid() != before.part(part.name()).orElseThrow().pid()));
  }

  private String bootstrap() {
    return run().part("kafka").orElseThrow().address();
  }

  private Connection open() throws SQLException {
    String address = run().part("postgres").orElseThrow().address();
    return DriverManager.getConnection(
        address + "applications", "applications", "demo-applications-password");
  }

  private void writeRow() throws SQLException {
    try (var connection = open();
        var statement = connection.createStatement()) {
      statement.execute("create table fact (id int)");
      statement.execute("insert into fact values (1)");
    }
  }

  private int rows() throws SQLException {
    try (var connection = open();
        var statement = connection.createStatement();
        ResultSet result = statement.executeQuery("select count(*) from fact")) {
      result.next();
      return result.getInt(1);
    }
  }

  private static String shown(Connection connection, String setting) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet result = statement.executeQuery("show " + setting)) {
      result.next();
      return result.getString(1);
    }
  }

  private void publish(String value) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrap()),
            new StringSerializer(),
            new StringSerializer())) {
      producer
          .send(new ProducerRecord<>(PARTITION.topic(), PARTITION.partition(), "key", value))
          .get(30, TimeUnit.SECONDS);
    }
  }

  private List<String> published() {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrap()),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(List.of(PARTITION));
      consumer.seekToBeginning(List.of(PARTITION));
      return consumer.poll(Duration.ofSeconds(20)).records(PARTITION).stream()
          .map(record -> record.value())
          .toList();
    }
  }
}
