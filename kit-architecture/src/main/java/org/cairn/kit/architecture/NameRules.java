package org.cairn.kit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** Names are the field's words. */
final class NameRules {

  private NameRules() {}

  static ArchRule sayWhatAThingIs() {
    return noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .because(
            "such a name says nothing and collects everything;"
                + " name the class after what it is or does for the field, and split it if you cannot");
  }

  static ArchRule packagesSayWhatTheyAreAbout() {
    return noClasses()
        .should()
        .resideInAnyPackage("..common..", "..core..", "..util..", "..utils..", "..shared..")
        .because(
            "whoever looks for something cannot guess it there;"
                + " put the class beside what uses it, or into the kit under a mechanism's name");
  }
}
