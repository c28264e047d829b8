package org.cairn.supervision;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.cairn.supervision.store.Sql;
import org.jspecify.annotations.Nullable;

/** The service's own statements, counted on their way. */
@Alternative
@Priority(1)
@ApplicationScoped
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
  public <T> List<T> rows(String sql, Reader<T> reader, @Nullable Object... values) {
    STATEMENTS.incrementAndGet();
    return super.rows(sql, reader, values);
  }

  @Override
  public int update(String sql, @Nullable Object... values) {
    STATEMENTS.incrementAndGet();
    return super.update(sql, values);
  }
}
