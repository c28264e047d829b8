package org.cairn.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.evidence.SigningKeysTest.keys;
import static org.cairn.evidence.SigningKeysTest.otherPair;
import static org.cairn.evidence.SigningKeysTest.pair;
import static org.cairn.evidence.SigningKeysTest.publicOnly;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedStatementTest {

  private static final String KIND = "cairn-thing+jwt";
  private final SigningKeys keys = keys(pair("a"));
  private final String signed = SignedStatement.sign(keys, KIND, Map.of("number", "N-1"));

  @Test
  void aSignedStatement_isReadBack_evenWithThePublicKeyAlone() {
    var statement = SignedStatement.verified(keys(publicOnly("a")), KIND, signed);

    assertThat(statement.orElseThrow().path("number").asText()).isEqualTo("N-1");
  }

  @Test
  void aStatementOfOneKind_isNotAcceptedAsAnother() {
    assertThat(SignedStatement.verified(keys, "cairn-other+jwt", signed)).isEmpty();
  }

  @Test
  void aStatementOfAnotherKeyWithTheSameId_isNotValid() {
    assertThat(SignedStatement.verified(keys(otherPair("a")), KIND, signed)).isEmpty();
  }

  @Test
  void eachAlteredCharacter_makesItInvalid() {
    for (int at = 0; at < signed.length(); at++) {
      char other = signed.charAt(at) == 'Q' ? 'g' : 'Q';
      String altered = signed.substring(0, at) + other + signed.substring(at + 1);
      if (!sameBits(altered)) {
        assertThat(SignedStatement.verified(keys, KIND, altered)).as("at %s", at).isEmpty();
      }
    }
  }

  /** The last letter of a part has unused bits. */
  private boolean sameBits(String altered) {
    var decoder = java.util.Base64.getUrlDecoder();
    String[] one = signed.split("\\.", -1);
    String[] two = altered.split("\\.", -1);
    return one.length == two.length
        && one[0].equals(two[0])
        && one[1].equals(two[1])
        && java.util.Arrays.equals(decoder.decode(one[2]), decoder.decode(two[2]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "..", "...", "a.b", "a.b.c", "e30.e30.e30", "%.%.%", "bm8.bm8.bm8"})
  void otherText_isNotValid(String text) {
    assertThat(SignedStatement.verified(keys, KIND, text)).isEmpty();
  }

  @Test
  void aStatementWithoutSignature_isNotValid() {
    String none = "eyJhbGciOiJub25lIiwidHlwIjoiY2Fpcm4tdGhpbmcrand0Iiwia2lkIjoiYSJ9";

    assertThat(SignedStatement.verified(keys, KIND, none + "." + signed.split("\\.", -1)[1] + "."))
        .isEmpty();
  }
}
