package org.cairn.kit.sql;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How Java's values are written in PostgreSQL: a choice in lower case, a time with its offset. */
final class Forms {

  private Forms() {}

  /** Reads one column of the current row. */
  interface ColumnReader {
    @Nullable Object read(ResultSet row, int column) throws SQLException;
  }

  /** As PostgreSQL reads it in an array of texts. */
  static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Enum<?> choice -> code(choice);
      default -> value.toString();
    };
  }

  static void bind(PreparedStatement statement, int at, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setNull(at, Types.NULL);
      case Instant time -> statement.setObject(at, time.atOffset(ZoneOffset.UTC));
      case Enum<?> choice -> statement.setString(at, code(choice));
      case String[] texts -> bindArray(statement, at, "text", texts);
      case UUID[] ids -> bindArray(statement, at, "uuid", ids);
      case byte[][] contents -> bindArray(statement, at, "bytea", contents);
      default -> statement.setObject(at, value);
    }
  }

  private static void bindArray(
      PreparedStatement statement, int at, String type, @Nullable Object[] elements)
      throws SQLException {
    statement.setArray(at, statement.getConnection().createArrayOf(type, elements));
  }

  /** How a column is read into a value of this type. */
  static ColumnReader reader(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return listReader((Class<?>) list.getActualTypeArguments()[0]);
    }
    Class<?> value = (Class<?>) type;
    if (value.isEnum()) {
      return (row, column) -> {
        String code = row.getString(column);
        return code == null ? null : choice(value, code);
      };
    }
    return switch (value.getName()) {
      case "int" -> ResultSet::getInt;
      case "long" -> ResultSet::getLong;
      case "boolean" -> ResultSet::getBoolean;
      case "java.lang.Integer" -> unlessNull(ResultSet::getInt);
      case "java.lang.Long" -> unlessNull(ResultSet::getLong);
      case "java.lang.Boolean" -> unlessNull(ResultSet::getBoolean);
      case "java.lang.String" -> ResultSet::getString;
      case "[B" -> ResultSet::getBytes;
      case "java.time.Instant" ->
          (row, column) -> {
            OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
          };
      default -> (row, column) -> row.getObject(column, value);
    };
  }

  private static ColumnReader unlessNull(ColumnReader reader) {
    return (row, column) -> {
      Object value = reader.read(row, column);
      return row.wasNull() ? null : value;
    };
  }

  private static ColumnReader listReader(Class<?> element) {
    return (row, column) -> {
      var array = row.getArray(column);
      return array == null
          ? null
          : Stream.of((Object[]) array.getArray()).map(value -> listed(element, value)).toList();
    };
  }

  /** The driver knows no choices, and days only in their old form. */
  private static Object listed(Class<?> element, Object value) {
    if (element.isEnum()) {
      return choice(element, value.toString());
    }
    return value instanceof Date day ? day.toLocalDate() : value;
  }

  private static String code(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
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
