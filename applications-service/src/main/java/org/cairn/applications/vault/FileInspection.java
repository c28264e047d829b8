package org.cairn.applications.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;

/** What the sender should know about an accepted file. Nothing here refuses a file. */
final class FileInspection {

  /**
   * Programs append a few bytes to a picture, phones whole videos; the picture's end comes before
   * those.
   */
  private static final int TAIL = 64 * 1024;

  private static final byte[] JPEG_END = HexFormat.of().parseHex("ffd9");
  private static final byte[] PNG_END = "IEND".getBytes(StandardCharsets.US_ASCII);

  private final PdfReader pdfs;

  FileInspection(PdfReader pdfs) {
    this.pdfs = pdfs;
  }

  Set<FileNotice> of(FileKind kind, long size, WordArchive.Clear clear) {
    return switch (kind) {
      case PDF -> pdfs.notices(clear::fromTheBeginning, Math.toIntExact(size));
      case PNG -> picture(clear, PNG_END);
      case JPEG -> picture(clear, JPEG_END);
      case HEIC, DOCX -> EnumSet.noneOf(FileNotice.class);
    };
  }

  private static Set<FileNotice> picture(WordArchive.Clear clear, byte[] end) {
    try (SeekableByteChannel bytes = clear.anywhere()) {
      int length = (int) Math.min(TAIL, bytes.size());
      ByteBuffer tail = ByteBuffer.allocate(length);
      bytes.position(bytes.size() - length);
      while (tail.hasRemaining() && bytes.read(tail) >= 0) {
        // reads on
      }
      return holds(tail.array(), tail.position(), end)
          ? EnumSet.noneOf(FileNotice.class)
          : EnumSet.of(FileNotice.IMAGE_CUT_OFF);
    } catch (IOException e) {
      return EnumSet.of(FileNotice.NOT_CHECKED);
    }
  }

  private static boolean holds(byte[] bytes, int length, byte[] wanted) {
    for (int at = length - wanted.length; at >= 0; at--) {
      int i = 0;
      while (i < wanted.length && bytes[at + i] == wanted[i]) {
        i++;
      }
      if (i == wanted.length) {
        return true;
      }
    }
    return false;
  }
}
