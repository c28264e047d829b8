package org.cairn.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A server of the platform: it waits for no other part and keeps data of its own. */
public abstract class ServerPart implements Part {
  private final String name;
  private final int port;
  private final Path data;
  private final Path log;
  private final Duration timeout;

  /**
   * @param folder keeps the data and the log of the server under its name
   * @param timeout how long its start may show no progress
   */
  protected ServerPart(String name, int port, StateFolder folder, Duration timeout) {
    this.name = name;
    this.port = port;
    this.data = folder.data(name);
    this.log = folder.logs().of(name);
    this.timeout = timeout;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final int port() {
    return port;
  }

  protected final Path data() {
    return data;
  }

  @Override
  public final Path log() {
    return log;
  }

  @Override
  public final List<String> needs() {
    return List.of();
  }

  @Override
  public final Duration stallTimeout() {
    return timeout;
  }
}
