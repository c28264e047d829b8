package org.cairn.applications.vault;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The process that reads PDFs. It receives each file as length and bytes, and returns the codes of
 * its notices. Nothing is written to disk. It ends with its parent, or after some idle time, so
 * that it uses memory only while documents are received.
 */
final class PdfReading {

  /** The exit status that tells the parent that no file caused the exit. */
  static final int IDLE = 0;

  /** Signals readiness, so that the start of the process does not count for the first file. */
  private static final String READY = "ready";

  private static final long LONGEST_IDLE = 60_000_000_000L;
  private static final long A_SECOND = 1_000;

  private PdfReading() {}

  public static void main(String[] args) throws IOException {
    var lastAsked = new AtomicLong(System.nanoTime());
    Thread.ofPlatform().daemon().start(() -> endWhenIdle(lastAsked));
    var files = new DataInputStream(new BufferedInputStream(System.in, 64 * 1024));
    var answers = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
    try {
      PdfContent.warmUp();
      answers.writeUTF(READY);
      answers.flush();
      while (true) {
        byte[] pdf = new byte[files.readInt()];
        lastAsked.set(Long.MAX_VALUE);
        files.readFully(pdf);
        answers.writeUTF(FileNotice.write(PdfContent.notices(pdf)));
        answers.flush();
        lastAsked.set(System.nanoTime());
      }
    } catch (EOFException e) {
      // The parent has ended; so does this process.
      answers.close();
    }
  }

  private static void endWhenIdle(AtomicLong lastAsked) {
    try {
      while (lastAsked.get() == Long.MAX_VALUE
          || System.nanoTime() - lastAsked.get() < LONGEST_IDLE) {
        Thread.sleep(A_SECOND);
      }
      Runtime.getRuntime().halt(IDLE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
