package org.cairn.applications.application.store;

import java.util.UUID;
import org.cairn.applications.application.decision.ApplicationEvent;

/**
 * What ended an application that was known before.
 *
 * @param event a withdrawal, a denial or a certificate
 */
public record ImportedEnd(UUID applicationId, ApplicationEvent event) {}
