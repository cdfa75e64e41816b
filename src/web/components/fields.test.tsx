import { ErrorMessage } from './error-message.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Hint } from './hint.tsx'
import { Input } from './input.tsx'
import { Label } from './label.tsx'
import { Textarea } from './textarea.tsx'
import {
  modifiers,
  sizes,
  common,
  field,
  compareWithPublished,
} from '../../../tests/components/compare-published.tsx'

const partClasses = 'prefix, suffix and wrapper take no classes or attributes'

compareWithPublished({
  label: {
    component: Label,
    atLeast: 16,
    adapt: (o) => ({
      ...modifiers(o.classes, sizes('govuk-label', 'size')),
      attributes: o.attributes,
      for: o.for,
      isHeading: o.isPageHeading,
      children: o.text,
    }),
  },
  hint: { component: Hint, atLeast: 5, adapt: (o) => ({ ...common(o), children: o.text }) },
  'error-message': {
    component: ErrorMessage,
    atLeast: 6,
    adapt: (o) => ({
      ...common(o),
      prefix:
        o.visuallyHiddenText === undefined ? 'Error:' : o.visuallyHiddenText && `${o.visuallyHiddenText}:`,
      children: o.text,
    }),
  },
  'error-summary': {
    component: ErrorSummary,
    atLeast: 14,
    adapt: (o) => ({
      ...common(o),
      title: o.titleText,
      description: o.descriptionText,
      items: o.errorList,
      disableAutoFocus: o.disableAutoFocus,
    }),
  },
  input: {
    component: Input,
    atLeast: 36,
    skip: {
      'with prefix with classes': partClasses,
      'with prefix with attributes': partClasses,
      'with customised input wrapper': partClasses,
    },
    adapt: (o) => ({
      ...field(o),
      ...modifiers(o.classes, {
        ...Object.fromEntries([2, 3, 4, 5, 10, 20, 30].map((n) => [`govuk-input--width-${n}`, { width: n }])),
        'govuk-input--extra-letter-spacing': { extraLetterSpacing: true },
      }),
      type: o.type,
      inputmode: o.inputmode,
      pattern: o.pattern,
      autocapitalize: o.autocapitalize,
      prefix: o.prefix?.text,
      suffix: o.suffix?.text,
    }),
  },
  textarea: { component: Textarea, atLeast: 18, adapt: (o) => ({ ...field(o), rows: o.rows }) },
})
