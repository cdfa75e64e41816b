/**
 * Letters that are read as one of the plain Latin ones, so that a name cannot be written past whoever looks for it
 * (Unicode Technical Standard 39, confusables.txt: Cyrillic, Greek, Armenian, small capitals and letters with strokes;
 * a small letter that has the form of a capital counts as that capital). Full-width and mathematical letters, and
 * accents, are taken apart by `plain` already.
 */
const ALIKE: Readonly<Record<string, string>> = {
  a: 'аαɑᴀ',
  b: 'вьʙƅ',
  c: 'сϲᴄ',
  d: 'ԁᴅđɗ',
  e: 'еҽєᴇε',
  g: 'ցɡԍɢ',
  h: 'һհнʜħ',
  i: 'іιıɪɩ',
  j: 'јϳᴊȷ',
  k: 'кκᴋ',
  l: 'ӏӀʟł',
  m: 'мᴍɯ',
  n: 'пηոɴ',
  o: 'оοσօᴏø',
  p: 'рρᴘ',
  q: 'ԛգ',
  r: 'гʀ',
  s: 'ѕꜱ',
  t: 'тτᴛŧ',
  u: 'υսᴜ',
  v: 'νѵᴠ',
  w: 'ԝωѡաᴡ',
  x: 'хχ',
  y: 'уүγʏ',
  z: 'ᴢζ',
  A: 'АΑᎪ',
  B: 'ВΒЬᏴ',
  C: 'СϹᏟ',
  D: 'ĐᎠ',
  E: 'ЕΕЄᎬ',
  G: 'ԌᏀ',
  H: 'НΗҺᎻĦ',
  I: 'ІΙ',
  J: 'ЈͿᎫ',
  K: 'КΚᏦ',
  L: 'ŁᏞ',
  M: 'МΜᎷ',
  N: 'Ν',
  O: 'ОΟՕØ',
  P: 'РΡᏢ',
  Q: 'Ԛ',
  S: 'ЅՏᏚ',
  T: 'ТΤᎢŦ',
  U: 'Ս',
  V: 'ѴᏙ',
  W: 'ԜᎳ',
  X: 'ХΧ',
  Y: 'УΥҮ',
  Z: 'ΖᏃ',
}

const LATIN = new Map(
  Object.entries(ALIKE).flatMap(([latin, alike]) => [...alike].map((sign) => [sign, latin] as const)),
)

/** Digits and strokes that stand for a letter: digits where they stand at one, strokes between two. */
const STAND_INS = /(?<=\p{L})[01]|[01](?=\p{L})|(?<=\p{L})[|!]+(?=\p{L})/gu

/** Every letter that is read as this one. */
export function alikeOf(letter: string): string[] {
  return [...(ALIKE[letter] ?? '')]
}

/** No letter of the plain Latin ones looks like another. */
const NOT_ASCII = /[^\0-\x7f]/gu

/** A text with every letter that looks like a Latin one as that one, letter by letter: each stays in its place. */
export function lookOf(text: string): string {
  const read = text.replace(NOT_ASCII, (sign) => LATIN.get(sign) ?? sign)
  return read.replace(STAND_INS, (signs) => (signs === '0' ? 'o' : 'l'.repeat(signs.length)))
}
