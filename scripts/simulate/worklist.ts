/**
 * What the order of work does to people when there are too few hands: ten grievances a day, four pieces of work each,
 * 120 days, 20 seeds. The order before and the one of today side by side. `--write` puts the tables into
 * docs/worklist-simulation.md; ends with 1 when something that is aimed at does not hold.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { FAIR_EVERY } from '../../src/domain/case/work-order.ts'
import { DAY, plusMs } from '../../src/domain/time/instant.ts'
import type { Grade } from '../../src/domain/vocabulary/severity.ts'
import { arrivals, DAYS, PER_DAY, run, TOUCHES, type Desk, type Order, type Result } from './desk.ts'

const { values } = parseArgs({
  options: { write: { type: 'boolean', default: false }, seeds: { type: 'string', default: '20' } },
})
const SEEDS = Array.from({ length: Number(values.seeds) }, (_, n) => 20_261_201 + n)
const CAPACITIES = [50, 60, 70, 80, 90, 100, 110, 120]
const NEEDED = PER_DAY * TOUCHES
const LEVELS: readonly Grade[] = [5, 4, 3, 2, 1]
/** Within this an answer is promised. */
const PROMISED = 30 * DAY
/** Level 4 and 5 lose at most a tenth to the fair share, from this capacity on. */
const AT_LEAST = 0.9
const FROM = 70

interface Figures {
  readonly came: number
  readonly closed: number
  readonly waiting: number
  readonly inTime: number
  readonly counted: number
  readonly oldest: number
  readonly unreadLate: number
  readonly longestWait: number
}

const sum = (some: readonly number[]) => some.reduce((total, each) => total + each, 0)
const most = (some: readonly number[]) => some.reduce((top, each) => Math.max(top, each), 0)

function figures({ cases, end, longestWait }: Result, levels: readonly Grade[]): Figures {
  const these = cases.filter(({ level }) => levels.includes(level))
  const waiting = these.filter(({ closedAt }) => closedAt === null)
  // Whoever came in the last thirty days has no answer due yet.
  const counted = these.filter(({ it }) => plusMs(it.kase.receivedAt, PROMISED) <= end)
  const isInTime = ({ it, closedAt }: Desk) =>
    closedAt !== null && closedAt <= plusMs(it.kase.receivedAt, PROMISED)
  const isUnreadLate = ({ it, readAt }: Desk) => (readAt ?? end) > it.kase.triageDueAt
  return {
    came: these.length,
    closed: these.length - waiting.length,
    waiting: waiting.length,
    inTime: counted.filter(isInTime).length,
    counted: counted.length,
    oldest: most(waiting.map(({ it }) => (Date.parse(end) - Date.parse(it.kase.receivedAt)) / DAY)),
    unreadLate: these.filter(isUnreadLate).length,
    longestWait,
  }
}

const results = CAPACITIES.map((capacity) => {
  const perDay = Math.round((NEEDED * capacity) / 100)
  const of = (order: Order) => SEEDS.map((seed) => run(arrivals(seed), perDay, order))
  const both = { capacity, strict: of('strict'), fair: of('fair') }
  process.stderr.write(`${capacity} % `)
  return both
})
process.stderr.write('\n')

const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
const table = (head: readonly (string | number)[], rows: readonly (readonly (string | number)[])[]) => [
  row(head),
  row(head.map(() => '---')),
  ...rows.map(row),
  '',
]
const mean = (some: readonly Result[], levels: readonly Grade[], what: keyof Figures) =>
  sum(some.map((each) => figures(each, levels)[what])) / some.length
const share = (some: readonly Result[], levels: readonly Grade[]) =>
  mean(some, levels, 'inTime') / mean(some, levels, 'counted')

const whatHappens = (of: 'strict' | 'fair') =>
  table(
    [
      'Capacity',
      ...LEVELS.map((level) => `Level ${level} ended / waiting`),
      'Oldest, days',
      'Read too late',
      'All',
    ],
    results.map((result) => [
      `${result.capacity} %`,
      ...LEVELS.map(
        (level) =>
          `${mean(result[of], [level], 'closed').toFixed(0)} / ${mean(result[of], [level], 'waiting').toFixed(0)}`,
      ),
      most(result[of].map((each) => figures(each, LEVELS).oldest)).toFixed(0),
      mean(result[of], LEVELS, 'unreadLate').toFixed(1),
      mean(result[of], LEVELS, 'came').toFixed(0),
    ]),
  )

const held = results.map(({ capacity, strict, fair }) => {
  const [before, now] = [share(strict, [4, 5]), share(fair, [4, 5])]
  return {
    capacity,
    before,
    now,
    ratio: now / before,
    unread: sum(fair.map((each) => figures(each, LEVELS).unreadLate)),
    wait: most(fair.map(({ longestWait }) => longestWait)),
  }
})

const lines = [
  'Before: the order by gravity, in which the clock of reading counts as a deadline.',
  '',
  ...whatHappens('strict'),
  'Now: the list of work (severity rule 7), five lines at a time.',
  '',
  ...whatHappens('fair'),
  `What is aimed at. *In time*: of level 4 and 5, the share that is ended within 30 days. *Of before*: that share now in the share before; at ${FROM} % and more at least ${AT_LEAST}. *Read too late*: people whose promised time of reading passed, in all runs together; none. *Waited*: most pieces of work until the case longest past its promise was handed out, while the fair share was not left out; at most ${FAIR_EVERY}.`,
  '',
  ...table(
    ['Capacity', 'In time before', 'In time now', 'Of before', 'Read too late', 'Waited'],
    held.map(({ capacity, before, now, ratio, unread, wait }) => [
      `${capacity} %`,
      before.toFixed(3),
      now.toFixed(3),
      ratio.toFixed(3),
      unread,
      wait,
    ]),
  ),
]
const text = lines.join('\n').trimEnd()
console.log(text)

const broken = held.flatMap(({ capacity, ratio, unread, wait }) => [
  ...(capacity >= FROM && ratio < AT_LEAST
    ? [`${capacity} %: only ${ratio.toFixed(3)} of before in time`]
    : []),
  ...(unread > 0 ? [`${capacity} %: ${unread} were read too late`] : []),
  ...(wait > FAIR_EVERY ? [`${capacity} %: ${wait} pieces of work until the longest broken promise`] : []),
])
for (const each of broken) console.error(each)
process.exitCode = broken.length > 0 ? 1 : 0

if (values.write)
  writeFileSync(
    new URL('../../docs/worklist-simulation.md', import.meta.url),
    [
      '# The order of work under load',
      '',
      `\`npm run simulate -- worklist --write\`: ${PER_DAY} grievances a day at any hour (of a hundred, 5 of level 5, 15 of 4, 30 of 3, 30 of 2, 20 of 1; half of the gravest and two in a hundred of the others with a sign of danger), ${TOUCHES} pieces of work each, ${DAYS} days, ${SEEDS.length} seeds. ${NEEDED} pieces a day are needed; the capacity is a share of that, spread evenly over day and night. The cases are real ones: filed, rated, decided and closed with the product's verbs, rung by its clocks, and listed by its order of work. A piece of work is one line of the list; nobody is handed out twice a day while others wait, and an unread sign of danger is read next whatever list is in hand. Numbers of cases are means over the seeds; the oldest is the oldest of all.`,
      '',
      text,
      '',
      'What it does not show: people who answer, offers and organisations, weekends of the staff, and work that takes more than one piece. With fewer hands than are needed people wait whatever the order; the order decides only who, and that each comes.',
      '',
    ].join('\n'),
  )
