package org.cairn.billing.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cairn.billing.certificate.store.CertificateSegments;
import org.cairn.billing.imports.store.ImportedPeers;
import org.cairn.contracts.EventCatalog;
import org.cairn.contracts.EventType;
import org.cairn.contracts.Topics;
import org.cairn.kit.access.IdentityBindings;
import org.cairn.kit.sql.Sql;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** No fact of a topic that is heard passes by unseen. */
class BillingHandlerTest {

  @Test
  void everyTypeOfItsTopic_isHandledOrLeftAloneOnPurpose() {
    DataSource none = new PGSimpleDataSource();
    var handler =
        new BillingHandler(
            new IdentityBindings(new Sql(none)),
            new CertificateSegments(none),
            new ImportedPeers(none));

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
