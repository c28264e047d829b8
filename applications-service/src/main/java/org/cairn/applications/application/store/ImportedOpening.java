package org.cairn.applications.application.store;

import org.cairn.applications.application.decision.ApplicationEvent;
import org.jspecify.annotations.Nullable;

/**
 * An application that was brought in. Not to be deconstructed in a pattern: it has a component that
 * may be absent.
 *
 * @param end what ended it in the same import; null if it is open after it
 */
public record ImportedOpening(ApplicationEvent.Opened opened, @Nullable ApplicationEvent end) {}
