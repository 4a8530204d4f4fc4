// Formulas as users of many fields write them, with the points at which they are asked for: failures() compares all ways of asking.
const F = {
 bs: [(s,k,r,v,t) => {
     const d1=(log(s/k)+(r+v**2/2)*t)/(v*sqrt(t)), d2=d1-v*sqrt(t);
     return s*normCdf(d1)-k*exp(-r*t)*normCdf(d2);
 }, 100,95,.03,.2,1.5],
 bond: [(y,face) => Array.from({length:10},(_,i)=>5/(1+y)**(i+1)).reduce((a,b)=>a+b) + face/(1+y)**10, .05,100],
 xirr: [(r) => [[-1000,0],[300,100],[400,250],[500,400]].reduce((s,[c,d]) => s + c/(1+r)**(d/365), 0), .1],
 sumLoop: [(x,y) => { let s=0; for (let i=1;i<=5;i++) s += x**i/i*y; return s; }, .5,2],
 forOf: [(x,y) => { let s=0; for (const [i,v] of [x,y,x*y].entries()) s += v*i; return s; }, .5,2],
 forIn: [(x,y) => { const o={a:x,b:y}; let s=0; for (const k in o) s += o[k]**2; return s; }, .5,2],
 pendulum: [(th,w,l) => {
     const h=.05, f=([a,b])=>[b,-9.81/l*sin(a)];
     let s=[th,w];
     for (let i=0;i<20;i++) { const k1=f(s), k2=f(s.map((v,j)=>v+h/2*k1[j])), k3=f(s.map((v,j)=>v+h/2*k2[j])), k4=f(s.map((v,j)=>v+h*k3[j]));
     s=s.map((v,j)=>v+h/6*(k1[j]+2*k2[j]+2*k3[j]+k4[j]));
 } return s[0]**2+s[1];
 }, 1.3,.7,2],
 kepler: [(e,M) => { let E=M; for (let i=0;i<8;i++) E -= (E-e*sin(E)-M)/(1-e*cos(E)); return E; }, .3,.6],
 pk: [(ka,ke,v) => [.5,1,2,4,8].map((t,i)=>(100*ka/(v*(ka-ke))*(exp(-ke*t)-exp(-ka*t))-[9,14,17,14,7][i])**2).reduce((a,b)=>a+b), 1,.2,4],
 normal: [(m,s) => -[.5,1.2,2.3].reduce((a,x)=>a-.5*((x-m)/s)**2-log(s)-.5*Math.log(2*Math.PI),0), 1,.7],
 gammaLL: [(k,th) => [.5,1.2].reduce((a,x)=>a+(k-1)*Math.log(x)-x/th-lgamma(k)-k*log(th),0), 2,1.5],
 student: [(m,s,nu) => [.5,1.2,2].reduce((a,x)=>a+lgamma((nu+1)/2)-lgamma(nu/2)-.5*log(nu*Math.PI)-log(s)-(nu+1)/2*log1p(((x-m)/s)**2/nu),0), .5,1,3],
 weibull: [(k,l) => [.5,1.2].reduce((a,x)=>a+log(k/l)+(k-1)*log(x/l)-(x/l)**k,0), 1.4,2],
 softmax: [(a,b,c) => { const e=[a,b,c].map(exp), s=e.reduce((p,q)=>p+q); return -log(e[1]/s); }, .1,.2,.3],
 mapFn: [(a,b,c) => [a,b,c].map(tanh).map(sigmoid).map(relu).reduce((x,y)=>x*y), .1,.2,.3],
 attention: [(a,b,c) => {
     const q=[[a,b],[c,a]],k=[[b,c],[a,b]];
     return q.flatMap((qi)=>softmax(k.map((kj)=>dot(qi,kj)/Math.SQRT2))).reduce((s,w,i)=>s+w*i,0);
 }, .5,.2,.1],
 det: [(a,b,c,d) => {
     const det=(m)=>m.length===1?m[0][0]:m[0].reduce((s,x,j)=>s+(-1)**j*x*det(m.slice(1).map((r)=>r.filter((_,i)=>i!==j))),0);
     return det([[a,b,c],[b,d,a],[c,a*d,1]]);
 }, 2,.3,.5,1.5],
 chol: [(a,b,c) => {
     const A=[[a,b],[b,c]], L=[[0,0],[0,0]];
     for (let i=0;i<2;i++) for (let j=0;j<=i;j++) { let s=A[i][j];
     for (let k=0;k<j;k++) s=s-L[i][k]*L[j][k];
     L[i][j]= i===j ? sqrt(s) : s/L[j][j];
 } return 2*(log(L[0][0])+log(L[1][1]));
 }, 4,1,3],
 gauss: [(a,b,c) => {
     const A=[[a,1,0],[1,b,c],[0,c,4]], y=[1,2,3];
     for (let i=0;i<3;i++) for (let r=i+1;r<3;r++) { const f=A[r][i]/A[i][i];
     A[r]=A[r].map((v,k)=>v-f*A[i][k]);
     y[r]=y[r]-f*y[i];
 } const x=[0,0,0];
     for (let i=2;i>=0;i--) { let s=y[i];
     for (let k=i+1;k<3;k++) s=s-A[i][k]*x[k];
     x[i]=s/A[i][i];
 } return x.reduce((s,v)=>s+v**2,0);
 }, 2,1,3],
 heron: [(ax,ay,bx,by) => { const a=hypot(ax,ay),b=hypot(bx,by),c=hypot(ax-bx,ay-by),s=(a+b+c)/2; return sqrt(s*(s-a)*(s-b)*(s-c)); }, 1,2,3,.5],
 closure: [(x,y) => { const make=(k)=>(z)=>(k=k*z,k+x); const f=make(y); return f(x)*f(2); }, 1,2],
 rec: [(x) => { function p(n) { return n===0?1:x*p(n-1)+n; } return p(6); }, 2],
 klass: [(x,y) => {
     class Poly { #c;
     constructor(...c){this.#c=c;} at(t){return this.#c.reduceRight((s,c)=>s*t+c,0);} get d(){return new Poly(...this.#c.map((c,i)=>c*i).slice(1));} static of(...c){return new Poly(...c);} } const p=Poly.of(1,x,3);
     return p.at(y)+p.d.at(y);
 }, 1.5,2.5],
 inherit: [(x,y) => {
     class A { constructor(v){this.v=v;} f(){return this.v*2;} } class B extends A { f(){return super.f()+y;} } return new B(x).f()**2;
 }, 1.5,2.5],
 destruct: [(x,y,z) => { const {a,...rest}={a:x,b:y,c:z}, [p,...q]=[x,y,z], {b:{c=3}={}}={}; return a*rest.b+rest.c*p+q[0]*q[1]*c; }, 1,2,3],
 defaults: [(x,y=2) => x*y, 1],
 generator: [(x,y) => {
     function* terms() { let t=x;
     for (let n=1;n<8;n++) { yield t;
     t=t*y/n;
 } } let s=0;
     for (const t of terms()) s+=t;
     return s+[...terms()][2];
 }, .5,.7],
 iter: [(x,y) => { const it={*[Symbol.iterator](){ yield x; yield y; yield x*y; }}; return [...it].reduce((a,b)=>a+b)+Math.max(...[1,2])*x; }, .5,.7],
 spread: [(x,y) => { const f=(...a)=>a.reduce((p,q)=>p+q); return f(...[x,y],...new Set([1,2]),x*2); }, .5,.7],
 obj: [(x,y) => Object.entries({a:x,b:y}).reduce((s,[k,v],i)=>s+v*(i+k.length),0)+Object.values({...{a:x},c:y}).reduce((a,b)=>a*b), .5,.7],
 map: [(x,y) => {
     const m=new Map([['a',x],['b',y]]);
     let s=0;
     m.forEach((v,k)=>{ s+=v*k.charCodeAt(0); });
     return s+m.get('a')*[...m.values()][1];
 }, .5,.7],
 inplace: [(x,y) => { let s=x; s+=y; s*=x; s-=1; s/=y; s**=2; return -s + +y; }, 1,2],
 incr: [(x,y) => { let s=x; s++; ++s; const t=s--; --s; return s*t*y; }, 1,2],
 mixed: [(x,y) => 2*x+y+x*1.5-3+10**x+2**-y+(x/3)**2+1/x+0*y, 1,2],
 ternConst: [(x,y) => ('ab'.length>1?x:y)*([].length===0?y:x), .2,.1],
 opt: [(x,y) => { const o={f:(v)=>v*2}; return o.f?.(x)+(o.g?.(y)??y); }, .2,.1],
 comma: [(x,y) => { let i; return i=x*y, i+1; }, .2,.1],
 label: [(x,y) => { let s=x; outer: for (let i=0;i<3;i++) for (let j=0;j<3;j++) { if (j===2) continue outer; s=s*y+j; } return s; }, .2,.1],
 doWhile: [(x,y) => { let n=0; do { x=x*y+n; n++; } while (n<5); return x; }, .6,.7],
 switchConst: [(x,y) => {
     let s=x;
     for (const k of ['a','b','c']) switch (k) { case 'a': s=s*2;
     break;
     case 'b': s=s+y;
     break;
     default: s=s**2;
 } return s;
 }, .6,.7],
 tryC: [(x,y) => { try { throw new Error('a'); } catch (e) { return x*y*e.message.length; } finally { y; } }, .6,.7],
 methods: [(x,y) => (x instanceof Value ? x : value(x)).mul(2).add(y).tanh().sub(1).neg().exp(), .6,.7],
 lib: [(x,y) => log10(x)*log2(y)+log1p(x)+cbrt(y)+sinh(x)/cosh(y)+asinh(x)+erf(x)+acos(x)+atanh(y)+normQuantile(x)+logit(x), .5,.25],
 where: [(x,y) => where(gt(x,y), x*2, y*3)+max(x,y)*min(x,y)+abs(x-y)+clamp(x,0,.5), .6,.7],
 lse: [(x,y,z) => logSumExp([x,y,z])+dot([x,y],[z,1])+mean([x,y,z])+sum([x,y]), 1,2,3],
 tree: [(s,vol) => {
     const n=12,dt=1/n,u=exp(vol*Math.sqrt(dt)),d=1/u,p=(Math.exp(.03*dt)-d)/(u-d);
     let v=Array.from({length:n+1},(_,i)=>max(s*u**(n-i)*d**i-95,0));
     for (let k=0;k<n;k++) v=v.slice(1).map((b,i)=>Math.exp(-.03*dt)*(p*v[i]+(1-p)*b));
     return v[0];
 }, 90,.25],
 currying: [(x,y) => { const add=(a)=>(b)=>a+b, pipe=(...f)=>(v)=>f.reduce((a,g)=>g(a),v); return pipe(add(y),(v)=>v*2,tanh)(x); }, .6,.7],
 sortIdx: [(x,y) => [3,1,2].sort((a,b)=>a-b).map((k)=>x**k).reduce((a,b)=>a+b)*y, .6,.7],
 flat: [(x,y) => [[x,[y]],[x*y]].flat(2).reduce((a,b)=>a+b)+[x,y].concat([1]).at(-1)*x, .6,.7],
 fill: [(x,y) => Array(4).fill(x).map((v,i)=>v*i).reduce((a,b)=>a+b)+Array.of(x,y).reverse()[0], .6,.7],
 typed: [(x,y) => Array.from(new Float64Array([1,2,3])).reduce((s,v)=>s+v*x,y), .6,.7],
 typedMap: [(x,y) => [...new Float64Array([1,2,3])].map((v)=>v*x).reduce((a,b)=>a+b)*y, .6,.7],
 json: [(x,y) => { const {w,b}=JSON.parse('{"w":[1,2],"b":3}'); return w[0]*x+w[1]*y+b; }, .6,.7],
 big: [(x,y) => x*Number(3n)+y, .6,.7],
 date: [(x,y) => x*(new Date(2024,0,2)-new Date(2024,0,1))/864e5+y, .6,.7],
 mathC: [(x,y) => x*Math.PI+y*Math.E+Math.LN2*Math.pow(2,3)+Math.hypot(3,4)*x, .6,.7],
 elementAcc: [(x,y) => {
     const a=[];
     a.push(x);
     a.push(y,x*y);
     a.unshift(1);
     a.splice(1,1);
     a[5]=x;
     return a.filter((v)=>v!==undefined).reduce((p,q)=>p+q);
 }, .6,.7],
 getter: [(x,y) => { const o={get v(){return x*y;}, set w(k){this.k=k*2;}}; o.w=x; return o.v+o.k; }, .6,.7],
 bind: [function (x,y) { const f=function(k){ return this.a*k; }.bind({a:x}); return f(y)+f.call({},2)+Reflect.apply(f,null,[3]); }, .6,.7],
 args: [function (x,y) { return arguments[0]*arguments[1]+arguments.length; }, .6,.7],
 proxyObj: [(x,y) => { const p=new Proxy({x,y},{get:(t,k)=>t[k]*2}); return p.x*p.y; }, .6,.7],
 sym: [(x,y) => { const k=Symbol('k'), o={[k]:x,['a'+1]:y}; return o[k]+o.a1; }, .6,.7],
 vecClass: [(x,y) => {
     class V { constructor(...a){this.a=a;} plus(o){return new V(...this.a.map((v,i)=>v+o.a[i]));} dot(o){return this.a.reduce((s,v,i)=>s+v*o.a[i],0);} } const p=new V(x,y,1);
     return p.plus(new V(1,2,3)).dot(p);
 }, .6,.7],
 lstm: [(w,u) => {
     let h=0,c=0;
     for (const x of [1,.5,-.3]) { const f=sigmoid(w*x+u*h), g=tanh(u*x+w*h);
     c=f*c+(1-f)*g;
     h=f*tanh(c);
 } return h;
 }, .3,.2],
 neuron: [(x,y) => {
     const n={w:[.3,-.2],b:.1};
     const act=n.w.reduce((s,wi,i)=>s+wi*[x,y][i],n.b);
     return act.relu ? act.relu() : relu(act);
 }, .6,.7],
 trap: [(a,b) => { const f=(t)=>exp(-a*t)*cos(b*t), n=20,h=1/n; let s=(f(0)+f(1))/2; for (let i=1;i<n;i++) s+=f(i*h); return s*h; }, 2,.7],
 contfrac: [(x) => { let v=0; for (let k=10;k>0;k--) v=k*x/(1+v); return 1/(1+v); }, .5],
 quat: [(a,b,c) => { const n=sqrt(1+a*a+b*b+c*c), [w,x,y,z]=[1,a,b,c].map((v)=>v/n); return 1-2*(y*y+z*z)+4*(x*y-w*z)+6*(x*z+w*y); }, .3,.2,.1],
 zip: [(x,y) => {
     const zip=(...r)=>r[0].map((_,i)=>r.map((q)=>q[i]));
     return zip([x,y],[1,2],[y,x]).map(([a,b,c])=>a*b*c).reduce((p,q)=>p+q);
 }, .6,.7],
 memo: [(x,y) => { const m={}; const fib=(n)=>m[n]??=(n<2?n*x:fib(n-1)+fib(n-2)*y); return fib(10); }, .6,.7],
 garch: [(a,b) => [.1,-.4,.3,1.2].reduce(({h,t},r)=>{ const k=.1+a*r*r+b*h; return {h:k,t:t+.5*(log(k)+r*r/k)}; },{h:1,t:0}).t, .3,.2],
 sci: [(x,y) => 1e-3*x+0x10*y+0b11*x+1_000*y+.5e1, .6,.7],
 logical: [(x,y) => { const scale=null; const k=scale ?? 2, m=0 || 3; return x*k+y*m; }, .6,.7],
 bern: [(p) => [0,1,1,true,false].reduce((s,y)=>s+(y?log(p):log(1-p)),0), .3],
 boolMul: [(x,y) => x*Number(true)+y*(+false)+x, .6,.7],
 groupBy: [(x,y) => {
     const rows=[{k:'a',v:1},{k:'b',v:2},{k:'a',v:3}], g={};
     for (const {k,v} of rows) (g[k]??=[]).push(v*x);
     return Object.values(g).map((l)=>l.reduce((a,b)=>a+b)**2).reduce((a,b)=>a+b)*y;
 }, .6,.7],
 setSum: [(x,y) => { let s=y; new Set([1,2,3]).forEach((k)=>{ s+=k*x; }); return s; }, .6,.7],
 reduceRight: [(x,y) => [1,2,3].reduceRight((s,c)=>s*x+c, y), .6,.7],
 fromEntries: [(x,y) => { const o=Object.fromEntries([['p',x],['q',y]]); return o.p**2*o.q; }, .6,.7],
 template: [(x,y) => { const n=`${1}${2}`.length; return x*n+y; }, .6,.7],
 quad: [(b,c) => (-b+sqrt(b*b+4*c))/2, 2,5],
 matmul: [(a,b) => {
     const mm=(A,B)=>A.map((r)=>B[0].map((_,j)=>r.reduce((s,v,k)=>s+v*B[k][j],0)));
     const M=mm([[a,1],[b,2]],[[b,a],[1,3]]);
     return M[0][0]*M[1][1]-M[0][1]*M[1][0];
 }, .6,.7],
 expm: [(a,b) => {
     let T=[[1,0],[0,1]],S=[[1,0],[0,1]];
     const A=[[a,b],[-b,a]];
     for (let k=1;k<10;k++) { T=T.map((r)=>[0,1].map((j)=>(r[0]*A[0][j]+r[1]*A[1][j])/k));
     S=S.map((r,i)=>r.map((v,j)=>v+T[i][j]));
 } return S[0][0]+S[0][1];
 }, .3,.4],
 bessel: [(m,k) => [.5,1.2].reduce((s,x)=>s+k*cos(x-m)-log(2*Math.PI*besselI(0,k)),0), .5,2],
 hill: [(x,n) => x**n/(3**n+x**n), 5,2],
 annuity: [(r,p) => p*(1-(1+r)**-12)/r, .01,3],
};

const num = (v) => (v instanceof Value ? v.data : Number(v));
const close = (a, b, tolerance) => Object.is(a + 0, b + 0) || Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b));

function slope(f, p, i) {
  const step = 1e-5 * Math.max(1, Math.abs(p[i])), a = [...p], b = [...p];
  a[i] += step;
  b[i] -= step;
  return (num(f(...a)) - num(f(...b))) / (2 * step);
}

/** What differs: on plain numbers, by differences of those, compiled, in a batch. */
function differences(f, p) {
  const xs = p.map((x) => value(x)), y = f(...xs), found = [];
  y.backward();
  const gradient = xs.map((x) => x.grad);
  const check = (what, expected, answered, tolerance) => {
    const same = expected.length === answered.length && expected.every((x, i) => close(x, answered[i], tolerance));
    if (!same) found.push(`${what}: ${answered}, not ${expected}`);
  };

  check('plain', [num(f(...p))], [y.data], 1e-12);
  check('slopes', p.map((_, i) => slope(f, p, i)), gradient, 3e-6);
  const c = compile(f), second = hessian(f(...xs), xs);
  for (let k = 0; k < 12; k++) {
    check('compiled', [y.data], [c(...p)], 1e-13);
    check('compiled gradient', gradient, c.grad(...p), 1e-11);
  }
  check('compiled hessian', second.flat(), c.hessian(...p).flat(), 1e-9);
  const b = c.batch(...p.map((x) => [x, x * 1.0001, x]));
  check('batch', [y.data, y.data], [b.values[0], b.values[2]], 1e-12);
  check('batch gradients', gradient, b.gradients.map((column) => column[2]), 1e-10);
  check('jvp', [gradient.reduce((sum, x) => sum + x)], [c.jvp(p, p.map(() => 1))], 1e-10);
  return found;
}

globalThis.failures = () => Object.entries(F).flatMap(([name, [f, ...p]]) => {
  try {
    return differences(f, p).map((each) => `${name} ${each}`);
  } catch (e) {
    return [`${name} ${e}`];
  }
});
