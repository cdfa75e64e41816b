import type { Child } from 'hono/jsx'
import { localDate } from '../../../domain/time/calendar.ts'
import type { ContactSafety, DangerSign, Mandate, Submitter } from '../../../domain/vocabulary/intake.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { VisuallyHidden } from '../../components/visually-hidden.tsx'
import { publicPage } from '../../pages/public-page.tsx'
import type { Visit } from '../../route.ts'
import { AS_PARTS, PAGE_FORM, wayBack, WayOut } from '../carry.tsx'
import { COUNTRY } from '../help/asked.ts'
import { HelpFirst } from '../help/help-first.tsx'
import { Hidden } from '../hidden.tsx'
import { dayOf, hiddenAnswers, isSpokenFor, type Answers } from './answers.ts'
import { handedRows } from './handed-over.tsx'
import { helpFrom } from './needs.ts'
import { POSTED } from './posted.ts'

/**
 * Everything once more before it is sent. All answers travel in hidden fields of the page.
 *
 * @param sentBefore an earlier text was sent from the same form; `answers` then carry a new key
 */
export function checkPage(visit: Visit, answers: Answers, sentBefore = false) {
  const { speaker } = visit
  const words = speaker.w.portal.report
  const { check } = words
  const help = helpFrom(visit, answers)
  return publicPage(visit, {
    title: check.title,
    status: sentBefore ? 409 : 200,
    carries: 'check',
    easy: 'tell',
    unsent: true,
    children: (
      <form id={PAGE_FORM} method="post" action={`/${speaker.language}/report${POSTED}`} {...AS_PARTS}>
        <Hidden values={hiddenAnswers(answers)} />
        <button
          type="submit"
          class="am-link-button govuk-back-link"
          data-back
          {...wayBack('report', speaker.language)}
        >
          {speaker.w.common.back}
        </button>
        {sentBefore ? (
          <>
            <h1>{words.sentBefore.title}</h1>
            <p>{words.sentBefore.body}</p>
            <p>
              {words.sentBefore.add}{' '}
              <WayOut speaker={speaker} from="check" to="/status">
                {speaker.w.portal.footer.status}
              </WayOut>
            </p>
          </>
        ) : (
          <>
            <h1>{check.heading}</h1>
            <p>{check.lead}</p>
          </>
        )}
        {help.needs.length > 0 ? (
          <HelpFirst visit={visit} page="check" {...help} />
        ) : (
          <Hidden values={[[COUNTRY, answers.country]]} />
        )}
        <Groups visit={visit} answers={answers} />
        <p>{check.after}</p>
        <Button name="step" value="send" preventDoubleClick variant={sentBefore ? 'secondary' : undefined}>
          {sentBefore ? words.sentBefore.anew : check.send}
        </Button>
      </form>
    ),
  })
}

function Groups({ visit, answers }: { visit: Visit; answers: Answers }) {
  const { speaker } = visit
  const { w } = speaker
  const { report: words, help } = w.portal
  const { check, danger, reach } = words
  const dangers = answers.danger.map((sign) => danger.items[sign as DangerSign] ?? sign)
  const { timeZone } = visit.house.calendar
  const day = dayOf(answers)
  const hasPassed = day !== null && day < localDate(visit.house.now(), timeZone)
  const shown = day === null ? '' : speaker.date(day)
  const date = hasPassed ? `${shown}\n${check.passed}` : shown
  const givesAny = answers.name !== '' || answers.email !== '' || answers.reach !== ''
  return (
    <>
      <Group visit={visit} id="happened" title={check.happened} field="story">
        {[
          ...(answers.joined === null
            ? []
            : [[speaker.w.portal.reported.joined.label, answers.joined.description] as const]),
          [
            answers.joined === null ? words.story.label : speaker.w.portal.reported.joined.story,
            answers.story,
          ],
          [words.language.label, languageIn(visit, answers.language)],
          [words.product.label, answers.product],
          ...handedRows(speaker, answers),
          [words.wish.label, answers.wish],
        ]}
      </Group>
      <Group visit={visit} id="around" title={check.around} field="danger">
        {[
          [danger.legend, dangers.length === 0 ? check.noDanger : dangers.join('\n')],
          ...(date === '' ? [] : [[danger.date, date] as const]),
          [help.country.label, answers.country === '' ? '' : speaker.countryName(answers.country)],
          ...(answers.under18 === 'yes' || answers.under18 === 'no'
            ? [[words.under18.legend, words.under18.items[answers.under18]] as const]
            : []),
          [words.submitter.legend, words.submitter.items[answers.submitter as Submitter] ?? ''],
          ...(isSpokenFor(answers)
            ? [
                [words.speaksFor.label, answers.speaksFor] as const,
                [words.mandate.legend, w.vocabulary.mandates[answers.mandate as Mandate] ?? ''] as const,
                [words.behalf.label, answers.behalf] as const,
                [words.beside.label, answers.beside] as const,
              ]
            : []),
          ...(answers.retaliation === 'yes' || answers.retaliation === 'no'
            ? [[words.retaliation.legend, words.under18.items[answers.retaliation]] as const]
            : []),
          [words.feared.label, answers.feared],
          [words.mustNotSee.label, answers.mustNotSee],
        ]}
      </Group>
      <Group visit={visit} id="you" title={check.you} field="name">
        {[
          [reach.name, answers.name],
          ...(visit.house.sendsMail || answers.email !== '' ? [[reach.email, answers.email] as const] : []),
          [reach.how, answers.reach],
          ...(givesAny
            ? [[reach.safety, reach.safeties[answers.safety as ContactSafety]?.text ?? reach.unsaid] as const]
            : []),
        ]}
      </Group>
    </>
  )
}

interface GroupProps {
  readonly visit: Visit
  readonly id: string
  readonly title: string
  /** The question that "Change" leads to. */
  readonly field: string
  readonly children: readonly (readonly [question: string, answer: string])[]
}

function Group({ visit, id, title, field, children }: GroupProps) {
  const { language, w, say } = visit.speaker
  const { check } = w.portal.report
  const change = (
    <button
      type="submit"
      class="govuk-button govuk-button--secondary"
      name="step"
      value="change"
      formaction={`/${language}/report${POSTED}#${field}`}
    >
      {check.change}
      <VisuallyHidden> {say(check.changeAbout, { what: title })}</VisuallyHidden>
    </button>
  )
  return (
    <Card id={id} title={title} aside={change}>
      <SummaryList
        rows={children.map(([key, value]) => ({
          key,
          value: value === '' ? <span class="am-small">{check.nothing}</span> : <Typed>{value}</Typed>,
        }))}
      />
    </Card>
  )
}

/** Words of somebody, with their line breaks and in their own direction. */
function Typed({ children }: { children?: Child }) {
  return (
    <div class="am-message__text" dir="auto">
      {children}
    </div>
  )
}

function languageIn({ speaker }: Visit, code: string): string {
  return code === 'und' ? speaker.w.portal.report.language.other : speaker.languageName(code)
}
