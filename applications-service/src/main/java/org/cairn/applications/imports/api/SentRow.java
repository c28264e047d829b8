package org.cairn.applications.imports.api;

import java.util.List;
import java.util.UUID;
import org.cairn.applications.imports.transaction.ImportRow;
import org.cairn.kit.problem.Problem.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was sent.
 *
 * @param pointer its place in the request
 * @param row null if it cannot be meant so
 * @param errors why not
 */
record SentRow(String pointer, @Nullable UUID id, @Nullable ImportRow row, List<Reason> errors) {}
