package org.cairn.kit.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The kit and the modules below it, which cannot ask it for the rules themselves. */
class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> kit() {
    return Architecture.tests("org.cairn.kit", LibraryRules.ofKit("org.cairn.kit"));
  }

  @TestFactory
  Stream<DynamicTest> contracts() {
    ArchRule small =
        LibraryRules.standsOn(
            "org.cairn.contracts",
            "outsiders read Cairn's facts with it as well;"
                + " what needs more than JSON belongs into the kit",
            "com.fasterxml.jackson..");
    return Architecture.tests(
        "org.cairn.contracts",
        List.of(small, NameRules.sayWhatAThingIs(), NameRules.packagesSayWhatTheyAreAbout()));
  }

  @TestFactory
  Stream<DynamicTest> evidence() {
    ArchRule small =
        LibraryRules.standsOn(
            "org.cairn.evidence",
            "whoever doubts a service checks it with this and nothing of the service;"
                + " what needs more than JSON and SQL belongs into the kit",
            "com.fasterxml.jackson..");
    return Architecture.tests(
        "org.cairn.evidence",
        List.of(small, NameRules.sayWhatAThingIs(), NameRules.packagesSayWhatTheyAreAbout()));
  }

  @TestFactory
  Stream<DynamicTest> jurisdictions() {
    ArchRule small =
        LibraryRules.standsOn(
            "org.cairn.jurisdictions",
            "decisions know it and must stay pure; what needs more than YAML belongs into a service",
            "org.yaml.snakeyaml..");
    ArchRule pure =
        LibraryRules.standsOn(
            "org.cairn.jurisdictions.ruling",
            "every decision speaks in these types; keep them free of files and of their format",
            "org.cairn.jurisdictions");
    return Architecture.tests(
        "org.cairn.jurisdictions",
        List.of(small, pure, NameRules.sayWhatAThingIs(), NameRules.packagesSayWhatTheyAreAbout()));
  }
}
