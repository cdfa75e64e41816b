import type { Child } from 'hono/jsx'

/** Id of the one form that somebody writes in on a page of the workspace. */
export const IN_HAND = 'in-hand'

interface LeaveProps {
  /** Where a form in hand is kept; null while there is none. */
  readonly keepAt: string | null
  /** An address of ours; with a form in hand also what else can follow once it is kept. */
  readonly to: string
  readonly id?: string | undefined
  readonly class?: string | undefined
  readonly lang?: string | undefined
  readonly dir?: 'ltr' | 'rtl' | undefined
  readonly current?: boolean | undefined
  readonly label?: string | undefined
  readonly data?: Readonly<Record<string, string>> | undefined
  readonly children?: Child
}

/**
 * A way to another page of ours. While a form is in hand it is a button of that form, which keeps what was typed before
 * it leads on: nothing of this needs a script.
 */
export function Leave({ keepAt, to, id, lang, dir, current, label, data, children, ...rest }: LeaveProps) {
  const shared = {
    id,
    lang,
    dir,
    'aria-current': current ? ('page' as const) : undefined,
    'aria-label': label,
    ...data,
  }
  if (keepAt === null)
    return (
      <a class={rest.class} href={to} {...shared}>
        {children}
      </a>
    )
  return (
    <button
      class={`am-leave ${rest.class ?? ''}`.trim()}
      form={IN_HAND}
      formaction={keepAt}
      name="then"
      value={to}
      {...shared}
    >
      {children}
    </button>
  )
}

/**
 * Does something else on the page of the form in hand. It is a button of that form, so that what was typed comes along,
 * and stays.
 */
export function ActBeside({ to, children }: { readonly to: string; readonly children?: Child }) {
  return (
    <button class="am-link-button" form={IN_HAND} formaction={to}>
      {children}
    </button>
  )
}

/** The first button of the page for the form in hand: pressing Enter in it saves, and leads nowhere else. */
export function FirstButton() {
  return (
    <button
      class="govuk-visually-hidden"
      form={IN_HAND}
      tabindex={-1}
      aria-hidden="true"
      data-prevent-double-click="true"
    >
      ↵
    </button>
  )
}
