package org.cairn.applications.document.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks inside a ZIP that claims to be a word processor's file. Two readers must see the same
 * thing: Commons Compress reads the table of contents at the end, the JDK runs through the entries
 * from the beginning and unfolds them. Overlapping entries, hidden entries, lying headers and
 * encrypted entries make the two differ; what unfolds without measure is stopped on the way. An
 * archive within the archive is not opened: whoever opens it has it before them as a file.
 */
final class WordArchive {

  /** A thesis with a thousand pictures has about that many entries. */
  static final int MAX_ENTRIES = 4_000;

  /**
   * A table of contents takes about 100 bytes an entry; a larger one is only there to fill heap.
   */
  static final int MAX_CONTENTS = 512 * 1024;

  /** The largest honest files are pictures that hardly unfold; text alone does not get this far. */
  static final long MAX_UNFOLDED = 256L * 1024 * 1024;

  /** XML of long tables shrinks to a fortieth; an empty bitmap or a bomb to a thousandth. */
  static final int MAX_RATIO = 150;

  /** Below this the ratio says nothing: an empty document's parts are mostly white space. */
  static final long ANY_RATIO_UP_TO = 4L * 1024 * 1024;

  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String MAIN_PART = "word/document.xml";
  private static final String MACROS = "vbaproject.bin";

  private WordArchive() {}

  /** Somewhere to look at the same clear bytes twice. */
  interface Clear {
    InputStream fromTheBeginning() throws IOException;

    SeekableByteChannel anywhere() throws IOException;
  }

  /** An archive that is not what it should be. */
  static final class Unsafe extends IOException {
    private static final long serialVersionUID = 1L;

    Unsafe(String why) {
      super(why);
    }
  }

  /**
   * @param size of the clear file
   * @throws IOException if it is not a document that can be opened without harm, or cannot be read
   */
  static void check(Clear file, long size) throws IOException {
    List<String> listed = tableOfContents(file);
    List<String> met = unfold(file, size);
    if (!listed.equals(met)) {
      throw new Unsafe("Its table of contents is not what is in it");
    }
    Set<String> names = new HashSet<>(listed);
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

  /** Names and unfolded sizes in the order in which the entries lie in the file. */
  private static List<String> tableOfContents(Clear file) throws IOException {
    List<String> names = new ArrayList<>();
    try (var bounded = new BoundedChannel(file.anywhere(), MAX_CONTENTS);
        ZipFile zip =
            ZipFile.builder()
                .setSeekableByteChannel(bounded)
                .setIgnoreLocalFileHeader(true)
                .get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        names.add(entry.getName());
        if (names.size() > MAX_ENTRIES) {
          throw new Unsafe("It has too many entries");
        }
      }
    } catch (IllegalArgumentException e) {
      throw new Unsafe("Its table of contents cannot be read");
    }
    return names;
  }

  private static List<String> unfold(Clear file, long size) throws IOException {
    List<String> names = new ArrayList<>();
    long allowed = Math.min(MAX_UNFOLDED, Math.max(ANY_RATIO_UP_TO, size * MAX_RATIO));
    byte[] buffer = new byte[8 * 1024];
    try (var zip = new ZipInputStream(file.fromTheBeginning())) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        if (names.size() > MAX_ENTRIES) {
          throw new Unsafe("It has too many entries");
        }
        if (entry.getName().equals(CONTENT_TYPES)) {
          byte[] types = zip.readNBytes(ContentTypes.MAX_SIZE + 1);
          allowed -= types.length;
          if (ContentTypes.of(types).nameMacros()) {
            throw new Unsafe("It holds macros");
          }
        }
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          allowed -= read;
          if (allowed < 0) {
            throw new Unsafe("It unfolds without measure");
          }
        }
      }
    } catch (IllegalArgumentException | XMLStreamException e) {
      throw new Unsafe("It cannot be unfolded");
    }
    return names;
  }
}
