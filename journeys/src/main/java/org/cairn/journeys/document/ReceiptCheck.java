package org.cairn.journeys.document;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.journeys.running.ProgramResult;

/** Verifies a receipt with programs that share no code with its issuer. */
public final class ReceiptCheck implements AutoCloseable {
  private static final String VERIFIER = "verify-receipt.mjs";

  /** The bytes before the 32 bytes of an Ed25519 key in its ASN.1 form (RFC 8410). */
  private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

  private final Path folder;

  private ReceiptCheck(Path folder) {
    this.folder = folder;
  }

  /**
   * @param keys the published key set
   */
  public static ReceiptCheck with(String keys) {
    try (InputStream verifier =
        Objects.requireNonNull(ReceiptCheck.class.getResourceAsStream(VERIFIER))) {
      Path folder = Files.createTempDirectory("cairn-receipt-");
      Files.copy(verifier, folder.resolve(VERIFIER));
      Files.writeString(folder.resolve("keys.json"), keys);
      return new ReceiptCheck(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With our short script for Node. */
  public ProgramResult byNode(String proof, SampleDocument document) {
    write("receipt", proof.getBytes(UTF_8));
    write("document", document.bytes());
    return ProgramResult.of(folder, List.of("node", VERIFIER, "receipt", "keys.json", "document"));
  }

  /** Verifies only the signature; empty where openssl is not installed. */
  public Optional<ProgramResult> byOpenSsl(String proof) {
    String jwt = proof.substring(0, proof.indexOf('~'));
    int end = jwt.lastIndexOf('.');
    write("signed", jwt.substring(0, end).getBytes(US_ASCII));
    write("signature", Base64.getUrlDecoder().decode(jwt.substring(end + 1)));
    write("key.pem", pem(keyOf(jwt)).getBytes(US_ASCII));
    return ProgramResult.ifInstalled(
        folder,
        List.of(
            "openssl",
            "pkeyutl",
            "-verify",
            "-pubin",
            "-inkey",
            "key.pem",
            "-rawin",
            "-in",
            "signed",
            "-sigfile",
            "signature"));
  }

  /** A receipt whose details differ from what was signed. */
  public static String forged(String proof, String from, String to) {
    String[] parts = proof.split("~", -1);
    String disclosure = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
    if (!disclosure.contains(from)) {
      throw new IllegalArgumentException("the details do not contain " + from);
    }
    String other =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(disclosure.replace(from, to).getBytes(UTF_8));
    return parts[0] + '~' + other + '~';
  }

  private byte[] keyOf(String jwt) {
    try {
      var json = new JsonMapper();
      String head = jwt.substring(0, jwt.indexOf('.'));
      String kid = json.readTree(Base64.getUrlDecoder().decode(head)).path("kid").asText();
      for (JsonNode key : json.readTree(folder.resolve("keys.json").toFile()).path("keys")) {
        if (key.path("kid").asText().equals(kid)) {
          return Base64.getUrlDecoder().decode(key.path("x").asText());
        }
      }
      throw new IllegalStateException("the key is not published: " + kid);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String pem(byte[] key) {
    byte[] whole = new byte[ED25519.length + key.length];
    System.arraycopy(ED25519, 0, whole, 0, ED25519.length);
    System.arraycopy(key, 0, whole, ED25519.length, key.length);
    return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
        .formatted(Base64.getEncoder().encodeToString(whole));
  }

  private void write(String name, byte[] content) {
    try {
      Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes the unencrypted copy of the document. */
  @Override
  public void close() {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
