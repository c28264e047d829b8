package org.cairn.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.cairn.evidence.SigningKeys;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every entry is sealed once, whatever the order in which transactions begin and end. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SealingIT {

  @Inject DataSource database;
  @Inject SigningKeys keys;

  private Ledger ledger;

  @BeforeEach
  void anEmptyLog() {
    ledger = new Ledger(database, keys);
  }

  @Test
  void anEmptyLog_isSound_andNeedsNoSeal() {
    assertThat(ledger.seal()).isZero();
    assertThat(ledger.verdict().isSound()).isTrue();
    assertThat(ledger.verdict().seals()).isZero();
  }

  @Test
  void anEntryWhoseTransactionOutlastsASeal_isSealedAfterwards_behindLaterOnes() throws Exception {
    try (Connection slow = ledger.connect()) {
      slow.setAutoCommit(false);
      Ledger.write(slow, "slow");
      ledger.write(5);

      assertThat(ledger.seal()).describedAs("nothing behind an open transaction").isZero();
      slow.commit();
      slow.setAutoCommit(true);
    }
    assertThat(ledger.seal()).isEqualTo(6);
    assertThat(ledger.verdict().isSound()).isTrue();
  }

  @Test
  void anEntryThatWasRolledBack_isNoGap() throws Exception {
    ledger.write(2);
    try (Connection connection = ledger.connect()) {
      connection.setAutoCommit(false);
      Ledger.write(connection, "never");
      connection.rollback();
      connection.setAutoCommit(true);
    }
    ledger.write(2);

    ledger.seal();

    assertThat(ledger.verdict().sealed()).isEqualTo(4);
    assertThat(ledger.verdict().isSound()).isTrue();
    assertThat(Ledger.texts("SELECT position FROM audit.entry ORDER BY 1"))
        .containsExactly("1", "2", "4", "5");
  }

  /** More than a seal takes at once, all of one transaction: the cut goes through its middle. */
  @Test
  void aTransactionLargerThanASeal_isSealedWhole() {
    Ledger.tamper(
        """
        INSERT INTO audit.entry (roles, action, kind, whose, why, outcome, findings)
        SELECT '{}', 'many', 'read', '{}', 'none', 'done', '[]' FROM generate_series(1, 25000)
        """);
    ledger.write(1);

    assertThat(ledger.seal()).isEqualTo(25_001);

    assertThat(ledger.verdict().seals()).isEqualTo(3);
    assertThat(ledger.verdict().sealed()).isEqualTo(25_001);
    assertThat(ledger.verdict().isSound()).isTrue();
    assertThat(ledger.seal()).isZero();
  }

  @Test
  void whileManyWrite_andSealersCompete_nothingIsMissed_andNothingTwice() throws Exception {
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> writers = new ArrayList<>();
      for (int writer = 0; writer < 8; writer++) {
        long seed = writer;
        writers.add(people.submit(() -> writeInTransactions(new Random(seed))));
      }
      Callable<Long> sealer =
          () -> {
            long sealed = 0;
            while (!writers.stream().allMatch(Future::isDone)) {
              sealed += ledger.seal();
            }
            return sealed;
          };
      List<Future<Long>> sealers = List.of(people.submit(sealer), people.submit(sealer));
      long written = 0;
      for (Future<Integer> writer : writers) {
        written += writer.get(60, TimeUnit.SECONDS);
      }
      long sealed = 0;
      for (Future<Long> each : sealers) {
        sealed += each.get(60, TimeUnit.SECONDS);
      }
      sealed += ledger.seal();

      assertThat(sealed).isEqualTo(written);
    }
    assertThat(ledger.verdict().unsealed()).isZero();
    assertThat(ledger.verdict().findings()).isEmpty();
  }

  /** Transactions of one to five entries, some long, some rolled back; with how many committed. */
  private int writeInTransactions(Random chance) throws SQLException {
    int committed = 0;
    for (int i = 0; i < 40; i++) {
      try (Connection connection = ledger.connect()) {
        connection.setAutoCommit(false);
        int entries = 1 + chance.nextInt(5);
        for (int entry = 0; entry < entries; entry++) {
          Ledger.write(connection, "concurrent");
          if (chance.nextInt(10) == 0) {
            try (var statement = connection.createStatement()) {
              statement.execute("SELECT pg_sleep(0.05)");
            }
          }
        }
        if (chance.nextInt(5) == 0) {
          connection.rollback();
        } else {
          connection.commit();
          committed += entries;
        }
        connection.setAutoCommit(true);
      }
    }
    return committed;
  }
}
