package org.cairn.journeys.bench;

/**
 * How much the bench measures.
 *
 * @param uploads how many times an upload is repeated
 * @param commandWarmUpSeconds with less, much of the machine is still busy compiling
 * @param settlingSeconds the time on fewer cores before the measurement
 */
record Scale(
    int warmUpSeconds,
    int latencySeconds,
    int commandWarmUpSeconds,
    int commandSeconds,
    int backlogEvents,
    int uploads,
    int rebuildEvents,
    int auditRows,
    int pageEntries,
    int importedPeers,
    int settlingSeconds) {
  /** Accounts 1 to 40 for the latency, 41 to 56 for the clients at the service, 57 for uploads. */
  static final int LOAD_ACCOUNTS = 57;

  static final int LAST_LATENCY_ACCOUNT = 40;
  static final int FIRST_CLIENT_ACCOUNT = 41;
  static final int CLIENTS = 16;
  static final String UPLOADING_ACCOUNT = "load-057";

  static final Scale FULL =
      new Scale(45, 20, 120, 8, 20_000, 25, 100_000, 1_000_000, 1_000_000, 200, 3);
  static final Scale QUICK = new Scale(4, 8, 8, 5, 5_000, 12, 20_000, 100_000, 100_000, 40, 2);
}
