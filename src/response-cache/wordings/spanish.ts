import { type Language, type Rule, words } from './language.js';

const ask = '(?:puedes|podrías|puede|podría)';

/** First persons of verbs that are often asked for, with an infinitive that no other verb shares. */
const verbs: Readonly<Record<string, string>> = {
  limpio: 'limpiar',
  activo: 'activar',
  desactivo: 'desactivar',
  bloqueo: 'bloquear',
  desbloqueo: 'desbloquear',
  cambio: 'cambiar',
  instalo: 'instalar',
  desinstalo: 'desinstalar',
  configuro: 'configurar',
  borro: 'borrar',
  elimino: 'eliminar',
  uso: 'usar',
  preparo: 'preparar',
  cocino: 'cocinar',
  aumento: 'aumentar',
  subo: 'subir',
  escribo: 'escribir',
  abro: 'abrir',
  cuezo: 'cocer',
};

export const spanish: Language = {
  name: 'es',
  markers: words(
    'el la los las un una unos de del es son qué cuál cuáles cómo quién dónde cuándo cuánto cuánta cuántos cuántas por para con sin y no en al se mi mis tu tus su que como cual quien me dame dime escribe explica a está nombra haz resume',
  ),
  mentions:
    /(?<!\p{L})(?:dice|dicen|decir|digo|palabras?|signific\p{L}*|traduc\p{L}*|traduzc\p{L}*|deletre\p{L}*|pronunci\p{L}*|sinónimos?|antónimos?|rima\p{L}*|diferencia entre|frase|oración|gramática|verbo)(?!\p{L})/iu,
  courtesies: [
    rule(/^(?:hola|buenas|buenos días|buenas (?:tardes|noches)) [,!.] /i),
    rule(/^por favor (?:, )?/i),
    rule(/ , por favor(?= [.!?]| ?$)/i),
    // Not what is spoken of ("el inglés para por favor").
    rule(
      /(?<!(?:^| )(?:para|de|en|es|y|o|a|con|sin|un|una|el|la|no|que|como)) por favor(?= [.!?]| ?$)/i,
    ),
    rule(/(?<=[.!?,]) (?:¡ )?(?:gracias|muchas gracias)(?: de antemano)?(?: [.!])*$/i),
    rule(/ ,$/),
    // The sign that opens a question says no more than the one that closes it.
    rule(/^[¿¡] /),
    rule(/(?<=[.!?,] )[¿¡] /g),
    rule(new RegExp(`^${ask} (?=(?:explicar|describir|resumir)(?:me)? )`, 'i')),
    rule(/^(?:explica|explique|explícame|explíqueme|explicarme)(?= )/i, 'explicar'),
    rule(/^(?:describe|describa|descríbeme|descríbame|describirme)(?= )/i, 'describir'),
    rule(/^(?:resume|resuma|resúmeme|resúmame|resumirme)(?= )/i, 'resumir'),
  ],
  wordings: [
    rule(/^[¿¡] /),
    // Typed in a hurry, without a capital, an accent or a sign.
    rule(/^como (?=[^\p{Lu}áéíóú?¿,]+$)/u, 'cómo '),
    rule(/^cual (?=es (?:el|la) )/u, 'cuál '),
    rule(
      /^(?:dime|dígame) (?:, )?(?=(?:qué|cuál|cuáles|quién|dónde|cuándo|cómo|cuánto|por qué) )/i,
    ),
    rule(/^cuál es (?=(?:el|la) )/i, 'cuál '),
    rule(/^(?:dime|dígame) (?=(?:el|la) (?:\p{L}+ ){1,4}(?:de|del) )/iu, 'cuál '),
    rule(/^qué quiere decir /i, 'qué significa '),
    rule(/^cómo (?:puedo|se puede|puede uno) (?=\p{L}+(?:ar|er|ir) )/iu, 'cómo '),
    ...Object.entries(verbs).map(([from, to]) =>
      rule(new RegExp(`^cómo ${from} `, 'i'), `cómo ${to} `),
    ),
    rule(/^(?:haz|haga|escribe|escriba)(?:me)? un resumen de /i, 'resumir '),
    rule(/^(?:haz|haga|escribe|escriba)(?:me)? un resumen del /i, 'resumir el '),
    rule(/(?: [.!])+$/),
    rule(
      /^((?:qué|cuál|cuáles|quién|quiénes|dónde|cuándo|cómo|cuánto|cuánta|cuántos|cuántas|por qué|explicar|describir|resumir|a qué)(?= ).*?)(?: [?!])+$/is,
      '$1',
    ),
  ],
};

function rule(from: RegExp, to = ''): Rule {
  return { from, to };
}
