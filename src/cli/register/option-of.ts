import type { CommandCall } from '../command.ts'

/** Options that every register command knows. */
export const shared = {
  dir: { type: 'string' },
  today: { type: 'string' },
  language: { type: 'string' },
} as const

/** An option that was given with a text. */
export function optionOf(call: CommandCall, name: string): string | undefined {
  const value = call.options[name]
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}
