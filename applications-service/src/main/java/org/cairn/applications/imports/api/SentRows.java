package org.cairn.applications.imports.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairn.applications.imports.transaction.ImportRow;
import org.cairn.kit.imports.RowCheck;
import org.cairn.kit.imports.SubmittedRow;
import org.cairn.kit.problem.Problem.Reason;
import org.jspecify.annotations.Nullable;

/** Reads the rows of an import one by one. */
@ApplicationScoped
public class SentRows {

  private final RowCheck check;

  public SentRows(RowCheck check) {
    this.check = check;
  }

  /** List by list, as they are documented. */
  List<SentRow> of(ApplicationsImport body) {
    return Stream.of(
            read(
                "/peers/",
                body.peers(),
                row -> row.peerId(),
                row -> new ImportRow.Peer(row.peerId(), row.registeredOn())),
            read(
                "/applications/",
                body.applications(),
                row -> row.applicationId(),
                row ->
                    new ImportRow.Opening(
                        row.applicationId(), row.peerId(), row.credentialType(), row.openedOn())),
            read(
                "/withdrawals/",
                body.withdrawals(),
                row -> row.applicationId(),
                row -> new ImportRow.Withdrawal(row.applicationId(), row.withdrawnOn())),
            read(
                "/denials/",
                body.denials(),
                row -> row.applicationId(),
                row -> new ImportRow.Denial(row.applicationId(), row.deniedOn(), row.reasons())),
            read(
                "/certificates/",
                body.certificates(),
                row -> row.certificateId(),
                row ->
                    new ImportRow.Certificate(
                        row.certificateId(),
                        row.peerId(),
                        row.applicationId(),
                        row.credentialType(),
                        row.certifiedOn(),
                        Objects.requireNonNullElse(row.renewedOn(), List.of()),
                        row.printedNumber())))
        .flatMap(Collection::stream)
        .toList();
  }

  private <T> List<SentRow> read(
      String list,
      @Nullable List<SubmittedRow<T>> rows,
      Function<T, @Nullable UUID> id,
      Function<T, ImportRow> meaning) {
    List<SentRow> sent = new ArrayList<>();
    if (rows != null) {
      for (int i = 0; i < rows.size(); i++) {
        sent.add(one(list + i, rows.get(i), id, meaning));
      }
    }
    return sent;
  }

  private <T> SentRow one(
      String pointer,
      SubmittedRow<T> row,
      Function<T, @Nullable UUID> id,
      Function<T, ImportRow> meaning) {
    List<Reason> errors = check.reasons(pointer, row);
    T value = row.value();
    return new SentRow(
        pointer,
        value == null ? null : id.apply(value),
        value == null || !errors.isEmpty() ? null : meaning.apply(value),
        errors);
  }
}
