package org.cairn.applications.vault;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads PDFs in a separate process. A PDF can expand without limit, and no library can say
 * beforehand how far: that process has little memory, no secrets in its environment and a time
 * limit, so a hostile file harms only that process. The plaintext goes through a pipe.
 *
 * @see PdfReading
 */
final class PdfReader implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(PdfReader.class);

  /** Room for a file of 25 MiB, twice, and its expanded tables of contents. */
  private static final String MEMORY = "-Xmx160m";

  private static final int BUFFER = 64 * 1024;

  private final ReentrantLock turn = new ReentrantLock(true);
  private final Duration timeout;
  private final Duration limit;
  private @Nullable Running running;

  /** A busy machine starts a process slowly; that is not the file's fault. */
  private static final Duration TO_START = Duration.ofSeconds(20);

  /** Real documents take a few milliseconds; a sender waits no longer than both limits together. */
  PdfReader() {
    this(Duration.ofSeconds(10), Duration.ofSeconds(5));
  }

  /**
   * @param timeout how long a file waits for the reader
   * @param limit for one file
   */
  PdfReader(Duration timeout, Duration limit) {
    this.timeout = timeout;
    this.limit = limit;
  }

  private record Running(Process process, DataOutputStream files, DataInputStream answers) {
    static Running start() throws IOException {
      Path java = Path.of(System.getProperty("java.home"), "bin", "java");
      var builder =
          new ProcessBuilder(
              List.of(
                  java.toString(),
                  MEMORY,
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+ExitOnOutOfMemoryError",
                  "-Djava.awt.headless=true",
                  "-cp",
                  classPath(),
                  PdfReading.class.getName()));
      builder.environment().clear();
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      Process process = builder.start();
      return new Running(
          process,
          new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), BUFFER)),
          new DataInputStream(process.getInputStream()));
    }

    Set<FileNotice> ask(InputStream clear, int size) throws IOException {
      files.writeInt(size);
      clear.transferTo(files);
      files.flush();
      return FileNotice.read(answers.readUTF());
    }
  }

  /** A file that can be read repeatedly from its beginning. */
  interface Clear {
    InputStream fromTheBeginning() throws IOException;
  }

  /** Never fails: a file that cannot be inspected gets a notice, too. */
  Set<FileNotice> notices(Clear clear, int size) {
    try {
      if (!turn.tryLock(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        return EnumSet.of(FileNotice.NOT_CHECKED);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return EnumSet.of(FileNotice.NOT_CHECKED);
    }
    try {
      return asked(clear, size, true);
    } finally {
      turn.unlock();
    }
  }

  /** A process that ran out of file handles is not this file's fault: another one is used. */
  private Set<FileNotice> asked(Clear clear, int size, boolean again) {
    Running reader;
    try {
      reader = present();
    } catch (IOException | IllegalStateException e) {
      LOG.warnf("PDFs cannot be looked into: %s", e.getClass().getName());
      return EnumSet.of(FileNotice.NOT_CHECKED);
    }
    var answered = new CountDownLatch(1);
    Thread.startVirtualThread(() -> endWhenLate(reader.process(), limit, answered));
    try (InputStream bytes = clear.fromTheBeginning()) {
      return reader.ask(bytes, size);
    } catch (IOException e) {
      boolean idle = hasEndedIdle(reader.process());
      end();
      if (idle && again) {
        return asked(clear, size, false);
      }
      LOG.info("A PDF could not be looked into within its memory and time");
      return EnumSet.of(FileNotice.PDF_CANNOT_BE_OPENED);
    } finally {
      answered.countDown();
    }
  }

  private Running present() throws IOException {
    Running now = running;
    if (now == null || !now.process().isAlive()) {
      now = Running.start();
      running = now;
      awaitReady(now);
    }
    return now;
  }

  private void awaitReady(Running started) throws IOException {
    var ready = new CountDownLatch(1);
    Thread.startVirtualThread(() -> endWhenLate(started.process(), TO_START, ready));
    try {
      started.answers().readUTF();
    } catch (IOException e) {
      end();
      throw e;
    } finally {
      ready.countDown();
    }
  }

  private static boolean hasEndedIdle(Process process) {
    try {
      return process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() == PdfReading.IDLE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void endWhenLate(Process process, Duration most, CountDownLatch answered) {
    try {
      if (!answered.await(most.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void end() {
    Running ended = running;
    running = null;
    if (ended != null) {
      ended.process().destroyForcibly();
    }
  }

  /** Only the libraries needed for reading, from wherever this service has them. */
  private static String classPath() {
    return Stream.of(
            PdfReading.class,
            PDDocument.class,
            RandomAccessRead.class,
            FontBoxFont.class,
            LogFactory.class,
            Logger.class)
        .map(PdfReader::placeOf)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String placeOf(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new IllegalStateException("No code source for " + type.getName());
    }
    try {
      return Path.of(source.getLocation().toURI()).toString();
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      throw new IllegalStateException("A place that is none", e);
    }
  }

  @Override
  public void close() {
    end();
  }
}
