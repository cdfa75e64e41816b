import { Details } from './details.tsx'
import { InsetText } from './inset-text.tsx'
import { NotificationBanner } from './notification-banner.tsx'
import { Panel } from './panel.tsx'
import { SummaryList } from './summary-list.tsx'
import { Table } from './table.tsx'
import { Tag } from './tag.tsx'
import { WarningText } from './warning-text.tsx'
import {
  modifiers,
  sizes,
  common,
  pick,
  present,
  compareWithPublished,
} from '../../../tests/components/compare-published.tsx'
import type { Options } from '../../../tests/components/fixtures.ts'

const cells = (row: Options[]) =>
  row.map((cell) => ({
    text: cell.text,
    numeric: cell.format === 'numeric',
    class: cell.classes,
    colspan: cell.colspan,
    rowspan: cell.rowspan,
    attributes: cell.attributes,
  }))

const actions = (o: Options | undefined) =>
  o?.items?.map((item: Options) => ({
    href: item.href,
    text: item.text,
    about: item.visuallyHiddenText,
    class: item.classes,
    attributes: item.attributes,
  }))

compareWithPublished({
  details: {
    component: Details,
    atLeast: 7,
    adapt: (o) => ({ ...common(o), summary: o.summaryText, children: o.text, open: o.open }),
  },
  'inset-text': { component: InsetText, atLeast: 5, adapt: (o) => ({ ...common(o), children: o.text }) },
  'warning-text': {
    component: WarningText,
    atLeast: 5,
    skip: { 'icon fallback text only': 'a warning without a text is not a warning' },
    adapt: (o) => ({ ...common(o), signLabel: o.iconFallbackText ?? 'Warning', children: o.text }),
  },
  'notification-banner': {
    component: NotificationBanner,
    atLeast: 16,
    adapt: (o) => ({
      ...common(o),
      title: o.titleText ?? (o.type === 'success' ? 'Success' : 'Important'),
      tone: o.type,
      titleId: o.titleId,
      titleLevel: o.titleHeadingLevel,
      role: o.role,
      disableAutoFocus: o.disableAutoFocus,
      heading: o.text,
      attributes: { ...(o.type === 'success' && { tabindex: undefined }), ...o.attributes },
    }),
  },
  panel: {
    component: Panel,
    atLeast: 6,
    skip: {
      'confirmation, with actions': 'actions belong to the interruption panel, which we do not have',
    },
    adapt: (o) => ({ ...common(o), title: o.titleText, titleLevel: o.headingLevel, children: o.text }),
  },
  'summary-list': {
    component: SummaryList,
    atLeast: 15,
    skip: {
      'key with classes': 'keys and values take no classes; the row does',
      'actions with classes': 'the group of actions takes no classes; each action does',
      'overridden-widths': 'keys and values take no classes; the row does',
    },
    adapt: (o) => ({
      ...common(o),
      ...modifiers(o.classes, { 'govuk-summary-list--no-border': { noBorder: true } }),
      rows: present(o.rows).map((row) => ({
        key: row.key.text,
        value: row.value.text,
        class: row.classes,
        actions: actions(row.actions),
      })),
      card: o.card && {
        title: o.card.title?.text,
        titleLevel: o.card.title?.headingLevel,
        actions: actions(o.card.actions),
        class: o.card.classes,
        attributes: o.card.attributes,
      },
    }),
  },
  tag: {
    component: Tag,
    atLeast: 11,
    adapt: (o) => ({
      ...common(o),
      ...modifiers(
        o.classes,
        Object.fromEntries(
          ['grey', 'teal', 'green', 'purple', 'magenta', 'red', 'orange', 'yellow'].map((colour) => [
            `govuk-tag--${colour}`,
            { colour },
          ]),
        ),
      ),
      children: o.text,
    }),
  },
  table: {
    component: Table,
    atLeast: 19,
    adapt: (o) => ({
      ...common(o),
      ...modifiers(o.classes, {
        'govuk-table--small-text-until-tablet': { smallTextUntilTablet: true },
      }),
      caption: o.caption,
      ...pick(modifiers(o.captionClasses, sizes('govuk-table__caption', 'captionSize')), 'captionSize'),
      firstCellIsHeader: o.firstCellIsHeader,
      head: o.head && cells(o.head),
      rows: o.rows.filter(Boolean).map(cells),
    }),
  },
})
