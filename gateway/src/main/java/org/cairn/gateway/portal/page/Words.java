package org.cairn.gateway.portal.page;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Codes, dates and sizes in plain words. The words stand in portal/words.properties; a code that
 * has none there, because it is newer than the page, is shown as it is, with blanks.
 */
@Singleton
final class Words {

  private static final String FILE = "portal/words.properties";
  private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_-]*");
  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final int KIB = 1024;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("MMMM d, uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Properties words = new Properties();

  Words() {
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
    String found = words.getProperty(family + "." + code);
    if (found != null) {
      return found;
    }
    return switch (family) {
      case "jurisdiction", "credentialType" -> code.toUpperCase(Locale.ROOT);
      default -> CODE.matcher(code).matches() ? spaced(code) : code;
    };
  }

  /** The sentence for a fact; its blanks are filled with what the fact says. */
  String ofFact(String type, Map<String, String> details) {
    String sentence = words.getProperty("fact." + type);
    if (sentence == null) {
      return spaced(CAMEL.matcher(type).replaceAll(" ").toLowerCase(Locale.ENGLISH)) + ".";
    }
    return BLANK.matcher(sentence).replaceAll(blank -> filled(blank, details));
  }

  private String filled(MatchResult blank, Map<String, String> details) {
    String name = blank.group(1);
    return Matcher.quoteReplacement(of(name, details.getOrDefault(name, "")));
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String moment(Instant moment) {
    return MOMENT.format(moment);
  }

  static String size(long bytes) {
    if (bytes < KIB) {
      return bytes + " bytes";
    }
    return bytes < KIB * KIB
        ? Math.ceilDiv(bytes, KIB) + " KB"
        : String.format(Locale.ENGLISH, "%.1f MB", (double) bytes / KIB / KIB);
  }

  private static String spaced(String code) {
    String text = code.replace('-', ' ').replace('_', ' ');
    return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
