package org.cairn.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.Visitor.aKey;
import static org.cairn.applications.Visitor.aPeer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.RefusingTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The logs say that something failed, and not about whom. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class LogsIT {

  @ParameterizedTest
  @EnumSource(RefusingTable.When.class)
  void aNameThatTheDatabaseRefuses_isNotInTheLog(RefusingTable.When when) {
    String log;
    try (var lines = new LogLines();
        var _ = new RefusingTable("peer", when)) {
      aPeer().registers(aKey(), "Secret-Given", "Secret-Family").then().statusCode(500);
      log = lines.text();
    }

    assertThat(log).contains("A request failed").doesNotContain("Secret-");
  }

  @Test
  void aRegistrationThatSucceeds_leavesNoName_inTheLog() {
    String log;
    try (var lines = new LogLines()) {
      aPeer().registers(aKey(), "Secret-Given", "Secret-Family").then().statusCode(201);
      log = lines.text();
    }

    assertThat(log).doesNotContain("Secret-");
  }

  /** Everything that is logged while this is open, with the traces. */
  private static final class LogLines extends Handler implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    LogLines() {
      Logger.getLogger("").addHandler(this);
    }

    String text() {
      return String.join("\n", lines);
    }

    @Override
    public void publish(LogRecord logged) {
      var line = new StringBuilder();
      line.append(logged.getMessage());
      if (logged.getParameters() != null) {
        line.append(Arrays.asList(logged.getParameters()).toString());
      }
      for (Throwable t = logged.getThrown(); t != null; t = t.getCause()) {
        line.append('\n').append(t.toString()).append(Arrays.toString(t.getSuppressed()));
      }
      lines.add(line.toString());
    }

    @Override
    public void flush() {
      // Nothing is held back.
    }

    @Override
    public void close() {
      Logger.getLogger("").removeHandler(this);
    }
  }
}
