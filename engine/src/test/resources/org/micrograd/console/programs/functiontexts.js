console.log(String(function g() { try {} catch (e) { a } }));
console.log(`${(x) => { try { x() } catch ({ message, name }) { return name } }}`);
console.log((() => { try { 1 } catch (err) {
  return 2 } finally {} }).toString());
class K { m() { try {} catch (e) { return e } } }
console.log(K.toString());
