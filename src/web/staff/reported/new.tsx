import { proposeReported, type NotYet } from '../../../actions/patterns/propose-reported.ts'
import { isInvalid } from '../../../actions/parse-input.ts'
import { LONGEST_DESCRIPTION } from '../../../domain/patterns/reads-public.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Input } from '../../components/input.tsx'
import { Select } from '../../components/select.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { staffPage } from '../../pages/staff-page.tsx'
import { field, staffOf, staffViewer, type Visit } from '../../route.ts'
import { isolate } from '../isolate.ts'
import { languageChoices } from '../languages.ts'
import { headOf, problemsIn, ProblemSummary, type Problems } from '../page-problems.tsx'
import { forgetUnsaved, inHand, KEEP_UNSAVED, UnsavedMark, UnsavedSince, withUnsaved } from '../unsaved.tsx'

/** Id of the form that proposes one. */
const FORM = 'propose-reported'

/** `GET /staff/reported/new`: the form. */
export async function newReportedPage(visit: Visit): Promise<Response> {
  const unsaved = await withUnsaved(visit, FORM)
  return show(unsaved.visit, {}, null, <UnsavedSince {...unsaved} />)
}

/** `POST /staff/reported/new`: it waits for a second person, or all that speaks against it is said. */
export async function postNewReported(visit: Visit): Promise<Response> {
  const { house, form } = visit
  const typed = (name: string) => field(form, name)
  const done = await proposeReported(house, staffViewer(staffOf(visit)), {
    product: typed('product'),
    description: typed('description'),
    language: typed('language'),
    cases: typed('cases'),
  })
  if (isInvalid(done)) return show(visit, problemsIn(visit.speaker, done), null)
  if ('against' in done) return show(visit, {}, done)
  await forgetUnsaved(visit, FORM)
  return visit.c.redirect(`/staff/reported/${done.id}?done=proposed`, 303)
}

function show(visit: Visit, problems: Problems, notYet: NotYet | null, top?: unknown): Promise<Response> {
  const { speaker, form } = visit
  const { common, workspace } = speaker.w
  const words = workspace.reported
  const ask = (name: string) => ({
    name,
    value: field(form, name),
    error: problems[name],
    errorPrefix: common.errorPrefix,
  })
  const head = headOf(speaker, words.add, notYet === null ? problems : { ...problems, cases: words.against })
  return staffPage(visit, {
    ...head,
    current: '/staff/reported',
    keepAt: KEEP_UNSAVED,
    children: (
      <>
        <ProblemSummary speaker={speaker} problems={problems} />
        {notYet !== null && (
          <ErrorSummary
            title={words.against}
            items={notYet.against.map((each) => ({
              text: sayAgainst(visit, each),
              href: each.references.length > 0 || each.why === 'too_few' ? '#cases' : '#description',
            }))}
          />
        )}
        <h1>{words.add}</h1>
        {top}
        <p>{words.rests}</p>
        <p>{words.addBody}</p>
        <form {...inHand(visit)} method="post" action="/staff/reported/new" class="am-form" novalidate>
          <UnsavedMark visit={visit} form={FORM} />
          <Input
            {...ask('product')}
            label={words.product}
            hint={words.productHint}
            autocomplete="off"
            dir="auto"
          />
          <Textarea
            {...ask('description')}
            label={words.description}
            hint={speaker.say(words.descriptionHint, { n: LONGEST_DESCRIPTION })}
            rows={4}
            dir="auto"
          />
          <Select
            {...ask('language')}
            label={words.language}
            value={field(form, 'language') || speaker.language}
            items={languageChoices(speaker)}
          />
          <Textarea {...ask('cases')} label={words.cases} hint={words.casesHint} rows={6} dir="ltr" />
          <Button preventDoubleClick>{words.propose}</Button>
        </form>
      </>
    ),
  })
}

function sayAgainst({ speaker }: Visit, { why, found, references }: NotYet['against'][number]): string {
  const words = speaker.w.workspace.reported
  const said = words.why[why]
  if (references.length > 0)
    return speaker.say(words.ofCases, { why: said, references: speaker.list(references.map(isolate)) })
  return found === '' ? said : speaker.say(words.ofWords, { why: said, found: isolate(found) })
}
