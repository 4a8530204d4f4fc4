import java.nio.file.Files;
import java.nio.file.Path;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.micrograd.compile.DifferentiableFunction;

/**
 * Trains what a script has written on a Spark cluster: {@code TrainOnSpark SCRIPT ROWS PARTITIONS
 * STEPS}.
 *
 * <p>The script makes a compiled function of the columns x1, x2 and y, by the name of loss. Only
 * this program opens a script engine; executors compute with the function alone.
 */
final class TrainOnSpark {
  private static final double RATE = 0.2;

  private TrainOnSpark() {}

  public static void main(String[] arguments) throws Exception {
    DifferentiableFunction loss = loss(Path.of(arguments[0]));
    long rows = Long.parseLong(arguments[1]);
    int partitions = Integer.parseInt(arguments[2]);
    int steps = Integer.parseInt(arguments[3]);
    try (SparkSession spark = SparkSession.builder().appName("micrograd").getOrCreate();
        OverDataset data = new OverDataset(points(spark, rows, partitions), loss)) {
      double[] parameters = loss.parameters();
      for (int step = 0; step < steps; step++) {
        long start = System.nanoTime();
        OverDataset.Mean mean = data.mean(parameters);
        for (int i = 0; i < parameters.length; i++) {
          parameters[i] -= RATE * mean.gradient()[i];
        }
        IO.println("step " + step + " loss " + mean.value());
        System.err.printf("step %d: %.0f rows/s%n", step, rows * 1e9 / (System.nanoTime() - start));
      }
      Row worst = data.columns().orderBy(functions.desc("value")).first();
      IO.println("worst " + worst.getAs("value") + " d_x1 " + worst.getAs("d_x1"));
    }
  }

  private static DifferentiableFunction loss(Path script) throws Exception {
    String language = script.toString().endsWith(".py") ? "micrograd-python" : "micrograd-js";
    ScriptEngine engine = new ScriptEngineManager().getEngineByName(language);
    engine.eval(Files.readString(script));
    if (engine.get("loss") instanceof DifferentiableFunction loss) {
      return loss;
    }
    throw new ScriptException("the script makes no compiled function by the name of loss");
  }

  /** Points of a surface, the same on any cluster: a row follows from its number. */
  private static Dataset<Row> points(SparkSession spark, long rows, int partitions) {
    return spark
        .range(0, rows, 1, partitions)
        .selectExpr(
            "pmod(xxhash64(id, 1), 2000001) / 1e6 - 1 as x1",
            "pmod(xxhash64(id, 2), 2000001) / 1e6 - 1 as x2")
        .selectExpr("x1", "x2", "sin(3 * x1) * x2 as y");
  }
}
