package org.cairn.applications;

import java.util.stream.Stream;
import org.cairn.kit.architecture.Architecture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> thisServiceKeepsTheRules() {
    return Architecture.ofService("org.cairn.applications");
  }

  @TestFactory
  Stream<DynamicTest> itsFeaturesStandAlone() {
    return Architecture.ofFeatures("org.cairn.applications");
  }
}
