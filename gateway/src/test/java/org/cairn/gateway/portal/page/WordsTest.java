package org.cairn.gateway.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cairn.gateway.portal.service.Application.Item;
import org.cairn.gateway.portal.service.Jurisdictions;
import org.cairn.gateway.portal.service.Jurisdictions.Jurisdiction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages show sentences, not names of types and codes. */
class WordsTest {

  private static final Path ROOT = Path.of("..");
  private static final Path CONTRACTS = ROOT.resolve("contracts");
  private static final ObjectMapper JSON = new JsonMapper();
  private static final ObjectMapper YAML = new YAMLMapper();

  private static final Jurisdictions ZEDLAND =
      id ->
          id.equals("zz")
              ? Optional.of(
                  new Jurisdiction(
                      "Zedland",
                      "Council",
                      ZoneId.of("Pacific/Chatham"),
                      Map.of("cbhpss", "Certified peer")))
              : Optional.empty();

  private final Words words = new Words(ZEDLAND);

  /** A code, and the family of words that needs one for it. */
  record Code(String family, String code) {}

  static Stream<String> factsAboutAPeer() throws IOException {
    return files(CONTRACTS.resolve("schemas"), ".schema.json")
        .map(file -> read(JSON, file))
        .filter(schema -> schema.path("properties").has("peerId"))
        .map(schema -> schema.path("title").asText());
  }

  static Stream<Path> examplesOfFacts() throws IOException {
    return files(CONTRACTS.resolve("examples"), ".json")
        .filter(file -> read(JSON, file).has("peerId"));
  }

  static Stream<Code> codesThatPagesShow() throws IOException {
    JsonNode applications = openApi("applications");
    JsonNode ceu = openApi("ceu");
    return Stream.of(
            codes("actor", values(applications.at("/components/schemas/ActionBy/enum"))),
            codes("legal", values(applications.at("/components/schemas/ParameterStatus/enum"))),
            codes(
                "certificate",
                values(applications.at("/components/schemas/CertificateStatus/enum"))),
            codes("reason", enumOf("applications/DocumentRejected", "reason")),
            codes("reason", values(ceu.at("/components/schemas/RefusalReason/enum"))),
            codes("mode", enumOf("supervision/SessionLogged", "mode")),
            codes("requirement", entries("id")),
            codes("actor", entries("action_by")),
            codes("legal", entries("status")),
            // The contracts declare these as texts.
            codes("application", Stream.of("open", "withdrawn", "approved", "denied")),
            codes("state", Stream.of("received", "accepted", "rejected")),
            codes(
                "chapter",
                Stream.of("becoming", "certificate", "work", "supervision", "education")),
            codes("missing", Stream.of(SubmissionMethod.values()).map(SubmissionMethod::name)))
        .flatMap(all -> all)
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("factsAboutAPeer")
  void everyFactAboutAPeer_hasASentence(String type) {
    assertThat(words.find("fact", type)).isPresent();
  }

  /** As the timeline shows it: every single word of the fact, and where it applies. */
  @ParameterizedTest
  @MethodSource("examplesOfFacts")
  void noPlaceholderOfASentence_staysEmpty(Path example) {
    JsonNode fact = read(JSON, example);
    Map<String, String> details =
        fact.properties().stream()
            .filter(detail -> detail.getValue().isValueNode())
            .collect(Collectors.toMap(Entry::getKey, detail -> detail.getValue().asText()));
    String type = example.getFileName().toString().split("\\.", 2)[0];
    String sentence = words.find("fact", type).orElseThrow();

    String told = words.ofFact(type, fact.path("jurisdiction").asText(""), details);

    assertThat(told)
        .doesNotContain("{", "}", "“”", "  ", " .", " ,", "cbhpss", "CBHPSS", "zz", "ZZ")
        .as("the sentence itself, and not only the type of the fact")
        .isNotEqualTo(words.ofFact("Never" + type, "zz", Map.of()).substring("Never ".length()))
        .startsWith(sentence.substring(0, Math.max(sentence.indexOf('{'), 0)));
  }

  @ParameterizedTest
  @MethodSource("codesThatPagesShow")
  void everyCodeThatAPageShows_hasWords(Code code) {
    assertThat(words.find(code.family(), code.code())).isPresent();
  }

  /** Where nothing is uploaded, the page says what to do instead. */
  @Test
  void everyKindWithoutADocument_saysWhatToDoInstead() throws IOException {
    List<JsonNode> without =
        packs()
            .flatMap(pack -> StreamSupport.stream(pack.path("checklist").spliterator(), false))
            .filter(entry -> SubmissionMethod.of(itemOf(entry)) != SubmissionMethod.UPLOAD)
            .toList();

    assertThat(without).isNotEmpty();
    assertThat(without)
        .allSatisfy(
            entry -> assertThat(words.find("instead", entry.path("kind").asText())).isPresent());
  }

  @Test
  void aFactWithMissingValues_isShownWithoutAGap() {
    assertThat(words.ofFact("CertificateIssued", "zz", Map.of())).isEqualTo("Certificate issued.");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1 work hour logged.",
    "1.00, 1 work hour logged.",
    "2.50, 2.5 work hours logged."
  })
  void aNumber_hasItsUnit(String hours, String told) {
    assertThat(words.ofFact("WorkLogged", "", Map.of("hours", hours))).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "America/Denver  | 2026-11-28T19:32:22Z | November 28, 2026, 12:32 p.m. (Mountain Time)",
        "America/Denver  | 2026-07-01T06:05:00Z | July 1, 2026, 12:05 a.m. (Mountain Time)",
        "America/Chicago | 2026-07-01T04:05:00Z | June 30, 2026, 11:05 p.m. (Central Time)"
      })
  void aTime_isInTheZoneOfItsState_whichIsNamed(String zone, String moment, String told) {
    assertThat(new Times(ZoneId.of(zone)).moment(Instant.parse(moment))).isEqualTo(told);
  }

  private static Item itemOf(JsonNode entry) {
    return new Item(
        entry.path("id").asText(),
        entry.path("kind").asText(),
        "",
        "",
        entry.path("action_by").asText(),
        "",
        "",
        LocalDate.EPOCH,
        "missing",
        "");
  }

  private static Stream<Code> codes(String family, Stream<String> codes) {
    return codes.map(code -> new Code(family, code));
  }

  private static Stream<String> values(JsonNode array) {
    assertThat(array.isArray()).isTrue();
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
  }

  private static Stream<String> enumOf(String schema, String property) {
    return values(
        read(JSON, CONTRACTS.resolve("schemas/" + schema + ".v1.schema.json"))
            .at("/properties/" + property + "/enum"));
  }

  private static Stream<String> entries(String field) throws IOException {
    return packs()
        .flatMap(pack -> StreamSupport.stream(pack.path("checklist").spliterator(), false))
        .map(entry -> entry.path(field).asText());
  }

  private static Stream<JsonNode> packs() throws IOException {
    return Stream.concat(
            files(ROOT.resolve("jurisdictions"), "application.yaml"),
            files(ROOT.resolve("journeys/packs"), "application.yaml"))
        .filter(file -> !file.toString().contains("target") && !file.toString().contains("src"))
        .map(file -> read(YAML, file));
  }

  private static JsonNode openApi(String service) {
    return read(YAML, CONTRACTS.resolve("openapi/" + service + ".yaml"));
  }

  private static Stream<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
    }
  }

  private static JsonNode read(ObjectMapper mapper, Path file) {
    try {
      return mapper.readTree(file.toFile());
    } catch (IOException e) {
      throw new IllegalStateException(file + " cannot be read", e);
    }
  }
}
