import { decode } from '../../tables/decode.ts'
import { MOST_BYTES, MOST_RATIO, unzip } from '../../tables/unzip.ts'
import { isThing, thingIn } from '../files/thing.ts'
import { readJson } from './read-json.ts'
import { problem, type EvidenceProblem } from './reading.ts'

const HEADER = 'header.json'
/** What a run that never came to its end has instead of a header. */
const START = '_journal/start.json'
const SAMPLE = /^samples\/.+\.json$/s

/** What is read of a sample; messages and events are let go at once, as they are most of a log. */
const KEPT = ['id', 'epoch', 'scores', 'metadata', 'error', 'invalidation'] as const

/**
 * A packed Inspect log (`.eval`) as the JSON log that `inspect log dump` would write, without what nobody counts here.
 * Samples are ordered by the names of their files.
 */
export function unpackEval(
  bytes: Buffer,
): { readonly log: unknown } | { problems: readonly EvidenceProblem[] } {
  const unzipped = unzip(bytes, (name) => name === HEADER || name === START || SAMPLE.test(name))
  if ('zip' in unzipped) return problem(unzipped.zip, { most: MOST_BYTES / 1_000_000, ratio: MOST_RATIO })
  const { files } = unzipped
  const header = files.get(HEADER)
  const start = files.get(START)
  const head = header ? jsonOf(header) : start ? { ...thingIn(jsonOf(start)), status: 'started' } : null
  if (!isThing(head)) return problem('not_inspect', { at: HEADER })
  const names = [...files.keys()].filter((name) => SAMPLE.test(name)).sort()
  const samples = names.map((name) => jsonOf(files.get(name) ?? Buffer.alloc(0)))
  const unread = names[samples.findIndex((sample) => !isThing(sample))]
  if (unread !== undefined) return problem('not_inspect', { at: unread })
  const kept = samples
    .filter(isThing)
    .map((sample) =>
      Object.fromEntries(KEPT.flatMap((key) => (Object.hasOwn(sample, key) ? [[key, sample[key]]] : []))),
    )
  return { log: { ...head, samples: kept } }
}

function jsonOf(bytes: Buffer): unknown {
  const decoded = decode(bytes)
  return 'text' in decoded ? readJson(decoded.text) : undefined
}
