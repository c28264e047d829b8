package org.cairn.applications.vault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * Inspects a PDF. It may be hostile, so this runs in a separate process ({@link PdfReader}) that
 * can run out of memory or time without affecting others.
 */
final class PdfContent {

  private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);

  /** An object after an end marker belongs to a later version of the file that was truncated. */
  private static final Pattern OBJECT = Pattern.compile("\\d+ \\d+ obj.*", Pattern.DOTALL);

  /** Forms with a thousand fields have about ten thousand. */
  private static final int MOST_OBJECTS = 200_000;

  private static final int DEEPEST = 64;

  /** Enough bytes after the end to recognize them. */
  private static final int SAMPLE = 64;

  private static final Set<String> ACTIONS = Set.of("JavaScript", "Launch", "Rendition");

  private PdfContent() {}

  static Set<FileNotice> notices(byte[] pdf) {
    int end = lastEnd(pdf);
    if (end < 0) {
      return EnumSet.of(FileNotice.PDF_CANNOT_BE_OPENED);
    }
    Set<FileNotice> found = EnumSet.noneOf(FileNotice.class);
    String behind = behind(pdf, end + END.length);
    if (OBJECT.matcher(behind).matches()) {
      found.add(FileNotice.PDF_CANNOT_BE_OPENED);
    } else if (!behind.isEmpty()) {
      found.add(FileNotice.CONTENT_AFTER_END);
    }
    found.addAll(opened(pdf));
    return found;
  }

  /** Loads classes in advance, so that the first file does not wait for them. */
  static void warmUp() throws IOException {
    var page = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(page);
    }
    notices(page.toByteArray());
  }

  private static int lastEnd(byte[] pdf) {
    for (int at = pdf.length - END.length; at >= 0; at--) {
      int i = 0;
      while (i < END.length && pdf[at + i] == END[i]) {
        i++;
      }
      if (i == END.length) {
        return at;
      }
    }
    return -1;
  }

  /** Without the spaces and null bytes that programs and disks leave there. */
  private static String behind(byte[] pdf, int from) {
    int at = from;
    while (at < pdf.length && (pdf[at] == 0 || Character.isWhitespace(pdf[at]) || pdf[at] == 26)) {
      at++;
    }
    int length = Math.min(SAMPLE, pdf.length - at);
    return new String(pdf, at, length, StandardCharsets.ISO_8859_1);
  }

  private static Set<FileNotice> opened(byte[] pdf) {
    try (PDDocument document =
        Loader.loadPDF(
            new RandomAccessReadBuffer(pdf),
            "",
            null,
            null,
            MemoryUsageSetting.setupMainMemoryOnly().streamCache)) {
      if (document.getNumberOfPages() < 1) {
        return EnumSet.of(FileNotice.PDF_CANNOT_BE_OPENED);
      }
      return hasScript(document.getDocument())
          ? EnumSet.of(FileNotice.PDF_HAS_SCRIPT)
          : EnumSet.noneOf(FileNotice.class);
    } catch (InvalidPasswordException e) {
      return EnumSet.of(FileNotice.PDF_ENCRYPTED);
    } catch (NoClassDefFoundError e) {
      // Public-key encryption needs a library that is not included.
      return EnumSet.of(FileNotice.PDF_ENCRYPTED);
    } catch (IOException | RuntimeException e) {
      // Whatever a hostile file makes the library do, all that matters is that it did not open.
      return EnumSet.of(FileNotice.PDF_CANNOT_BE_OPENED);
    }
  }

  private static boolean hasScript(COSDocument document) {
    int seen = 0;
    for (COSObjectKey key : document.getXrefTable().keySet()) {
      if (++seen > MOST_OBJECTS || runs(document.getObjectFromPool(key).getObject(), 0)) {
        return true;
      }
    }
    return runs(document.getTrailer(), 0);
  }

  /** Referenced objects are checked separately. */
  private static boolean runs(@Nullable COSBase value, int depth) {
    if (depth > DEEPEST) {
      return true;
    }
    return switch (value) {
      case COSDictionary dictionary -> isAction(dictionary) || anyRuns(dictionary, depth);
      case COSArray array -> anyRuns(array, depth);
      case null -> false;
      case COSBase _ -> false;
    };
  }

  private static boolean isAction(COSDictionary dictionary) {
    COSName kind = dictionary.getCOSName(COSName.S);
    return dictionary.containsKey(COSName.JS)
        || (kind != null && ACTIONS.contains(kind.getName()))
        || "RichMedia".equals(dictionary.getNameAsString(COSName.SUBTYPE, ""));
  }

  private static boolean anyRuns(COSDictionary dictionary, int depth) {
    for (COSName name : dictionary.keySet()) {
      if (runs(dictionary.getItem(name), depth + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyRuns(COSArray array, int depth) {
    for (int i = 0; i < array.size(); i++) {
      if (runs(array.get(i), depth + 1)) {
        return true;
      }
    }
    return false;
  }
}
