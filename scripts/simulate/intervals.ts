/**
 * `npm run simulate -- intervals`: how often the intervals of the evidence are right, and how often the verdicts are
 * wrong, at the defaults. Coverage is computed over every possible outcome; verdict errors are counted over seeded
 * runs, so the same figures come out every time. `--write` puts the tables into docs/evidence.md.
 */
import { parseArgs } from 'node:util'
import { newcombe, wilson } from '../../src/domain/diligence/evidence/interval.ts'
import { zFor } from '../../src/domain/diligence/evidence/quantile.ts'
import { judge, type EvidenceVerdict } from '../../src/domain/diligence/evidence/verdict.ts'
import { CONFIDENCE } from '../../src/domain/vocabulary/diligence.ts'
import { chances } from '../../tests/in-memory/chances.ts'
import { OPTIONS, percent, sharesOf, table, writeBetween } from './tables.ts'

const { values } = parseArgs({ options: OPTIONS })
const runs = Number(values.runs)
const SEED = 20260701
const SIZES = [30, 50, 100, 500]
const RATES = [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5]
const z = zFor(CONFIDENCE)

const next = chances(SEED)

/** How likely each count from 0 to n is. */
function binomial(n: number, p: number): number[] {
  let log = n * Math.log(1 - p)
  const shares = [Math.exp(log)]
  for (let k = 1; k <= n; k += 1) {
    log += Math.log((n - k + 1) / k) + Math.log(p / (1 - p))
    shares.push(Math.exp(log))
  }
  return shares
}

function wilsonCoverage(n: number, p: number): number {
  return binomial(n, p).reduce((sum, share, harmful) => {
    const { low, high } = wilson({ harmful, of: n }, z)
    return low <= p && p <= high ? sum + share : sum
  }, 0)
}

function newcombeCoverage(n: number, before: number, after: number): number {
  const [was, is] = [binomial(n, before), binomial(n, after)]
  let sum = 0
  for (const [x, shareBefore] of was.entries()) {
    if (shareBefore < 1e-9) continue
    for (const [y, shareAfter] of is.entries()) {
      if (shareAfter < 1e-9) continue
      const { low, high } = newcombe({ harmful: x, of: n }, { harmful: y, of: n }, z)
      if (low <= after - before && after - before <= high) sum += shareBefore * shareAfter
    }
  }
  return sum
}

function draw(n: number, p: number): number {
  let harmful = 0
  for (let i = 0; i < n; i += 1) if (next() < p) harmful += 1
  return harmful
}

interface Change {
  readonly before: number
  readonly after: number
}

function oneRun(n: number, changes: readonly Change[]): EvidenceVerdict {
  return judge({
    groups: changes.map(({ before, after }, index) => ({
      key: String(index),
      before: { harmful: draw(n, before), of: n, missing: 0 },
      after: { harmful: draw(n, after), of: n, missing: 0 },
    })),
  })
}

/** In how many of the runs each of the questions is answered with yes. */
function shares(
  n: number,
  changes: readonly Change[],
  questions: readonly ((verdict: EvidenceVerdict) => boolean)[],
): number[] {
  return sharesOf(runs, () => oneRun(n, changes), questions)
}

const some = (verdict: 'improved' | 'worse') => (judged: EvidenceVerdict) =>
  judged.groups.some((group) => group.verdict === verdict)
const repeat = (change: Change, times: number): Change[] => Array.from({ length: times }, () => change)

const GROUPS = [1, 4, 12]
const same: Change = { before: 0.2, after: 0.2 }
const better: Change = { before: 0.4, after: 0.1 }
const harmed: Change = { before: 0.2, after: 0.5 }
const slightly: Change = { before: 0.2, after: 0.35 }

const lines = [
  '### How often an interval holds the true value',
  '',
  `Aim: ${percent(CONFIDENCE)}. Computed over every possible outcome, so there is no chance in these figures. \`n\` is the number of scored answers in each run.`,
  '',
  'Rates (Wilson), by the true rate:',
  '',
  ...table(
    ['n', ...RATES],
    SIZES.map((n) => [n, ...RATES.map((p) => percent(wilsonCoverage(n, p)))]),
  ),
  'Changes (Newcombe), nothing changed, by the true rate:',
  '',
  ...table(
    ['n', ...RATES],
    SIZES.map((n) => [n, ...RATES.map((p) => percent(newcombeCoverage(n, p, p)))]),
  ),
  'Changes (Newcombe), the rate halved, by the true rate before:',
  '',
  ...table(
    ['n', ...RATES],
    SIZES.map((n) => [n, ...RATES.map((p) => percent(newcombeCoverage(n, p, p / 2)))]),
  ),
  '### How often a verdict is wrong',
  '',
  `${runs} seeded runs for each line (seed ${SEED}).`,
  '',
  'Nothing changed for anybody (20 % before and after). *False improved*: at least one group is said to be better. *False worse*: at least one group is said to be worse. *False shifted*: the whole is.',
  '',
  ...table(
    ['groups', 'n per group', 'false improved', 'false worse', 'false shifted'],
    GROUPS.flatMap((groups) =>
      SIZES.map((n) => {
        const [improved, worse, shifted] = shares(n, repeat(same, groups), [
          some('improved'),
          some('worse'),
          (verdict) => verdict.verdict === 'shifted',
        ])
        return [groups, n, percent(improved), percent(worse), percent(shifted)]
      }),
    ),
  ),
  'Every group better (40 % to 10 %), except one that is worse. *Missed*: that group is not said to be worse. *Not shifted*: the verdict on the whole is anything but shifted. *Called improved*: the worst mistake, the whole is said to be improved.',
  '',
  ...table(
    ['groups', 'n per group', 'the worse group', 'missed', 'not shifted', 'called improved'],
    [harmed, slightly].flatMap((one) =>
      GROUPS.filter((groups) => groups > 1).flatMap((groups) =>
        SIZES.map((n) => {
          const [missed, notShifted, improved] = shares(
            n,
            [one, ...repeat(better, groups - 1)],
            [
              (verdict) => verdict.groups[0]?.verdict !== 'worse',
              (verdict) => verdict.verdict !== 'shifted',
              (verdict) => verdict.verdict === 'improved',
            ],
          )
          return [
            groups,
            n,
            `${percent(one.before)} to ${percent(one.after)}`,
            percent(missed),
            percent(notShifted),
            percent(improved),
          ]
        }),
      ),
    ),
  ),
  'Every group better (40 % to 10 %). *Not shown*: one given group is not said to be improved, although it is. *Whole not improved*: the same of all together.',
  '',
  ...table(
    ['groups', 'n per group', 'not shown', 'whole not improved'],
    GROUPS.flatMap((groups) =>
      SIZES.map((n) => {
        const [missed, whole] = shares(n, repeat(better, groups), [
          (verdict) => verdict.groups[0]?.verdict !== 'improved',
          (verdict) => verdict.verdict !== 'improved',
        ])
        return [groups, n, percent(missed), percent(whole)]
      }),
    ),
  ),
]

const text = lines.join('\n').trimEnd()
console.log(text)
if (values.write) writeBetween('simulation', text)
