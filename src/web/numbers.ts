import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { House } from '../actions/house.ts'
import { leftByFinder } from '../actions/casework/left-to-nobody.ts'
import { lengthsOfLists, undoneWork } from '../actions/numbers.ts'
import { atTheHour } from '../domain/time/at-the-hour.ts'
import { HOUR, msOf, type Instant } from '../domain/time/instant.ts'

/** Coarse: at once, soon, slow, too slow; in seconds. */
const SECONDS = [0.1, 0.5, 2, 10]
const NS_PER_SECOND = 1e9
/** Event loop: how finely it is measured, in milliseconds. */
const RESOLUTION_MS = 50

/** Which part of the house was asked; never which page, which case or which verb. */
export type Part = 'people' | 'staff' | 'api'

/** What this process counts. */
export interface Numbers {
  /** An answer was given: by which part, with which status, after how many seconds. */
  answered(part: Part, status: number, seconds: number): void
  /** Everything, in the text form of Prometheus. */
  text(): Promise<string>
}

/**
 * Numbers in two parts. How the machine does stands there at once. What people do, answers and lists, changes once an
 * hour: whoever reads every few seconds would else learn the minute in which somebody wrote, which is kept nowhere
 * (docs/decisions/0004).
 */
export function makeNumbers(house: House): Numbers {
  const machine = new Registry()
  const people = new Registry()
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  delay.enable()

  const failures = new Counter({
    name: 'amends_failures_total',
    help: 'Answers that said that something failed here (5xx).',
    registers: [machine],
  })
  gauge(machine, 'amends_up_seconds', 'How long this process runs.', () => process.uptime())
  gauge(machine, 'amends_memory_bytes', 'Memory that this process holds.', () => process.memoryUsage.rss())
  gauge(
    machine,
    'amends_event_loop_p99_seconds',
    'How long work waits in this process; 99 of 100 times less.',
    () => {
      const seconds = delay.percentile(99) / NS_PER_SECOND
      delay.reset()
      return Number.isFinite(seconds) ? seconds : 0
    },
  )
  const clocks = gauge(
    machine,
    'amends_clocks_overdue',
    'Clocks of cases that should have rung ten minutes ago.',
  )
  const jobs = gauge(machine, 'amends_jobs_failing', 'Jobs that failed, and are tried again or given up.')
  const reachable = gauge(machine, 'amends_database_up', '1 while the database answers.')

  const answers = new Histogram({
    name: 'amends_answer_seconds',
    help: 'How long answers took, by part and kind of status. Changes once an hour.',
    labelNames: ['part', 'status'] as const,
    buckets: SECONDS,
    registers: [people],
  })
  const lists = new Gauge({
    name: 'amends_cases',
    help: 'Cases in each list of the whole house. Changes once an hour.',
    labelNames: ['list'] as const,
    registers: [people],
  })

  const left = new Gauge({
    name: 'amends_cases_left_to_nobody',
    help: 'Cases that nobody here may read, by who is to find a reader: accounts, or machine, which is whoever runs this (amends reader list). Changes once an hour.',
    labelNames: ['finder'] as const,
    registers: [people],
  })
  const readerDue = new Gauge({
    name: 'amends_reader_due_hours',
    help: 'Hours until the earliest time by which somebody has to read one of them; below 0 when it is late, not there while none waits. Changes once an hour.',
    labelNames: ['finder'] as const,
    registers: [people],
  })

  const lookAtWork = async (): Promise<void> => {
    try {
      const undone = await undoneWork(house)
      clocks.set(undone.clocks)
      jobs.set(undone.jobs)
      reachable.set(1)
    } catch {
      reachable.set(0)
    }
  }

  let held: { readonly hour: Instant; readonly text: string } | null = null
  const ofTheHour = async (): Promise<string> => {
    const hour = atTheHour(house.now())
    if (held?.hour === hour) return held.text
    for (const [list, n] of await lengthsOfLists(house)) lists.set({ list }, n)
    readerDue.reset()
    for (const [finder, { cases, due }] of Object.entries(await leftByFinder(house))) {
      left.set({ finder }, cases)
      if (due !== null) readerDue.set({ finder }, Math.floor((msOf(due) - msOf(hour)) / HOUR))
    }
    held = { hour, text: await people.metrics() }
    return held.text
  }

  return {
    answered(part, status, seconds) {
      if (status >= 500) failures.inc()
      answers.observe({ part, status: `${Math.floor(status / 100)}xx` }, seconds)
    },
    async text() {
      await lookAtWork()
      const counted = await ofTheHour().catch(() => held?.text ?? '')
      return `${await machine.metrics()}\n${counted}`
    },
  }
}

function gauge(registry: Registry, name: string, help: string, read?: () => number): Gauge {
  return new Gauge({
    name,
    help,
    registers: [registry],
    ...(read && {
      collect(this: Gauge) {
        this.set(read())
      },
    }),
  })
}
