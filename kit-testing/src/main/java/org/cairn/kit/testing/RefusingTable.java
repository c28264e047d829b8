package org.cairn.kit.testing;

/** A table that takes no row while this is open, at the statement or only at the commit. */
public final class RefusingTable implements AutoCloseable {

  /** The moment at which the row is refused. */
  public enum When {
    AT_THE_STATEMENT("TRIGGER refuses BEFORE INSERT ON %s FOR EACH STATEMENT"),
    AT_COMMIT(
        "CONSTRAINT TRIGGER refuses AFTER INSERT ON %s DEFERRABLE INITIALLY DEFERRED FOR EACH ROW");

    private final String trigger;

    When(String trigger) {
      this.trigger = trigger;
    }
  }

  private final String table;

  public RefusingTable(String table, When when) {
    this.table = table;
    ServiceDatabase.execute(
        """
        CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'refused by a test'; END $$
        """);
    ServiceDatabase.execute(
        "CREATE " + when.trigger.formatted(table) + " EXECUTE FUNCTION refuse()");
  }

  @Override
  public void close() {
    ServiceDatabase.execute("DROP TRIGGER refuses ON " + table);
  }
}
