package org.micrograd.session;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.micrograd.script.ScriptObject;

/** How long code takes. */
final class Timing {
  private static final Pattern OPTIONS =
      Pattern.compile("(?s)((?:-[nr]\\s*\\d+\\s+|-[qo]\\s+)*)(.*)");
  private static final Pattern LOOPS = Pattern.compile("-n\\s*(\\d+)");
  private static final Pattern RUNS = Pattern.compile("-r\\s*(\\d+)");

  /** A number of loops takes at least so long. */
  private static final double ENOUGH = 0.2;

  private static final int MOST_TENS = 9;
  private static final int USUAL_RUNS = 7;

  private Timing() {}

  /** Runs code once. */
  static Answer time(Session session, String code) {
    session.start();
    long start = System.nanoTime();
    long used = used();
    Answer answer = session.evaluate(session.language(), code);
    session.say("CPU times: total: " + text((used() - used) / 1e9));
    session.say("Wall time: " + text((System.nanoTime() - start) / 1e9));
    return answer;
  }

  /** The nanoseconds that all of the program's threads have used. */
  private static long used() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  /** Runs code as often as tells how long once takes. */
  static Answer repeat(Session session, String argument) {
    Matcher parts = OPTIONS.matcher(argument);
    if (!parts.matches() || parts.group(2).isBlank()) {
      throw new Refusal(
          "write " + Command.TIMEIT.word() + " and code, which may follow -n N and -r R");
    }
    ScriptObject code = session.interpreter().repeated(parts.group(2));
    int loops = number(LOOPS, parts.group(1), 0);
    int runs = number(RUNS, parts.group(1), USUAL_RUNS);
    for (int tens = 0; loops == 0; tens++) {
      int tried = (int) Math.pow(10, tens);
      loops = seconds(code, tried) >= ENOUGH || tens == MOST_TENS ? tried : 0;
    }
    double[] each = new double[Math.max(1, runs)];
    for (int i = 0; i < each.length; i++) {
      each[i] = seconds(code, loops) / loops;
    }
    double mean = Arrays.stream(each).average().orElseThrow();
    double deviation =
        Math.sqrt(Arrays.stream(each).map(x -> (x - mean) * (x - mean)).average().orElseThrow());
    session.say(
        String.format(
            Locale.ROOT,
            "%s ± %s per loop (mean ± std. dev. of %d run%s, %,d loop%s each)",
            text(mean),
            text(deviation),
            each.length,
            each.length == 1 ? "" : "s",
            loops,
            loops == 1 ? "" : "s"));
    return null;
  }

  private static int number(Pattern option, String options, int usual) {
    Matcher given = option.matcher(options);
    return given.find() ? Integer.parseInt(given.group(1)) : usual;
  }

  private static double seconds(ScriptObject code, int loops) {
    return (double) code.callAs(Double.class, loops);
  }

  /** Seconds in the unit that they are read in, with three digits. */
  static String text(double seconds) {
    String[] units = {"s", "ms", "µs", "ns"};
    double[] factors = {1, 1e3, 1e6, 1e9};
    int unit = 0;
    while (unit < 3 && seconds * factors[unit] < 1) {
      unit++;
    }
    double x = seconds * factors[unit];
    int whole = x < 1 ? 1 : (int) Math.floor(Math.log10(x)) + 1;
    String digits = String.format(Locale.ROOT, "%." + Math.max(0, 3 - whole) + "f", x);
    String plain = digits.contains(".") ? digits.replaceFirst("\\.?0+$", "") : digits;
    return plain + " " + units[unit];
  }
}
