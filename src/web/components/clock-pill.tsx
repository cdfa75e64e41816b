import type { Child } from 'hono/jsx'

export type Tone = 'quiet' | 'due' | 'late' | 'done'

interface ClockPillProps {
  tone: Tone
  /** A sign that carries the tone without colour; the words must carry it without the sign. */
  sign?: string | undefined
  children?: Child
}

/** A state or a clock: sign, word and colour together. */
export function ClockPill({ tone, sign, children }: ClockPillProps) {
  return (
    <span class={`am-pill am-pill--${tone}`}>
      {sign && (
        <span class="am-pill__sign" aria-hidden="true">
          {sign}
        </span>
      )}
      <span>{children}</span>
    </span>
  )
}
