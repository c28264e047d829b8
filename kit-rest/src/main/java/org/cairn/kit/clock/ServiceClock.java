package org.cairn.kit.clock;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The only places where time and identity enter a service; decisions get both as arguments. */
@ApplicationScoped
public class ServiceClock {

  @Produces
  @DefaultBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @DefaultBean
  @ApplicationScoped
  IdSource ids() {
    NoArgGenerator generator = Generators.timeBasedEpochRandomGenerator();
    return generator::generate;
  }
}
