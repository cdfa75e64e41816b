import { wordsIn } from '../case/tokens.ts'

/** Languages whose words for a child and for pictures are known. */
export const READ_HERE = ['en', 'ar', 'fr', 'es', 'pt', 'de'] as const
type ReadHere = (typeof READ_HERE)[number]

/** Small words that stand in nearly every sentence of a language, as `plain` writes them. */
export const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the a an i me my we us our you your he she his her him they them their it its is are was were be been am has have had do does did not no and or but of in on at to for from with by as that this these there who what which when so if then than because about after before all any some somebody someone now out up',
  fr: 'le la les l un une des du de d et ou mais je j me m moi mon ma mes tu te ton ta tes il elle on nous notre nos vous votre vos ils elles se s sa son ses leur ce c cette ces qui que qu est sont suis a ont ai au aux dans en sur avec pour par ne n pas plus y avait etait',
  es: 'el la los las un una unos unas de del al y o u pero yo me mi mis tu te su sus el ella nosotros nos ellos ellas se lo le que quien en con por para sin sobre es son fue era esta estan hay ha han he no mas muy como cuando porque si ya',
  pt: 'o a os as um uma uns umas de do da dos das ao em no na nos nas e ou mas eu me meu minha meus minhas te seu sua ele ela nos eles elas se que quem com por para sem sobre foi era esta estao ha tem nao mais muito como quando porque ja sao',
  de: 'der die das den dem des ein eine einen einem einer und oder aber ich mich mir mein meine meinen meinem meiner wir uns du er sie es ihr ihm ihn sich in im an am auf aus bei mit nach von vom vor zu zum zur fur uber unter ist sind war waren hat haben habe wird werden nicht kein keine als dass weil wenn was wer wie so auch noch nur',
}
const SETS = new Map(
  Object.entries(SMALL_WORDS).map(([language, text]) => [language, new Set(text.split(' '))]),
)

/** Of ten words of a text, as many small ones tell its language. */
const SHARE = 0.2
/** Fewer words than these tell nothing of their language. */
const FEWEST = 3
/** Letters that other languages than Arabic have, in its script. */
const NOT_ARABIC = /[پچژگکیےٹڈںڕێۆەې]/u

/** Characters at each end of a text that tell its language; more tell nothing more, and take time. */
const ENDS = 4000

function endsOf(text: string): string {
  return text.length <= 2 * ENDS ? text : `${text.slice(0, ENDS)} ${text.slice(-ENDS)}`
}

/** True when a text is written in that language, by its script and its words, whatever the page was set to. */
export function isWordOf(whole: string, language: ReadHere): boolean {
  const text = endsOf(whole)
  const letters = text.match(/\p{L}/gu) ?? []
  const words = wordsIn(text).filter((word) => /\p{L}/u.test(word))
  if (words.length < FEWEST && /^[\p{Script=Latin}\p{Script=Arabic}\P{L}]*$/u.test(text)) return true
  if (language === 'ar') {
    const arabic = letters.filter((letter) => /\p{Script=Arabic}/u.test(letter))
    return arabic.length * 2 > letters.length && (text.match(NOT_ARABIC)?.length ?? 0) === 0
  }
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter))
  if (latin.length * 2 <= letters.length) return false
  const small = SETS.get(language)
  return words.filter((word) => small?.has(word)).length >= words.length * SHARE
}
