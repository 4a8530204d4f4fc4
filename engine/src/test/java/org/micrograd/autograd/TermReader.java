package org.micrograd.autograd;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the text of a term by the precedence that Python and JavaScript share, and refuses what
 * means something else in one of them.
 */
final class TermReader {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(\\*\\*|[<>=]=|[-+*/<>(),]|[\\d.]+(e[-+]?\\d+)?|\\w+)");
  private static final Map<String, Op> FUNCTIONS =
      Stream.of(Op.values()).collect(Collectors.toMap(Op::function, op -> op));
  private static final Map<String, Op> COMPARISONS =
      Map.of(">", Op.GT, ">=", Op.GE, "<", Op.LT, "<=", Op.LE, "==", Op.EQ);

  private final List<String> tokens = new ArrayList<>();
  private int next;

  TermReader(String text) {
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      tokens.add(matcher.group(1));
      end = matcher.end();
    }
    if (end < text.length()) {
      throw new IllegalArgumentException("no token in " + text + " at " + end);
    }
  }

  Term read() {
    Term term = comparison();
    if (next < tokens.size()) {
      throw wrong();
    }
    return term;
  }

  private IllegalArgumentException wrong() {
    return new IllegalArgumentException(tokens + " is not to be read on from token " + next);
  }

  private String peek() {
    return next < tokens.size() ? tokens.get(next) : "";
  }

  private boolean take(String token) {
    boolean isThere = peek().equals(token);
    next += isThere ? 1 : 0;
    return isThere;
  }

  private void expect(String token) {
    if (!take(token)) {
      throw wrong();
    }
  }

  /** Python chains comparisons, JavaScript does not. */
  private Term comparison() {
    Term left = sum();
    Op op = COMPARISONS.get(peek());
    if (op == null) {
      return left;
    }
    next++;
    return left.apply(op, sum(), null);
  }

  private Term sum() {
    Term sum = product();
    while (true) {
      if (take("+")) {
        sum = sum.add(product());
      } else if (take("-")) {
        sum = sum.sub(product());
      } else {
        return sum;
      }
    }
  }

  private Term product() {
    Term product = opposite();
    while (true) {
      if (take("*")) {
        product = product.mul(opposite());
      } else if (take("/")) {
        product = product.div(opposite());
      } else {
        return product;
      }
    }
  }

  /** JavaScript allows no power behind a sign, and reads two signs as a decrement. */
  private Term opposite() {
    if (!take("-")) {
      return power();
    }
    if (peek().equals("-")) {
      throw wrong();
    }
    boolean isNumber = peek().matches("\\d.*|inf");
    Term operand = atom();
    if (peek().equals("**")) {
      throw wrong();
    }
    return isNumber ? Term.number(-operand.at(0, 0, 0, 0)) : operand.neg();
  }

  private Term power() {
    Term base = atom();
    if (!take("**")) {
      return base;
    }
    Term exponent = opposite();
    return exponent.equals(Term.number(2)) ? base.square() : base.pow(exponent);
  }

  private Term atom() {
    if (take("(")) {
      Term inside = comparison();
      expect(")");
      return inside;
    }
    String token = peek();
    next++;
    return switch (token) {
      case "x" -> Term.X;
      case "y" -> Term.Y;
      case "z" -> Term.Z;
      case "out" -> Term.OUT;
      case "inf" -> Term.number(Double.POSITIVE_INFINITY);
      default -> token.matches("\\d.*") ? Term.number(Double.parseDouble(token)) : call(token);
    };
  }

  private Term call(String name) {
    Op op = FUNCTIONS.get(name);
    if (op == null) {
      throw wrong();
    }
    expect("(");
    Term[] operands = new Term[3];
    for (int i = 0; i < op.arity(); i++) {
      operands[i] = comparison();
      expect(i + 1 < op.arity() ? "," : ")");
    }
    return operands[0].apply(op, operands[1], operands[2]);
  }
}
