package org.micrograd.standins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.script.ScriptException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.micrograd.jsr223.GradEngine;
import org.micrograd.script.Access;

/** What a program says of the look of axes is seen in their picture. */
class LooksDrawnTest {
  private static final GradEngine PYTHON = GradEngine.open("micrograd-python", Access.TRUSTED);

  private static final String PLOT = "fig, ax = plt.subplots(); ax.plot([1, 2], label='one'); ";

  @AfterAll
  static void close() {
    PYTHON.close();
  }

  private static String svg(String code) throws ScriptException {
    PYTHON.eval("import matplotlib.pyplot as plt\nplt.close('all'); plt.rcdefaults()\n" + code);
    return (String) PYTHON.eval("plt.gcf()._repr_svg_()");
  }

  /** Each in braces changes the picture of what stands around it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "plt.xticks({rotation=45})",
        "plt.xticks([0, 1]{, rotation=45})",
        "plt.xticks([0, 1], ['a', 'b']{, rotation='vertical'})",
        "plt.xticks([0, 1], ['first', 'b'], rotation=45{, ha='right'})",
        "plt.xticks([0, 1], ['first', 'b'], rotation=30, ha='right'{, rotation_mode='anchor'})",
        "plt.yticks({rotation=45})",
        "plt.xticks({fontsize=20})",
        "plt.xticks({color='r'})",
        "plt.xticks({weight='bold'})",
        "ax.tick_params({labelrotation=45})",
        "ax.tick_params({axis='y', labelsize=6})",
        "ax.tick_params({length=9})",
        "ax.tick_params({direction='in'})",
        "ax.tick_params({width=3})",
        "ax.tick_params({left=False})",
        "ax.tick_params({colors='g'})",
        "ax.set_xticklabels(['first', 'second', 'third']{, rotation=45})",
        "ax.set_xticklabels(['first', 'second', 'third'], rotation=45{, ha='right'})",
        "ax.set_xticks([0, 1]); ax.set_xticklabels(['a', 'b']{, fontdict={'fontsize': 20}})",
        "plt.setp(ax.get_xticklabels(){, rotation=30})",
        "[each.set_rotation({3}0) for each in ax.get_xticklabels()]",
        "{fig.autofmt_xdate()}",
        "ax.set_title('t'{, fontsize=30})",
        "ax.set_title('t'{, loc='left'})",
        "ax.set_title('t'{, color='r'})",
        "ax.set_title('t'{, fontweight='normal'})",
        "ax.set_xlabel('x'{, fontsize=20})",
        "ax.set_xlabel('x'{, style='italic'})",
        "ax.set_xlabel('x'{, loc='right'})",
        "ax.set_ylabel('name'{, rotation=0})",
        "ax.set_ylabel('name'{, loc='top'})",
        "fig.suptitle('t'{, fontsize=20})",
        "plt.suptitle('t'{, color='r'})",
        "ax.text(1, 1, 'w'{, rotation=30})",
        "ax.text(1, 1, 'w'{, fontsize=30})",
        "ax.text(1, 1, 'w'{, va='top'})",
        "ax.text(1, 1, 'w'{, alpha=0.3})",
        "ax.annotate('w', (1, 1){, fontsize=20})",
        "ax.annotate('w', (1, 1), (0, 2), arrowprops=dict({arrowstyle='->'}))",
        "ax.annotate('w', (1, 1), (0, 2), arrowprops=dict(arrowstyle='->'{, color='r'}))",
        "ax.annotate('w', (1, 1), (0, 2), arrowprops=dict(arrowstyle='->'{, lw=4}))",
        "ax.annotate('w', (1, 1), (0, 2), arrowprops=dict(arrowstyle='->'{, ls='--'}))",
        "ax.annotate('w', (1, 1), (0, 2), arrowprops=dict(arrowstyle='->'{, shrinkB=20}))",
        "ax.annotate('w', (1, 1), (0, 2), arrowprops=dict(arrowstyle='->{,head_width=1}'))",
        "ax.annotate('w', (1, 1), (0, 2), arrowprops=dict(arrowstyle='{<}->'))",
        "ax.annotate('w', (1, 1), (0, 2), arrowprops=dict(arrowstyle='-{|}>'))",
        "ax.annotate('w', (1, 1), (0, 2), arrowprops=dict(arrowstyle='-'{, connectionstyle='arc3,rad=.3'}))",
        "ax.annotate('w', (1, 1), (0, 2), arrowprops=dict(arrowstyle='-'{, connectionstyle='angle3'}))",
        "ax.annotate('w', (1, 1), (0, 2), arrowprops=dict({width=9}))",
        "ax.annotate('w', (1, 1), (0, 2), arrowprops=dict({headwidth=30}))",
        "ax.annotate('w', (1, 1), (0, 2), arrowprops=dict({shrink=0.2}))",
        "ax.plot([1, 3], lw=9{, solid_capstyle='round'})",
        "ax.plot([1, 3, 1], lw=9, solid_capstyle='butt'{, solid_joinstyle='bevel'})",
        "ax.plot([1, 3], '--', lw=9{, dash_capstyle='round'})",
        "ax.contourf([[1, 2], [3, 4]], levels=[2, 3]{, extend='min'})",
        "ax.contourf([[1, 2], [3, 4]], levels=[2, 3]{, extend='max'})",
        "ax.grid(True{, color='r'})",
        "ax.grid(True{, alpha=0.2})",
        "ax.grid(True{, linestyle='--'})",
        "ax.grid(True{, lw=3})",
        "{ax.spines['top'].set_visible(False)}",
        "{ax.spines[['top', 'right']].set_visible(False)}",
        "{ax.spines['left'].set_position('zero')}",
        "{ax.spines['left'].set_position(('axes', 0.5))}",
        "{ax.spines['left'].set_color('r')}",
        "{ax.spines['left'].set_linewidth(4)}",
        "ax.legend({fontsize=20})",
        "ax.legend({frameon=False})",
        "ax.legend({labelcolor='r'})",
        "ax.legend({facecolor='y'})",
        "ax.legend({edgecolor='r'})",
        "ax.legend(title='t'{, title_fontsize=20})",
        "ax.plot([2, 1], 'o-', label='b'); ax.legend({borderpad=2})",
        "ax.plot([2, 1], 'o-', label='b'); ax.legend({labelspacing=2})",
        "ax.plot([2, 1], 'o-', label='b'); ax.legend({handlelength=6})",
        "ax.plot([2, 1], 'o-', label='b'); ax.legend({handletextpad=3})",
        "ax.plot([2, 1], 'o-', label='b'); ax.legend({borderaxespad=4})",
        "ax.plot([2, 1], 'o-', label='b'); ax.legend({prop=dict(weight='bold')})",
        "ax.plot([2, 1], 'o-', label='b'); ax.legend({prop=dict(family='monospace')})",
        "ax.plot([2, 1], 'o-', label='b'); ax.legend({fancybox=False})",
        "ax.plot([2, 1], 'o-', label='b'); ax.legend({shadow=True})",
        "ax.plot([2, 1], 'o-', label='b'); ax.legend({numpoints=3})",
        "ax.plot([2, 1], 'o-', label='b'); ax.legend({markerscale=3})",
        "ax.plot([2, 1], 'o-', label='b'); ax.legend({markerfirst=False})",
        "ax.plot([2, 1], label='b'); ax.legend(ncol=2{, columnspacing=9})",
        "ax.legend(title='a long heading'{, alignment='left'})",
        "ax.legend(title='t'{, title_fontproperties=dict(weight='bold')})",
        "ax.scatter([1, 2], [1, 2], label='a'); ax.legend({scatterpoints=3})",
        "ax.plot([2, 1], 'o-', label='b'); ax.bar([1], [1], label='c'); ax.legend({numpoints=3})",
        "ax.plot([], [], 'o-', label='b'{, marker='s'}); ax.legend()",
        "ax.plot([], [], 'o', label='b'{, marker='^'}); ax.legend()",
        "ax.plot([], [], 'o--', label='b'{, marker='x'}); ax.legend()",
        "ax.scatter([], [], label='a'{, marker='D'}); ax.legend()",
        "fig.legend({shadow=True})",
        "plt.colorbar(ax.imshow([[1, 2]]){, extend='both'})",
        "plt.colorbar(ax.imshow([[1, 2]]), extend='both'{, extendrect=True})",
        "plt.colorbar(ax.imshow([[1, 2]]), extend='both'{, extendfrac=0.2})",
        "plt.colorbar(ax.contourf([[1, 2], [3, 4]]){, extend='min'})",
        "plt.colorbar(ax.imshow([[1, 2]]), orientation='horizontal'{, extend='max'})",
        "{plt.rcParams['font.size'] = 20}",
        "{plt.rcParams['axes.spines.top'] = False}",
        "ax.set_xlabel('x'){; plt.rcParams['axes.labelsize'] = 20}",
        "ax.plot([1, 3, 2], 'o'{, mew=5})",
        "ax.plot([1, 3, 2], 'x'{, mec='r'})",
        "ax.plot([1, 3, 2], 'x'{, markeredgewidth=4})",
        "l = ax.plot([1, 3], 'o')[0]{; l.set_mfc('r')}",
        "ax.scatter([1, 2], [3, 4], edgecolors='k'{, linewidths=5})",
        "ax.scatter([1, 2], [3, 4], edgecolors='k'{, linewidths=[1, 4]})",
        "ax.scatter([1, 2], [3, 4]{, lw=4})",
        "ax.scatter([1, 2], [3, 4], marker='x'{, linewidths=4})",
        "ax.scatter([1, 2], [3, 4]{, alpha=[0.1, 1]})",
        "ax.scatter([1, 2], [3, 4]{, edgecolors=['r', 'g']})",
        "s = ax.scatter([1, 2], [3, 4]){; s.set_facecolor('r')}",
        "s = ax.scatter([1, 2], [3, 4]){; s.set_sizes([200])}",
        "s = ax.scatter([1, 2], [3, 4]){; s.set_array([1, 2])}",
        "s = ax.scatter([1, 2], [3, 4]){; s.set_alpha(0.3)}",
        "ax.bar([1, 2], [3, 4], ec='k'{, linewidth=4})",
        "ax.bar([1, 2], [3, 4], ec='k'{, lw=0})",
        "ax.bar([1, 2], [3, 4], ec='k'{, linewidth=[1, 4]})",
        "ax.bar([1, 2], [3, 4], ec='k'{, linestyle='--'})",
        "ax.bar([1, 2], [3, 4]{, edgecolor=['r', 'g']})",
        "ax.barh([1, 2], [3, 4], ec='k'{, lw=4})",
        "ax.bar([1, 2], [3, 4], yerr=1{, error_kw=dict(lw=4)})",
        "ax.bar([1, 2], [3, 4], yerr=1{, error_kw=dict(ecolor='r', capsize=4)})",
        "ax.hist([1, 2, 2], ec='k'{, lw=4})",
        "ax.hist([1, 2, 2], histtype='step'{, lw=4})",
        "ax.hist([1, 2, 2], histtype='step'{, linestyle='--'})",
        "ax.hist([1, 2, 2], histtype='stepfilled'{, hatch='/'})",
        "ax.fill_between([1, 2], [3, 4], ec='k'{, lw=4})",
        "ax.fill_between([1, 2], [3, 4], ec='k'{, linestyle='--'})",
        "ax.fill_between([1, 2], [3, 4]{, edgecolors='r'})",
        "ax.fill_betweenx([1, 2], [3, 4], ec='k'{, ls='--'})",
        "ax.fill([1, 2, 3], [3, 1, 4], ec='k'{, lw=4})",
        "ax.axvspan(1, 2{, ec='r'})",
        "ax.axvspan(1, 2, ec='k'{, lw=4})",
        "ax.axhspan(1, 2{, hatch='/'})",
        "ax.axhspan(1, 2{, fill=False})",
        "ax.pcolormesh([[1, 2], [3, 4]]{, edgecolors='k'})",
        "ax.pcolormesh([[1, 2], [3, 4]], edgecolors='k'{, lw=4})",
        "ax.imshow([[1, 2], [3, 4]]{, interpolation='bilinear'})",
        "ax.errorbar([1, 2], [3, 4], yerr=1{, elinewidth=5})",
        "ax.errorbar([1, 2], [3, 4], yerr=1{, alpha=0.3})",
        "ax.errorbar([1, 2], [3, 4], yerr=1, capsize=4{, capthick=5})",
        "ax.boxplot([1, 2, 2, 3, 9]{, sym='rx'})",
        "ax.boxplot([1, 2, 2, 3, 9]{, boxprops=dict(color='r')})",
        "ax.boxplot([1, 2, 2, 3, 9]{, whiskerprops=dict(ls='-.')})",
        "ax.boxplot([1, 2, 2, 3, 9]{, capprops=dict(lw=4)})",
        "ax.boxplot([1, 2, 2, 3, 9]{, capwidths=0.7})",
        "ax.boxplot([1, 2, 2, 3, 9]{, medianprops=dict(color='r')})",
        "ax.boxplot([1, 2, 2, 3, 9]{, flierprops=dict(marker='x')})",
        "ax.boxplot([1, 2, 2, 3, 9]{, flierprops=dict(mec='r')})",
        "ax.boxplot([1, 2, 2, 3, 9], showmeans=True{, meanprops=dict(marker='D')})",
        "ax.boxplot([1, 2, 2, 3, 9], showmeans=True{, meanline=True})",
        "ax.boxplot([1, 2, 2, 3, 9], patch_artist=True{, boxprops=dict(facecolor='r')})",
        "ax.boxplot([1, 2, 2, 3, 9]{, manage_ticks=False})",
        "ax.violinplot([1, 2, 2, 3]{, bw_method=0.1})",
        "ax.pie([1, 2], labels=['a', 'b']{, textprops=dict(color='r')})",
        "ax.pie([1, 2], labels=['a', 'b']{, textprops=dict(size=20)})",
        "ax.pie([1, 2], labels=['a', 'b']{, rotatelabels=True})",
        "ax.pie([1, 2]{, explode=[0, 0.2]})",
        "ax.pie([1, 2]{, startangle=90})",
        "ax.bar_label(ax.bar([1, 2], [3, 4]){, fontsize=20})",
        "ax.bar_label(ax.bar([1, 2], [3, 4]){, rotation=45})",
        "ax.bar_label(ax.bar([1, 2], [3, 4]){, padding=9})",
        "ax.bar_label(ax.bar([1, 2], [3, 4]){, label_type='center'})",
        "ax.annotate('w', (1, 1), (9, {1}9), textcoords='offset points')",
        "ax.arrow(1, 1, 2, 2{, head_width=1})",
        "ax.arrow(1, 1, 2, 2{, width=0.2})",
        "ax.arrow(1, 1, 2, 2, head_width=1{, length_includes_head=True})",
        "ax.arrow(1, 1, 2, 2, head_width=1{, shape='left'})",
        "ax.arrow(1, 1, 2, 2, head_width=1{, overhang=0.5})",
        "ax.arrow(1, 1, 2, 2, head_width=1{, alpha=0.3})",
        "ax.quiver([1, 2], [3, 4], [1, 2], [3, 4]{, scale=5})",
        "ax.quiver([1, 2], [3, 4], [1, 2], [3, 4]{, width=0.05})",
        "ax.quiver([1, 2], [3, 4], [1, 2], [3, 4]{, headwidth=9})",
        "ax.quiver([1, 2], [3, 4], [1, 2], [3, 4]{, pivot='mid'})",
        "ax.quiver([1, 2], [3, 4], [1, 2], [3, 4]{, angles='xy'})",
        "ax.quiver([1, 2], [3, 4], [1, 2], [3, 4]{, alpha=0.3})",
        "ax.quiver([1, 2], [3, 4], [1, 2], [3, 4]{, [1, 2]})",
        "ax.contour([[1, 2], [3, 4]]{, linestyles='--'})",
        "ax.contour([[1, 2], [3, 4]], linewidths=2{, linestyles=['-', ':']})",
        "ax.contour([[1, 2], [3, 4]]{, linewidths=[1, 4]})",
        "ax.contour([[-1, -2], [3, 4]], colors='k'{, linestyles='-'})",
        "ax.clabel(ax.contour([[1, 2], [3, 4]]){, fontsize=20})",
        "ax.clabel(ax.contour([[1, 2], [3, 4]]){, colors='r'})",
        "ax.text(1, 1, 'w'{, bbox=dict(facecolor='y')})",
        "ax.text(1, 1, 'w', bbox=dict(facecolor='y'{, boxstyle='round'}))",
        "ax.text(1, 1, 'w', bbox=dict(facecolor='y'{, alpha=0.5}))",
        "ax.text(1, 1, 'w', bbox=dict(facecolor='y', boxstyle='round{,pad=1}'))",
        "ax.text(1, 1, 'w'{, backgroundcolor='y'})",
        "ax.text(1, 1, 'w'{, family='monospace'})",
        "t = ax.text(1, 1, 'w'){; t.set_bbox(dict(fc='r'))}",
        "t = ax.text(1, 1, 'w'){; t.set_position((1, 1.5))}",
        "t = ax.text(1, 1, 'w'){; t.set_fontsize(30)}",
        "t = ax.text(1, 1, 'w'){; t.set(rotation=40, ha='right')}",
        "ax.set_title('t'{, bbox=dict(fc='y')})",
        "ax.set_xlabel('x'{, family='serif'})",
        "ax.set_xlabel('x'){; ax.xaxis.label.set_color('r')}",
        "{ax.minorticks_on()}",
        "{ax.xaxis.tick_top()}",
        "{ax.yaxis.tick_right()}",
        "ax.minorticks_on(){; ax.minorticks_off()}",
        "ax.pie([1, 2]{, shadow=True})",
        "fig.tight_layout({pad=5})",
        "plt.tight_layout({rect=(0.2, 0.2, 0.8, 0.8)})",
        "f, a = plt.subplots(2, 2); f.tight_layout({h_pad=9})",
        "f, a = plt.subplots(2, 2); f.tight_layout({w_pad=9})",
        "import matplotlib.colors as mc; ax.hist2d([1, 1, 1, 2], [1, 1, 2, 2], 2{, norm=mc.LogNorm()})",
        "ax.tick_params({top=True})",
        "ax.tick_params({right=True})",
        "ax.tick_params({rotation=45})",
        "ax.tick_params(top=True{, direction='in'})",
        "{ax.xaxis.set_ticks_position('top')}",
        "ax.stairs([1, 3]{, hatch='/'})",
        "ax.stairs([1, 3]{, lw=4})",
        "ax.broken_barh([(1, 2)], (0, 2){, ec='r'})",
        "ax.legend(){.get_frame().set_facecolor('y')}",
        "fig.suptitle('t'{, x=0.1})",
        "fig.supxlabel('t'{, fontsize=30})",
        "fig.supylabel('t'{, color='r'})",
        "fig.text(0.5, 0.5, 'w'{, rotation=30})",
        "fig.text(0.5, 0.5, 'w'{, bbox=dict(fc='y')})",
        "{fig.subplots_adjust(left=0.4)}",
        "{plt.subplots_adjust(top=0.6)}",
        "plt.subplots(2, 2){; plt.subplots_adjust(wspace=1)}",
        "plt.subplots(2, 2{, gridspec_kw=dict(hspace=1)})",
        "fig.add_subplot(1, 2, 2{, frameon=False})"
      })
  void whatIsSaidIsSeen(String code) throws ScriptException {
    int from = code.indexOf('{');
    int to = code.lastIndexOf('}');
    String all = code.substring(0, from) + code.substring(from + 1, to) + code.substring(to + 1);
    String without = code.substring(0, from) + code.substring(to + 1);
    assertNotEquals(svg(PLOT + without), svg(PLOT + all), code);
  }

  /** How far words are turned, and where, by matplotlib: the box around them begins at the tick. */
  @ParameterizedTest
  @CsvSource({"45, -45", "-30, 30", "200, -200", "330, -330"})
  void numbersAreTurned(String degrees, double expected) throws ScriptException {
    String svg = svg(PLOT + "plt.xticks([0, 1], ['first', 'second'], rotation=" + degrees + ")");
    Pattern turn = Pattern.compile("rotate\\(([-\\d.]+)\\)\">\\s*<text[^>]*>(first|second)<");
    for (MatchResult m : turn.matcher(svg).results().toList()) {
      assertEquals(0, (Double.parseDouble(m.group(1)) - expected) % 360, 1e-9);
    }
    assertEquals(2, turn.matcher(svg).results().count(), svg);
  }

  /** One bar for several axes reaches along all of them, however they lie. */
  @ParameterizedTest
  @CsvSource({"2, 1, 1.6", "3, 2, 2.5", "1, 2, 0.9"})
  void aBarReachesAlongAllItsAxes(int rows, int columns, double times) throws ScriptException {
    String grid = "fig, axs = plt.subplots(%d, %d); ".formatted(rows, columns);
    String code =
        grid + "im = [ax.imshow([[0, 1]]) for ax in axs.ravel()][0]; fig.colorbar(im, ax=";
    double one = height(svg(code + "axs.ravel()[0])"));
    double all = height(svg(code + "axs)"));
    assertTrue(all > times * one, one + " " + all);
  }

  /** How high the highest rectangle of a bar's width is. */
  private static double height(String svg) {
    Pattern box = Pattern.compile("M([\\d.]+),([\\d.]+)L([\\d.]+),\\2L\\3,([\\d.]+)L\\1");
    return box.matcher(svg)
        .results()
        .filter(m -> Math.abs(number(m, 3) - number(m, 1) - 14) < 0.1)
        .mapToDouble(m -> Math.abs(number(m, 4) - number(m, 2)))
        .max()
        .orElse(0);
  }

  private static double number(MatchResult m, int group) {
    return Double.parseDouble(m.group(group));
  }

  @Test
  void whatCannotBeIsRefused() {
    for (String code :
        new String[] {
          "plt.xticks(ha='middle')",
          "ax.tick_params(labeltop=True)",
          "ax.tick_params(labelright=True)",
          "ax.legend(mode='expand')",
          "ax.legend(handleheight=4)",
          "ax.legend(alignment='top')",
          "ax.set_title('t', loc='top')",
          "ax.set_ylabel('t', loc='left')",
          "plt.xticks(fontsize='huge')",
          "ax.tick_params(direction='up')",
          "plt.colorbar(ax.imshow([[1, 2]]), extend='all')",
          "plt.colorbar(ax.imshow([[1, 2]]), extend='both', extendfrac='auto')",
          "ax.text(1, 1, 'w', bbox=dict(boxstyle='larrow'))",
          "ax.text(1, 1, 'w', bbox=dict(shade=True))",
          "ax.scatter([1, 2], [3, 4], marker=(5, 1))",
          "ax.scatter([1, 2], [3, 4], alpha=[0.1, 0.2, 0.3])",
          "ax.imshow([[1, 2]], interpolation='rough')",
          "ax.quiver([1], [1], [1], [1], pivot='end')",
          "ax.quiver([1], [1], [1], [1], units='inches', angles=30)",
          "ax.arrow(0, 0, 1, 1, shape='half')",
          "ax.pie([1, 2], hatch='/')",
          "fig.subplots_adjust(left=0.7, right=0.3)",
          "ax.hexbin([1], [1], xscale='log')",
          "ax.spy([[1]], marker='o')"
        }) {
      assertThrows(ScriptException.class, () -> svg(PLOT + code), code);
    }
  }

  /** The colours of levels from the lowest up, as Debian's matplotlib 3.6.3 has them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "contourf | levels=[1, 2, 3, 5]                | 472d7b 2c728e 5ec962",
        "contourf | levels=[1, 2, 3, 5], extend='both' | 440154 472d7b 2c728e 5ec962 fde725",
        "contourf | levels=[1, 2, 3, 5], extend='min'  | 440154 472d7b 2c728e 5ec962",
        "contourf | levels=[1, 2, 3, 5], extend='max'  | 472d7b 2c728e 5ec962 fde725",
        "contourf | levels=[1, 5]                      | 21918d",
        "contourf | levels=[1, 2, 5], vmin=0, vmax=10  | 463480 2f6c8e",
        "contourf | levels=[1, 2, 5], colors=['r', 'g', 'b', 'y'], extend='both' | ff0000 008000 0000ff bfbf00",
        "contourf | levels=[1, 2, 5], colors=['r', 'g'], extend='max' | ff0000 008000",
        "contour  | levels=[1, 2, 3, 5]                | 440154 3b528b 21918d fde725",
        "contour  | levels=[1, 2, 5], vmin=0, vmax=10  | 482475 414487 21918d"
      })
  void levelsHaveTheColoursOfTheirMiddles(String kind, String words, String colours)
      throws ScriptException {
    String drawn =
        svg(
            "plt.%s([[i / 4 + j / 4 for i in range(13)] for j in range(13)], %s)"
                .formatted(kind, words));
    List<String> found =
        Pattern.compile("#([0-9a-f]{6})").matcher(drawn).results().map(m -> m.group(1)).toList();
    for (String colour : colours.split(" ")) {
      assertTrue(found.stream().anyMatch(each -> isNear(each, colour)), colour + " in " + found);
    }
  }

  /** What arrows of annotate are told wrongly, in matplotlib's words, and what is not built. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "foo=1                                      | got an unexpected keyword argument 'foo'",
        "arrowstyle='->', width=3                   | got an unexpected keyword argument 'width'",
        "arrowstyle='zig'                           | Unknown style: 'zig'",
        "arrowstyle='->', connectionstyle='zig'     | Unknown style: 'zig'",
        "arrowstyle='->', connectionstyle='bar'     | this stand-in for matplotlib has the connectionstyles",
        "arrowstyle=']->'                           | this stand-in for matplotlib has the arrowstyles"
      })
  void arrowsAreRefusedByName(String words, String sentence) {
    String code = "plt.annotate('w', (1, 1), (0, 2), arrowprops=dict(%s))".formatted(words);
    ScriptException e = assertThrows(ScriptException.class, () -> svg(code));
    assertTrue(e.getMessage().contains(sentence), e.getMessage());
  }

  /** Whether two colours differ by no more than the rounding of a map. */
  private static boolean isNear(String a, String b) {
    return IntStream.of(0, 2, 4)
        .allMatch(k ->
            Math.abs(
                    Integer.parseInt(a.substring(k, k + 2), 16)
                        - Integer.parseInt(b.substring(k, k + 2), 16))
                <= 2);
  }
}
