package org.cairn.applications.document.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.evidence.SigningKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptsTest {

  /** The key of RFC 8037, appendix A. */
  private static final String FIRST =
      """
      {"kty":"OKP","crv":"Ed25519","kid":"first","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"%s}
      """;

  private static final String FIRST_PRIVATE =
      ",\"d\":\"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\"";

  private static final String SECOND =
      """
      {"kty":"OKP","crv":"Ed25519","kid":"second","x":"56er5AAi6657DDO_YlFNI5sUQzB7ZS_huBYfbEq1v-I",
       "d":"z1moDV8WMLjqlH7eBHAr7e2cFkiVjFfwZtxg5mc5CQ0"}
      """;

  private static final String NUMBER = "R-7ZK2M0Q4T9XBC5DEFGHJ8NPRS1";
  private static final Instant AT = Instant.parse("2026-11-20T10:15:30.123Z");

  private final Receipts receipts = receipts(FIRST.formatted(FIRST_PRIVATE));
  private final String receipt = receipts.issue(NUMBER, AT, details("exam"));

  private static Receipts receipts(String... keys) {
    return new Receipts(
        SigningKeys.read("{\"keys\":[" + String.join(",", keys) + "]}"), "http://cairn.test");
  }

  private static ReceiptDetails details(String requirement) {
    UUID id = UUID.fromString("01890000-0000-7000-8000-00000000000d");
    return new ReceiptDetails(
        id, id, id, "zz", requirement, 1, "ab".repeat(32), 10, "application/pdf", "applicant", "1");
  }

  @Test
  void aReceipt_isValid_forExactlyWhatItSays() {
    assertThat(receipts.isValid(receipt, NUMBER, AT, details("exam"))).isTrue();
    assertThat(receipts.isValid(receipt, NUMBER, AT, details("training"))).isFalse();
    assertThat(receipts.isValid(receipt, NUMBER, AT.plusMillis(1), details("exam"))).isFalse();
    assertThat(receipts.isValid(receipt, NUMBER.replace('7', '8'), AT, details("exam"))).isFalse();
  }

  @Test
  void theSignedPart_revealsNoneOfTheDetails() {
    String[] parts = receipt.split("[.~]", -1);
    String signed =
        new String(Base64.getUrlDecoder().decode(parts[0]), UTF_8)
            + new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);

    assertThat(signed).contains(NUMBER, "_sd").doesNotContain("exam", "abab", "01890000", "\"zz\"");
  }

  @Test
  void theSameDetails_haveAnotherDigestEachTime() {
    String again = receipts.issue(NUMBER, AT, details("exam"));

    assertThat(again.split("[.~]", -1)[1]).isNotEqualTo(receipt.split("[.~]", -1)[1]);
  }

  @Test
  void whenTheKeyWasReplaced_oldReceiptsStayValid_andNewOnesAreSignedWithTheNewKey() {
    Receipts rotated = receipts(SECOND, FIRST.formatted(""));

    assertThat(rotated.isValid(receipt, NUMBER, AT, details("exam"))).isTrue();
    String fresh = rotated.issue(NUMBER, AT, details("exam"));
    assertThat(rotated.isValid(fresh, NUMBER, AT, details("exam"))).isTrue();
    assertThat(receipts.isValid(fresh, NUMBER, AT, details("exam"))).isFalse();
    assertThat(rotated.publishedKeys())
        .extracting(SigningKeys.PublishedKey::kid)
        .containsExactly("second", "first");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "~~", "a~b~", "~~~", "a.b.c~d~"})
  void whatIsNoReceipt_isNotValid(String text) {
    assertThat(receipts.isValid(text, NUMBER, AT, details("exam"))).isFalse();
  }

  @Test
  void theDetailsOfAnotherReceipt_makeThisOneInvalid() {
    String other = receipts.issue(NUMBER, AT, details("training"));
    String mixed = receipt.substring(0, receipt.indexOf('~')) + other.substring(other.indexOf('~'));

    assertThat(receipts.isValid(mixed, NUMBER, AT, details("training"))).isFalse();
  }

  @Test
  void noNumber_comesTwice() {
    var random = new SecureRandom();
    Set<String> numbers = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      numbers.add(Receipts.NUMBER.next(random));
    }

    assertThat(numbers).hasSize(10_000).allMatch(n -> Receipts.NUMBER.read(n).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "r-7zk2m0q4t9xbc5defghj8nprs1, R-7ZK2M0Q4T9XBC5DEFGHJ8NPRS1",
    "R-7ZK2MOQ4T9XBC5DEFGHJ8NPRSI, R-7ZK2M0Q4T9XBC5DEFGHJ8NPRS1",
    "' R-7ZK2M0Q4T9XBC5DEFGHJ8NPRSl ', R-7ZK2M0Q4T9XBC5DEFGHJ8NPRS1"
  })
  void aNumber_isReadAsPeopleTypeIt(String typed, String number) {
    assertThat(Receipts.NUMBER.read(typed)).contains(number);
  }

  @Test
  void whatIsNoNumber_isNone() {
    for (String typed :
        List.of("", "R-", NUMBER + "0", NUMBER.substring(2), "R-" + "U".repeat(26), "x" + NUMBER)) {
      assertThat(Receipts.NUMBER.read(typed)).as(typed).isEmpty();
    }
  }
}
