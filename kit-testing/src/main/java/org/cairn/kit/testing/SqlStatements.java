package org.cairn.kit.testing;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Counts the statements that requests send to the database, as the JDBC driver itself notes them:
 * whatever sends them, and without those of the relay and other workers. What begins a transaction
 * travels with its first statement and is not counted; a commit is.
 */
public final class SqlStatements {

  /** The driver's own; that it may be asked for is said in the kit's settings for tests. */
  private static final String DRIVER = "org.postgresql.core.v3.QueryExecutorImpl";

  private static final String EXECUTES = "Execute(";
  private static final String THREAD_OF_REQUESTS = "quarkus-virtual-thread";

  private SqlStatements() {}

  /**
   * @param requests sent and answered one after the other
   */
  public static int during(Runnable requests) {
    var count = new AtomicInteger();
    Logger driver = Logger.getLogger(DRIVER);
    Level before = driver.getLevel();
    Handler counter = counting(count);
    driver.setLevel(Level.FINEST);
    driver.setUseParentHandlers(false);
    driver.addHandler(counter);
    try {
      requests.run();
    } finally {
      driver.removeHandler(counter);
      driver.setUseParentHandlers(true);
      driver.setLevel(before);
    }
    return count.get();
  }

  private static Handler counting(AtomicInteger count) {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        boolean ofRequest =
            line instanceof ExtLogRecord record
                && String.valueOf(record.getThreadName()).startsWith(THREAD_OF_REQUESTS);
        if (ofRequest && line.getMessage().contains(EXECUTES)) {
          count.incrementAndGet();
        }
      }

      @Override
      public void flush() {
        // Nothing is kept back.
      }

      @Override
      public void close() {
        // Nothing is open.
      }
    };
  }
}
