import { isService } from '../../src/domain/case/actor.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWithReceipt } from '../../src/actions/intake/open-with-receipt.ts'
import { isInvalid } from '../../src/actions/parse-input.ts'
import { checkProjections, isInStep } from '../../src/actions/projections/check-projections.ts'
import { keepInStep } from '../../src/actions/projections/keep-in-step.ts'
import { runVerb } from '../../src/actions/run-verb.ts'
import { EVENTS, isEventKind, type CaseEvent, type EventKind } from '../../src/domain/case/case-event.ts'
import type { Case } from '../../src/domain/case/case.ts'
import { EVENT_VERSION } from '../../src/domain/case/event-kind.ts'
import { after, fold } from '../../src/domain/case/fold.ts'
import { settle } from '../../src/domain/case/settle.ts'
import { settledBy010 } from '../../src/domain/case/upcast/settled-by-0-1-0.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { canonicalJson, type JsonValue } from '../../src/domain/transparency/canonical-json.ts'
import { findCase, findWholeCase } from '../../src/store/history/find-case.ts'
import { MADE_BY } from '../../src/store/projections/project.ts'
import {
  clocksFor,
  clocksOfOthers,
  countersAsKeptThen,
  inPlaceOf,
  kept,
  recordedColumns,
} from './as-kept-then.ts'
import { drawnOtherwise } from './drawn-otherwise.ts'
import { readRows, type RecordedRow } from './load-recording.ts'
import { keptSince } from './moved-since.ts'
import { openRecording, type OpenRecording } from './open-recording.ts'
import { asJson, pictureOf } from './picture.ts'
import { rowsNow } from './rows-now.ts'

let recording: OpenRecording
const { view } = keptSince('0.1.0')

beforeAll(async () => {
  recording = await openRecording('0.1.0')
})
afterAll(() => recording.close())

/** The events of a case as release 0.1.0 wrote them. */
async function eventsOf(caseId: string): Promise<readonly CaseEvent[]> {
  const { database, keys } = recording.house
  const found = await findCase(database, keys, { kind: 'house' }, caseId)
  return (found?.events ?? []).filter(({ version }) => version === 1)
}

/** Each event but the first of every story, with the case just before it. */
async function eachEvent(see: (before: Case, event: CaseEvent, what: string) => void): Promise<void> {
  for (const { caseId, what } of recording.pictures) {
    const [first, ...rest] = await eventsOf(caseId)
    if (first === undefined) throw new Error(`There is nothing of the case ${caseId}.`)
    let before = fold(caseId, [first])
    for (const event of rest) {
      see(before, event, what)
      before = after(before, [event])
    }
  }
}

describe('a house of release 0.1.0 that this version took over', () => {
  test('every case is what it was: for the house, for the person, in the lists, and for its clocks', async () => {
    expect(recording.pictures.length).toBeGreaterThan(100)
    for (const { what, caseId, at, ...then } of recording.pictures) {
      const now = await pictureOf(recording.house, caseId, at)
      expect({
        what,
        case: inPlaceOf(then.case, now.case),
        personView: view(then.case['kind']) && inPlaceOf(then.personView, now.personView),
        line: inPlaceOf(then.line, now.line),
        counters: countersAsKeptThen(now.counters).toSorted(),
        clocks: clocksOfOthers(now.clocks).toSorted(byText),
      }).toEqual({
        what,
        case: kept(then.case),
        personView: view(then.case['kind']) && kept(then.personView),
        line: kept(then.line),
        counters: countersAsKeptThen(then.counters).toSorted(),
        clocks: [...clocksFor(then.wakeUps)].toSorted(byText),
      })
    }
  })

  test('nobody stands further back than they stood, but for a date that is not near', async () => {
    for (const { what, caseId, at, line } of recording.pictures) {
      const now = await pictureOf(recording.house, caseId, at)
      const { impacts } = now.case as unknown as Pick<Case, 'impacts'>
      if (impacts.some(({ delay }) => delay?.state === 'accepted' && !delay.near)) continue
      expect({ what, further: Number(now.line['priority']) > Number(line['priority']) }).toEqual({
        what,
        further: false,
      })
    }
  })

  test('wherever the meaning of an event depends on a rule, the case is what it was right after it', async () => {
    expect(recording.turns.length).toBeGreaterThan(200)
    for (const [caseId, turns] of Map.groupBy(recording.turns, (turn) => turn.caseId)) {
      const events = await eventsOf(caseId)
      for (const turn of turns) {
        const kase = fold(caseId, events.slice(0, turn.events))
        expect({ ...turn, case: inPlaceOf(turn.case, asJson(kase)) }).toEqual({
          ...turn,
          case: kept(turn.case),
        })
      }
    }
  })

  test('the lists hold what they held', async () => {
    const lines = new Map((await rowsNow(recording.house, 'case_line')).map((row) => [row['case_id'], row]))
    for (const { caseId, line } of recording.pictures) {
      // The title is sealed in the row; what it says is compared with the picture.
      const names = recordedColumns(line).filter((name) => name !== 'title')
      expect(asWritten(lines.get(caseId) ?? {}, names)).toEqual(asWritten(line, names))
    }
  })

  test('the queues count what they counted', async () => {
    const sums: Record<string, number> = {}
    for (const { queue, n } of await rowsNow(recording.house, 'queue_count'))
      for (const then of countersAsKeptThen([String(queue)])) sums[then] = (sums[then] ?? 0) + Number(n)
    const then = Object.entries(recording.totals).filter(([name]) => countersAsKeptThen([name]).length > 0)
    expect(sums).toEqual(Object.fromEntries(then))
  })

  test('every clock runs that ran, and the jobs that were clocks are gone', async () => {
    const rows = Map.groupBy(await rowsNow(recording.house, 'case_clock'), (row) => row['case_id'])
    for (const { caseId, what, wakeUps } of recording.pictures) {
      const clocks = (rows.get(caseId) ?? []).map((row) => asWritten(row, ['verb', 'subject', 'due']))
      expect({ what, clocks: clocksOfOthers(clocks).toSorted(byText) }).toEqual({
        what,
        clocks: [...clocksFor(wakeUps)].toSorted(byText),
      })
    }
    const waiting = (await rowsNow(recording.house, 'jobs.job')).map(({ name }) => name)
    expect(waiting).not.toContain('wake_case')
    expect(waiting).toContain('tell_person')
  })

  test('lists, counters and clocks are as the ledgers say', async () => {
    expect(await checkProjections(recording.house)).toEqual({
      cases: recording.pictures.length,
      lines: { wrong: 0 },
      counters: { wrong: 0 },
      clocks: { missing: 0, extra: 0 },
    })
  })

  test('every entry of the ledger is what it was, and says for whom it is', async () => {
    const recorded = readRows(recording.folder).filter(({ table }) => table === 'case_event')
    const now = (await rowsNow(recording.house, 'case_event')).filter(({ version }) => version === 1)
    const then = recorded.map(({ row: { texts, audience, ...rest } }) => ({
      ...rest,
      sealed: texts,
      audience: audience === 'parties' ? ['person', 'staff'] : ['staff'],
      version: 1,
      settled: null,
    }))
    expect(sorted(now)).toEqual(sorted(then))
  })

  test('staff, tokens, receipts, keys, the directory and published incidents are all there', async () => {
    const byTable = Map.groupBy(readRows(recording.folder), ({ table }) => table)
    // Made anew from the ledgers, each with a test of its own here.
    for (const table of ['case_event', 'case_file', 'queue_count', 'jobs.job', 'migration'])
      byTable.delete(table)
    expect([...byTable.keys()]).toEqual(expect.arrayContaining(['staff', 'api_token', 'receipt', 'case_key']))
    for (const [table, rows] of byTable) {
      const names = Object.keys(rows[0]?.row ?? {})
      const now = (await rowsNow(recording.house, table)).map((row) => only(row, names))
      expect({ table, rows: sorted(now) }).toEqual({ table, rows: sorted(rows.map(({ row }) => row)) })
    }
  })

  test('a receipt of then opens the case of whoever kept it', async () => {
    expect(recording.receipts.length).toBeGreaterThan(10)
    for (const { caseId, receipt } of recording.receipts)
      expect(await openWithReceipt(recording.house, receipt)).toEqual({
        viewer: { kind: 'person', caseId, renewals: 0 },
      })
  })
})

/** What 0.1.0 drew from none of its events, so that its recording cannot show it. */
const DRAWN_SINCE: readonly string[] = [
  'attributed duties',
  'entity_added isNamed',
  'entity_corrected isNamed',
  'fear_answered onlyFor',
  'how_it_is_said asksUs',
  'question_answered asksUs',
  'fact_answered asksUs',
  'talk_answered asksUs',
  'talk_record_answered asksUs',
  'message_written reprisal',
  'told_corrected asksUs',
]
/** The same of any kind of event. */
const DRAWN_SINCE_FROM_ANY: readonly string[] = ['maybeFearsUs', 'endsYes']

describe('a rule that changes', () => {
  test('today’s rules draw from every event what those of 0.1.0 drew', async () => {
    const drawn = new Set<EventKind>()
    await eachEvent((before, event, what) => {
      const { settled } = settle(before, event)
      // What changed since: that they stopped is no news to somebody for whom staff entered it.
      if (event.kind === 'closed' && event.facts.outcome === 'withdrawn_by_person') return
      // And: what software writes answers nothing (red line 15).
      if (event.kind === 'message_written' && isService(event.by)) return
      // And: telling one role of an organisation tells all of them, and a feared operator is walled off (domain
      // reference 5, 6).
      // And: our answer to trouble for having written ends it no longer (domain reference 13).
      // And: words with which somebody stops, or says how it is, are answered (red line 14).
      const {
        alsoKnow: _,
        onlyFor: __,
        reprisal: ___,
        asksUs: ____,
        ...drawnThen
      } = settled as Record<string, unknown>
      // And: what whoever told of others does not read is no news to them (decision 0037).
      const compared = (drawn: object) =>
        said(before.kind === 'notification' ? { ...drawn, news: undefined } : drawn)
      expect({ what, kind: event.kind, settled: compared(drawnThen) }).toEqual({
        what,
        kind: event.kind,
        settled: compared(settledBy010(before, event)),
      })
      if (Object.keys(said(settled)).length > 0) drawn.add(event.kind)
    })
    expect(drawn.size).toBeGreaterThan(20)
  })

  test('changes nothing of what followed from an event when it happened', async () => {
    const counts = new Set<string>()
    const later = new Set<EventKind>()
    await eachEvent((before, event) => {
      // News at the moment of the last news looks like no news.
      if (event.at > before.lastNewsAt) later.add(event.kind)
      const drawn = said(settle(before, event).settled)
      const as = (settled: object) => canonicalText(after(before, [withSettled(event, settled)]))
      const today = as(drawn)
      for (const [name, consequence] of Object.entries(othersFor(event, drawn)))
        if (as({ ...drawn, [name]: consequence }) !== today) counts.add(`${event.kind} ${name}`)
    })
    const all = KINDS.flatMap((kind) => {
      const names = Object.keys(EVENTS[kind].settled.shape).filter(
        (name) => !DRAWN_SINCE_FROM_ANY.includes(name),
      )
      // Every kind can be news; those that were not recorded cannot show it here.
      return names.filter((name) => name !== 'news' || later.has(kind)).map((name) => `${kind} ${name}`)
    }).filter((each) => !DRAWN_SINCE.includes(each))
    expect(all.length).toBeGreaterThan(60)
    expect([...counts].toSorted()).toEqual(all.toSorted())
  })

  test('puts each case that it moves on the record once, and lists it until somebody acts', async () => {
    const { house, pictures } = recording
    const open = pictures.filter(({ line }) => line['state'] === 'assessing' && line['handler'] !== null)
    const moved = open.slice(0, 3).map(({ caseId }) => caseId)
    const stayed = open.slice(3, 6).map(({ caseId }) => caseId)
    // As if older rules had made these lines, and had come to another priority in three of them.
    await sql`update case_line set made_by = 0, priority = priority % 4 + 1 where case_id = any(${moved})`.execute(
      house.database.db,
    )
    await sql`update case_line set made_by = 0 where case_id = any(${stayed})`.execute(house.database.db)
    await keepInStep(house)
    await keepInStep(house)
    const entries = await Promise.all(
      open.map(async ({ caseId }) => {
        const whole = await findWholeCase(house.database, house.keys, { kind: 'house' }, caseId)
        return (whole?.events ?? []).flatMap((each) =>
          each.kind === 'priority_moved' ? [[caseId, each.facts] as const] : [],
        )
      }),
    )
    expect(entries.flat().toSorted()).toEqual(
      open
        .slice(0, 3)
        .map(({ caseId, line }) => {
          const priority = Number(line['priority'])
          return [caseId, { from: `P${(priority % 4) + 1}`, to: `P${priority}`, rules: MADE_BY }]
        })
        .toSorted(),
    )
    expect(await movedNow()).toEqual(moved.toSorted())

    const [first = ''] = moved
    const id = String(open[0]?.line['handler'])
    const viewer = { kind: 'staff', id, role: 'coordinator' } as const
    const noted = await runVerb(house, 'add_note', viewer, { kind: 'staff', id }, first, {
      note: 'Read it. We read it in the file.',
    })
    expect(isRefusal(noted) || isInvalid(noted)).toBe(false)
    expect(await movedNow()).toEqual(moved.slice(1).toSorted())
    expect(isInStep(await checkProjections(house))).toBe(true)
  })
})

async function movedNow(): Promise<unknown[]> {
  const lines = await rowsNow(recording.house, 'case_line')
  return lines.flatMap((row) => (row['priority_moved'] === true ? [row['case_id']] : [])).toSorted()
}

const KINDS = Object.keys(EVENTS).filter(isEventKind)

/** What was said, and nothing that was left out. */
function said(settled: object): Readonly<Record<string, unknown>> {
  return JSON.parse(JSON.stringify(settled)) as Record<string, unknown>
}

function withSettled(event: CaseEvent, settled: object): CaseEvent {
  const stored: { readonly [P in keyof CaseEvent]?: unknown } = { ...event, version: EVENT_VERSION, settled }
  return stored as CaseEvent
}

/** Each consequence of an event as another rule might have drawn it. */
function othersFor(event: CaseEvent, drawn: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const others = {
    ...(drawnOtherwise(drawn) as Record<string, unknown>),
    news: drawn['news'] === true ? undefined : true,
  }
  // From a proposal today's rules draw nothing about the action; another rule might promise it at once.
  if (event.kind !== 'action_proposed') return others
  return { ...others, actions: { [event.facts.action]: { state: 'imposed', promised: true } } }
}

function canonicalText(kase: Case): string {
  return canonicalJson(JSON.parse(JSON.stringify(kase)) as JsonValue)
}

/** Some columns of a row, moments in one spelling, whoever wrote them. */
function asWritten(row: RecordedRow['row'], names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    names.map((name) => {
      const value = row[name]
      const isMoment = typeof value === 'string' && /^\d{4}-\d\d-\d\dT[^|]*$/.test(value)
      return [name, isMoment ? new Date(value).toISOString() : value]
    }),
  )
}

function only(row: RecordedRow['row'], names: readonly string[]): RecordedRow['row'] {
  return Object.fromEntries(names.map((name) => [name, row[name]]))
}

function sorted(rows: readonly object[]): string[] {
  return rows.map((row) => canonicalJson(row as JsonValue)).toSorted()
}

function byText(a: object, b: object): number {
  return canonicalJson(a as JsonValue) < canonicalJson(b as JsonValue) ? -1 : 1
}
