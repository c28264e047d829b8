package org.cairn.kit.sql;

import java.lang.reflect.Type;
import java.sql.Date;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jspecify.annotations.Nullable;

/** How Java's values are written in PostgreSQL: a choice in lower case, a time with its offset. */
final class Forms {

  private Forms() {}

  /** As PostgreSQL reads it in an array of texts. */
  static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Enum<?> choice -> code(choice);
      default -> value.toString();
    };
  }

  private static String code(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  /** A record is read by the names of its components. */
  static final class Records implements RowMapperFactory {
    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
      Class<?> erased = GenericTypes.getErasedType(type);
      return erased.isRecord() ? Optional.of(RecordMapper.of(erased)) : Optional.empty();
    }
  }

  /** What a column is read into, beyond what JDBC knows. */
  static final class Columns implements ColumnMapperFactory {
    @Override
    public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
      Class<?> erased = GenericTypes.getErasedType(type);
      if (erased == Instant.class) {
        return Optional.of(
            (ColumnMapper<@Nullable Instant>)
                (row, column, _) -> {
                  OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
                  return time == null ? null : time.toInstant();
                });
      }
      if (erased == List.class) {
        Class<?> element =
            GenericTypes.findGenericParameter(type, List.class)
                .<Class<?>>map(GenericTypes::getErasedType)
                .orElse(Object.class);
        return Optional.of(
            (ColumnMapper<@Nullable List<?>>)
                (row, column, _) -> {
                  var array = row.getArray(column);
                  return array == null ? null : list(element, (Object[]) array.getArray());
                });
      }
      if (erased == UUID.class) {
        return Optional.of(
            (ColumnMapper<@Nullable UUID>) (row, column, _) -> row.getObject(column, UUID.class));
      }
      if (erased.isEnum()) {
        return Optional.of(
            (ColumnMapper<@Nullable Object>)
                (row, column, _) -> {
                  String code = row.getString(column);
                  return code == null ? null : choice(erased, code);
                });
      }
      return Optional.empty();
    }

    private static List<?> list(Class<?> element, Object[] values) {
      return Stream.of(values).map(value -> listed(element, value)).toList();
    }

    /** The driver knows no choices, and days only in their old form. */
    private static Object listed(Class<?> element, Object value) {
      if (element.isEnum()) {
        return choice(element, value.toString());
      }
      return value instanceof Date day ? day.toLocalDate() : value;
    }

    private static Object choice(Class<?> type, String code) {
      for (Object choice : type.getEnumConstants()) {
        if (code((Enum<?>) choice).equals(code)) {
          return choice;
        }
      }
      throw new IllegalStateException("%s has no choice %s".formatted(type.getName(), code));
    }
  }

  /**
   * How a value is bound. Said here for all of them, because Jdbi would look for it among all its
   * factories each time.
   */
  static Argument argument(@Nullable Object value) {
    return switch (value) {
      case null -> (at, statement, _) -> statement.setNull(at, Types.NULL);
      case Instant time ->
          (at, statement, _) -> statement.setObject(at, time.atOffset(ZoneOffset.UTC));
      case Enum<?> choice -> (at, statement, _) -> statement.setString(at, code(choice));
      case String[] texts -> array("text", texts);
      case UUID[] ids -> array("uuid", ids);
      case byte[][] contents -> array("bytea", contents);
      default -> (at, statement, _) -> statement.setObject(at, value);
    };
  }

  private static Argument array(String type, @Nullable Object[] elements) {
    return (at, statement, _) ->
        statement.setArray(at, statement.getConnection().createArrayOf(type, elements));
  }
}
