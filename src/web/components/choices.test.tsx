import type { Child } from 'hono/jsx'
import { Checkboxes } from './checkboxes.tsx'
import { DateInput } from './date-input.tsx'
import { Fieldset } from './fieldset.tsx'
import { Radios } from './radios.tsx'
import { Select } from './select.tsx'
import {
  modifiers,
  common,
  grouped,
  field,
  legend,
  present,
  compareWithPublished,
} from '../../../tests/components/compare-published.tsx'
import type { Options } from '../../../tests/components/fixtures.ts'

const noItemClasses = 'items take no classes or attributes of their own parts'
const noFieldsetClasses = 'the fieldset of a group takes no classes or attributes'
const noHoles = 'a list has no holes to count over'
const otherReveal = 'the adapter rebuilds only plain inputs; the reveal is the same'
const renamedParts = 'the boxes of a date always have the same ids, names and widths'

function choices(block: string) {
  return (o: Options) => ({
    ...grouped(o),
    ...legend(o),
    ...modifiers(o.classes, { [`${block}--small`]: { small: true }, [`${block}--inline`]: { inline: true } }),
    name: o.name,
    idPrefix: o.idPrefix,
    attributes: o.attributes,
    value: o.value,
    values: o.values,
    items: present(o.items).map((item) =>
      item.divider
        ? { divider: item.divider }
        : {
            value: item.value,
            text: item.text,
            id: item.id,
            name: item.name,
            hint: item.hint?.text,
            checked: item.checked,
            disabled: item.disabled,
            exclusive: item.behaviour === 'exclusive',
            conditional: item.conditional?.html && conditionalField(item.conditional.html),
            attributes: item.attributes,
          },
    ),
  })
}

/** The revealed fields of the fixtures, read from their HTML and built again as elements. */
function conditionalField(html: string): Child {
  const label = /<label class="govuk-label" for="([^"]+)">([^<]+)<\/label>/.exec(html)
  const input = /<input class="([^"]+)" name="([^"]+)" type="([^"]+)" id="([^"]+)"/.exec(html)
  if (!label || !input) throw new Error(`Unknown conditional content: ${html}`)
  return (
    <>
      <label class="govuk-label" for={label[1]}>
        {label[2]}
      </label>
      <input class={input[1]} name={input[2]} type="text" id={input[4]} />
    </>
  )
}

compareWithPublished({
  select: {
    component: Select,
    atLeast: 19,
    adapt: (o) => ({
      ...field(o),
      items: (o.items ?? [])
        .filter(Boolean)
        .map((item: Options) => ({ ...item, value: item.value === false ? 'false' : item.value })),
    }),
  },
  radios: {
    component: Radios,
    atLeast: 34,
    skip: {
      'label with classes': noItemClasses,
      'with falsy items': noHoles,
      'with optional form-group classes showing group error': otherReveal,
      'label with attributes': noItemClasses,
      'fieldset params': noFieldsetClasses,
      'textarea in conditional': otherReveal,
    },
    adapt: choices('govuk-radios'),
  },
  checkboxes: {
    component: Checkboxes,
    atLeast: 34,
    skip: {
      'with label classes': noItemClasses,
      'with falsy values': noHoles,
      'with divider, None and conditional items': otherReveal,
      'with optional form-group classes showing group error': otherReveal,
      'fieldset params': noFieldsetClasses,
      'textarea in conditional': otherReveal,
    },
    adapt: choices('govuk-checkboxes'),
  },
  'date-input': {
    component: DateInput,
    atLeast: 27,
    skip: {
      'with values, name prefix and custom names': renamedParts,
      'with empty items': renamedParts,
      'custom pattern': renamedParts,
      'custom inputmode': renamedParts,
      'with nested name': renamedParts,
      'with id on items': renamedParts,
      'suffixed id': renamedParts,
      'with item value': renamedParts,
      'with field value and items': renamedParts,
      'with field value and item value': renamedParts,
      'with field value, item value and values': renamedParts,
      'items with classes': renamedParts,
      'items without classes': renamedParts,
      'with input attributes': renamedParts,
    },
    adapt: (o) => {
      const parts = ['day', 'month', 'year'].filter((part) =>
        o.items ? o.items.some((item: Options) => item.name === part) : o[part] !== false,
      )
      const item = (part: string): Options | undefined =>
        o.items ? o.items.find((candidate: Options) => candidate.name === part) : o[part] || undefined
      const marked = parts.filter(
        (part) => item(part)?.error || item(part)?.classes?.includes('govuk-input--error'),
      )
      const each = <T,>(value: (part: string) => T) =>
        Object.fromEntries(parts.map((part) => [part, value(part)]))
      const cleared = parts.filter((part) => item(part)?.error === false)
      return {
        ...common(o),
        ...grouped(o),
        ...legend(o),
        namePrefix: o.namePrefix,
        parts,
        partsInError: marked.length
          ? marked
          : cleared.length
            ? parts.filter((part) => !cleared.includes(part))
            : undefined,
        words: each((part) => item(part)?.label ?? `${part[0]!.toUpperCase()}${part.slice(1)}`),
        autocomplete: each((part) => item(part)?.autocomplete),
        values: each(
          (part) => item(part)?.value ?? o.values?.[o.namePrefix ? `${o.namePrefix}-${part}` : part],
        ),
      }
    },
  },
  fieldset: {
    component: Fieldset,
    atLeast: 14,
    skip: { 'legend classes': 'a legend takes a size, not classes' },
    adapt: (o) => ({
      ...common(o),
      ...legend({ fieldset: o }),
      describedBy: o.describedBy,
      role: o.role,
    }),
  },
})
