/** What a word gives away about a request. */
export type WordKind = 'code' | 'maths' | 'english' | 'otherLanguage';

/**
 * Words in lower case, without digits. Words of code and maths are those that other texts rarely
 * hold ("class" and "sum" are missing for that reason); words of a language are its most frequent
 * ones, without those that it shares with English. Scripts without spaces are read in pairs of
 * characters, so their words stand here as pairs.
 */
const words: Readonly<Record<WordKind, string>> = {
  code: `
    algorithm api async await bash boolean bug bytecode codebase coding compile compiler config
    const css css csv cuda debug debugger def dockerfile elif endpoint enum exec fastapi fn foreach
    frontend func golang grep haskell html http java javascript jquery json jvm kotlin
    kubernetes lambda linter localhost malloc middleware mutex mysql nginx npm null nullptr numpy
    oauth pandas parser php postgres postgresql printf println pytest python react recursion
    recursive redis refactor regex repo repository rust scala sdk segfault shellscript sql sqlite
    stacktrace stdin stdout struct subclass subprocess swift syntax tuple typeerror typescript unix
    unittest utf uuid var void webhook xml yaml
    código programación programar función funktion programmcode quellcode schnittstelle fehlermeldung
    codice programmazione fonction algorithme algoritmo algorithmus программа программы функцию
    функция функции код кода алгоритм
    代码 编程 函数 算法 程序 数据库 コー ード 関数 プロ グラ 코드 함수 프로 알고`,
  maths: `
    algebra arctan arithmetic asymptotic bayes binomial bijection calculus cdot coefficient combinatorics
    commutative congruent cosine covariance denominator derivative determinant diagonalize
    differentiate divisible eigenvalue eigenvalues eigenvector equation equations exponent factorial
    frac geometric geometry hypotenuse inequality infty integer integers integral integrate irrational
    isomorphic laplace leq lemma logarithm mathbb matrices matrix maths mathematics modulo multiply
    numerator orthogonal parabola permutation permutations polynomial prime primes probability proof
    prove pythagoras quadratic quotient rational sine solve sqrt theorem triangle trigonometry variance
    vertices
    gleichung gleichungen ableitung beweise beweis wahrscheinlichkeit integrale matrizen primzahl
    primzahlen berechne löse dreieck équation équations dérivée probabilité intégrale démontre
    démontrer théorème résous calcule nombres ecuación ecuaciones derivada probabilidad demuestra
    teorema resuelve matriz primo primos equazione probabilità dimostra risolvi equação
    probabilidade уравнение уравнения докажи вероятность производную интеграл теорему реши
    方程 证明 積分 积分 概率 矩阵 导数 定理 確率 証明 行列 微分 방정 증명 확률 적분`,
  english: `
    about and any are been because before between both but can could did does each explain from
    give had has have her his how into its just make many more most much must my not of or our
    please should some such than that the their them then there these they this those to was
    were what when where which while who why will with would write you your`,
  otherLanguage: `
    aber auch auf aus bei bitte das dass dem den der des ein eine einen einer einem für ich ist kann
    können mit nicht noch oder schreibe sich sind und uns von warum wenn wie wir zu zum zur über
    avec aux ces cette comment dans elle est et être faire il les leur mais nous par pas pour
    pourquoi que quel quelle qui sont sur une vous écris
    al cómo cuál con cuando del donde el ella ellos entre escribe está este hola las los más muy
    para pero por porque qué quién según ser son también una unos
    che come della delle degli di gli il nel perché più questo quale scrivi sono
    ao às como dos em essa isso mais meu muito não nas nos ou pela pelo seu são também uma você
    aan bij dat deze een het hoe kunnen maar naar niet ook van voor waarom wat wij zijn
    ale czy dla gdzie jak jest który nie oraz przez się tego że
    bana bir bu daha gibi için ile nasıl neden olarak ve
    apa bagaimana dan dengan dari ini itu tidak untuk yang
    att av det där för hur inte jag med och på som är`,
};

const fnvOffset = 0x811c9dc5;
const fnvPrime = 0x01000193;

/** Hash of a word before its first character. FNV-1a over UTF-16 code units, 32 bits. */
export const emptyHash = fnvOffset | 0;

/** Hash of a word with one more character. */
export function addToHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, fnvPrime);
}

function hashOf(word: string): number {
  let hash = emptyHash;
  for (let at = 0; at < word.length; at++) hash = addToHash(hash, word.charCodeAt(at));
  return hash;
}

function kinds(): Map<number, WordKind> {
  const found = new Map<number, WordKind>();
  for (const kind of ['code', 'maths', 'english', 'otherLanguage'] as const) {
    for (const word of words[kind].trim().split(/\s+/)) {
      if (!found.has(hashOf(word))) found.set(hashOf(word), kind);
    }
  }
  return found;
}

/** Hash of a word in lower case -> what it gives away. Numbers, so that no word has to be cut out of a text. */
export const wordKinds: ReadonlyMap<number, WordKind> = kinds();
