package org.cairn.local;

import org.cairn.local.process.Ports;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The ports of all parts, counted from a first port. */
public record PortPlan(int base) {
  static final PortPlan DEFAULT = new PortPlan(8480);
  private static final int KEYCLOAK = 10;
  private static final int KEYCLOAK_MANAGEMENT = 11;
  private static final int KAFKA = 12;
  private static final int KAFKA_CONTROLLER = 13;
  private static final int POSTGRES = 14;

  /** The management port of the first service; the others follow. */
  private static final int MANAGEMENT = 15;

  private static final int COUNT = 21;

  public PortPlan {
    if (base < 1024 || base + COUNT > 65_535) {
      throw new LaunchFailure("the first port must be between 1024 and 65514, not " + base);
    }
  }

  static PortPlan free() {
    return new PortPlan(Ports.freeRange(COUNT));
  }

  public int service(int offset) {
    return base + offset;
  }

  /** The port for operators: health, metrics, and the generated API document. */
  public int management(int offset) {
    return base + MANAGEMENT + offset;
  }

  public int keycloak() {
    return base + KEYCLOAK;
  }

  public int keycloakManagement() {
    return base + KEYCLOAK_MANAGEMENT;
  }

  public int kafka() {
    return base + KAFKA;
  }

  public int kafkaController() {
    return base + KAFKA_CONTROLLER;
  }

  public int postgres() {
    return base + POSTGRES;
  }

  /** Parses the option: a number, or {@code free} for any unused ports. */
  static final class Converter implements ITypeConverter<PortPlan> {
    @Override
    public PortPlan convert(String text) {
      if (text.equals("free")) {
        return free();
      }
      try {
        return text.isBlank() ? DEFAULT : new PortPlan(Integer.parseInt(text));
      } catch (NumberFormatException e) {
        throw new TypeConversionException(
            "the first port must be a number or 'free', not '" + text + "'");
      } catch (LaunchFailure e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
