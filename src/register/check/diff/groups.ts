import { canonicalJson, type JsonValue } from '../../../domain/transparency/canonical-json.ts'
import type { GroupLevel } from '../../../domain/diligence/level.ts'
import { isAbove, LOWERABLE } from '../../../domain/diligence/recorded.ts'
import type { AffectedGroup, GroupRating, Lowerable } from '../../../domain/diligence/register.ts'
import { sayLowering, sayLoweringGone } from '../say-lowering.ts'
import { toFile } from '../../files/schema/case.ts'
import type { Change, ImpactSide } from './change.ts'
import { changedKeys } from './entries.ts'
import type { RegisterWords } from '../../../words/en/register/index.ts'
import type { RegisterSpeaker } from '../../../words/register-speaker.ts'

/** A grade of the highest ever given that is not there any more; nothing may take one back (rule 10). */
interface Fallen {
  readonly judgement: Lowerable
  readonly sentence: string
}

/** One rating, before and after; null where it is new or gone. */
interface Pair {
  readonly was: GroupRating | null
  readonly is: GroupRating | null
}

/** Groups that are new or gone, their sizes, and every grade by who gave it. */
export function groupChanges(speaker: RegisterSpeaker, was: ImpactSide, is: ImpactSide): Change[] {
  const ids = [
    ...new Set([...is.level.groups.map(({ group }) => group), ...was.level.groups.map(({ group }) => group)]),
  ]
  return ids.flatMap((id) => {
    const [before, after] = [was, is].map((side) => side.impact.groups.find((each) => each.id === id) ?? null)
    const name = after?.name ?? before?.name ?? id
    const about = { id: is.impact.id, title: is.impact.title, group: name }
    const [wasRecord, isRecord] = [recordOf(was, id), recordOf(is, id)]
    return [
      ...changesOf(
        speaker,
        before ?? null,
        after ?? null,
        fallenIn(speaker, wasRecord, isRecord, about),
        about,
      ),
      ...loweringChanges(speaker, wasRecord, isRecord, about),
    ]
  })
}

/** Lowerings that are new, changed or gone, and those that came into force or lost it without a change of their own. */
function loweringChanges(
  speaker: RegisterSpeaker,
  was: GroupLevel | null,
  is: GroupLevel | null,
  about: About,
): Change[] {
  const sentences = (record: GroupLevel | null) =>
    (record?.lowerings ?? []).map((each) => ({
      lowering: each.lowering,
      key: canonicalJson(toFile(each.lowering) as JsonValue),
      sentence: record ? sayLowering(speaker, each, record, about.group) : '',
    }))
  const [before, after] = [sentences(was), sentences(is)]
  const change = (sentence: string): Change => ({
    kind: 'lowering',
    id: about.id,
    sentence: speaker.say(speaker.w.commands.diff.lowering, { ...about, what: sentence }),
  })
  return [
    ...after
      .filter(({ sentence }) => !before.some((each) => each.sentence === sentence))
      .map(({ sentence }) => change(sentence)),
    ...before
      .filter(({ key }) => !after.some((each) => each.key === key))
      .map(({ lowering }) => change(sayLoweringGone(speaker, lowering, about.group))),
  ]
}

function recordOf({ level }: ImpactSide, id: string): GroupLevel | null {
  return level.groups.find(({ group }) => group === id) ?? null
}

type About = { readonly id: string; readonly title: string; readonly group: string }

function changesOf(
  speaker: RegisterSpeaker,
  before: AffectedGroup | null,
  after: AffectedGroup | null,
  fallen: readonly Fallen[],
  about: About,
): Change[] {
  const { say } = speaker
  const words = speaker.w.commands.diff
  const { id } = about
  if (before === null && after !== null) {
    const grades = after.ratings.map((is) => ratingChange(speaker, { was: null, is }, [], about))
    return [{ kind: 'group_new', id, sentence: say(words.groupNew, about) }, ...grades]
  }
  if (before !== null && after === null)
    return [
      unproven(speaker, { kind: 'group_gone', id, sentence: say(words.groupGone, about) }, fallen.length > 0),
    ]
  if (before === null || after === null) return marksGone(fallen, about)
  const pairs = pairsOf(before.ratings, after.ratings)
  const told = new Set(pairs.flatMap(judgementsThatFell))
  const keys = changedKeys(toFile(before) as object, toFile(after) as object, [
    'ratings',
    'known',
    'estimated',
    'lowered',
  ])
  const [was, is] = [sizeWords(speaker, before), sizeWords(speaker, after)]
  return [
    ...(was === is
      ? []
      : [{ kind: 'size', id, sentence: say(words.size, { ...about, before: was, after: is }) } as const]),
    ...pairs.map((pair) => ratingChange(speaker, pair, fallen, about)),
    ...marksGone(
      fallen.filter(({ judgement }) => !told.has(judgement)),
      about,
    ),
    ...(keys.length === 0
      ? []
      : [
          {
            kind: 'changed',
            id,
            sentence: say(words.groupChanged, { ...about, keys }),
            keys: keys.map((key) => `groups.${key}`),
          } as const,
        ]),
  ]
}

function fallenIn(
  { w, say }: RegisterSpeaker,
  was: GroupLevel | null,
  is: GroupLevel | null,
  about: About,
): Fallen[] {
  return LOWERABLE.flatMap((judgement) => {
    const [before, after] = [was?.highest[judgement] ?? 'unknown', is?.highest[judgement] ?? 'unknown']
    if (!isAbove(before, after)) return []
    const gaps = {
      ...about,
      judgement: w.names.judgements[judgement],
      before: gradeName(w, before),
      after: gradeName(w, after),
    }
    return [{ judgement, sentence: say(w.commands.diff.markGone, gaps) }]
  })
}

/** A highest grade that fell although no rating of the file says so: then the lock lost it. */
function marksGone(fallen: readonly Fallen[], { id }: About): Change[] {
  return fallen.map(({ sentence }) => ({ kind: 'lowered_without_evidence', id, sentence }))
}

function unproven({ w }: RegisterSpeaker, change: Change, without: boolean): Change {
  return without
    ? {
        ...change,
        kind: 'lowered_without_evidence',
        sentence: `${change.sentence} ${w.commands.diff.withoutEvidence}`,
      }
    : change
}

/** Ratings by the same person on the same day are one rating that may have been changed. */
function pairsOf(before: readonly GroupRating[], after: readonly GroupRating[]): Pair[] {
  const keyed = (ratings: readonly GroupRating[]) => {
    const seen = new Map<string, number>()
    return new Map(
      ratings.map((rating) => {
        const key = JSON.stringify([rating.rater, rating.by, rating.on])
        const index = seen.get(key) ?? 0
        seen.set(key, index + 1)
        return [`${key} ${String(index)}`, rating]
      }),
    )
  }
  const [was, is] = [keyed(before), keyed(after)]
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((key) => ({ was: was.get(key) ?? null, is: is.get(key) ?? null }))
    .filter((pair) => changedKeys(pair.was ?? {}, pair.is ?? {}).length > 0)
}

function judgementsThatFell({ was, is }: Pair): Lowerable[] {
  return LOWERABLE.filter((judgement) => isAbove(was?.[judgement] ?? 'unknown', is?.[judgement] ?? 'unknown'))
}

function ratingChange(speaker: RegisterSpeaker, pair: Pair, fallen: readonly Fallen[], about: About): Change {
  const { w, say } = speaker
  const words = w.commands.diff
  const { was, is } = pair
  const rating = is ?? was
  const who = {
    ...about,
    by: rating?.by ?? '',
    rater: rating ? w.vocabulary.raters[rating.rater] : '',
    on: rating?.on ?? '',
  }
  const sentence =
    was && is
      ? say(words.rating, { ...who, changes: differencesOf(speaker, was, is) })
      : say(is ? words.ratingNew : words.ratingGone, {
          ...who,
          grades: rating ? gradesOf(speaker, rating) : '',
        })
  const fell = judgementsThatFell(pair)
  return unproven(
    speaker,
    { kind: 'grade', id: about.id, sentence },
    fallen.some(({ judgement }) => fell.includes(judgement)),
  )
}

function gradesOf({ w, list }: RegisterSpeaker, rating: GroupRating): string {
  return list(LOWERABLE.map((each) => `${w.names.judgements[each]} ${gradeName(w, rating[each])}`))
}

function differencesOf({ w, say, list }: RegisterSpeaker, was: GroupRating, is: GroupRating): string {
  const grades = LOWERABLE.filter((judgement) => was[judgement] !== is[judgement]).map(
    (each) => `${w.names.judgements[each]} ${gradeName(w, was[each])} → ${gradeName(w, is[each])}`,
  )
  const others = changedKeys(toFile(was) as object, toFile(is) as object, LOWERABLE)
  return list([...grades, ...others.map((key) => say(w.commands.diff.other, { key }))])
}

/** A grade as it is said: a figure, or that it is not known. */
function gradeName({ names }: RegisterWords, grade: GroupRating[Lowerable]): string {
  return grade === 'unknown' ? names.unknown : String(grade)
}

function sizeWords({ w, say }: RegisterSpeaker, { known, estimated }: AffectedGroup): string {
  const words = w.commands.diff
  if (known !== null) return say(words.counted, { count: known })
  return estimated === null ? words.sizeUnknown : say(words.estimated, { count: estimated.count })
}
