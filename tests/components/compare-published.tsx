import type { FC } from 'hono/jsx'
import { describe, expect, test } from 'vitest'
import { normaliseHtml, type Options, readFixtures } from './fixtures.ts'

export interface Case {
  component: FC<never>
  adapt: (options: Options) => object
  /** Fewer comparisons than this mean that the test has stopped testing. */
  atLeast: number
  /** Fixture name → why we do not offer what it shows. Raw HTML is found by itself. */
  skip?: Record<string, string>
}

/** Splits the modifiers that we have props for from classes that are passed on. */
export function modifiers(classes: string | undefined, known: Record<string, object>) {
  const rest: string[] = []
  const props = {}
  for (const name of (classes ?? '').split(' ').filter(Boolean)) {
    if (known[name]) Object.assign(props, known[name])
    else rest.push(name)
  }
  return { ...props, class: rest.join(' ') || undefined }
}

export const sizes = (block: string, prop: string) =>
  Object.fromEntries(['s', 'm', 'l', 'xl'].map((size) => [`${block}--${size}`, { [prop]: size }]))

export function common(o: Options) {
  return { id: o.id, class: o.classes, attributes: o.attributes }
}

export function grouped(o: Options) {
  return {
    hint: o.hint?.text,
    error: o.errorMessage?.text,
    errorPrefix: 'Error:',
    describedBy: o.describedBy ?? o.fieldset?.describedBy,
    groupClass: o.formGroup?.classes,
  }
}

export function field(o: Options) {
  return {
    ...common(o),
    ...grouped(o),
    name: o.name,
    label: o.label?.text,
    ...pick(modifiers(o.label?.classes, sizes('govuk-label', 'labelSize')), 'labelSize'),
    labelIsHeading: o.label?.isPageHeading,
    disabled: o.disabled,
    spellcheck: o.spellcheck,
    autocomplete: o.autocomplete,
    value: o.value,
  }
}

export function legend(o: Options) {
  return {
    legend: o.fieldset?.legend?.text,
    ...pick(
      modifiers(o.fieldset?.legend?.classes, sizes('govuk-fieldset__legend', 'legendSize')),
      'legendSize',
    ),
    legendIsHeading: o.fieldset?.legend?.isPageHeading,
  }
}

export function pick(from: object, name: string) {
  return { [name]: (from as Record<string, unknown>)[name] }
}

export const present = (items: Options[] | undefined): Options[] =>
  (items ?? []).filter((item) => item && Object.keys(item).length > 0)

/** Whether a fixture passes HTML as a string, which our components never take; revealed fields are rebuilt. */
function usesRawHtml(options: Options): boolean {
  return Object.entries(options).some(([name, value]) => {
    if (name === 'conditional') return false
    if (/html$/i.test(name) && value) return true
    return typeof value === 'object' && value !== null && usesRawHtml(value as Options)
  })
}

export function render(component: FC<never>, props: object): string {
  const Component = component as FC<object>
  return (<Component {...props} />).toString()
}

/** Compares each component with every published example that it can show. */
export function compareWithPublished(cases: Readonly<Record<string, Case>>): void {
  describe.each(Object.entries(cases))('%s', (name, { component, adapt, atLeast, skip = {} }) => {
    const fixtures = readFixtures(name)
    const compared = fixtures.filter((fixture) => !usesRawHtml(fixture.options) && !skip[fixture.name])

    test(`is compared with at least ${atLeast} published examples`, () => {
      const names = new Set(fixtures.map((fixture) => fixture.name))
      expect(Object.keys(skip).filter((skipped) => !names.has(skipped))).toEqual([])
      expect(compared.length).toBeGreaterThanOrEqual(atLeast)
    })

    test.each(compared.map((fixture) => [fixture.name, fixture] as const))(
      'as published: %s',
      (_, fixture) => {
        const html = render(component, adapt(fixture.options))
        expect(normaliseHtml(html)).toBe(normaliseHtml(fixture.html))
      },
    )
  })
}
