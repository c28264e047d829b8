package org.cairn.jurisdictions;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A value with its line, read as the expected type and as no other. */
public record Scalar(String key, String file, int line, ScalarNode node, Problems problems) {

  private static final Pattern DATE = Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}");
  private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,8}");
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,8})(\\.[0-9]{1,4})?");

  /** Names are lower case and safe in an address, a file name and a JSON pointer. */
  public static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*([-_.][a-z0-9]+)*");

  public Optional<String> text() {
    if (!node.getTag().equals(Tag.STR)) {
      return wrong("must be text; put quotes around it if it is");
    }
    return node.getValue().isBlank()
        ? wrong("must not be blank")
        : Optional.of(node.getValue().strip());
  }

  public Optional<String> matching(Pattern pattern) {
    return text()
        .flatMap(value ->
            pattern.matcher(value).matches()
                ? Optional.of(value)
                : wrong("must look like " + pattern.pattern()));
  }

  /** The year has four digits: 20124-02-29 is a typo, not a distant future. */
  public Optional<LocalDate> date() {
    try {
      if (DATE.matcher(node.getValue()).matches()) {
        return Optional.of(LocalDate.parse(node.getValue()));
      }
    } catch (DateTimeParseException e) {
      return noDate();
    }
    return noDate();
  }

  private Optional<LocalDate> noDate() {
    return wrong("must be a date such as 2024-02-29");
  }

  public Optional<Integer> whole(int least, int most) {
    if (!node.getTag().equals(Tag.INT) || !WHOLE.matcher(node.getValue()).matches()) {
      return wrong("must be a whole number");
    }
    int value = Integer.parseInt(node.getValue());
    return value < least || value > most
        ? wrong("must be from " + least + " to " + most)
        : Optional.of(value);
  }

  public Optional<BigDecimal> number(int least, int most) {
    boolean numeric = node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT);
    if (!numeric || !NUMBER.matcher(node.getValue()).matches()) {
      return wrong("must be a number");
    }
    BigDecimal value = new BigDecimal(node.getValue());
    boolean outside =
        value.compareTo(BigDecimal.valueOf(least)) < 0
            || value.compareTo(BigDecimal.valueOf(most)) > 0;
    return outside ? wrong("must be from " + least + " to " + most) : Optional.of(value);
  }

  public Optional<Boolean> truth() {
    return switch (node.getTag().equals(Tag.BOOL) ? node.getValue() : "") {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> wrong("must be true or false");
    };
  }

  public <E extends Enum<E>> Optional<E> choice(Class<E> type) {
    E[] choices = type.getEnumConstants();
    Predicate<E> named = choice -> code(choice).equals(node.getValue());
    return Arrays.stream(choices)
        .filter(named)
        .findFirst()
        .or(() ->
            wrong(
                "must be one of "
                    + Arrays.stream(choices).map(Scalar::code).collect(Collectors.joining(", "))));
  }

  public Optional<ZoneId> zone() {
    try {
      return Optional.of(ZoneId.of(node.getValue()));
    } catch (DateTimeException e) {
      return wrong("must be a time zone such as America/New_York");
    }
  }

  public Optional<String> currency() {
    try {
      return Optional.of(Currency.getInstance(node.getValue()).getCurrencyCode());
    } catch (IllegalArgumentException e) {
      return wrong("must be a currency code such as USD");
    }
  }

  public Optional<URI> address() {
    try {
      URI address = new URI(node.getValue());
      return "https".equals(address.getScheme()) && address.getHost() != null
          ? Optional.of(address)
          : wrong("must be an https address");
    } catch (URISyntaxException e) {
      return wrong("must be an https address");
    }
  }

  public <T> Optional<T> wrong(String message) {
    problems.add(file, line, "'" + key + "' " + message);
    return Optional.empty();
  }

  private static String code(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
