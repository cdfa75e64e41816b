/**
 * `npm run simulate -- effect`: how often the interval of a ratio and the intervals for pairs hold the true value, how
 * much pairs gain, and how often a grade could fall further than the truth allows. Seeded, so the same figures come out
 * every time. `--write` puts the tables into docs/evidence.md.
 */
import { parseArgs } from 'node:util'
import { newcombe } from '../../src/domain/diligence/evidence/interval.ts'
import { lowestFor, scopeOf, stillHarmed } from '../../src/domain/diligence/evidence/lowest.ts'
import { pairedChange, pairedRatio } from '../../src/domain/diligence/evidence/paired.ts'
import { zFor } from '../../src/domain/diligence/evidence/quantile.ts'
import { ratio } from '../../src/domain/diligence/evidence/ratio.ts'
import { judge } from '../../src/domain/diligence/evidence/verdict.ts'
import type { AffectedGroup, PairedCount } from '../../src/domain/diligence/register.ts'
import { CONFIDENCE } from '../../src/domain/vocabulary/diligence.ts'
import { chances } from '../../tests/in-memory/chances.ts'
import { OPTIONS, percent, sharesOf, table, writeBetween } from './tables.ts'

const { values } = parseArgs({ options: OPTIONS })
const runs = Number(values.runs)
const SEED = 20261128
const SIZES = [30, 50, 100, 200, 500]
const z = zFor(CONFIDENCE)

const next = chances(SEED)

/** Two rates and the correlation of the answers to one question. */
interface Truth {
  readonly before: number
  readonly after: number
  readonly alike: number
}

/** The correlation that was asked for, or the nearest that two such rates can have. */
function bothOf({ before, after, alike }: Truth): number {
  const wanted = before * after + alike * Math.sqrt(before * (1 - before) * after * (1 - after))
  return Math.min(Math.min(before, after), Math.max(Math.max(0, before + after - 1), wanted))
}

function drawPairs(n: number, truth: Truth): PairedCount {
  const both = bothOf(truth)
  const [onlyBefore, onlyAfter] = [truth.before - both, truth.after - both]
  const counts = { both: 0, onlyBefore: 0, onlyAfter: 0, neither: 0 }
  for (let each = 0; each < n; each += 1) {
    const drawn = next()
    if (drawn < both) counts.both += 1
    else if (drawn < both + onlyBefore) counts.onlyBefore += 1
    else if (drawn < both + onlyBefore + onlyAfter) counts.onlyAfter += 1
    else counts.neither += 1
  }
  return counts
}

const sums = ({ both, onlyBefore, onlyAfter, neither }: PairedCount) => {
  const of = both + onlyBefore + onlyAfter + neither
  return [
    { harmful: both + onlyBefore, of, missing: 0 },
    { harmful: both + onlyAfter, of, missing: 0 },
  ] as const
}

/** In how many of the runs each question is answered with yes. */
function shares(n: number, truth: Truth, questions: readonly ((pairs: PairedCount) => boolean)[]): number[] {
  return sharesOf(runs, () => drawPairs(n, truth), questions)
}

const said = ({ before, after }: Truth) => `${percent(before)} to ${percent(after)}`

const CHANGES = [
  [0.2, 0.2],
  [0.2, 0.1],
  [0.3, 0.05],
  [0.05, 0.05],
] as const
const ALIKE = [0, 0.3, 0.6, 0.9]
const cells = CHANGES.flatMap(([before, after]) => ALIKE.map((alike): Truth => ({ before, after, alike })))

const holds = ({ low, high }: { low: number; high: number }, value: number) => low <= value && value <= high

const verdictOf = (pairs: PairedCount, isPaired: boolean) => {
  const [before, after] = sums(pairs)
  return judge({ groups: [{ key: 'g', before, after, paired: isPaired ? pairs : null }] }).groups[0]?.verdict
}

const POWER: readonly Truth[] = [
  { before: 0.3, after: 0.2, alike: 0.3 },
  { before: 0.3, after: 0.2, alike: 0.6 },
  { before: 0.2, after: 0.35, alike: 0.3 },
  { before: 0.2, after: 0.35, alike: 0.6 },
  { before: 0.25, after: 0.23, alike: 0.9 },
]

const people = (known: number): AffectedGroup => ({
  id: 'g',
  name: 'g',
  keys: {},
  known,
  estimated: null,
  heightenedRisk: null,
  ratings: [],
  lowered: [],
})
const KNOWN = 20_000

/** Below what the truth allows: the grade that an effect of exactly this size could give. */
const tooLow =
  (truth: Truth, isPaired: boolean, judgement: 'scope' | 'likelihood') => (pairs: PairedCount) => {
    if (verdictOf(pairs, isPaired) !== 'improved') return false
    const [before, after] = sums(pairs)
    const { high } = isPaired ? pairedRatio(pairs, z) : ratio(before, after, z)
    const least = lowestFor({ by: 'figures', highestRatio: high }, judgement, people(KNOWN), 5)
    const really = truth.after / truth.before
    const allowed =
      judgement === 'scope'
        ? scopeOf(stillHarmed(KNOWN, really))
        : 5 - [1 / 2, 1 / 4, 1 / 8, 1 / 16].filter((share) => really < share).length
    return least !== null && least < allowed
  }
/** True ratios just on the wrong side of a border, where a mistake is easiest. */
const BORDERS: readonly Truth[] = [
  { before: 0.4, after: 0.4, alike: 0.6 },
  { before: 0.4, after: 0.2, alike: 0.6 },
  { before: 0.4, after: 0.1, alike: 0.6 },
  { before: 0.4, after: 0.05, alike: 0.6 },
  { before: 0.4, after: 0.04, alike: 0.6 },
]

const lines = [
  `${String(runs)} seeded runs for each figure (seed ${String(SEED)}). \`n\` is the number of questions, scored in both runs. *Alike* is the correlation between the two answers to one question; 0 are strangers.`,
  '',
  '### Ratios and pairs: how often an interval holds the true value',
  '',
  'Aim: 95 %. *Change, unpaired* is the interval for two runs that have nothing to do with each other, used on pairs all the same.',
  '',
  ...table(
    ['rates', 'alike', 'n', 'change, unpaired', 'change, paired', 'ratio, unpaired', 'ratio, paired'],
    cells.flatMap((truth) =>
      SIZES.filter((n) => n !== 50 && n !== 200).map((n) => {
        const change = truth.after - truth.before
        const really = truth.after / truth.before
        return [
          said(truth),
          truth.alike,
          n,
          ...shares(n, truth, [
            (pairs) => holds(newcombe(...sums(pairs), z), change),
            (pairs) => holds(pairedChange(pairs, z), change),
            (pairs) => holds(ratio(...sums(pairs), z), really),
            (pairs) => holds(pairedRatio(pairs, z), really),
          ]).map(percent),
        ]
      }),
    ),
  ),
  '### What pairs gain',
  '',
  'How often a change that is there is found (`improved` or `worse`, as it is).',
  '',
  ...table(
    ['rates', 'alike', 'n', 'unpaired', 'paired'],
    POWER.flatMap((truth) =>
      SIZES.map((n) => {
        const there = truth.after < truth.before ? 'improved' : 'worse'
        const found = shares(n, truth, [
          (pairs) => verdictOf(pairs, false) === there,
          (pairs) => verdictOf(pairs, true) === there,
        ])
        return [said(truth), truth.alike, n, ...found.map(percent)]
      }),
    ),
  ),
  'Nothing changed (20 % both times): how often a change is found that is not there.',
  '',
  ...table(
    ['alike', 'n', 'false improved, unpaired', 'paired', 'false worse, unpaired', 'paired'],
    ALIKE.flatMap((alike) =>
      SIZES.map((n) => [
        alike,
        n,
        ...shares(
          n,
          { before: 0.2, after: 0.2, alike },
          (['improved', 'worse'] as const).flatMap((wrong) =>
            [false, true].map((isPaired) => (pairs: PairedCount) => verdictOf(pairs, isPaired) === wrong),
          ),
        ).map(percent),
      ]),
    ),
  ),
  '### How often a grade could fall too far',
  '',
  `The true ratio lies on a border or just above it, ${KNOWN.toLocaleString('en')} people are affected, and grade 5 was given. *Too far*: the evidence lets the grade fall further than the true effect allows.`,
  '',
  ...table(
    ['rates', 'n', 'scope, unpaired', 'scope, paired', 'likelihood, unpaired', 'likelihood, paired'],
    BORDERS.flatMap((truth) =>
      SIZES.map((n) => [
        said(truth),
        n,
        ...shares(
          n,
          truth,
          (['scope', 'likelihood'] as const).flatMap((judgement) =>
            [false, true].map((isPaired) => tooLow(truth, isPaired, judgement)),
          ),
        ).map(percent),
      ]),
    ),
  ),
]

const text = lines.join('\n').trimEnd()
console.log(text)
if (values.write) writeBetween('effect', text)
