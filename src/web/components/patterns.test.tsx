import { expect, test } from 'vitest'
import { ClockPill } from './clock-pill.tsx'
import { CopyButton } from './copy-button.tsx'
import { MessageThread } from './message-thread.tsx'
import { PrintButton } from './print-button.tsx'
import { Radios } from './radios.tsx'
import { ReceiptBox } from './receipt-box.tsx'
import { SeveritySquare } from './severity-square.tsx'
import { Steps } from './steps.tsx'

test('a harm that is not yet rated is shown as unknown, not as a low level', () => {
  const html = (<SeveritySquare level="unknown" label="Not yet rated" />).toString()
  expect(html).toContain('>?<')
  expect(html).toContain('am-severity--unknown')
  expect(html).toContain('Not yet rated')
})

test('somebody who does not see the square hears what the number means, once', () => {
  const html = (<SeveritySquare level={4} label="Severity 4 of 5" />).toString()
  expect(html).toContain('<span aria-hidden="true">4</span>')
  expect(html).toContain('<span class="govuk-visually-hidden">Severity 4 of 5</span>')
})

test('a clock has its words without its colour and its sign', () => {
  const html = (
    <ClockPill tone="late" sign="!">
      3 days late
    </ClockPill>
  ).toString()
  expect(html.replace(/<span[^>]*aria-hidden.*?<\/span>/, '')).toContain('3 days late')
})

test('an internal note says so before its text and does not share the look of a message to the person', () => {
  const html = (
    <MessageThread
      label="Messages"
      entries={[
        { kind: 'message', from: 'Ana', when: 'today', text: 'For the person' },
        {
          kind: 'note',
          noteLabel: 'Never shown to the person',
          from: 'Marta',
          when: 'today',
          text: 'For us',
        },
      ]}
    />
  ).toString()
  const [message, note] = html.split('</li>')
  expect(message).not.toContain('am-note')
  expect(note).toContain('class="am-message am-note"')
  expect(note!.indexOf('Never shown to the person')).toBeLessThan(note!.indexOf('For us'))
})

test('a message in another script is laid out in its own direction', () => {
  const html = (
    <MessageThread
      label="Messages"
      entries={[{ kind: 'message', from: 'Ana', when: 'today', text: 'نعم', lang: 'ar' }]}
    />
  ).toString()
  expect(html).toContain('lang="ar" dir="auto"')
})

test('exactly the step one is on is marked as current', () => {
  const html = (
    <Steps
      label="How far it is"
      items={[
        { text: 'Received', state: 'done', stateLabel: 'done' },
        { text: 'Read', state: 'current', stateLabel: 'now' },
        { text: 'Answered', state: 'ahead', stateLabel: 'not yet' },
      ]}
    />
  ).toString()
  expect(html.match(/aria-current="step"/g)).toHaveLength(1)
  expect(html).toMatch(/aria-current="step"[^]*Read/)
})

test('a receipt keeps its code readable from left to right and out of machine translation', () => {
  const html = (
    <ReceiptBox id="receipt" title="Keep this" codes={[{ label: 'Words', code: 'river lamp' }]} />
  ).toString()
  expect(html).toContain('<bdi dir="ltr" translate="no">river lamp</bdi>')
  expect(html).toMatch(/<dl id="receipt"/)
})

test('buttons that need a script are not there without it', () => {
  const words = { copied: 'Copied', failed: 'Please copy by hand' }
  const copy = (
    <CopyButton from="receipt" words={words}>
      Copy
    </CopyButton>
  ).toString()
  expect(copy).toMatch(/<button[^>]* hidden/)
  expect((<PrintButton>Print</PrintButton>).toString()).toMatch(/<button[^>]* hidden/)
})

test('a question revealed by a choice is in the page, so that it works without a script', () => {
  const html = (
    <Radios
      name="who"
      legend="Who?"
      items={[{ value: 'other', text: 'Somebody else', conditional: <input name="name" /> }]}
    />
  ).toString()
  expect(html).toContain('<input name="name"/>')
})
