package org.micrograd.jsr223;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicInteger;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decimals of Java in Python, and decimals and moments of scripts in Java. */
class HostDecimalsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          d + 1              | BigDecimal 2.10
          1 - d              | BigDecimal -0.10
          d * e              | BigDecimal 2.200
          d / 4              | BigDecimal 0.275
          d + 0.5            | Double 1.6
          d < e              | Boolean true
          d == 1.1           | Boolean true
          d == 'a'           | Boolean false
          d == None          | Boolean false
          -d                 | BigDecimal -1.10
          float(d)           | Double 1.1
          int(e)             | Integer 2
          round(d, 1)        | BigDecimal 1.1
          f'{d:.3f}'         | String 1.100
          str(d)             | String 1.10
          sum([d, e])        | BigDecimal 3.10
          max(d, e)          | BigDecimal 2.0
          {d: 1}[d]          | Integer 1
          Value(2.0) * d     | Value Value(data=2.2)
          d * Value(2.0)     | Value Value(data=2.2)
          Value(d)           | Value Value(data=1.1)
          decimal.Decimal(d)                | BigDecimal 1.10
          decimal.Decimal(value=e)          | BigDecimal 2.0
          decimal.Decimal(wide)             | BigDecimal 12345678901234567890.5
          decimal.Decimal(d).as_tuple()[2]  | Integer -2
          decimal.Decimal(n)                | BigDecimal 7
          decimal.Decimal('1.1').compare(d) | BigDecimal 0
          decimal.Decimal(3).max(d)         | BigDecimal 3
          decimal.Decimal('7') + d          | BigDecimal 8.10
          decimal.getcontext().create_decimal(d) | BigDecimal 1.10
          isinstance(decimal.Decimal(d), decimal.Decimal) | Boolean true
          decimal.Decimal('2.50')           | BigDecimal 2.50
          decimal.Decimal((0, (1, 5), -1))  | BigDecimal 1.5
          decimal.Decimal()                 | BigDecimal 0
          math.floor(wide)                  | BigInteger 12345678901234567890
          math.ceil(wide)                   | BigInteger 12345678901234567891
          math.trunc(d)                     | Integer 1
          abs(n)                            | Integer 7
          abs(-d)                           | BigDecimal 1.10
          """)
  void reckonInPython(String text, String answer) throws ScriptException {
    ScriptEngine engine = Engines.fresh("python");
    engine.put("d", new BigDecimal("1.10"));
    engine.put("e", new BigDecimal("2.0"));
    engine.put("wide", new BigDecimal("12345678901234567890.5"));
    engine.put("n", new AtomicInteger(7));
    Object _ = engine.eval("import decimal, math");
    Object found = engine.eval(text);
    assertEquals(answer, found.getClass().getSimpleName() + " " + found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          js     | new Date(1000)                                              | Instant 1970-01-01T00:00:01Z
          js     | [new Date(0)]                                               | ScriptList [1970-01-01T00:00:00Z]
          python | import decimal; decimal.Decimal('1.50')                     | BigDecimal 1.50
          python | import datetime; datetime.date(2024, 2, 29)                 | LocalDate 2024-02-29
          python | import datetime; datetime.datetime(2024, 2, 29, 1, 2)       | LocalDateTime 2024-02-29T01:02
          python | import datetime; datetime.time(1, 2, 3)                     | LocalTime 01:02:03
          python | 2.0                                                         | Double 2.0
          python | [2.0, 1]                                                    | ScriptList [2.0, 1]
          """)
  void comeBackAsJavas(String language, String text, String answer) throws ScriptException {
    Object found = Engines.fresh(language).eval(text);
    assertEquals(answer, found.getClass().getSimpleName() + " " + found);
  }
}
