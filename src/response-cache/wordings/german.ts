import { type Language, type Rule, words } from './language.js';

export const german: Language = {
  name: 'de',
  markers: words(
    'der die das ein eine einen einem einer ist sind was wie wer wo wann warum welche welcher welches und nicht kein keine ich du er sie wir mir mich mein meine dein deine von nach zu zum zur im am auf für mit ohne kann kannst können bitte nenne erkläre schreibe gib es den dem des man hat habe wird werden als oder muss',
  ),
  mentions:
    /\b(?:sagt man|sage ich|sagen wir|heißt|bedeutet|wort|wörter|übersetz\w*|buchstabier\w*|aussprache|aussprechen|ausgesprochen|synonyme?|gegenteil|reim\w*|unterschied zwischen|begriff\w*|grammatik|satz|verb)\b/iu,
  courtesies: [
    rule(/^(?:hallo|hi|hey|servus|moin|guten (?:tag|morgen|abend)) [,!.] /i),
    rule(/^bitte (?:, )?/i),
    rule(/ , bitte(?= [.!?]| ?$)/i),
    // Not what is spoken of ("Englisch für bitte").
    rule(
      /(?<!(?:^| )(?:für|von|auf|in|ist|und|oder|als|mit|ohne|zu|zum|ein|eine|das|die|der|den|nicht|um|ich|wir|kein|keine)) bitte(?= [.!?]| ?$)/i,
    ),
    rule(
      /(?<=^(?:was|wie|wer|wo|wann|warum) (?:ist|sind|war) |^(?:kannst|könntest) du (?:mir )?|^(?:können|könnten) sie (?:mir )?)bitte /i,
    ),
    rule(/(?<=[.!?,]) (?:danke|vielen dank|danke schön)(?: im voraus)?(?: [.!])*$/i),
    rule(/ ,$/),
    rule(
      /^(?:(?:kannst|könntest) du|(?:können|könnten) sie)(?: mir)? (erklären|beschreiben|zeigen) ,/i,
      '$1 ,',
    ),
    rule(
      /^(?:(?:kannst|könntest) du|(?:können|könnten) sie)(?: mir)? ([^,]{1,200}) (erklären|beschreiben)(?= ?[.?!]?$)/i,
      '$2 $1',
    ),
    rule(/^(?:erkläre?|erklären sie)(?: mir)?(?= )/i, 'erklären'),
    rule(/^(?:beschreibe?|beschreiben sie)(?: mir)?(?= )/i, 'beschreiben'),
  ],
  wordings: [
    rule(
      /^(?:sag|sage|nenne?|sagen sie|nennen sie)(?: mir)? den (?=(?:[\p{L}-]+ ){1,4}(?:von|des|der|eines|einer) )/iu,
      'was ist der ',
    ),
    rule(
      /^(?:sag|sage|nenne?|sagen sie|nennen sie)(?: mir)? (die|das) (?=(?:[\p{L}-]+ ){1,4}(?:von|des|der|eines|einer) )/iu,
      'was ist $1 ',
    ),
    rule(/^wie lautet (der|die|das) /i, 'was ist $1 '),
    rule(
      /^(?:sag|sage|sagen sie) mir , (was|wer|wo|wann|wie \p{L}+) (.{1,200}) (ist|war|sind|waren)(?= ?[.?!]?$)/iu,
      '$1 $3 $2',
    ),
    rule(/^wie kann (?:ich|man) (.{1,200}) (\p{L}+en)(?= ?[.?!]?$)/iu, 'wie zu $1 $2'),
    rule(
      /^wie (?!(?:hab|hätt|konnt|könnt|würd|sollt|wollt|müsst|musst|möcht|dürf|durft|wär|war|heiß|bin|werd|seh|find|komm|fühl|geh|leb|wirk))(\p{L}{2,})e ich (.{1,200}?)(?= ?[.?!]?$)/iu,
      'wie zu $2 $1en',
    ),
    rule(
      /^wie (?!(?:heiß|is|wird|sieh|find|komm|fühl|geh|leb|wirk|sag))(\p{L}{2,})t man (.{1,200}?)(?= ?[.?!]?$)/iu,
      'wie zu $2 $1en',
    ),
    rule(/^fasse die (.{1,200}) zusammen(?= ?[.?!]?$)/iu, 'zusammenfassung der $1'),
    rule(
      /^(?:schreibe?|mache?|gib mir|erstelle?) eine zusammenfassung der /iu,
      'zusammenfassung der ',
    ),
    rule(/(?: [.!])+$/),
    rule(
      /^((?:was|wer|wen|wem|wessen|wie|wo|woher|wohin|wann|warum|weshalb|wieso|welche\p{L}?|ist|sind|war|hat|haben|habe|kann|kannst|können|muss|soll|darf|gibt|wird|erklären|beschreiben|nenne)(?= ).*?)(?: [?!])+$/isu,
      '$1',
    ),
  ],
};

function rule(from: RegExp, to = ''): Rule {
  return { from, to };
}
