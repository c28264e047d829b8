package org.cairn.kit.architecture.samples.inn.publishing;

import org.cairn.kit.architecture.samples.inn.api.NoticePage;
import org.cairn.kit.architecture.samples.inn.garden.store.Beds;
import org.cairn.kit.architecture.samples.inn.messaging.Announcements;

/** A fact that changes with a page, that asks the listeners, and reaches into another feature. */
public record Prices(NoticePage page, Announcements announcements, Beds beds) {}
