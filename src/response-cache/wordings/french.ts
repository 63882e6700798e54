import { type Language, type Rule, words } from './language.js';

const please = "s'il (?:te|vous) pla[iî]t";
const ask = '(?:peux-tu|pouvez-vous|pourrais-tu|pourriez-vous)';

export const french: Language = {
  name: 'fr',
  markers: words(
    'le la les un une des du de est sont quel quelle quels quelles comment pourquoi où quand qui que quoi et ne pas dans pour avec sans sur mon ma mes ton ta je tu il elle nous vous au aux ce cette donne explique donne-moi combien d l qu c j n a-t-il fait-il',
  ),
  mentions:
    /(?<!\p{L})(?:dit-on|dire|dit|mots?|signifi\p{L}*|tradui\p{L}*|épel\p{L}*|prononc\p{L}*|synonymes?|antonymes?|rime\p{L}*|différence entre|phrase|grammaire|verbe)(?!\p{L})/iu,
  courtesies: [
    rule(/^(?:bonjour|bonsoir|salut|coucou)(?: à tous)? [,!.] /i),
    rule(new RegExp(`^${please} (?:, )?`, 'i')),
    rule(new RegExp(` , ${please}(?= [.!?]| ?$)`, 'i')),
    // Not what is spoken of ("l'anglais pour s'il te plaît").
    rule(
      new RegExp(
        `(?<!(?:^| )(?:pour|de|en|est|et|ou|à|avec|sans|un|une|le|la|les|pas|que)) ${please}(?= [.!?]| ?$)`,
        'i',
      ),
    ),
    rule(/(?<=[.!?,]) merci(?: beaucoup)?(?: d'avance)?(?: [.!])*$/i),
    rule(/ ,$/),
    rule(new RegExp(`^${ask} (?:m')?(?=(?:expliquer|décrire|résumer) )`, 'i')),
    rule(/^(?:explique|expliquez)(?:-moi)?(?= )/i, 'expliquer'),
    rule(/^(?:décris|décrivez)(?:-moi)?(?= )/i, 'décrire'),
    rule(/^(?:résume|résumez)(?:-moi)?(?= )/i, 'résumer'),
  ],
  wordings: [
    rule(
      /^(?:dis-moi|dites-moi) (?=(?:quel|quelle|quels|quelles|qui|où|quand|comment|pourquoi|combien) )/i,
    ),
    rule(/^(?:quel|quelle) est (?=(?:le |la |l'))/i, 'quel '),
    rule(
      /^(?:dis-moi|dites-moi|donne-moi|donnez-moi) (?=(?:le |la |l')(?:[\p{L}'-]+ ){1,4}(?:de |d'|du |des ))/iu,
      'quel ',
    ),
    rule(/^que veut dire /i, 'que signifie '),
    rule(/^c'est quoi /i, "qu'est-ce que "),
    rule(
      /^comment (?:puis-je|peut-on|est-ce que je peux|est-ce qu'on peut) (?=\p{L}+(?:er|ir|re) )/iu,
      'comment ',
    ),
    // Where nothing else says who, the pronoun does ("Où est-elle").
    rule(
      /^(?!(?:où|quand|qui|que|quoi|comment|pourquoi|combien|quel\p{L}*|à|de|en|dans) )((?:le |la |les |l'|mon |ma |mes |ce |cette |ces |son |sa |ses |notre |votre )[^,.]{1,100}) (est|sont)-(?:il|elle|ils|elles) /iu,
      'est-ce que $1 $2 ',
    ),
    rule(
      /^(?:fais|faites|écris|écrivez)(?:-moi)? un résumé de (?=(?:la |l'|\p{Lu}))/iu,
      'résumer ',
    ),
    rule(/^(?:fais|faites|écris|écrivez)(?:-moi)? un résumé du /i, 'résumer le '),
    rule(/(?: [.!])+$/),
    rule(
      /^((?:quel|quelle|quels|quelles|qui|que|quoi|qu'\S+|où|quand|comment|pourquoi|combien|est-ce|à|de|expliquer|décrire|résumer)(?= ).*?)(?: [?!])+$/is,
      '$1',
    ),
  ],
};

function rule(from: RegExp, to = ''): Rule {
  return { from, to };
}
