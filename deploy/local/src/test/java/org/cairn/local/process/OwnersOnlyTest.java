package org.cairn.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnersOnlyTest {
  @TempDir Path directory;

  @Test
  void openFilesOfAnEarlierVersion_areRestricted_andLinksAreNotFollowed() throws IOException {
    Path elsewhere = open(Files.createFile(directory.resolve("elsewhere")), "rw-r--r--");
    Path tree = open(Files.createDirectory(directory.resolve("kafka")), "rwxr-xr-x");
    Path program = open(Files.createFile(tree.resolve("run")), "rwxr-xr-x");
    Path record = open(Files.createFile(tree.resolve("00.log")), "rw-r--r--");
    Files.createSymbolicLink(tree.resolve("link"), elsewhere);

    OwnersOnly.restrictTree(tree);

    assertThat(permissions(tree)).isEqualTo("rwx------");
    assertThat(permissions(program)).isEqualTo("rwx------");
    assertThat(permissions(record)).isEqualTo("rw-------");
    assertThat(permissions(elsewhere)).isEqualTo("rw-r--r--");
  }

  @Test
  void aNewFile_isRestricted_withItsFolders_andAnExistingOneKeepsItsContent() throws IOException {
    Path file = directory.resolve("logs/launcher.log");

    OwnersOnly.createFile(file);
    Files.writeString(file, "kept");
    OwnersOnly.createFile(file);

    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(permissions(file.resolveSibling("."))).isEqualTo("rwx------");
    assertThat(file).hasContent("kept");
  }

  private static Path open(Path path, String permissions) throws IOException {
    return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
