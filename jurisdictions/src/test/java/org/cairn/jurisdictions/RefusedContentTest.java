package org.cairn.jurisdictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.jurisdictions.PackFixture.aPack;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mistake in a pack is refused with its line. */
class RefusedContentTest {

  @TempDir private Path root;

  @Test
  void aValidPack_isLoaded() {
    assertThat(aPack().loadedFrom(root).find("zz")).isPresent();
  }

  /** One mistake each: file, text, its replacement, the line, the message. */
  @ParameterizedTest(name = "{1} becomes {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          pack.yaml        | name: Invented          | nome: Invented                | 2  | unknown field 'nome'
          pack.yaml        | title: Invented Code    | heading: Invented Code        | 8  | unknown field 'heading'
          pack.yaml        | jurisdiction: zz        | jurisdiction: yy              | 1  | 'jurisdiction' must be the folder's name, zz
          pack.yaml        | zone: Pacific/Chatham   | zone: Pacific/Nowhere         | 3  | 'zone' must be a time zone such as America/New_York
          pack.yaml        | "2026.11.1"             | "latest"                      | 4  | 'version' must look like [0-9]{4}\\.[0-9]{2}\\.[0-9]+
          pack.yaml        | https://zedland.example | http://zedland.example        | 10 | 'address' must be an https address
          pack.yaml        | https://zedland.example | https://zed land.example      | 10 | 'address' must be an https address
          pack.yaml        | read_on: 2026-11-01     | read_on: 2026-11-31           | 11 | 'read_on' must be a date such as 2024-02-29
          pack.yaml        | name: Invented          | name: 7                       | 2  | 'name' must be text; put quotes around it if it is
          pack.yaml        | name: Invented          | name: no                      | 2  | 'name' must be text; put quotes around it if it is
          pack.yaml        | name: Invented          | name: ' '                     | 2  | 'name' must not be blank
          pack.yaml        | name: Invented          | name: [Invented]              | 2  | 'name' must be a single value
          credentials.yaml | id: cbhpss              | id: CBHPSS                    | 2  | 'id' must look like [a-z][a-z0-9]*([-_.][a-z0-9]+)*
          credentials.yaml | source: code            | source: hearsay               | 4  | unknown source 'hearsay'
          credentials.yaml | status: codified        | status: rumoured              | 6  | 'status' must be one of codified, agency_advice, provider_policy, proposed, carried_forward, unverified
          application.yaml | kind: training          | kind: traning                 | 3  | unknown kind 'traning'
          application.yaml | applies_to: [cbhpss]    | applies_to: [chef]            | 4  | 'applies_to' names the unknown credential type 'chef'
          application.yaml | applies_to: [cbhpss]    | applies_to: [cbhpss, cbhpss]  | 4  | 'applies_to' names 'cbhpss' twice
          application.yaml | applies_to: [cbhpss]    | applies_to: []                | 4  | 'applies_to' must be a list with at least one entry
          application.yaml | applies_to: [cbhpss]    | applies_to: cbhpss            | 4  | 'applies_to' must be a list with at least one entry
          application.yaml | action_by: applicant    | action_by: nobody             | 5  | 'action_by' must be one of applicant, board, doj, court, supervisor, trainer
          application.yaml | source: code            | source: hearsay               | 8  | unknown source 'hearsay'
          application.yaml | from: 2015-03-01        | from: 2015-02-30              | 11 | 'effective_from' must be a date such as 2024-02-29
          application.yaml | from: 2015-03-01        | from: 1 March 2015            | 11 | 'effective_from' must be a date such as 2024-02-29
          application.yaml | to: 2024-02-29          | to: 2015-02-28                | 12 | 'effective_to' is before 'effective_from'
          application.yaml | to: 2024-02-29          | to:                           | 12 | 'effective_to' must be a date such as 2024-02-29
          application.yaml | to: 2024-02-29          | to: 2024-03-01                | 16 | this version of 'training-hours' for cbhpss overlaps the one in line 2
          application.yaml | hours: 40               | hours: 0                      | 14 | 'hours' must be from 1 to 10000
          application.yaml | hours: 40               | hours: 10001                  | 14 | 'hours' must be from 1 to 10000
          application.yaml | hours: 40               | hours: forty                  | 14 | 'hours' must be a number
          application.yaml | hours: 40               | hours: .inf                   | 14 | 'hours' must be a number
          application.yaml | hours: 40               | hours: "40"                   | 14 | 'hours' must be a number
          application.yaml | hours: 40               | hours: 050                    | 14 | 'hours' must be a number
          application.yaml | hours: 40               | minutes: 40                   | 14 | unknown field 'minutes'
          application.yaml | modules: [ethics]       | modules: [{ethics: 2}]        | 15 | 'modules' must be a single value
          application.yaml | status: codified        | status: unverified            | 14 | an unverified entry has no 'parameters'
          """)
  void aMistake_isRefusedWithItsLine(
      String file, String text, String replacement, int line, String message) {
    assertThat(aPack().replacing(file, text, replacement).refusedIn(root))
        .contains("zz/" + file + ":" + line + ": " + message);
  }

  @Test
  void aMissingSource_isRefused() {
    assertThat(aPack().replacing("application.yaml", "    source: code\n", "").refusedIn(root))
        .containsExactly("zz/application.yaml:2: missing field 'source'");
  }

  @Test
  void missingParameters_areRefused() {
    assertThat(
            aPack()
                .replacing(
                    "application.yaml",
                    "    parameters:\n      hours: 40\n      modules: [ethics]\n",
                    "")
                .refusedIn(root))
        .containsExactly("zz/application.yaml:2: missing field 'parameters'");
  }

  @Test
  void aDuplicateKey_isRefused() {
    assertThat(
            aPack()
                .replacing("pack.yaml", "name: Invented\n", "name: Invented\nname: Other\n")
                .refusedIn(root))
        .containsExactly("zz/pack.yaml:3: duplicate key 'name'");
  }

  @Test
  void aSourceGivenTwice_isRefused() {
    assertThat(
            aPack()
                .withFile(
                    "pack.yaml",
                    PackFixture.PACK + "  code:\n    title: Other\n    citation: Other\n")
                .refusedIn(root))
        .containsExactly("zz/pack.yaml:12: duplicate key 'code'");
  }

  @Test
  void overlappingVersionsOfACredentialType_areRefused() {
    String again =
        PackFixture.CREDENTIALS.lines().skip(1).reduce("", (all, line) -> all + line + "\n");

    assertThat(
            aPack().withFile("credentials.yaml", PackFixture.CREDENTIALS + again).refusedIn(root))
        .containsExactly(
            "zz/credentials.yaml:8: this version of 'cbhpss' overlaps the one in line 2");
  }

  @Test
  void anUnknownParameterOfAKind_isRefused() {
    assertThat(
            aPack()
                .replacing("application.yaml", "hours: 40\n", "hours: 40\n      weeks: 2\n")
                .refusedIn(root))
        .containsExactly("zz/application.yaml:15: unknown field 'weeks'");
  }

  @Test
  void whetherApplicationsAreTaken_isTrueOrFalse() {
    assertThat(
            aPack()
                .replacing("pack.yaml", "board: ", "takes_applications: maybe\nboard: ")
                .refusedIn(root))
        .containsExactly("zz/pack.yaml:5: 'takes_applications' must be true or false");
  }

  @Test
  void everyMistake_isReportedAtOnce() {
    assertThat(
            aPack()
                .replacing("pack.yaml", "zone: Pacific/Chatham", "zone: Nowhere")
                .replacing("credentials.yaml", "source: code", "source: hearsay")
                .replacing("application.yaml", "hours: 40", "hours: -1")
                .replacing("application.yaml", "hours: 61", "hours: 99999")
                .refusedIn(root))
        .containsExactly(
            "zz/credentials.yaml:4: unknown source 'hearsay'",
            "zz/application.yaml:14: 'hours' must be from 1 to 10000",
            "zz/application.yaml:27: 'hours' must be from 1 to 10000",
            "zz/pack.yaml:3: 'zone' must be a time zone such as America/New_York");
  }
}
