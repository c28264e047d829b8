package org.cairn.kit.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cairn.kit.problem.BadParameter;
import org.jspecify.annotations.Nullable;

/**
 * Values of a query, in the same forms and bounds as in a body.
 *
 * <p>Each throws {@link BadParameter}, which names the parameter and the form.
 */
public final class Parameters {

  private Parameters() {}

  public static @Nullable LocalDate day(String name, @Nullable String sent) {
    return read(name, sent, TextForm.DAY, LocalDate::parse, Years::have);
  }

  public static @Nullable Instant instant(String name, @Nullable String sent) {
    return read(name, sent, TextForm.INSTANT, Instant::parse, Years::have);
  }

  public static @Nullable UUID id(String name, @Nullable String sent) {
    return read(name, sent, TextForm.ID, UUID::fromString, _ -> true);
  }

  /** False if it was not sent. */
  public static boolean flag(String name, @Nullable String sent) {
    return switch (sent) {
      case null -> false;
      case "false" -> false;
      case "true" -> true;
      default -> throw new BadParameter(name + ": true or false");
    };
  }

  /** A choice by its code, which is its name in lower case. */
  public static <E extends Enum<E>> @Nullable E choice(
      String name, @Nullable String sent, E[] choices) {
    if (sent == null) {
      return null;
    }
    Map<String, E> byCode = new LinkedHashMap<>();
    for (E choice : choices) {
      byCode.put(choice.name().toLowerCase(Locale.ROOT), choice);
    }
    E chosen = byCode.get(sent);
    if (chosen == null) {
      throw new BadParameter(name + ": one of " + String.join(", ", byCode.keySet()));
    }
    return chosen;
  }

  private static <T> @Nullable T read(
      String name,
      @Nullable String sent,
      TextForm form,
      Function<String, T> reader,
      Predicate<T> inBounds) {
    if (sent == null) {
      return null;
    }
    T value = form.matches(sent) ? readable(sent, reader) : null;
    if (value == null) {
      throw new BadParameter(name + ": " + form.message());
    }
    if (!inBounds.test(value)) {
      throw new BadParameter(name + ": " + Years.MESSAGE);
    }
    return value;
  }

  private static <T> @Nullable T readable(String sent, Function<String, T> reader) {
    try {
      return reader.apply(sent);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
