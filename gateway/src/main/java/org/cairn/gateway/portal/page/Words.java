package org.cairn.gateway.portal.page;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.gateway.portal.service.Jurisdictions;
import org.cairn.gateway.portal.service.Jurisdictions.Jurisdiction;

/**
 * Codes, days and sizes in plain words. The words are in portal/words.properties; the names of a
 * jurisdiction and its credentials are in their pack. A code without words, because it is newer
 * than the page, is shown as it is, with spaces.
 */
@Singleton
final class Words {

  private static final String FILE = "portal/words.properties";

  /** {@code {name}}, or {@code {name|one|many}} for a number with its unit. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{(\\w+)(?:\\|([^|}]*)\\|([^|}]*))?}");

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_-]*");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,4})?");
  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final int KIB = 1024;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);

  private final Properties words = new Properties();
  private final Jurisdictions jurisdictions;

  Words(Jurisdictions jurisdictions) {
    this.jurisdictions = jurisdictions;
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(loader.getResourceAsStream(FILE), FILE),
            StandardCharsets.UTF_8)) {
      words.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }

  String of(String family, String code) {
    return find(family, code).orElseGet(() -> CODE.matcher(code).matches() ? spaced(code) : code);
  }

  /** Empty for a code without words. */
  Optional<String> find(String family, String code) {
    return Optional.ofNullable(words.getProperty(family + "." + code));
  }

  String jurisdiction(String id) {
    return jurisdictions.find(id).map(Jurisdiction::name).orElseGet(() -> upper(id));
  }

  String board(String jurisdiction) {
    return jurisdictions.find(jurisdiction).map(Jurisdiction::board).orElse("the board");
  }

  String credential(String jurisdiction, String type) {
    return jurisdictions
        .find(jurisdiction)
        .map(place -> place.credentials().get(type))
        .orElseGet(() -> upper(type));
  }

  Times times(String jurisdiction) {
    return jurisdictions
        .find(jurisdiction)
        .map(place -> new Times(place.zone()))
        .orElse(Times.UNIVERSAL);
  }

  /**
   * The sentence for a fact; its placeholders are filled from the fact. Where a value is missing,
   * the name of the fact's type is shown instead: no sentence has a gap.
   */
  String ofFact(String type, String jurisdiction, Map<String, String> details) {
    return find("fact", type)
        .flatMap(sentence -> filled(sentence, jurisdiction, details))
        .orElseGet(
            () -> spaced(CAMEL.matcher(type).replaceAll(" ").toLowerCase(Locale.ENGLISH)) + ".");
  }

  private Optional<String> filled(
      String sentence, String jurisdiction, Map<String, String> details) {
    Matcher placeholders = PLACEHOLDER.matcher(sentence);
    var filled = new StringBuilder();
    while (placeholders.find()) {
      String filling = filling(placeholders, jurisdiction, details);
      if (filling.isEmpty()) {
        return Optional.empty();
      }
      placeholders.appendReplacement(filled, Matcher.quoteReplacement(filling));
    }
    return Optional.of(placeholders.appendTail(filled).toString());
  }

  private String filling(
      MatchResult placeholder, String jurisdiction, Map<String, String> details) {
    String name = placeholder.group(1);
    String value = details.getOrDefault(name, "");
    return switch (name) {
      case "jurisdiction" -> jurisdiction(jurisdiction);
      case "credentialType" -> value.isEmpty() ? "" : credential(jurisdiction, value);
      default -> placeholder.group(2) == null ? of(name, value) : counted(value, placeholder);
    };
  }

  private static String counted(String value, MatchResult placeholder) {
    if (!NUMBER.matcher(value).matches()) {
      return "";
    }
    var number = new BigDecimal(value).stripTrailingZeros();
    String unit =
        number.compareTo(BigDecimal.ONE) == 0 ? placeholder.group(2) : placeholder.group(3);
    return number.toPlainString() + " " + unit;
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String size(long bytes) {
    if (bytes < KIB) {
      return "less than 1 KB";
    }
    return bytes < KIB * KIB
        ? Math.ceilDiv(bytes, KIB) + " KB"
        : String.format(Locale.ENGLISH, "%.1f MB", (double) bytes / KIB / KIB);
  }

  private static String upper(String code) {
    return code.toUpperCase(Locale.ROOT);
  }

  private static String spaced(String code) {
    String text = code.replace('-', ' ').replace('_', ' ');
    return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
