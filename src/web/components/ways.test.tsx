import { Breadcrumbs } from './breadcrumbs.tsx'
import { Button } from './button.tsx'
import { ExitThisPage } from './exit-this-page.tsx'
import { Pagination } from './pagination.tsx'
import { SkipLink } from './skip-link.tsx'
import {
  modifiers,
  common,
  present,
  compareWithPublished,
} from '../../../tests/components/compare-published.tsx'
import type { Options } from '../../../tests/components/fixtures.ts'

const step = (o: Options | undefined, word: string) =>
  o && {
    href: o.href,
    label: o.labelText,
    attributes: o.attributes,
    text: o.text ?? (
      <>
        {word}
        <span class="govuk-visually-hidden"> page</span>
      </>
    ),
  }

compareWithPublished({
  button: {
    component: Button,
    atLeast: 34,
    adapt: (o) => ({
      ...common(o),
      ...modifiers(o.classes, {
        'govuk-button--secondary': { variant: 'secondary' },
        'govuk-button--warning': { variant: 'warning' },
        'govuk-button--inverse': { variant: 'inverse' },
      }),
      children: o.text,
      href: o.href,
      type: o.type,
      name: o.name,
      value: o.value,
      disabled: o.disabled,
      start: o.isStartButton,
      preventDoubleClick: o.preventDoubleClick,
    }),
  },
  breadcrumbs: {
    component: Breadcrumbs,
    atLeast: 11,
    adapt: (o) => ({
      ...common(o),
      ...modifiers(o.classes, { 'govuk-breadcrumbs--inverse': { inverse: true } }),
      label: o.labelText ?? 'Breadcrumb',
      items: o.items,
      collapseOnMobile: o.collapseOnMobile,
    }),
  },
  'skip-link': {
    component: SkipLink,
    atLeast: 8,
    adapt: (o) => ({ ...common(o), href: o.href ?? '#content', children: o.text }),
  },
  'exit-this-page': {
    component: ExitThisPage,
    atLeast: 3,
    adapt: (o) => ({
      ...common(o),
      href: o.redirectUrl ?? 'https://www.bbc.co.uk/weather',
      prefix: o.text ? undefined : 'Emergency',
      children: o.text ?? 'Exit this page',
      words: {
        activated: o.activatedText,
        timedOut: o.timedOutText,
        pressTwoMoreTimes: o.pressTwoMoreTimesText,
        pressOneMoreTime: o.pressOneMoreTimeText,
      },
    }),
  },
  pagination: {
    component: Pagination,
    atLeast: 15,
    adapt: (o) => ({
      ...common(o),
      label: o.landmarkLabel ?? 'Pagination',
      previous: step(o.previous, 'Previous'),
      next: step(o.next, 'Next'),
      items:
        o.items &&
        present(o.items).map((item) => ({
          ...item,
          label: item.visuallyHiddenText ?? `Page ${item.number}`,
        })),
    }),
  },
})
