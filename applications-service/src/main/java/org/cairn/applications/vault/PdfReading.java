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
 * The process that reads PDFs. It gets each as its length and its bytes, and answers the codes of
 * its notices. Nothing is written to a disk. It ends with the one that started it, or after some
 * idle time, so that it takes memory only while documents come in.
 */
final class PdfReading {

  /** The exit status by which the parent knows that no file caused the end. */
  static final int IDLE = 0;

  /** The first word, so that the start of the process is not counted for the first file. */
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
      // The one that asked has ended; so does this.
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
