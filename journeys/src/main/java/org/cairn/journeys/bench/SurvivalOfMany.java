package org.cairn.journeys.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.cairn.journeys.running.Cairn;

/**
 * The time for survival curves of many spells. They exceed the 1 MiB limit of a request body, so
 * the service's own class computes them in this process; as many as fit go through the endpoint.
 */
record SurvivalOfMany(Cairn cairn, Path root) {
  private static final int MANY = 100_000;

  /** At some forty characters each, just below the limit of a body. */
  private static final int THAT_FIT = 20_000;

  private static final double LIMIT_MILLIS = 200;
  private static final int TIMES = 11;
  private static final String PACKAGE = "org.cairn.timeline.statistics.";

  List<Row> measure() {
    String how =
        "median of %d after as many, all at different times, three groups; the class of the service, loaded from its jar into this process, because the body would exceed the limit of 1 MiB"
            .formatted(TIMES);
    String throughTheEndpoint =
        "median of %d after as many, at the service itself: the body of %d spells parsed, computed and returned"
            .formatted(TIMES, THAT_FIT);
    return List.of(
        Row.atMost(LIMIT_MILLIS, "survival of 100 000 spells, the class", "ms", inProcess(), how),
        Row.figure(
            "survival of 20 000 spells, the endpoint", "ms", atTheEndpoint(), throughTheEndpoint));
  }

  private static double median(DoubleSupplier millis) {
    // The first half is for warming up.
    return Timings.ofMillis(
            DoubleStream.generate(millis).limit(2 * TIMES).skip(TIMES).boxed().toList())
        .medianMillis();
  }

  private double inProcess() {
    try (var loader = new URLClassLoader(jars(), null)) {
      Class<?> cohort = loader.loadClass(PACKAGE + "Cohort");
      Class<?> analysis = loader.loadClass(PACKAGE + "SurvivalAnalysis");
      List<Object> spells = spells(loader);
      Object terms = terms(loader);
      var of = cohort.getMethod("of", List.class);
      var analysed = analysis.getMethod("of", cohort, terms.getClass());
      return median(() -> {
        long begin = System.nanoTime();
        invoke(() -> analysed.invoke(null, of.invoke(null, spells), terms));
        return (System.nanoTime() - begin) / 1e6;
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the service's class has changed", e);
    }
  }

  /** The jars of the service and its libraries. */
  private URL[] jars() throws IOException {
    Path program = root.resolve("timeline-service/target/quarkus-app");
    var jars = new ArrayList<URL>();
    for (String folder : List.of("app", "lib/main")) {
      try (var files = Files.newDirectoryStream(program.resolve(folder), "*.jar")) {
        for (Path file : files) {
          jars.add(file.toUri().toURL());
        }
      }
    }
    return jars.toArray(URL[]::new);
  }

  @FunctionalInterface
  private interface Invocation {
    Object run() throws ReflectiveOperationException;
  }

  private static Object invoke(Invocation invocation) {
    try {
      return invocation.run();
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("the service's class failed", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the service's class has changed", e);
    }
  }

  private static List<Object> spells(ClassLoader loader) throws ReflectiveOperationException {
    Constructor<?> spell =
        loader
            .loadClass(PACKAGE + "Spell")
            .getConstructor(
                String.class,
                double.class,
                double.class,
                boolean.class,
                String.class,
                String.class);
    var random = new Random(1);
    var spells = new ArrayList<Object>(MANY);
    for (int i = 0; i < MANY; i++) {
      double enter = random.nextInt(3) == 0 ? random.nextDouble(12) : 0;
      double exit = enter + 0.5 + random.nextDouble(60);
      spells.add(
          spell.newInstance(
              "p" + i,
              enter,
              exit,
              random.nextBoolean(),
              "cause" + random.nextInt(3),
              "group" + random.nextInt(3)));
    }
    return spells;
  }

  private static Object terms(ClassLoader loader) throws ReflectiveOperationException {
    Class<?> scale = loader.loadClass(PACKAGE + "IntervalScale");
    return loader
        .loadClass(PACKAGE + "SurvivalAnalysis$Terms")
        .getConstructor(OptionalDouble.class, double.class, scale)
        .newInstance(OptionalDouble.empty(), 0.95, scale.getEnumConstants()[0]);
  }

  private double atTheEndpoint() {
    var random = new Random(1);
    String spells =
        IntStream.range(0, THAT_FIT)
            .mapToObj(i ->
                "{\"id\":\"%d\",\"exit\":%.3f,\"event\":%b}"
                    .formatted(i, 0.5 + random.nextDouble(60), random.nextBoolean()))
            .collect(Collectors.joining(",", "{\"spells\":[", "],\"confidence\":0.95}"));
    byte[] body = spells.getBytes(UTF_8);
    int port = cairn.part("timeline").port();
    try (var connection = new PlainConnection(port)) {
      return median(() -> ask(connection, body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double ask(PlainConnection connection, byte[] body) {
    long begin = System.nanoTime();
    try {
      ServiceHeaders.require(
          connection.post(
              "/api/v1/evaluations/survival", "Content-Type: application/json\r\n", body),
          200);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return (System.nanoTime() - begin) / 1e6;
  }
}
