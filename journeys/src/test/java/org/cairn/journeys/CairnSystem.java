package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.cairn.journeys.running.Api;
import org.cairn.journeys.running.Cairn;
import org.cairn.journeys.running.Call;
import org.cairn.journeys.running.IsolatedCairn;
import org.cairn.journeys.running.SignIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * One packaged system for all stories: the first starts it, and it stops after the last. Every
 * response must match the OpenAPI document.
 */
public final class CairnSystem implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  private static final Namespace NAMESPACE = Namespace.create(CairnSystem.class);
  private static final Differences DIFFERENCES = new Differences();
  private static volatile @Nullable Started started;

  private record Started(IsolatedCairn own, Api gateway, SignIn signIn) implements AutoCloseable {
    @Override
    public void close() {
      own.close();
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    started =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .computeIfAbsent("system", key -> start(), Started.class);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    assertThat(DIFFERENCES.drained()).as("responses that differ from the document").isEmpty();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    afterEach(context);
  }

  private static Started start() {
    Path directory = root().resolve("journeys/target/system");
    IsolatedCairn.discard(root(), directory);
    IsolatedCairn own =
        IsolatedCairn.start(
            root(),
            directory,
            List.of(
                "--realm-users",
                "70",
                "--env",
                inventedState("applications"),
                "--env",
                inventedState("supervision"),
                "--env",
                inventedState("ceu"),
                "--env",
                inventedState("billing"),
                // All stories share one address; the limit per subject has a story of its own.
                "--env",
                "gateway:CAIRN_RATE_ADDRESS_BURST=100000",
                "--env",
                "gateway:CAIRN_RATE_ADDRESS_PER_SECOND=100000",
                "--env",
                "gateway:CAIRN_RATE_SUBJECT_BURST=100",
                "--env",
                "gateway:CAIRN_RATE_SUBJECT_PER_SECOND=30"));
    Cairn cairn = own.awaitUp(Duration.ofMinutes(10));
    var gateway = new Api(cairn.publicAddress());
    JsonNode document = gateway.send(Call.get("/api/v1/openapi")).json();
    Api.listen(new ResponsesAsDocumented(document, DIFFERENCES));
    return new Started(own, gateway, cairn.signIn());
  }

  /** Adds the invented state to the rule packs of a service. */
  private static String inventedState(String service) {
    return service + ":CAIRN_PACKS_EXTRA=" + root().resolve("journeys/packs");
  }

  private static Started started() {
    Started current = started;
    if (current == null) {
      throw new IllegalStateException("a story needs @ExtendWith(CairnSystem.class)");
    }
    return current;
  }

  static Path root() {
    return Path.of(System.getProperty("cairn.root"));
  }

  /** The system as its launcher describes it now. */
  static Cairn now() {
    return started().own().now();
  }

  static Path stateFolder() {
    return started().own().directory();
  }

  public static Api gateway() {
    return started().gateway();
  }

  /** A service itself, bypassing the gateway. */
  static Api service(String name) {
    return new Api(now().part(name).address());
  }

  /** The management port of a service or of the gateway. */
  static Api management(String name) {
    return new Api(now().part(name).management());
  }

  public static SignIn signIn() {
    return started().signIn();
  }
}
