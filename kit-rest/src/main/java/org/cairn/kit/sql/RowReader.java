package org.cairn.kit.sql;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.cairn.kit.sql.Forms.ColumnReader;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.PropagateNull;
import org.jspecify.annotations.Nullable;

/**
 * Reads the current row: into a record whose components are named like the columns, or into the
 * value of its first column. In a record, {@link Nested} is a record whose columns are in the same
 * row, {@link PropagateNull} a column without which there is no record. What a type needs is looked
 * up once and not for each statement.
 */
interface RowReader {

  @Nullable Object read(ResultSet row) throws SQLException;

  static RowReader of(Class<?> type) {
    return Known.READERS.get(type);
  }

  /** Those asked for so far. */
  final class Known {
    private static final ClassValue<RowReader> READERS =
        new ClassValue<>() {
          @Override
          protected RowReader computeValue(Class<?> type) {
            if (type.isRecord()) {
              return new OfRecord(type);
            }
            ColumnReader only = Forms.reader(type);
            return row -> only.read(row, 1);
          }
        };

    private Known() {}
  }

  /** Calls the constructor with what its parts read. */
  final class OfRecord implements RowReader {
    private final Constructor<?> constructor;
    private final List<Part> parts;

    private OfRecord(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
      try {
        this.constructor = type.getDeclaredConstructor(types);
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("Every record has this constructor", e);
      }
      constructor.setAccessible(true);
      Parameter[] parameters = constructor.getParameters();
      this.parts =
          IntStream.range(0, components.length)
              .mapToObj(i -> Part.of(components[i], parameters[i]))
              .toList();
    }

    @Override
    public @Nullable Object read(ResultSet row) throws SQLException {
      @Nullable Object[] values = new Object[parts.size()];
      for (int i = 0; i < values.length; i++) {
        Part part = parts.get(i);
        values[i] = part.reader.read(row);
        if (values[i] == null && part.isNeeded) {
          return null;
        }
      }
      try {
        return constructor.newInstance(values);
      } catch (InvocationTargetException e) {
        throw new IllegalStateException("A row is not as its record requires", e.getCause());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("A record cannot be made", e);
      }
    }
  }

  /** A component of a record. */
  record Part(RowReader reader, boolean isNeeded) {

    /**
     * @param parameter of the constructor, which carries the annotations
     */
    private static Part of(RecordComponent component, Parameter parameter) {
      boolean isNeeded = parameter.isAnnotationPresent(PropagateNull.class);
      if (parameter.isAnnotationPresent(Nested.class)) {
        return new Part(RowReader.of(component.getType()), isNeeded);
      }
      String column = column(component.getName());
      ColumnReader reader = Forms.reader(component.getGenericType());
      return new Part(row -> reader.read(row, row.findColumn(column)), isNeeded);
    }

    /** {@code peerId} is {@code peer_id}. */
    private static String column(String component) {
      return component.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
  }
}
