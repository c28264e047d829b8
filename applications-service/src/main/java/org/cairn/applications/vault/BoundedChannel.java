package org.cairn.applications.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** Limits how much a reader with random access may read, and so how much it keeps in memory. */
final class BoundedChannel implements SeekableByteChannel {

  private final SeekableByteChannel channel;
  private long left;

  BoundedChannel(SeekableByteChannel channel, long most) {
    this.channel = channel;
    this.left = most;
  }

  /** From here on the reader no longer buffers what it reads. */
  void lift() {
    left = Long.MAX_VALUE;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    int read = channel.read(target);
    left -= Math.max(read, 0);
    if (left < 0) {
      throw new WordArchive.Unsafe("Its table of contents is too long");
    }
    return read;
  }

  @Override
  public long position() throws IOException {
    return channel.position();
  }

  @Override
  public SeekableByteChannel position(long newPosition) throws IOException {
    channel.position(newPosition);
    return this;
  }

  @Override
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
