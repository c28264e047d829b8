package org.cairn.kit.inbox;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Distinguishes an unknown type from an unknown version: the first is skipped, the second parked.
 */
final class EventTypes {

  enum Standing {
    HANDLED,
    IGNORED,
    UNKNOWN_VERSION,
    UNKNOWN
  }

  private static final Pattern VERSION = Pattern.compile("\\.v\\d+$");

  private final Set<String> handled;
  private final Set<String> ignored;
  private final Set<String> knownNames = new HashSet<>();

  EventTypes(EventHandler handler) {
    this.handled = Set.copyOf(handler.handledTypes());
    this.ignored = Set.copyOf(handler.ignoredTypes());
    handled.forEach(type -> knownNames.add(nameOf(type)));
    ignored.forEach(type -> knownNames.add(nameOf(type)));
  }

  Standing of(String type) {
    if (handled.contains(type)) {
      return Standing.HANDLED;
    }
    if (ignored.contains(type)) {
      return Standing.IGNORED;
    }
    return knownNames.contains(nameOf(type)) ? Standing.UNKNOWN_VERSION : Standing.UNKNOWN;
  }

  private static String nameOf(String type) {
    return VERSION.matcher(type).replaceFirst("");
  }
}
