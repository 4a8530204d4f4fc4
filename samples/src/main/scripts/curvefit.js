// A curve through measurements: a damped oscillation, from a start that is not close.
import { cos, exp, leastSquares, linspace, parseCsv, plot } from 'micrograd';

const measured = parseCsv(`time,height
0,2.02
0.5,1.04
1,-0.36
1.5,-1.17
2,-1.08
2.5,-0.41
3,0.33
3.5,0.71
4,0.61
4.5,0.19
5,-0.24
5.5,-0.42
6,-0.34
`);

const model = (b, t) => b[0] * exp(-b[1] * t) * cos(b[2] * t);
const found = leastSquares(model, measured.rows, [1, 0.1, 2]);
const [height, damping, frequency] = found.parameters;
print('height', height.toFixed(4), 'damping', damping.toFixed(4), 'frequency', frequency.toFixed(4));
print('standard errors', found.errors.map((e) => e.toFixed(4)).join(' '));
print('residual sum of squares', found.residualSumOfSquares.toFixed(6));

const times = linspace(0, 6, 200);
plot(times, times.map((t) => model(found.parameters, t)), 'fitted')
  .scatter(measured.column('time'), measured.column('height'), 'measured')
  .xLabel('time').yLabel('height').title('A damped oscillation').save('curvefit.svg');
