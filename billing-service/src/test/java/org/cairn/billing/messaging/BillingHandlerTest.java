package org.cairn.billing.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.billing.certificate.store.CertificateSegments;
import org.cairn.contracts.EventCatalog;
import org.cairn.contracts.EventType;
import org.cairn.contracts.Topics;
import org.cairn.kit.access.IdentityBindings;
import org.cairn.kit.imports.ImportedPeers;
import org.cairn.kit.sql.Sql;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Every type of the topic it listens to is handled or ignored on purpose. */
class BillingHandlerTest {

  @Test
  void everyTypeOfItsTopic_isHandledOrIgnoredOnPurpose() {
    var none = new Sql(new PGSimpleDataSource());
    var handler =
        new BillingHandler(
            new IdentityBindings(none), new CertificateSegments(none), new ImportedPeers(none));

    assertThat(
            Stream.concat(handler.handledTypes().stream(), handler.ignoredTypes().stream())
                .collect(Collectors.toSet()))
        .isEqualTo(
            EventCatalog.onTopic(Topics.APPLICATIONS).stream()
                .map(EventType::type)
                .collect(Collectors.toSet()));
    assertThat(handler.handledTypes()).doesNotContainAnyElementsOf(handler.ignoredTypes());
  }
}
