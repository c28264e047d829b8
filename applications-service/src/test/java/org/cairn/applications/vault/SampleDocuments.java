package org.cairn.applications.vault;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files that somebody might send, made on the spot. */
public final class SampleDocuments {

  private SampleDocuments() {}

  public static byte[] aPdf() {
    return aPdf("A certificate of completion");
  }

  public static byte[] aPdf(String text) {
    return ("%PDF-1.7\n1 0 obj\n(" + text + ")\nendobj\ntrailer\n<<>>\n%%EOF\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A scanned document: bytes that hardly shrink. The same size gives the same bytes. */
  public static byte[] aPdfOf(int size) {
    byte[] scan = new byte[size];
    new Random(size).nextBytes(scan);
    byte[] header = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(header, 0, scan, 0, Math.min(header.length, size));
    return scan;
  }

  public static byte[] aPng() {
    return picture("png");
  }

  public static byte[] aJpeg() {
    return picture("jpg");
  }

  /** As a telephone writes it: major brand, version, compatible brands, then the next box. */
  public static byte[] aHeic() {
    return aPhoto("heic", "mif1", "heic");
  }

  public static byte[] aPhoto(String major, String... compatible) {
    var photo = new ByteArrayOutputStream();
    int length = 16 + 4 * compatible.length;
    photo.writeBytes(new byte[] {0, 0, 0, (byte) length});
    photo.writeBytes(("ftyp" + major).getBytes(StandardCharsets.US_ASCII));
    photo.writeBytes(new byte[4]);
    for (String brand : compatible) {
      photo.writeBytes(brand.getBytes(StandardCharsets.US_ASCII));
    }
    photo.writeBytes(new byte[] {0, 0, 0, 8});
    photo.writeBytes("meta".getBytes(StandardCharsets.US_ASCII));
    return photo.toByteArray();
  }

  public static byte[] aDocx() {
    return aWordFile().zipped();
  }

  static WordFile aWordFile() {
    return new WordFile();
  }

  private static byte[] picture(String format) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A word processor's file, part by part. */
  static final class WordFile {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);
    private String override = "";
    private boolean withTypes = true;
    private boolean withText = true;

    WordFile withoutContentTypes() {
      withTypes = false;
      return this;
    }

    WordFile withoutText() {
      withText = false;
      return this;
    }

    /** Declares another part's type. */
    WordFile declaring(String contentType) {
      override =
          "<Override PartName=\"/word/extra.bin\" ContentType=\"%s\"/>".formatted(contentType);
      return this;
    }

    WordFile with(String name, byte[] content) {
      write(name, content, content.length);
      return this;
    }

    /** Zeros shrink to a thousandth. */
    WordFile withZeros(String name, long count) {
      write(name, new byte[64 * 1024], count);
      return this;
    }

    byte[] zipped() {
      if (withTypes) {
        with("[Content_Types].xml", types().getBytes(StandardCharsets.UTF_8));
      }
      if (withText) {
        with("word/document.xml", "<w:document/>".getBytes(StandardCharsets.UTF_8));
      }
      try {
        zip.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return bytes.toByteArray();
    }

    private String types() {
      return """
      <?xml version="1.0" encoding="UTF-8"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="xml" ContentType="application/xml"/>%s</Types>\
      """
          .formatted(override);
    }

    private void write(String name, byte[] content, long count) {
      try {
        zip.putNextEntry(new ZipEntry(name));
        for (long left = count; left > 0; left -= content.length) {
          zip.write(content, 0, (int) Math.min(left, content.length));
        }
        zip.closeEntry();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
