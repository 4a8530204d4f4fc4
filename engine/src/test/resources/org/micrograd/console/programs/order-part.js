module.exports = { double: (x) => 2 * x, rows: [1, 2, 3] };
