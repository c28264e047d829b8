package org.cairn.applications.vault;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Text of a sensitive column, encrypted with the vault's keys. It can be decrypted only in its own
 * row and field: a copy elsewhere is useless.
 */
@ApplicationScoped
public class SealedText {

  private final SealingKeys keys;

  public SealedText(VaultSettings settings) {
    this.keys = SealingKeys.of(settings.keyset());
  }

  public byte[] seal(String table, UUID id, String field, String text) {
    var sealed = new ByteArrayOutputStream();
    try (OutputStream out = keys.sealing(sealed, binding(table, id, field))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sealed.toByteArray();
  }

  public String open(String table, UUID id, String field, byte[] sealed) {
    try (var in = keys.opening(new ByteArrayInputStream(sealed), binding(table, id, field))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] binding(String table, UUID id, String field) {
    return (table + ":" + id + ":" + field).getBytes(StandardCharsets.UTF_8);
  }
}
