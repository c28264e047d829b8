package org.cairn.timeline.statistics;

import java.util.function.IntUnaryOperator;

/** Items sorted by a small number, in linear time. */
record Buckets(int[] starts, int[] items) {

  static Buckets of(int buckets, int size, IntUnaryOperator bucketOf) {
    var starts = new int[buckets + 1];
    for (int item = 0; item < size; item++) {
      starts[bucketOf.applyAsInt(item) + 1]++;
    }
    for (int bucket = 0; bucket < buckets; bucket++) {
      starts[bucket + 1] += starts[bucket];
    }
    int[] next = starts.clone();
    var items = new int[size];
    for (int item = 0; item < size; item++) {
      items[next[bucketOf.applyAsInt(item)]++] = item;
    }
    return new Buckets(starts, items);
  }

  int from(int bucket) {
    return starts[bucket];
  }

  int to(int bucket) {
    return starts[bucket + 1];
  }

  int count(int bucket) {
    return to(bucket) - from(bucket);
  }

  int item(int position) {
    return items[position];
  }
}
