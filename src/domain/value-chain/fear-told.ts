import { isBlank } from '../blank.ts'
import type { Case } from '../case/case.ts'
import { plain } from '../case/plain.ts'
import { readOnce } from '../case/read-once.ts'
import { fearedEver } from '../case/told.ts'
import { writtenByThem, writtenForThem } from '../case/their-words.ts'
import { isInGroup, isOfGroup } from '../casework/group.ts'
import { translatedByHumans } from '../casework/translations.ts'

const SENTENCE = /[^!?…。！？؟\r\n.]+(?:\.(?!\s|$)[^!?…。！？؟\r\n.]*)*/gu

/**
 * Words with which somebody says that they fear another, that another threatens them, or that another may not know; in
 * the languages that stories come in, as `plain` writes them.
 */
const FEAR = [
  /(?<!\p{L})(?:afraid|scared|frightened|terrified) of (?!being|the (?:result|outcome|future)|losing|what|it(?!\p{L}))/u,
  /(?<!\p{L})(?:i|we) fear (?!that|for|it(?!\p{L})|the (?:worst|result))/u,
  /(?:^|(?<!\p{L})(?:please|you|and|but|so|also|just)[ ,]+)(?:do not|don't|dont|never) (?:ever )?(?:tell|inform|contact|write to|warn|notify) (?!me(?!\p{L})|us(?!\p{L}))/u,
  /(?<!\p{L})(?:they|he|she|nobody|no one|it|(?:my|the|this) \p{L}+|\p{L}+) (?:must|may|should) (?:not|never) (?:know|learn|hear|find out)/u,
  /(?<!\p{L})(?:mustn't|shouldn't) (?:know|learn|hear|find out)/u,
  /(?<!\p{L})if (?:they|he|she|(?:my|the) \p{L}+|\p{L}+) (?:ever )?(?:hears?|finds? out|learns?|gets? to know)(?!\p{L})/u,
  /(?<!\p{L})(?:they|he|she) (?:would|will|could|might|'ll|'d) (?:fire|sack|dismiss|punish|hurt|hit|beat|kill|deport|evict|throw)/u,
  /(?<!\p{L})(?:keep|hide) (?:this|it|me) from (?!happening)/u,
  /(?<!\p{L})(?:habe|haben|hab) (?:grosse |solche |sehr )?angst vor/u,
  /(?<!\p{L})(?:sagen|sagt|schreiben|verraten) sie (?:es |das |bitte )*(?:ihnen|ihm|ihr|der|dem|den) .{0,40}nicht/u,
  /(?<!\p{L})(?:darf|durfen|soll|sollen) .{0,40}nicht(?:s)? .{0,20}(?:wissen|erfahren|horen)/u,
  /(?<!\p{L})wenn (?:sie|er|es|mein\p{L}*|die|der) .{0,40}(?:erfahrt|erfahren|hort|horen|merk\p{L}*)/u,
  /(?<!\p{L})(?:j'ai|nous avons) (?:tres )?peur (?:de|du|des|d')/u,
  /(?<!\p{L})ne (?:le |leur |lui )?(?:dites|parlez|prevenez|contactez|informez)/u,
  /(?<!\p{L})ne (?:doit|doivent) (?:pas|rien|jamais) .{0,20}(?:savoir|apprendre)/u,
  /(?<!\p{L})s'(?:ils?|elles?) (?:l')?(?:apprennent|apprend|savent|sait)/u,
  /(?<!\p{L})(?:tengo|tenemos) (?:mucho )?miedo (?:de|a|al|del)(?!\p{L})/u,
  /(?<!\p{L})no (?:se lo |le |les )?(?:digan?|digas|cuenten?|informen?|contacten?|avisen?)/u,
  /(?<!\p{L})no (?:debe|deben|puede|pueden) (?:saber|enterarse)/u,
  /(?<!\p{L})si (?:se )?(?:enteran?|lo saben?|lo sabe)/u,
  /(?<!\p{L})(?:tenho|temos) (?:muito )?medo (?:de|da|do|das|dos)(?!\p{L})/u,
  /(?<!\p{L})nao (?:digam?|diga|contem?|conte|avisem?|informem?)/u,
  /(?<!\p{L})nao (?:pode|podem|deve|devem) saber/u,
  /(?:اخاف|اخشى|خايف|خايفة|نخاف|نخشى|خوفي|خاءف) (?:من|ان)/u,
  /(?:لا|الا|ارجو الا|بدون ان) (?:تخبر|تقول|تتصل|تبلغ|تعلم|يعلم|يعرف|تعرف|يدري|يسمع)/u,
  /(?:اذا|لو|ان) (?:عرف|علم|سمع|درى|دري)/u,
  /(?<!\p{L})(?:threat|blackmail|harass|intimidat|stalk|terrori[sz])\p{L}* (?:me|us|my|our)(?!\p{L})/u,
  /(?<!\p{L})(?:(?:i|we) (?:am|are|was|were|have|had|get|got)|i'm|i've|we're|we've) (?:been |being )*(?:threatened|blackmailed|harassed|intimidated|stalked)/u,
  /(?<!\p{L})(?:hits|beats) (?:me|us)(?!\p{L})/u,
  /(?<!\p{L})(?:bedroh|belastig|erpress|verfolg)\p{L}* (?:mich|uns)(?!\p{L})/u,
  /(?<!\p{L})(?:mich|uns) .{0,30}(?:bedroh|belastig|erpress|verfolg)\p{L}+/u,
  /(?<!\p{L})droh(?:t|te|en|ten) (?:mir|uns)(?!\p{L})/u,
  /(?<!\p{L})(?:mir|uns) .{0,30}gedroht/u,
  /(?<!\p{L})(?:(?:me|nous) (?:(?:a|ont) )?|m'(?:(?:a|ont) )?)(?:menac|harcel|intimid)/u,
  /(?<!\p{L})(?:me|nos) (?:(?:ha|han|esta|estan) )?(?:amenaz|intimid|chantaje|persigu|acos(?:an?|aban?|ado|ando|aron?|o)(?!\p{L}))/u,
  /(?<!\p{L})(?:me|nos) (?:(?:esta|estao) a? ?)?(?:ameac|intimid|chantage|persegu|assedi)/u,
  /(?<!\p{L})(?:ameac|intimid|persegu|assedi)\p{L}*-(?:me|nos)(?!\p{L})/u,
  /(?<!\p{L})[وف]?[يت]?(?:هدد|ضايق|لاحق|ابتز|بتز|ضرب)(?:ت|و|ون)?(?:ني|نا)(?!\p{L})/u,
]

/** Every sentence of a text that says it. */
export const fearIn = readOnce((text): readonly string[] =>
  [...text.matchAll(SENTENCE)].map(([sentence]) => sentence.trim()).filter((sentence) => isFearful(sentence)),
)

/** True for a text in which somebody says that they fear another. */
export function tellsFear(text: string): boolean {
  return fearIn(text).length > 0
}

function isFearful(sentence: string): boolean {
  const read = plain(sentence)
  return FEAR.some((pattern) => pattern.test(read))
}

type Source = 'feared' | 'story' | 'theirWords' | 'toldBefore'
/** A case as far as it says whom somebody fears. */
type Sources = Pick<Case, Source> & Partial<Pick<Case, 'translations'>>

interface Fear {
  readonly theirWords: number
  readonly translations: number
  /** In words of the person. */
  readonly said: readonly string[]
  /** In these, in words of those who stand beside them, and in what humans translated of both. */
  readonly heard: readonly string[]
}

/** A case is asked about each of its organisations; only more words of theirs can change what was said. */
const known = new WeakMap<Sources, Fear>()

function fearOf(kase: Sources): Fear {
  const before = known.get(kase)
  const translations = kase.translations?.length ?? 0
  if (before?.theirWords === kase.theirWords.length && before.translations === translations) return before
  const asked = whereAsked(kase)
  const now = {
    theirWords: kase.theirWords.length,
    translations,
    said: [...asked, ...writtenByThem(kase).flatMap(fearIn)],
    heard: [...asked, ...writtenBeside(kase).flatMap(fearIn)],
  }
  known.set(kase, now)
  return now
}

function whereAsked(kase: Sources): readonly string[] {
  return fearedEver(kase).filter((text) => !isBlank(text))
}

/**
 * What the person wrote, and those who stand beside them, and what humans translated of it. Nothing of those who joined
 * their group: whoever leads it is asked of whom they fear, and would learn it. Theirs is read on a list of its own
 * (`hear_members`).
 */
function writtenBeside(kase: Sources): readonly string[] {
  const theirWords = kase.theirWords.filter(({ adviser }) => adviser === undefined || !isInGroup(adviser))
  const translations = (kase.translations ?? []).filter(({ told }) => !isOfGroup(told))
  return [...writtenForThem({ ...kase, theirWords }), ...translatedByHumans({ translations })]
}

/**
 * What the person wrote of whom they fear: where they were asked, and wherever else they say it (UNGP 31 commentary:
 * prevent retaliation; red line 9).
 */
export function fearWords(kase: Sources): readonly string[] {
  return fearOf(kase).said
}

/**
 * The same with what those say who stand beside the person, and with what humans translated: it makes us ask whom they
 * mean, and says of nobody that the person fears them.
 */
export function fearHeard(kase: Sources): readonly string[] {
  return fearOf(kase).heard
}

/** The same with everything that stands around it: whoever is named there may be meant. */
export function aroundFear(kase: Sources): string[] {
  return [...whereAsked(kase), ...writtenBeside(kase).filter(tellsFear)]
}
