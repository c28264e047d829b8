package org.cairn.kit.architecture.samples.inn.store;

import org.cairn.kit.architecture.samples.inn.api.NoticePage;

/** A table that knows the page that shows it. */
public record Rooms(NoticePage page) {

  public void save(String guest) {
    page.notice(guest);
  }
}
