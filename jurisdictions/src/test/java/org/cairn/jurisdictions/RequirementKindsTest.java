package org.cairn.jurisdictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.cairn.jurisdictions.Requirement.Unverified;
import org.junit.jupiter.api.Test;

class RequirementKindsTest {

  @Test
  void everyKind_canBeWrittenInAPack() throws ReflectiveOperationException {
    List<String> kinds = new ArrayList<>();
    for (Class<?> kind : Requirement.class.getPermittedSubclasses()) {
      if (kind != Unverified.class) {
        Field name = kind.getField("KIND");
        kinds.add((String) name.get(null));
      }
    }

    assertThat(RequirementReader.kinds()).containsExactlyInAnyOrderElementsOf(kinds);
  }
}
