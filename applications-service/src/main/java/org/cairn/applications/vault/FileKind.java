package org.cairn.applications.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The accepted file types. Recognized by the first bytes: name and declared type are only claims.
 */
public enum FileKind {
  PDF("application/pdf", "pdf"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg"),
  HEIC("image/heic", "heic"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");

  /**
   * The first bytes, which show the type; they fit a photo's brand box of 60 brands, real ones have
   * five.
   */
  static final int HEAD = 256;

  /**
   * Still pictures and sequences coded with HEVC. Brands such as mif1 indicate only that there is a
   * picture, which could also be AVIF.
   */
  private static final Set<String> HEVC_BRANDS =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs");

  /** Length field, "ftyp", major brand, minor version. */
  private static final int BRANDS_FROM = 16;

  private static final byte[] PDF_HEADER = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PNG_SIGNATURE = HexFormat.of().parseHex("89504e470d0a1a0a");
  private static final byte[] PNG_HEADER_CHUNK = "IHDR".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] JPEG_START = HexFormat.of().parseHex("ffd8ff");
  private static final byte[] ZIP_ENTRY = HexFormat.of().parseHex("504b0304");
  private static final byte[] BRAND_BOX = "ftyp".getBytes(StandardCharsets.US_ASCII);

  private final String mediaType;
  private final String extension;

  FileKind(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Whether the name has this type's extension, in upper or lower case. */
  public boolean isEnding(String ending) {
    String lower = ending.toLowerCase(Locale.ROOT);
    return lower.equals(extension)
        || switch (this) {
          case JPEG -> lower.equals("jpeg");
          case HEIC -> lower.equals("heif");
          case PDF, PNG, DOCX -> false;
        };
  }

  public static Optional<FileKind> ofMediaType(String mediaType) {
    return Arrays.stream(values()).filter(kind -> kind.mediaType.equals(mediaType)).findFirst();
  }

  /** Without the dot. */
  public String extension() {
    return extension;
  }

  /**
   * The apparent type of the file. A ZIP is assumed to be DOCX until {@link WordArchive} has looked
   * inside. Data before a header is refused, although some PDF viewers accept it: it is a way to
   * make one file look like two.
   *
   * @param head the first {@link #HEAD} bytes, fewer only if the file has fewer
   */
  static Optional<FileKind> seeming(byte[] head) {
    if (has(head, 0, PDF_HEADER)) {
      return Optional.of(PDF);
    }
    if (has(head, 0, PNG_SIGNATURE) && has(head, 12, PNG_HEADER_CHUNK)) {
      return Optional.of(PNG);
    }
    if (has(head, 0, JPEG_START)) {
      return Optional.of(JPEG);
    }
    if (has(head, 4, BRAND_BOX) && hasHevcBrand(head)) {
      return Optional.of(HEIC);
    }
    return has(head, 0, ZIP_ENTRY) ? Optional.of(DOCX) : Optional.empty();
  }

  private static boolean hasHevcBrand(byte[] head) {
    int end = (int) Math.min(Integer.toUnsignedLong(intAt(head)), head.length);
    if (end < BRANDS_FROM) {
      return false;
    }
    if (HEVC_BRANDS.contains(fourLettersAt(head, 8))) {
      return true;
    }
    for (int at = BRANDS_FROM; at + 4 <= end; at += 4) {
      if (HEVC_BRANDS.contains(fourLettersAt(head, at))) {
        return true;
      }
    }
    return false;
  }

  private static int intAt(byte[] head) {
    return (head[0] & 0xff) << 24
        | (head[1] & 0xff) << 16
        | (head[2] & 0xff) << 8
        | (head[3] & 0xff);
  }

  private static String fourLettersAt(byte[] head, int at) {
    return new String(head, at, 4, StandardCharsets.ISO_8859_1);
  }

  private static boolean has(byte[] head, int at, byte[] expected) {
    return head.length >= at + expected.length
        && Arrays.equals(head, at, at + expected.length, expected, 0, expected.length);
  }
}
