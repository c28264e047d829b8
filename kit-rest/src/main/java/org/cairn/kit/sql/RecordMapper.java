package org.cairn.kit.sql;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.PropagateNull;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row into a record whose components are named like the columns. Jdbi's own mapper looks at
 * the types of the record again for each statement, which took a tenth of a command's time; this
 * one does so once, and understands the same annotations: {@link Nested} for a record whose columns
 * are in the same row, {@link PropagateNull} for a column without which there is no record.
 */
final class RecordMapper implements RowMapper<@Nullable Object> {

  private static final ClassValue<RecordMapper> KNOWN =
      new ClassValue<>() {
        @Override
        protected RecordMapper computeValue(Class<?> type) {
          return new RecordMapper(type);
        }
      };

  private final Constructor<?> constructor;
  private final List<Part> parts;

  private RecordMapper(Class<?> type) {
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
            .mapToObj(i -> new Part(components[i], parameters[i]))
            .toList();
  }

  static RecordMapper of(Class<?> type) {
    return KNOWN.get(type);
  }

  @Override
  public @Nullable Object map(ResultSet row, StatementContext context) throws SQLException {
    @Nullable Object[] values = new Object[parts.size()];
    for (int i = 0; i < values.length; i++) {
      Part part = parts.get(i);
      values[i] = part.read(row, context);
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

  /** A component of a record. */
  private static final class Part {
    private final String column;
    private final Type type;
    private final boolean isNeeded;
    private final @Nullable RecordMapper nested;

    /** All statements know the same mappers, so the first that is found stays the right one. */
    private @Nullable ColumnMapper<?> mapper;

    /**
     * @param parameter of the constructor, which carries the annotations
     */
    Part(RecordComponent component, Parameter parameter) {
      this.column = column(component.getName());
      this.type = component.getGenericType();
      this.isNeeded = parameter.isAnnotationPresent(PropagateNull.class);
      this.nested =
          parameter.isAnnotationPresent(Nested.class) ? RecordMapper.of(component.getType()) : null;
    }

    /** {@code peerId} is {@code peer_id}. */
    private static String column(String component) {
      return component.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    @Nullable Object read(ResultSet row, StatementContext context) throws SQLException {
      if (nested != null) {
        return nested.map(row, context);
      }
      ColumnMapper<?> known = mapper;
      if (known == null) {
        known = context.findColumnMapperFor(type).orElseThrow();
        mapper = known;
      }
      return known.map(row, column, context);
    }
  }
}
