import { type Language, type Rule, words } from './language.js';

const ask = '(?:你|您)?(?:能不能|可不可以|能否|可以|能)';
const wish = '(?:解释|描述|介绍|说明)';

/** Words are not told apart: every sign counts. */
export const chinese: Language = {
  name: 'zh',
  markers: words(''),
  mentions: /怎么说|什么意思|的意思|翻译|译成|怎么读|读作|同义|反义|区别|这个词|一词|造句|拼音/,
  courtesies: [
    rule(/^(?:你好|您好|嗨) ?[,!.] ?/),
    rule(/^(?:请问|麻烦你|麻烦您|麻烦) ?,? ?/),
    rule(/^请(?!客|假|教|求|柬|帖|愿|神|示|安) ?,? ?/),
    rule(/(?<=[.!?,] ?)(?:谢谢|多谢|谢谢你|谢谢您) ?(?:[.!] ?)*$/),
    rule(/ ?,$/),
    rule(new RegExp(`^${ask}(?:请)?(?:为我|给我|帮我)?(?=${wish})`)),
    rule(new RegExp(`(?<=^${wish})一下`)),
    rule(new RegExp(`(?<=^${wish}.{1,200})吗 ?\\??$`)),
    rule(/^(?:能|你能|您能|可以)?告诉我(?=.*(?:什么|哪|谁|怎|几|多少|为何))/),
  ],
  wordings: [
    rule(/ (?=[\p{Script=Han}\d\ue000])|(?<=[\p{Script=Han}\d\ue001]) /gu),
    rule(/^什么是(.{1,100}?)(?= ?[?!.]?$)/, '$1是什么'),
    // With some words, 怎么 asks why.
    rule(/^(?:怎样|如何)(?!了|的|不|没|会|还|又|这么|那么|老|总|能)/, '怎么'),
    rule(/ ?(?:[.!] ?)+$/),
    rule(/^(.*(?:什么|哪|谁|怎|几|多少|多|吗|为何|呢).*?) ?(?:[?!] ?)+$/s, '$1'),
    rule(/^((?:解释|描述|介绍|说明).*?) ?(?:[?!] ?)+$/s, '$1'),
  ],
};

function rule(from: RegExp, to = ''): Rule {
  return { from, to };
}
