import type { EvidenceVerdict, Rate, VerdictReason } from '../../domain/diligence/evidence/verdict.ts'
import { sayCorrection, sayUnseenReason } from '../evidence/say-verdict.ts'
import type { EvidenceView } from '../check/view.ts'
import type { Block } from './blocks.ts'
import { escapeText as e } from '../escape.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

const LEFT = 170
const PLOT = 420
const RIGHT = 190
const ROW = 46
const TOP = 34

/**
 * Rates of each group before and after with their 95 % intervals, small groups with all their width, and the table.
 *
 * @param names what the groups are called, by their key; the picture has room for the key only
 */
export function effectChart(
  speaker: RegisterSpeaker,
  { evidence, verdict }: EvidenceView,
  names: ReadonlyMap<string, string>,
): Block[] {
  const { w, say } = speaker
  const words = w.report
  const groups = [
    ...verdict.groups.map((group) => ({ name: group.key, ...group })),
    { name: words.allGroups, ...verdict.overall, verdict: verdict.verdict, why: verdict.why },
  ]
  const correction = sayCorrection(speaker, verdict)
  return [
    {
      kind: 'picture',
      label: say(words.chartLabel, { title: evidence.title }),
      svg: chart(speaker, groups),
    },
    {
      kind: 'table',
      table: {
        caption: say(words.chartTable, { title: evidence.title }),
        head: [words.group, words.before, words.after, words.change, words.verdict],
        rows: groups.map((group) => [
          names.get(group.name) ?? group.name,
          rateWords(speaker, group.before),
          rateWords(speaker, group.after),
          group.difference === null
            ? words.notMeasured
            : say(words.between, { low: signed(group.difference.low), high: signed(group.difference.high) }),
          verdictWords(speaker, group, verdict),
        ]),
      },
    },
    ...(correction === null ? [] : [{ kind: 'paragraph', text: correction, quiet: true } as const]),
  ]
}

/** The verdict, with its reason where the interval beside it does not show it. */
function verdictWords(speaker: RegisterSpeaker, { verdict: own, why }: Drawn, all: EvidenceVerdict): string {
  const { w, say } = speaker
  const { name } = w.evidence.verdicts[own]
  const because = sayUnseenReason(speaker, why, all)
  return because === null ? name : say(w.report.verdictBecause, { verdict: name, why: because })
}

interface Drawn {
  readonly name: string
  readonly before: Rate | null
  readonly after: Rate | null
  readonly verdict: EvidenceVerdict['verdict']
  readonly why: VerdictReason
}

function chart({ w }: RegisterSpeaker, groups: readonly Drawn[]): string {
  const words = w.report
  const most = Math.max(0.05, ...groups.flatMap((group) => [top(group.before), top(group.after)]))
  const end = Math.min(1, Math.ceil(most * 10) / 10)
  const x = (share: number) => tenth(LEFT + (Math.min(share, end) / end) * PLOT)
  const width = LEFT + PLOT + RIGHT
  const height = TOP + groups.length * ROW + 30
  const shares = [0, 0.25, 0.5, 0.75, 1].map((part) => part * end)
  const ticks = `<path class="tick" d="${shares.map((share) => `M${x(share)} ${TOP - 6}V${height - 26}`).join('')}"/>`
  const scale = shares.map(
    (share) =>
      `<text class="soft" x="${x(share)}" y="${height - 8}" text-anchor="middle">${percent(share)}</text>`,
  )
  const legend = `<circle class="before" cx="${LEFT + 6}" cy="14" r="5"/><text x="${LEFT + 18}" y="19">${e(words.before)}</text><circle class="after" cx="${LEFT + 126}" cy="14" r="6"/><text x="${LEFT + 140}" y="19">${e(words.after)}</text>`
  const middleOf = (row: number) => TOP + row * ROW + ROW / 2
  const texts = groups.map((group, row) => {
    const y = middleOf(row) + 5
    return `<text x="0" y="${y}">${e(group.name)}</text><text x="${LEFT + PLOT + 14}" y="${y}">${e(words.verdictsShort[group.verdict])}</text>`
  })
  const marks = (['before', 'after'] as const).map((when) =>
    marksOf(
      groups.map((group, row) => ({ rate: group[when], y: middleOf(row) + (when === 'before' ? -8 : 8) })),
      x,
      when,
    ),
  )
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">${ticks}${scale.join('')}${legend}${texts.join('')}${marks.join('')}</svg>`
}

/** Hollow before, filled after: readable without colour. All intervals of a run are one line, to keep the page small. */
function marksOf(
  rows: readonly { readonly rate: Rate | null; readonly y: number }[],
  x: (share: number) => number,
  when: 'before' | 'after',
): string {
  const known = rows.flatMap(({ rate, y }) =>
    rate === null || rate.rate === null ? [] : [{ share: rate.rate, interval: rate.interval, y }],
  )
  if (known.length === 0) return ''
  const radius = when === 'before' ? 5 : 6
  const lines = known.map(({ interval, y }) => `M${x(interval.low)} ${y}H${x(interval.high)}`)
  const places = known.map(
    ({ share, y }) => `<circle class="${when}" cx="${x(share)}" cy="${y}" r="${radius}"/>`,
  )
  return `<path class="${when}" d="${lines.join('')}"/>${places.join('')}`
}

/** A picture needs no finer places; of many charts the long figures would be the most part. */
function tenth(place: number): number {
  return Math.round(place * 10) / 10
}

function top(rate: Rate | null): number {
  return rate === null || rate.rate === null ? 0 : rate.interval.high
}

function rateWords({ w, say }: RegisterSpeaker, rate: Rate | null): string {
  const words = w.report
  if (rate === null) return words.notMeasured
  if (rate.rate === null) return say(words.nothingScored, { missing: rate.missing })
  return say(rate.missing > 0 ? words.rateMissing : words.rate, {
    rate: percent(rate.rate),
    harmful: rate.harmful,
    of: rate.of,
    missing: rate.missing,
    low: percent(rate.interval.low),
    high: percent(rate.interval.high),
  })
}

function percent(share: number): string {
  const value = share * 100
  return `${value !== 0 && Math.abs(value) < 10 ? value.toFixed(1) : value.toFixed(0)} %`
}

function signed(share: number): string {
  return `${share > 0 ? '+' : ''}${percent(share)}`
}
