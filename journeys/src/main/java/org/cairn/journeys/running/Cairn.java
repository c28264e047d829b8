package org.cairn.journeys.running;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A running system as its launcher describes it in run.json. */
public record Cairn(Launcher launcher, String publicAddress, List<Part> parts) {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** The process that started the parts and restarts them. */
  public record Launcher(long pid) {}

  public Cairn {
    parts = List.copyOf(parts);
  }

  /**
   * @throws NotRunning unless everything in this state folder is up
   */
  public static Cairn in(Path stateFolder) {
    Cairn cairn = described(stateFolder);
    if (!cairn.isUp()) {
      throw new NotRunning("not everything is up; ./cairn status shows what is missing");
    }
    return cairn;
  }

  /**
   * @throws NotRunning when nothing runs in this state folder
   */
  public static Cairn described(Path stateFolder) {
    Path file = stateFolder.resolve("run.json");
    if (!Files.exists(file)) {
      throw new NotRunning("not up; ./cairn up starts it");
    }
    try {
      Cairn cairn = JSON.readValue(Files.readAllBytes(file), Cairn.class);
      if (ProcessHandle.of(cairn.launcher().pid()).isEmpty()) {
        throw new NotRunning("not up; ./cairn up starts it");
      }
      return cairn;
    } catch (IOException e) {
      throw new NotRunning("cannot read " + file + ": " + e.getMessage());
    }
  }

  public boolean isUp() {
    return parts.stream().allMatch(Part::isReady);
  }

  public Part part(String name) {
    return parts.stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NotRunning("this system has no " + name));
  }

  public SignIn signIn() {
    return new SignIn(part("keycloak").address());
  }

  public Database database(String service) {
    return new Database(part("postgres").port(), service);
  }

  public String kafka() {
    return part("kafka").address();
  }
}
