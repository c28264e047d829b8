#!/usr/bin/env bash
# Guess: a request of Vert.x's HTTP client whose response has ended can be reset without effect; the
#        connection is in the pool again.
# Found: the reset closes the connection, also while it carries the next request, which fails then.
#        Proxies on it (vertx-http-proxy does) reset whenever a client leaves, also after the last
#        byte: one client's leaving breaks another's request. Read the response to its end instead.
set -euo pipefail

version=4.5.27
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >pom.xml <<XML
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>io.vertx</groupId><artifactId>vertx-core</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >/dev/null 2>&1

cat >Reset.java <<'JAVA'
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.util.concurrent.atomic.AtomicInteger;

public class Reset {
  public static void main(String[] args) throws Exception {
    var vertx = Vertx.vertx();
    var connections = new AtomicInteger();
    int port = await(vertx.createHttpServer()
        .connectionHandler(connection -> connections.incrementAndGet())
        .requestHandler(request -> vertx.setTimer(500, timer -> request.response().end("all")))
        .listen(0)).actualPort();
    for (boolean resets : new boolean[] {false, true}) {
      connections.set(0);
      var client = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(1));
      HttpClientRequest first = await(client.request(HttpMethod.GET, port, "127.0.0.1", "/first"));
      String answer = await(first.send().compose(response -> response.body())).toString();
      HttpClientRequest next = await(client.request(HttpMethod.GET, port, "127.0.0.1", "/next"));
      Future<String> nextAnswer =
          next.send().compose(response -> response.body()).map(body -> body.toString());
      if (resets) {
        first.reset();
      }
      String of = nextAnswer.transform(result -> Future.succeededFuture(
          result.succeeded() ? result.result() : result.cause().getMessage()))
          .toCompletionStage().toCompletableFuture().get();
      System.out.printf("first: %s; reset afterwards: %s; next: %s; connections: %d%n",
          answer, resets ? "yes" : "no", of, connections.get());
    }
    await(vertx.close());
  }

  static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get();
  }
}
JAVA

expected='first: all; reset afterwards: no; next: all; connections: 1
first: all; reset afterwards: yes; next: Connection was closed; connections: 1'
seen="$(java -cp 'lib/*' Reset.java 2>/dev/null)"

echo "vertx-core $version, $(java -version 2>&1 | head -1)"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed; expected:"; echo "$expected"; exit 1; }
