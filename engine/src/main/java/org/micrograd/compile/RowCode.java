package org.micrograd.compile;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plan of loops over a block of rows as classes. */
final class RowCode {
  /** Rows are computed so many at a time: what a vector has at most. */
  static final int VECTOR = 8;

  /** Loops a method: HotSpot may inline them, and vectorises few in one method. */
  private static final int LOOPS = 8;

  /** Methods a class: its table of 65,535 constants has to hold the numbers in their loops. */
  private static final int METHODS = 25;

  /** Bytes of a method that HotSpot never inlines. */
  private static final int LONG = 330;

  private static final ClassDesc ARRAY = CD_double.arrayType();
  private static final MethodTypeDesc BLOCK =
      MethodTypeDesc.of(CD_void, ARRAY.arrayType(), ARRAY, ARRAY, CD_int);

  private final ClassDesc name = HiddenClasses.name("Rows");
  private final OperationCode emit;
  private final List<RowLoop> loops;
  private final String file;

  private RowCode(List<RowLoop> loops, String file, boolean exact) {
    this.loops = loops;
    this.emit = new OperationCode(exact);
    this.file = file;
  }

  /**
   * Compiles a plan, as blocks one after the other.
   *
   * @param file the script that its lines are of, or null
   * @param exact as of {@link OperationCode}
   */
  static RowBlock[] of(RowPlan plan, int[] results, String file, boolean exact) {
    List<RowBlock> blocks = new ArrayList<>();
    List<RowLoop> loops = new ArrayList<>();
    for (RowStep step : plan.steps()) {
      if (step instanceof RowStep.Loop loop) {
        loops.add(new RowLoop(plan, results, loop));
      } else {
        compile(loops, file, exact, blocks);
        loops.clear();
        blocks.add(
            switch (step) {
              case RowStep.Layer layer -> new LayerBlock(plan, layer);
              case RowStep.Dots dots -> new DotBlock(plan, dots);
              case RowStep.Grid grid -> new GridBlock(plan, grid);
              case RowStep.Loop loop -> throw new IllegalStateException(loop + " is code");
            });
      }
    }
    compile(loops, file, exact, blocks);
    return blocks.toArray(RowBlock[]::new);
  }

  private static void compile(
      List<RowLoop> loops, String file, boolean exact, List<RowBlock> blocks) {
    for (int i = 0; i < Math.ceilDiv(loops.size(), LOOPS * METHODS); i++) {
      RowCode code = new RowCode(List.copyOf(part(loops, i, LOOPS * METHODS)), file, exact);
      byte[] bytes = ClassFile.of().build(code.name, code::type);
      blocks.add((RowBlock) HiddenClasses.instance(bytes, code.emit.data()));
    }
  }

  private static List<RowLoop> part(List<RowLoop> loops, int index, int size) {
    return loops.subList(index * size, Math.min((index + 1) * size, loops.size()));
  }

  private void type(ClassBuilder c) {
    c.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC)
        .withInterfaceSymbols(HiddenClasses.desc(RowBlock.class));
    HiddenClasses.origin(c, file);
    HiddenClasses.constructor(c);
    Map<String, List<RowLoop>> alike = new LinkedHashMap<>();
    loops.forEach(loop -> alike.computeIfAbsent(loop.text(), _ -> new ArrayList<>()).add(loop));
    Map<String, String> methods = new HashMap<>();
    alike.forEach((text, same) -> {
      methods.put(text, "loop" + methods.size());
      loop(c, methods.get(text), same);
    });
    int parts = Math.ceilDiv(loops.size(), LOOPS);
    for (int i = 0; i < parts; i++) {
      List<RowLoop> some = part(loops, i, LOOPS);
      c.withMethodBody("part" + i, BLOCK, ClassFile.ACC_STATIC, code -> calls(code, some, methods));
    }
    c.withMethodBody("compute", BLOCK, ClassFile.ACC_PUBLIC, code -> parts(code, parts));
  }

  /**
   * The method of loops that compute alike. One that several share is made so long that it is not
   * inlined: machine code that is there once stays in the nearest cache.
   */
  private void loop(ClassBuilder c, String method, List<RowLoop> alike) {
    RowLoop first = alike.getFirst();
    c.withMethodBody(
        method,
        first.type(),
        ClassFile.ACC_STATIC,
        code -> {
          for (int i = 0; alike.size() > 1 && i < LONG; i++) {
            code.nop();
          }
          first.write(code, emit);
        });
  }

  private void calls(CodeBuilder code, List<RowLoop> some, Map<String, String> methods) {
    for (RowLoop loop : some) {
      loop.arguments(code);
      code.invokestatic(name, methods.get(loop.text()), loop.type());
    }
    code.return_();
  }

  private void parts(CodeBuilder code, int parts) {
    for (int i = 0; i < parts; i++) {
      code.aload(1).aload(2).aload(3).iload(4).invokestatic(name, "part" + i, BLOCK);
    }
    code.return_();
  }
}
