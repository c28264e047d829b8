package org.cairn.supervision.imports.transaction;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.supervision.work.store.WorkLogs.PeerDay;

/**
 * What is known when the rows of an import are decided on. All but the peers grows with each row
 * that is accepted.
 *
 * @param peers those of the import whose record this board brought in
 * @param contents what was sent under the ids that are known
 * @param hours of the days of the import's work
 */
record Known(
    Set<UUID> peers,
    Map<UUID, String> contents,
    AgreementBook agreements,
    Map<PeerDay, BigDecimal> hours,
    SessionTimes times) {}
