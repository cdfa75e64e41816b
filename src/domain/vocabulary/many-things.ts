import { withVowels } from '../case/with-vowels.ts'

/** Words for many that count nobody where things follow that a product gives, and the beginnings of those things. */
const WRITTEN: Readonly<Record<string, readonly [many: string, things: string]>> = {
  en: [
    'many several few both multiple numerous countless',
    'answer fact question error mistake way message text language time',
  ],
  de: [
    'viele vielen mehrere mehreren beide beiden einige einigen zahlreiche',
    'antwort tatsache frage fehler weise art text sprache',
  ],
  fr: ['beaucoup plusieurs quelques nombreux nombreuses', 'reponse fait erreur question facon langue texte'],
  es: [
    'muchos muchas varios varias algunos algunas ambos ambas',
    'respuesta dato hecho error pregunta forma manera idioma texto',
  ],
  pt: [
    'muitos muitas varios varias alguns algumas ambos ambas',
    'resposta dado fato erro pergunta forma maneira idioma texto',
  ],
  sw: ['mengi nyingi kadhaa', 'majibu makosa habari maswali lugha njia'],
  ru: ['много многие многих несколько', 'ответ факт ошиб вопрос способ язык'],
  uk: ['багато багатьох кілька декілька', 'відповід факт помил питан спос мов'],
  ar: ['كثير كثيرة الكثير عدة العديد', 'اجاب الاجاب وقائع خطا اخطا اسئل معلوم حقائق لغات'],
  hi: ['कई अनेक', 'जवाब तथ्य सवाल बात तरीक भाषा'],
  bn: ['অনেক বহু কয়েক', 'উত্তর তথ্য প্রশ্ন ভাষা উপায়'],
}

/** What may stand between: `many wrong answers`. Of any other word nobody knows whether it is a nurse. */
const WRONG =
  'wrong false incorrect different other bad falsch unwahr andere fauss autre mauvais falso falsa неверн неправильн ложн хибн गलत भूल ভুল মিথ্যা'
    .split(' ')
    .map(withVowels)

const read = new Map(
  Object.entries(WRITTEN).map(([code, [many, things]]) => [
    code,
    { many: new Set(many.split(' ').map(withVowels)), things: things.split(' ').map(withVowels) },
  ]),
)

/**
 * True where a word for many counts things that a product gives, and so no people.
 *
 * @param behind the words that follow in the same sentence, as they are written
 */
export function countsThings(raw: string, behind: readonly string[], language: string): boolean {
  const { many, things } = read.get(language) ?? {}
  if (many?.has(withVowels(raw)) !== true) return false
  const words = behind.map(withVowels)
  const [thing] = words.slice(WRONG.some((each) => words[0]?.startsWith(each)) ? 1 : 0)
  return thing !== undefined && things?.some((each) => thing.startsWith(each)) === true
}
