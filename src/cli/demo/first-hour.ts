import { inHours, step, type By, type DemoStep } from './steps.ts'

interface FirstHour {
  /** Hours before now. */
  readonly ago: number
  readonly by: By
  readonly ask: {
    readonly measure: 'stop' | 'take_down' | 'hold'
    readonly whom: string
    readonly what: string
  }
  /** What whoever was asked did. */
  readonly stopped: string
  readonly hold: string
  /** Whom one of us rang, or why nobody had to. */
  readonly call: { readonly whom: string; readonly said: string } | string
  readonly see: string
}

/** What cannot wait: done in the first hour, before any form about whose fault it is. */
export function firstHour({ ago, by, ask, stopped, hold, call, see }: FirstHour): DemoStep[] {
  return [
    step(ago, by, 'ask_to_stop', { ...ask, until: inHours(4 - ago) }),
    step(ago - 0.1, by, 'hold_everything', { because: hold }),
    typeof call === 'string'
      ? step(ago - 0.2, by, 'skip_first_step', { step: 'ring_for_help', reasons: call })
      : step(ago - 0.2, by, 'record_call', { ...call, when: inHours(-(ago - 0.2)) }),
    step(ago - 0.3, by, 'skip_first_step', { step: 'say_who_may_see', reasons: see }),
    step(ago - 2, by, 'record_stop_answer', { asked: 'm1', stopped: true, words: stopped }),
  ]
}
