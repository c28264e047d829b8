package org.cairn.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Down when events wait and none is taken: then a restart helps. */
@Liveness
@ApplicationScoped
public class ConsumerLivenessCheck implements HealthCheck {

  private final ConsumerProgress progress;

  public ConsumerLivenessCheck(ConsumerProgress progress) {
    this.progress = progress;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("events are taken")
        .status(!progress.isStuck())
        .withData("lag", progress.lag())
        .build();
  }
}
