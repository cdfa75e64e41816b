import { chances } from './chances.ts'
import { pair } from './evaluations.ts'
import { OTHER_FILES } from './other-tools.ts'
import { zip } from './archives.ts'

/** A file that was broken on its way, and whether it can still be a list of harms. */
export interface BrokenFile {
  readonly name: string
  readonly bytes: Buffer
  /** False where what it was made of is something else by its nature: then it gives no impact, however broken. */
  readonly mayGive: boolean
}

/** What a file is by its nature: one changed sign does not make a list of harms of it. */
const OTHER_BY_NATURE = [
  'bill',
  'promptfoo',
  'inspect',
  'sarif',
  'oscal',
  'oscal_no_risks',
  'prose',
  'archive',
]

interface Whole {
  readonly name: string
  readonly bytes: Buffer
  readonly mayGive: boolean
}

const CASES: readonly Whole[] = [
  ...OTHER_FILES.map(({ name, content, gives }) => ({
    name,
    bytes: Buffer.from(content),
    mayGive: !('refused' in gives && OTHER_BY_NATURE.includes(gives.refused)),
  })),
  ...['promptfoo', 'inspect'].map((tool) => ({
    name: `${tool}.json`,
    bytes: pair(tool)[0]!.bytes.subarray(0, 4000),
    mayGive: false,
  })),
  {
    name: 'run.eval',
    bytes: zip([
      { name: 'header.json', content: '{"status":"success","eval":{}}' },
      {
        name: 'samples/1_epoch_1.json',
        content: '{"id":1,"scores":{"s":{"value":"I"}},"metadata":{"language":"tr"}}',
      },
    ]),
    mayGive: false,
  },
  {
    name: 'counts.csv',
    bytes: Buffer.from('group,when,harmful,of\nsw,before,1,40\nsw,after,0,40\n'),
    mayGive: false,
  },
]

/** Signs that mean something to one of the readers. */
const SIGNS = [
  '"',
  ',',
  ';',
  '\n',
  '\r',
  '{',
  '}',
  '[',
  ']',
  ':',
  '\0',
  '\ufeff',
  '=',
  'sep=;\n',
  'NaN',
  '\\u',
  '1e999',
  'PK\u0003\u0004',
]

/**
 * A broken file, the same for the same number: cut off, with bytes changed, gone, doubled or put in, nested deeply, mixed
 * from two files, or nothing but chance.
 */
export function brokenFile(number: number): BrokenFile {
  const chance = chances((number + 1) * 0x9e3779b1)
  const below = (most: number) => Math.floor(chance() * Math.max(1, most))
  const one = <T>(list: readonly T[]): T => list[below(list.length)]!
  const whole = one(CASES)
  const { name, bytes } = whole
  const [from, to] = [below(bytes.length), below(bytes.length)].sort((a, b) => a - b) as [number, number]
  const joined = (...parts: readonly (Uint8Array | string)[]) =>
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)))
  const breaks: readonly (() => Buffer)[] = [
    () => bytes.subarray(0, to),
    () => joined(bytes.subarray(0, from), bytes.subarray(to)),
    () => joined(bytes.subarray(0, to), bytes.subarray(from)),
    () => joined(bytes.subarray(0, from), one(SIGNS), bytes.subarray(from)),
    () => joined(bytes.subarray(0, from), one(SIGNS).repeat(1 + below(3000)), bytes.subarray(from)),
    () => {
      const changed = Buffer.from(bytes)
      for (let index = 0; index <= below(4) && changed.length > 0; index++)
        changed[below(changed.length)] = below(256)
      return changed
    },
  ]
  const kind = below(breaks.length + 2)
  if (kind === breaks.length) {
    const other = one(CASES).bytes
    return {
      name,
      bytes: joined(bytes.subarray(0, from), other.subarray(below(other.length))),
      mayGive: true,
    }
  }
  if (kind > breaks.length) {
    const random = Buffer.from(Array.from({ length: below(400) }, () => below(256)))
    return { name, bytes: random, mayGive: false }
  }
  return { name, bytes: breaks[kind]!(), mayGive: whole.mayGive }
}
