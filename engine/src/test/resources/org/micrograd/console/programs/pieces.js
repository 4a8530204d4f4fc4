// Pieces that are read when there are some.
process.stdin.setEncoding('utf8').on('readable', () => {
  for (let piece; (piece = process.stdin.read()) !== null;) console.log(typeof piece, JSON.stringify(piece));
}).once('end', () => console.log('end'));
