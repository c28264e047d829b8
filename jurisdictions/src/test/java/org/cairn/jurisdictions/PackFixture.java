package org.cairn.jurisdictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small valid pack that a test breaks in one place. */
final class PackFixture {

  static final String PACK =
      """
      jurisdiction: zz
      name: Invented
      zone: Pacific/Chatham
      version: "2026.11.1"
      board: Invented Council
      sources:
        code:
          title: Invented Code
          citation: Code Z
          address: https://zedland.example/code
          read_on: 2026-11-01
      """;

  static final String CREDENTIALS =
      """
      credential_types:
        - id: cbhpss
          title: Invented peer
          source: code
          citation: Code Z, 1
          status: codified
          effective_from: 2015-03-01
      """;

  static final String APPLICATION =
      """
      checklist:
        - id: training-hours
          kind: training
          applies_to: [cbhpss]
          action_by: applicant
          title: Training
          help: You were trained.
          source: code
          citation: Code Z, 2
          status: codified
          effective_from: 2015-03-01
          effective_to: 2024-02-29
          parameters:
            hours: 40
            modules: [ethics]
        - id: training-hours
          kind: training
          applies_to: [cbhpss]
          action_by: applicant
          title: More training
          help: You were trained for longer.
          source: code
          citation: Code Z, 2
          status: codified
          effective_from: 2024-03-01
          parameters:
            hours: 61
            modules: [ethics]
      """;

  private final String folder;
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private PackFixture(String folder) {
    this.folder = folder;
    withFile("pack.yaml", PACK);
    withFile("credentials.yaml", CREDENTIALS);
    withFile("application.yaml", APPLICATION);
  }

  static PackFixture aPack() {
    return new PackFixture("zz");
  }

  static PackFixture aPackIn(String folder) {
    return new PackFixture(folder);
  }

  PackFixture withFile(String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  PackFixture withFile(String name, byte[] content) {
    files.put(name, content.clone());
    return this;
  }

  PackFixture without(String name) {
    files.remove(name);
    return this;
  }

  /** Replaces the first place of that text, which must be there. */
  PackFixture replacing(String name, String text, String replacement) {
    String before = new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    assertThat(before).contains(text);
    int at = before.indexOf(text);
    return withFile(
        name, before.substring(0, at) + replacement + before.substring(at + text.length()));
  }

  Path writtenTo(Path root) {
    try {
      Path target = Files.createDirectories(root.resolve(folder));
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(target.resolve(file.getKey()), file.getValue());
      }
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Packs loadedFrom(Path root) {
    return Packs.load(writtenTo(root));
  }

  /** Loads it and answers the problems, each as {@code file:line: message}. */
  List<String> refusedIn(Path root) {
    return problemsOf(writtenTo(root));
  }

  static List<String> problemsOf(Path root) {
    InvalidPack refusal = catchThrowableOfType(InvalidPack.class, () -> Packs.load(root));
    assertThat(refusal).describedAs("the pack was accepted").isNotNull();
    return refusal.problems().stream().map(PackProblem::toString).toList();
  }
}
