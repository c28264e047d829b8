package org.cairn.kit.outbox;

import java.util.concurrent.CompletableFuture;

/** Hands one stored fact to the broker; the future completes when all in-sync replicas have it. */
public interface EventSender {
  CompletableFuture<Void> send(OutboxRow row);
}
