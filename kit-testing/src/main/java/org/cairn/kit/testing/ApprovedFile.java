package org.cairn.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A table that a person has read, in {@code src/test/resources/approved}. */
public final class ApprovedFile {

  /** Tests run in the folder of their module. */
  static final Path MODULE = Path.of("").toAbsolutePath();

  private static final Path ROOT = Path.of(System.getProperty("cairn.root"));

  private ApprovedFile() {}

  /**
   * @param changed what it means if the table is another one
   */
  public static void compare(String file, String table, String changed) throws IOException {
    Path approved = MODULE.resolve("src/test/resources/approved").resolve(file);
    Path received = MODULE.resolve("target").resolve(file);
    Files.writeString(received, table, UTF_8);

    assertThat(table)
        .withFailMessage(
            """
            %s

            %s
            If that is meant, approve it with:
              cp %s %s
            """,
            changed, table, ROOT.relativize(received), ROOT.relativize(approved))
        .isEqualTo(Files.exists(approved) ? Files.readString(approved, UTF_8) : "");
  }
}
