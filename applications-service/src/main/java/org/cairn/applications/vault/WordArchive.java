package org.cairn.applications.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Inspects a ZIP that claims to be a word processor's file. Two readers must see the same: Commons
 * Compress follows the table of contents at the end, the JDK reads sequentially from the beginning.
 * Overlapping entries, hidden entries, forged headers and encrypted entries make the two differ;
 * unlimited expansion is stopped on the way. An archive within the archive is not opened: a person
 * sees it as a separate file.
 */
final class WordArchive {

  /** A thesis with a thousand pictures has about that many entries. */
  static final int MAX_ENTRIES = 4_000;

  /**
   * A table of contents takes about 100 bytes per entry; a larger one only serves to fill the heap.
   */
  static final int MAX_CONTENTS = 512 * 1024;

  /**
   * The largest genuine files contain pictures, which hardly expand; text alone does not get this
   * large.
   */
  static final long MAX_UNFOLDED = 256L * 1024 * 1024;

  /** XML of long tables shrinks to a fortieth; an empty bitmap or a bomb to a thousandth. */
  static final int MAX_RATIO = 150;

  /** Below this size the ratio means nothing: an empty document's parts are mostly white space. */
  static final long ANY_RATIO_UP_TO = 4L * 1024 * 1024;

  private static final int BUFFER = 8 * 1024;

  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String MAIN_PART = "word/document.xml";
  private static final String MACROS = "vbaproject.bin";

  private WordArchive() {}

  /** A source from which the same plaintext can be read twice. */
  interface Clear {
    InputStream fromTheBeginning() throws IOException;

    SeekableByteChannel anywhere() throws IOException;
  }

  /** An invalid archive. */
  static final class Unsafe extends IOException {
    private static final long serialVersionUID = 1L;

    Unsafe(String why) {
      super(why);
    }
  }

  /** What was found in one entry. */
  private record Entry(String name, long size, long crc) {}

  /**
   * @param size of the clear file
   * @throws IOException if it is not a document that can be opened safely, or cannot be read
   */
  static void check(Clear file, long size) throws IOException {
    List<Entry> listed = listed(file, size);
    if (!listed.equals(met(file, size))) {
      throw new Unsafe("Its table of contents is not what is in it");
    }
    Set<String> names = listed.stream().map(Entry::name).collect(Collectors.toSet());
    if (names.size() < listed.size()) {
      throw new Unsafe("A name occurs twice");
    }
    if (!names.contains(CONTENT_TYPES) || !names.contains(MAIN_PART)) {
      throw new Unsafe("It is no word processor's file");
    }
    if (names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith(MACROS))) {
      throw new Unsafe("It holds macros");
    }
  }

  /** Read by its table of contents, as word processors do. */
  private static List<Entry> listed(Clear file, long size) throws IOException {
    List<Entry> entries = new ArrayList<>();
    var measure = new Measure(size);
    try (var channel = new BoundedChannel(file.anywhere(), MAX_CONTENTS);
        ZipFile zip =
            ZipFile.builder()
                .setSeekableByteChannel(channel)
                .setIgnoreLocalFileHeader(true)
                .get()) {
      channel.lift();
      if (zip.getFirstLocalFileHeaderOffset() != 0) {
        throw new Unsafe("It does not begin where it says");
      }
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        if (entry.getGeneralPurposeBit().usesEncryption() || !isPlain(entry.getMethod())) {
          throw new Unsafe("It is encrypted or compressed in an unusual way");
        }
        try (InputStream content = zip.getInputStream(entry)) {
          Entry unfolded = unfolded(entry.getName(), content, measure);
          if (unfolded.size() != entry.getSize() || unfolded.crc() != entry.getCrc()) {
            throw new Unsafe("An entry is not what the table of contents says");
          }
          entries.add(unfolded);
        }
      }
    } catch (IllegalArgumentException e) {
      throw new Unsafe("Its table of contents cannot be read");
    }
    return entries;
  }

  private static boolean isPlain(int method) {
    return method == ZipEntry.STORED || method == ZipEntry.DEFLATED;
  }

  /** Read from its beginning to its end. */
  private static List<Entry> met(Clear file, long size) throws IOException {
    List<Entry> entries = new ArrayList<>();
    var measure = new Measure(size);
    try (var zip = new ZipInputStream(file.fromTheBeginning())) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.add(unfolded(entry.getName(), zip, measure));
      }
    } catch (IllegalArgumentException e) {
      throw new Unsafe("It cannot be unfolded");
    }
    return entries;
  }

  private static Entry unfolded(String name, InputStream content, Measure measure)
      throws IOException {
    measure.entry();
    var checksum = new CRC32();
    long size = 0;
    if (name.equals(CONTENT_TYPES)) {
      byte[] types = content.readNBytes(ContentTypes.MAX_SIZE + 1);
      measure.unfolds(types.length);
      checksum.update(types);
      size = types.length;
      refuseMacrosIn(types);
    }
    byte[] buffer = new byte[BUFFER];
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      measure.unfolds(read);
      checksum.update(buffer, 0, read);
      size += read;
    }
    return new Entry(name, size, checksum.getValue());
  }

  private static void refuseMacrosIn(byte[] contentTypes) throws Unsafe {
    try {
      if (ContentTypes.of(contentTypes).nameMacros()) {
        throw new Unsafe("It holds macros");
      }
    } catch (XMLStreamException e) {
      throw new Unsafe("Its content types cannot be read");
    }
  }

  /** How much may still be expanded. */
  private static final class Measure {
    private int entries = MAX_ENTRIES;
    private long bytes;

    Measure(long size) {
      this.bytes = Math.min(MAX_UNFOLDED, Math.max(ANY_RATIO_UP_TO, size * MAX_RATIO));
    }

    void entry() throws Unsafe {
      entries--;
      refuseIfSpent();
    }

    void unfolds(int count) throws Unsafe {
      bytes -= count;
      refuseIfSpent();
    }

    private void refuseIfSpent() throws Unsafe {
      if (entries < 0 || bytes < 0) {
        throw new Unsafe("It unfolds without measure");
      }
    }
  }
}
