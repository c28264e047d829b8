package org.cairn.jurisdictions.parameter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.cairn.jurisdictions.Fields;
import org.cairn.jurisdictions.Scalar;

/** The forms that values have. */
public final class Forms {

  /** For a limit that may be absent. */
  public static final String NONE = "none";

  private Forms() {}

  public static Form<Integer> whole(int least, int most) {
    return (holder, key) -> holder.scalar(key).flatMap(value -> value.whole(least, most));
  }

  public static Form<BigDecimal> number(int least, int most) {
    return (holder, key) -> holder.scalar(key).flatMap(value -> value.number(least, most));
  }

  public static Form<Boolean> truth() {
    return (holder, key) -> holder.scalar(key).flatMap(Scalar::truth);
  }

  public static Form<String> text() {
    return (holder, key) -> holder.scalar(key).flatMap(Scalar::text);
  }

  /** A name such as that of a topic. */
  public static Form<String> id() {
    return (holder, key) -> holder.scalar(key).flatMap(value -> value.matching(Scalar.ID));
  }

  public static <E extends Enum<E>> Form<E> choice(Class<E> type) {
    return new Choice<>(type);
  }

  private record Choice<E extends Enum<E>>(Class<E> type) implements Form<E> {

    @Override
    public Optional<E> read(Fields holder, String key) {
      return holder.scalar(key).flatMap(value -> value.choice(type));
    }

    @Override
    public List<String> words() {
      return Arrays.stream(type.getEnumConstants())
          .map(choice -> choice.name().toLowerCase(Locale.ROOT))
          .toList();
    }
  }

  /** Either the word {@value #NONE} or a value of the other form. */
  public static <T> Form<Optional<T>> noneOr(Form<T> form) {
    return (holder, key) -> {
      boolean none = holder.isWord(key, NONE);
      boolean read = none && holder.scalar(key).isPresent();
      Optional<T> value = none ? Optional.empty() : form.read(holder, key);
      return read || value.isPresent() ? Optional.of(value) : Optional.empty();
    };
  }

  /** Cents, alone or as {@code {cents: 9300}}. */
  public static Form<Integer> cents() {
    Form<Integer> amount = whole(0, 10_000_000);
    return (holder, key) ->
        holder.isMapping(key)
            ? holder.mapping(key).flatMap(fields -> closed(fields, amount.read(fields, "cents")))
            : amount.read(holder, key);
  }

  /** A mapping of fields, with no others than those that are read. */
  public static <T> Form<T> fields(Function<Fields, Optional<T>> reading) {
    return (holder, key) ->
        holder.mapping(key).flatMap(fields -> closed(fields, reading.apply(fields)));
  }

  /** At least one value, each of the same form. */
  public static <T> Form<List<T>> listOf(Form<T> form) {
    return (holder, key) -> {
      List<T> found = new ArrayList<>();
      for (Fields item : holder.singly(key)) {
        form.read(item, key).ifPresent(found::add);
      }
      return Optional.of(List.copyOf(found));
    };
  }

  private static <T> Optional<T> closed(Fields fields, Optional<T> value) {
    fields.nothingElse();
    return value;
  }
}
