// What a template says of import is text; what it computes is code.
const a = `import.meta and import('x')`, b = `${typeof import.meta.url} of ${import.meta.filename.split('/').at(-1)} \${import.meta}`, c = String.raw`import.meta\n`;
console.log(a, b, c);
console.log(`${(await import('node:path')).sep} import(${1 + 1})`, `one ${`two ${import.meta.url.startsWith('file:')}`} three`);
console.log("import.meta", 'import("y")', /* import.meta */ a.length); // import.meta
