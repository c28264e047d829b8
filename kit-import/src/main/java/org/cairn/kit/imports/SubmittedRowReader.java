package org.cairn.kit.imports;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cairn.kit.problem.JsonProblems;
import org.cairn.kit.problem.Problem.Reason;
import org.cairn.kit.reading.GuardedJson;
import org.jspecify.annotations.Nullable;

/**
 * Reads an element, and where a value of it cannot be read notes that, takes the value out and
 * reads again: so all faults are found, each with its place, by the very reader of single requests.
 */
final class SubmittedRowReader extends JsonDeserializer<SubmittedRow<?>>
    implements ContextualDeserializer {

  /** Who sends more faults in one element learns the rest after mending these. */
  private static final int MOST_FAULTS = 20;

  private final JavaType type;

  SubmittedRowReader() {
    this(TypeFactory.unknownType());
  }

  private SubmittedRowReader(JavaType type) {
    this.type = type;
  }

  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) {
    return new SubmittedRowReader(context.getContextualType().containedTypeOrUnknown(0));
  }

  @Override
  public SubmittedRow<?> deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    String place = parser.getParsingContext().pathAsPointer().toString();
    List<Reason> faults = new ArrayList<>();
    JsonNode sent =
        GuardedJson.treeOf(
            parser,
            context,
            refused -> {
              if (faults.size() < MOST_FAULTS) {
                faults.add(refused.reasonWithin(place));
              }
            });
    JsonNode rest = sent.deepCopy();
    while (faults.size() < MOST_FAULTS) {
      try {
        return new SubmittedRow<>(context.readTreeAsValue(rest, type), faults, sent);
      } catch (JsonMappingException e) {
        faults.add(JsonProblems.reasonOf(e));
        if (!takeOut(rest, e.getPath())) {
          break;
        }
      }
    }
    return new SubmittedRow<>(null, faults, sent);
  }

  @Override
  public SubmittedRow<?> getNullValue(DeserializationContext context) {
    return new SubmittedRow<>(
        null, List.of(Reason.at("invalid-value", "", "must not be null")), NullNode.getInstance());
  }

  /**
   * @return false where there is nothing to take out: the element itself is at fault
   */
  private static boolean takeOut(JsonNode row, List<Reference> path) {
    if (path.isEmpty()) {
      return false;
    }
    JsonNode holder = row;
    for (Reference step : path.subList(0, path.size() - 1)) {
      holder =
          step.getFieldName() == null
              ? holder.path(step.getIndex())
              : holder.path(step.getFieldName());
    }
    Reference last = path.getLast();
    return switch (holder) {
      case ObjectNode object ->
          last.getFieldName() != null && object.remove(last.getFieldName()) != null;
      case ArrayNode array ->
          array.has(last.getIndex())
              && !array.set(last.getIndex(), NullNode.getInstance()).isNull();
      default -> false;
    };
  }
}
