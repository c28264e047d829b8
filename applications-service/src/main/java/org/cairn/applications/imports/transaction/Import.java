package org.cairn.applications.imports.transaction;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.applications.imports.transaction.ImportRow.Certificate;
import org.cairn.applications.imports.transaction.ImportRow.Denial;
import org.cairn.applications.imports.transaction.ImportRow.Opening;
import org.cairn.applications.imports.transaction.ImportRow.Peer;
import org.cairn.applications.imports.transaction.ImportRow.Withdrawal;
import org.jspecify.annotations.Nullable;

/**
 * What a board brings in with one request.
 *
 * @param importedFrom where it was kept
 * @param jurisdiction whose board it is
 * @param rows list by list in the order of the document
 */
public record Import(String importedFrom, String jurisdiction, List<ImportRow> rows) {

  public Import {
    rows = List.copyOf(rows);
  }

  List<UUID> peerIds() {
    return named(row ->
        switch (row) {
          case Peer peer -> peer.id();
          case Opening opening -> opening.peerId();
          case Certificate certificate -> certificate.peerId();
          case Withdrawal _, Denial _ -> null;
        });
  }

  List<UUID> applicationIds() {
    return named(row ->
        switch (row) {
          case Opening opening -> opening.id();
          case Withdrawal withdrawal -> withdrawal.id();
          case Denial denial -> denial.id();
          case Certificate certificate -> certificate.applicationId();
          case Peer _ -> null;
        });
  }

  List<UUID> certificateIds() {
    return named(row ->
        switch (row) {
          case Certificate certificate -> certificate.id();
          case Peer _, Opening _, Withdrawal _, Denial _ -> null;
        });
  }

  private interface Naming {
    @Nullable UUID of(ImportRow row);
  }

  private List<UUID> named(Naming naming) {
    return rows.stream().flatMap(row -> Stream.ofNullable(naming.of(row))).distinct().toList();
  }
}
