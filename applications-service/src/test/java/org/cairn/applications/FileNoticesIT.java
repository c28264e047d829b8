package org.cairn.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.Visitor.aPeer;
import static org.cairn.applications.Visitor.boardOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.cairn.applications.vault.Pdfs;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The notices for sender and reviewer on a file that was accepted all the same. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class FileNoticesIT {

  private static final String TRAINING = "training-hours";
  private final Visitor peer = aPeer();
  private UUID application = new UUID(0, 0);

  @BeforeEach
  void aPeerHasApplied() {
    peer.registers().then().statusCode(201);
    application = peer.applies();
  }

  @Test
  void aFileThatNobodyCanRead_hasANoticeOnItsReceipt_andForItsReviewer() {
    Response receipt =
        peer.submits(
            application, TRAINING, new SampleDocument("a.exe", Pdfs.encrypted("owner", "user")));

    assertThat(receipt.statusCode()).isEqualTo(201);
    assertThat(receipt.jsonPath().getList("notices.code")).containsExactly("pdf-encrypted");
    assertThat(receipt.jsonPath().getString("notices[0].message")).contains("password");
    Response document = boardOf("zz").reads(receipt.header("Location"));
    assertThat(document.jsonPath().getList("files[0].notices.code"))
        .containsExactly("pdf-encrypted");
    assertThat(document.jsonPath().getString("files[0].fileName")).isEqualTo("a.pdf");
    assertThat(
            peer.reads(document.jsonPath().getString("files[0].content"))
                .header("Content-Disposition"))
        .isEqualTo("attachment; filename*=UTF-8''a.pdf");
  }

  @Test
  void aScript_hasANoticeForTheReviewer_andAPlainPdfHasNone() {
    Response active =
        peer.submits(application, TRAINING, new SampleDocument("a.pdf", Pdfs.withOpenAction()));
    Response plain = peer.submits(application, "exam", new SampleDocument("a.pdf", Pdfs.aPdf()));

    assertThat(active.jsonPath().getList("notices.code")).containsExactly("pdf-has-script");
    assertThat(plain.jsonPath().getList("notices")).isEmpty();
  }
}
