import type { Child } from 'hono/jsx'

/** Extra attributes for scripts and assistive technology; nothing that could change what an element is. */
export type Attributes = {
  [name: `data-${string}` | `aria-${string}`]: string | number | boolean | undefined
  /** The form it belongs to, where it does not stand in it. */
  form?: string | undefined
}

/** Sizes of labels, legends and captions; without one the text is of body size. */
export type TextSize = 's' | 'm' | 'l' | 'xl'

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

/** Whoever may pass an `error` must also pass the hidden word read before it ("Error:"). */
export type FieldError =
  { error?: string | undefined; errorPrefix: string } | { error?: undefined; errorPrefix?: undefined }

/** What every single-control field (input, textarea, select) takes. `id` falls back to `name`. */
export type FieldProps = FieldError & {
  name: string
  id?: string | undefined
  label: Child
  labelSize?: TextSize | undefined
  /** The label is the only heading of the page: it is wrapped in an h1. */
  labelIsHeading?: boolean | undefined
  hint?: Child
  /** Ids of further elements that describe the field, read before hint and error. */
  describedBy?: string | undefined
  disabled?: boolean | undefined
  class?: string | undefined
  groupClass?: string | undefined
  attributes?: Attributes | undefined
}

/** The legend of a group of controls. */
export interface LegendProps {
  legend?: Child
  legendSize?: TextSize | undefined
  /** The legend is the only heading of the page: it is wrapped in an h1. */
  legendIsHeading?: boolean | undefined
}

/**
 * Joins what is there, for `class` and for lists of ids; undefined when nothing is, so no empty attribute is written.
 */
export function join(...parts: (string | false | null | undefined)[]): string | undefined {
  return parts.filter(Boolean).join(' ') || undefined
}

/** Whether there is something to show; 0 and '' differ here from how `&&` treats them. */
export function present(child: Child | undefined): boolean {
  return child !== undefined && child !== null && child !== false && child !== ''
}

/**
 * `spellcheck` is written out as a word: the JSX types take a boolean, which would be printed as an empty attribute.
 */
export function spellcheck(on: boolean | undefined): Record<string, string> {
  return on === undefined ? {} : { spellcheck: String(on) }
}
