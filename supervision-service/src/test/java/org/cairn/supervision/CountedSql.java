package org.cairn.supervision;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.cairn.kit.sql.Sql;

/** The service's own statements, counted on their way. */
@Alternative
@Priority(1)
@Singleton
public class CountedSql extends Sql {

  private static final AtomicLong STATEMENTS = new AtomicLong();

  public CountedSql(DataSource database) {
    super(database);
  }

  static long during(Runnable work) {
    long before = STATEMENTS.get();
    work.run();
    return STATEMENTS.get() - before;
  }

  @Override
  public Statement of(String sql) {
    STATEMENTS.incrementAndGet();
    return super.of(sql);
  }
}
