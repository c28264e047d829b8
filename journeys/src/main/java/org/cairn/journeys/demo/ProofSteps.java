package org.cairn.journeys.demo;

import java.util.Set;
import java.util.TreeSet;
import org.cairn.journeys.document.ReceiptCheck;
import org.cairn.journeys.document.SampleDocument;
import org.cairn.journeys.document.SampleDocuments;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Ran;

/** The holder proves the receipt to somebody who trusts neither the peer nor Cairn's programs. */
record ProofSteps(Narrator teller) {

  void tell(String proof, SampleDocument document) {
    askInPublic(numberIn(proof));
    Answer keys = teller.ask(SampleDocuments.keys());
    teller.expect(keys, 200);
    try (var check = ReceiptCheck.with(keys.body())) {
      byNode(check, proof, document);
      byOpenSsl(check, proof);
      forged(check, proof, document);
    }
  }

  /** No more than this: nothing of the person, and nothing of the document. */
  private static final Set<String> IN_PUBLIC =
      Set.of("number", "receivedAt", "jurisdiction", "valid");

  private void askInPublic(String number) {
    teller.step(
        "Anybody who holds the number may ask: when it came, to whose board, whether it is good.");
    Answer answer = teller.ask(SampleDocuments.check(number));
    teller.expect(answer, 200);
    teller.line(answer.body());
    teller.expect(answer.json().path("valid").asBoolean(), "it is not valid");
    var told = new TreeSet<String>();
    answer.json().fieldNames().forEachRemaining(told::add);
    teller.expect(told.equals(IN_PUBLIC), "it says more than it should");
    teller.step("A number that was guessed is not there. The keys are public.");
    teller.expect(teller.ask(SampleDocuments.check("R-00000000000000000000000000")), 404);
  }

  private static String numberIn(String proof) {
    String said =
        new String(
            java.util.Base64.getUrlDecoder().decode(proof.split("\\.", 3)[1]),
            java.nio.charset.StandardCharsets.UTF_8);
    return said.replaceAll(".*\"number\":\"([^\"]+)\".*", "$1");
  }

  private void byNode(ReceiptCheck check, String proof, SampleDocument document) {
    teller.step("The holder shows receipt and file; a stranger checks them with Node alone.");
    Ran ran = check.byNode(proof, document);
    tell("node verify-receipt.mjs receipt keys.json file", ran);
    teller.expect(ran.status() == 0, "the receipt was refuted");
  }

  private void byOpenSsl(ReceiptCheck check, String proof) {
    teller.step("The same signature, checked by openssl.");
    check
        .byOpenSsl(proof)
        .ifPresentOrElse(
            ran -> {
              tell("openssl pkeyutl -verify -rawin ...", ran);
              teller.expect(ran.status() == 0, "openssl says no");
            },
            () -> teller.line("(openssl is not installed here; left out)"));
  }

  private void forged(ReceiptCheck check, String proof, SampleDocument document) {
    teller.step("Details that were changed by one word, or another file, are refuted.");
    Ran detail =
        check.byNode(ReceiptCheck.forged(proof, "training-hours", "supervision-plan"), document);
    tell("the details say supervision-plan instead of training-hours", detail);
    teller.expect(detail.status() == 1, "the forged receipt was believed");
    Ran file = check.byNode(proof, SampleDocument.aPdf());
    tell("another file", file);
    teller.expect(file.status() == 1, "another file was believed");
  }

  private void tell(String what, Ran ran) {
    teller.line(what);
    ran.output().lines().forEach(line -> teller.line("  " + line));
    teller.line("-> ended with " + ran.status());
  }
}
