package org.cairn.applications.document.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.cairn.applications.vault.SealedCopy;
import org.cairn.kit.reading.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A form with a file, read part by part from the raw request: the file goes straight into the vault
 * and is nowhere else, neither in memory nor in a temporary folder. Closing it closes the copy.
 */
public record UploadedForm(Map<String, String> texts, FileName fileName, SealedCopy copy)
    implements AutoCloseable {

  public static final String FILE = "file";

  /** Bytes; a requirement's id has a tenth of it. */
  static final int LONGEST_TEXT = 200;

  /** RFC 2046. */
  private static final int LONGEST_BOUNDARY = 70;

  /** Bytes of one part's headers: a file name of 300 letters, each as four bytes, and room. */
  private static final int LONGEST_HEADERS = 4096;

  private static final int BUFFER = 32 * 1024;

  private static final String MULTIPART = "multipart/form-data";

  public UploadedForm {
    texts = Map.copyOf(texts);
  }

  /**
   * @param body the raw request; not closed
   * @param contentType the request's header
   * @param textFields the fields that must be there beside the file, each once
   * @param seal takes the file; its refusals pass through
   * @throws UploadRefused if the form is broken, breaks off, or is another form than this one
   */
  public static UploadedForm read(
      InputStream body,
      @Nullable String contentType,
      Set<String> textFields,
      Function<InputStream, SealedCopy> seal) {
    var reading = new Reading(textFields, seal);
    boolean whole = false;
    try {
      reading.parts(input(body, boundaryOf(contentType)));
      UploadedForm form = reading.form();
      whole = true;
      return form;
    } catch (FileUploadException e) {
      throw UploadRefused.whole("The form is broken or incomplete.");
    } catch (IOException e) {
      throw UploadRefused.whole("The upload broke off.");
    } finally {
      if (!whole) {
        reading.discard();
      }
    }
  }

  /**
   * @throws IllegalArgumentException if no such field was asked for
   */
  public String text(String field) {
    String text = texts.get(field);
    if (text == null) {
      throw new IllegalArgumentException(field + " was not asked for");
    }
    return text;
  }

  @Override
  public void close() {
    copy.close();
  }

  private static MultipartInput input(InputStream body, byte[] boundary) throws IOException {
    MultipartInput input =
        MultipartInput.builder()
            .setInputStream(body)
            .setBoundary(boundary)
            .setBufferSize(BUFFER)
            .setMaxPartHeaderSize(LONGEST_HEADERS)
            .get();
    input.setHeaderCharset(StandardCharsets.UTF_8);
    return input;
  }

  private static byte[] boundaryOf(@Nullable String contentType) {
    String given = contentType == null ? "" : contentType;
    int end = given.indexOf(';');
    if (end < 0 || !given.substring(0, end).strip().equalsIgnoreCase(MULTIPART)) {
      throw UploadRefused.whole("Send a form as multipart/form-data with a boundary.");
    }
    String boundary = UploadPart.parametersOf(given.substring(end + 1)).get("boundary");
    if (boundary == null || boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY) {
      throw UploadRefused.whole("The boundary of the form is missing or too long.");
    }
    return boundary.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** What has been read so far. */
  private static final class Reading {

    private final Set<String> textFields;
    private final Function<InputStream, SealedCopy> seal;
    private final Map<String, String> texts = new HashMap<>();
    private @Nullable FileName fileName;
    private @Nullable SealedCopy copy;

    Reading(Set<String> textFields, Function<InputStream, SealedCopy> seal) {
      this.textFields = textFields;
      this.seal = seal;
    }

    void parts(MultipartInput input) throws IOException {
      for (boolean more = input.skipPreamble(); more; more = input.readBoundary()) {
        UploadPart part = UploadPart.of(input.readHeaders());
        if (part.name().equals(FILE)) {
          file(part, input.newInputStream());
        } else if (textFields.contains(part.name())) {
          text(part, input.newInputStream());
        } else {
          throw UploadRefused.whole("The form has a field that is not known here.");
        }
      }
    }

    private void file(UploadPart part, InputStream content) throws IOException {
      if (copy != null) {
        throw UploadRefused.at("/" + FILE, "Send one file only.");
      }
      if (part.fileName() == null) {
        throw UploadRefused.at("/" + FILE, "This field is a file and needs a file name.");
      }
      fileName = FileName.of(part.fileName());
      try {
        copy = seal.apply(content);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }

    private void text(UploadPart part, InputStream content) throws IOException {
      String pointer = "/" + part.name();
      if (texts.containsKey(part.name())) {
        throw UploadRefused.at(pointer, "Send this field once only.");
      }
      if (part.fileName() != null) {
        throw UploadRefused.at(pointer, "This field is a text and no file.");
      }
      byte[] bytes = content.readNBytes(LONGEST_TEXT + 1);
      if (bytes.length > LONGEST_TEXT) {
        throw UploadRefused.at(pointer, "This field is too long.");
      }
      String text = decoded(bytes, pointer);
      if (!PlainText.isOneLine(text)) {
        throw UploadRefused.at(pointer, PlainText.MESSAGE);
      }
      texts.put(part.name(), text);
    }

    private static String decoded(byte[] bytes, String pointer) {
      try {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException e) {
        throw UploadRefused.at(pointer, "This field is not UTF-8.");
      }
    }

    UploadedForm form() {
      for (String field : textFields) {
        if (!texts.containsKey(field)) {
          throw UploadRefused.at("/" + field, "This field is missing.");
        }
      }
      if (copy == null || fileName == null) {
        throw UploadRefused.at("/" + FILE, "The file is missing.");
      }
      return new UploadedForm(texts, fileName, copy);
    }

    void discard() {
      if (copy != null) {
        copy.close();
      }
    }
  }
}
