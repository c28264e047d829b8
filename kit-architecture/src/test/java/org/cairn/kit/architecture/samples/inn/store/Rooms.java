package org.cairn.kit.architecture.samples.inn.store;

import org.cairn.kit.architecture.samples.inn.api.NoticePage;

/** A table that knows the page that shows it. */
public record Rooms(NoticePage page) {

  /** A row that anybody changes. */
  public static final class Row {
    public int beds;
  }

  public void save(String guest) {
    page.notice(guest);
  }
}
