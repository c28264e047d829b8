package org.cairn.journeys.demo;

import java.util.Set;
import java.util.TreeSet;
import org.cairn.journeys.document.ReceiptCheck;
import org.cairn.journeys.document.SampleDocument;
import org.cairn.journeys.document.SampleDocuments;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.ProgramResult;

/** Proves a receipt to somebody who trusts neither the peer nor Cairn's software. */
record ProofSteps(Narrator narrator) {

  void run(String proof, SampleDocument document) {
    askInPublic(numberIn(proof));
    Answer keys = narrator.ask(SampleDocuments.keys());
    narrator.expect(keys, 200);
    try (var check = ReceiptCheck.with(keys.body())) {
      byNode(check, proof, document);
      byOpenSsl(check, proof);
      forged(check, proof, document);
    }
  }

  /** The public answer has nothing about the person or the document. */
  private static final Set<String> IN_PUBLIC =
      Set.of("number", "receivedAt", "jurisdiction", "valid");

  private void askInPublic(String number) {
    narrator.step(
        "Anyone with the number can ask when the document arrived, at which board, and if it is"
            + " valid.");
    Answer answer = narrator.ask(SampleDocuments.check(number));
    narrator.expect(answer, 200);
    narrator.line(answer.body());
    narrator.expect(answer.json().path("valid").asBoolean(), "the receipt is not valid");
    var fields = new TreeSet<String>();
    answer.json().fieldNames().forEachRemaining(fields::add);
    narrator.expect(fields.equals(IN_PUBLIC), "the answer discloses too much");
    narrator.step("A guessed number is not found. The keys are public.");
    narrator.expect(narrator.ask(SampleDocuments.check("R-00000000000000000000000000")), 404);
  }

  private static String numberIn(String proof) {
    String payload =
        new String(
            java.util.Base64.getUrlDecoder().decode(proof.split("\\.", 3)[1]),
            java.nio.charset.StandardCharsets.UTF_8);
    return payload.replaceAll(".*\"number\":\"([^\"]+)\".*", "$1");
  }

  private void byNode(ReceiptCheck check, String proof, SampleDocument document) {
    narrator.step(
        "The peer shows the receipt and the file; a stranger verifies them with Node alone.");
    ProgramResult result = check.byNode(proof, document);
    print("node verify-receipt.mjs receipt keys.json file", result);
    narrator.expect(result.status() == 0, "the receipt was not verified");
  }

  private void byOpenSsl(ReceiptCheck check, String proof) {
    narrator.step("openssl verifies the same signature.");
    check
        .byOpenSsl(proof)
        .ifPresentOrElse(
            result -> {
              print("openssl pkeyutl -verify -rawin ...", result);
              narrator.expect(result.status() == 0, "openssl did not verify the signature");
            },
            () -> narrator.line("(skipped: openssl is not installed)"));
  }

  private void forged(ReceiptCheck check, String proof, SampleDocument document) {
    narrator.step("A receipt with one changed word, or with a different file, is rejected.");
    ProgramResult detail =
        check.byNode(ReceiptCheck.forged(proof, "training-hours", "supervision-plan"), document);
    print("the details say supervision-plan instead of training-hours", detail);
    narrator.expect(detail.status() == 1, "the forged receipt was accepted");
    ProgramResult file = check.byNode(proof, SampleDocument.aPdf());
    print("a different file", file);
    narrator.expect(file.status() == 1, "a different file was accepted");
  }

  private void print(String what, ProgramResult result) {
    narrator.line(what);
    result.output().lines().forEach(line -> narrator.line("  " + line));
    narrator.line("-> exit status " + result.status());
  }
}
