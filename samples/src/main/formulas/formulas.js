// Formulas of the users of a service: each a function of numbers, by its name.
var call = compile(function call(spot, strike, rate, volatility, time) {
  const spread = volatility * sqrt(time);
  const d = (log(spot / strike) + (rate + volatility**2 / 2) * time) / spread;
  return spot * normCdf(d) - strike * exp(-rate * time) * normCdf(d - spread);
});

var growth = compile(function growth(start, rate, years) {
  return start * (1 + rate)**years;
});
