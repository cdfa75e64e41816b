/** Word beginnings that often stand in headlines about danger to life, children or bodies. */
const ENGLISH = [
  'suicid',
  'self-harm',
  'kill',
  'death',
  'died',
  'dies',
  'dead',
  'murder',
  'rape',
  'raping',
  'rapist',
  'sexual',
  'nude',
  'naked',
  'child',
  'minor',
  'teen',
  'underage',
  'girl',
  'boy',
  'baby',
  'babies',
  'infant',
  'assault',
  'violen',
  'threat',
  'stalk',
  'kidnap',
  'tortur',
  'traffick',
  'deport',
  'overdos',
  'poison',
  'weapon',
  'injur',
  'extort',
  'blackmail',
  'evict',
  'porn',
  'nudif',
  'deepfake',
  'deep-fake',
  'harass',
  'groom',
]

const ARABIC = [
  'انتحار',
  'قتل',
  'مقتل',
  'وفاة',
  'موت',
  'طفل',
  'أطفال',
  'قاصر',
  'مراهق',
  'اغتصاب',
  'جنسي',
  'عنف',
  'تهديد',
  'تعذيب',
  'اعتداء',
  'ابتزاز',
  'ترحيل',
  'إصابة',
]

/**
 * Beginnings count, so that plurals and forms are found; Arabic words may carry "and", "with", "the". "Die" stands
 * alone, so that no diet is found, and abuse of copyright is none of a body.
 */
const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${ENGLISH.join('|')})[\\p{L}'-]*|die(?!\\p{L})|(?<!copyright )abus\\p{L}*|[وفبلك]?(?:ال|لل)?(?:${ARABIC.join('|')})\\p{L}*)`,
  'giu',
)

/** Beginnings of words about something else. */
const HARMLESS = /^(?:deadline|minorit|boycott)/iu

/** Most words that are shown: enough to look, not enough to read the story twice. */
const SHOWN = 4

/**
 * Words of a headline that may speak of danger, as they stand there, each once. A suggestion to the person who
 * reads, and nothing else: it finds too much and too little, so it never changes a clock, a priority or an order
 * (domain reference 4, rule 10: signs of danger are a person's own answers).
 */
export function dangerWords(headline: string): string[] {
  const found = new Map<string, string>()
  for (const [word] of headline.matchAll(PATTERN))
    if (!HARMLESS.test(word) && !found.has(word.toLowerCase())) found.set(word.toLowerCase(), word)
  return [...found.values()].slice(0, SHOWN)
}
