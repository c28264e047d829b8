package org.cairn.kit.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
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
