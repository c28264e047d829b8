package org.cairn.jurisdictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.jurisdictions.PackFixture.aPack;
import static org.cairn.jurisdictions.PackFixture.aPackIn;
import static org.cairn.jurisdictions.PackFixture.problemsOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** External packs are read only from regular files and folders. */
class RefusedFilesTest {

  @TempDir private Path root;
  @TempDir private Path elsewhere;

  @Test
  void aMissingFolder_isRefused() {
    Path missing = root.resolve("missing");

    assertThat(problemsOf(missing))
        .containsExactly(missing + ":1: there is no such folder of packs");
  }

  @Test
  void aMissingFile_isRefused() {
    assertThat(aPack().without("credentials.yaml").refusedIn(root))
        .containsExactly("zz/credentials.yaml:1: is missing");
  }

  @Test
  void aFileThatIsNotPartOfAPack_isRefused() {
    assertThat(aPack().withFile("notes.txt", "notes").refusedIn(root))
        .containsExactly(
            "zz/notes.txt:1: is not a file of a pack;"
                + " expected [pack.yaml, credentials.yaml, application.yaml, flags.yaml, decision.yaml, renewal.yaml, supervision.yaml, education.yaml, billing.yaml]");
  }

  @Test
  void aLinkedFile_isRefused() throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret.yaml"), PackFixture.APPLICATION);
    aPack().without("application.yaml").writtenTo(root);
    Files.createSymbolicLink(root.resolve("zz/application.yaml"), secret);

    assertThat(problemsOf(root))
        .containsExactly("zz/application.yaml:1: is a symbolic link; only real files are read");
  }

  @Test
  void aLinkedFolder_isRefused() throws IOException {
    aPack().writtenTo(elsewhere);
    Files.createSymbolicLink(root.resolve("zz"), elsewhere.resolve("zz"));

    assertThat(problemsOf(root))
        .containsExactly("zz:1: is a symbolic link; only real folders are read");
  }

  @Test
  void aFolderInPlaceOfAFile_isRefused() throws IOException {
    aPack().without("application.yaml").writtenTo(root);
    Files.createDirectory(root.resolve("zz/application.yaml"));

    assertThat(problemsOf(root)).containsExactly("zz/application.yaml:1: is not a regular file");
  }

  @Test
  void aLooseFile_isRefused() throws IOException {
    Files.writeString(root.resolve("pack.yaml"), PackFixture.PACK);

    assertThat(problemsOf(root))
        .containsExactly(
            "pack.yaml:1: is not a folder; only folders, one for each pack, belong here");
  }

  @Test
  void aFolderThatNamesNoJurisdiction_isRefused() {
    assertThat(aPackIn("Zed Land").refusedIn(root))
        .containsExactly("Zed Land:1: is not the name of a jurisdiction, such as us-xx");
  }

  @Test
  void aSecondPackOfTheSameJurisdiction_isRefused() {
    String shipped = Packs.fromClasspath().all().getFirst().jurisdiction();

    assertThat(
            aPackIn(shipped)
                .replacing("pack.yaml", "jurisdiction: zz", "jurisdiction: " + shipped)
                .refusedIn(root))
        .containsExactly(shipped + "/pack.yaml:1: there is already a pack for '" + shipped + "'");
  }

  @Test
  void anOversizedFile_isRefused() {
    assertThat(
            aPack()
                .withFile("pack.yaml", PackFixture.PACK + "#".repeat(256 * 1024))
                .refusedIn(root))
        .containsExactly("zz/pack.yaml:1: is larger than 262144 bytes");
  }

  @Test
  void aFileThatIsNotText_isRefused() {
    assertThat(aPack().withFile("pack.yaml", new byte[] {(byte) 0xff, 1, 2}).refusedIn(root))
        .containsExactly("zz/pack.yaml:1: is not UTF-8 text");
    assertThat(
            aPack()
                .replacing("pack.yaml", "name: Invented", "name: Inv\u0007ented")
                .refusedIn(root))
        .containsExactly("zz/pack.yaml:2: holds a character that YAML forbids");
  }

  @Test
  void brokenYaml_isRefusedWithItsLine() {
    assertThat(aPack().replacing("pack.yaml", "zone: ", "zone: [").refusedIn(root))
        .singleElement()
        .asString()
        .startsWith("zz/pack.yaml:4: is not valid YAML: ");
  }

  @Test
  void aFileWithoutFields_isRefused() {
    assertThat(aPack().withFile("pack.yaml", "").refusedIn(root))
        .containsExactly("zz/pack.yaml:1: must be a mapping of fields");
    assertThat(aPack().withFile("pack.yaml", "- one\n").refusedIn(root))
        .containsExactly("zz/pack.yaml:1: must be a mapping of fields");
  }

  @Test
  void anchorsAndAliases_areRefused() {
    assertThat(
            aPack()
                .replacing("pack.yaml", "name: Invented", "name: &name Invented")
                .replacing("pack.yaml", "board: Invented Council", "board: *name")
                .refusedIn(root))
        .containsExactly(
            "zz/pack.yaml:2: anchors and aliases are not allowed",
            "zz/pack.yaml:5: anchors and aliases are not allowed");
  }

  @Test
  void aTagThatWouldConstructAnObject_isRefused() {
    assertThat(
            aPack()
                .replacing(
                    "pack.yaml", "name: Invented", "name: !!javax.script.ScriptEngineManager x")
                .refusedIn(root))
        .singleElement()
        .asString()
        .startsWith("zz/pack.yaml:2: is not valid YAML: Global tag is not allowed");
    assertThat(aPack().replacing("pack.yaml", "name: Invented", "name: !local x").refusedIn(root))
        .containsExactly("zz/pack.yaml:2: 'name' must be text; put quotes around it if it is");
  }

  @Test
  void bottomlessNesting_isRefused() {
    assertThat(
            aPack()
                .replacing("pack.yaml", "name: Invented", "name: " + "[".repeat(200))
                .refusedIn(root))
        .singleElement()
        .asString()
        .startsWith("zz/pack.yaml:");
  }

  @Test
  void aSecondDocumentInAFile_isRefused() {
    assertThat(aPack().withFile("pack.yaml", PackFixture.PACK + "---\nname: x\n").refusedIn(root))
        .singleElement()
        .asString()
        .startsWith("zz/pack.yaml:12: is not valid YAML: ");
  }
}
