package org.cairn.contracts;

/** Kafka header names of CloudEvents 1.0 in binary mode; values are UTF-8 text. */
public final class CloudEventHeaders {

  public static final String SPEC_VERSION = "ce_specversion";
  public static final String ID = "ce_id";
  public static final String SOURCE = "ce_source";
  public static final String TYPE = "ce_type";

  /** The peer's id; absent when the fact concerns no single peer. */
  public static final String SUBJECT = "ce_subject";

  /** When the event was recorded; a technical time, never a business date. */
  public static final String TIME = "ce_time";

  /** Counts the events of one aggregate from 1, without gaps. */
  public static final String SEQUENCE = "ce_sequence";

  public static final String CORRELATION_ID = "ce_correlationid";
  public static final String CAUSATION_ID = "ce_causationid";
  public static final String JURISDICTION = "ce_jurisdiction";
  public static final String TRACE_PARENT = "ce_traceparent";
  public static final String CONTENT_TYPE = "content-type";

  public static final String SPEC_VERSION_1_0 = "1.0";
  public static final String JSON = "application/json";

  private CloudEventHeaders() {}
}
