import type { ownMail } from '../../../actions/staff/own-mail.ts'
import { offeredBy } from '../../../words/languages.ts'
import { STAFF_MAILS } from '../../../domain/vocabulary/staff.ts'
import { Button } from '../../components/button.tsx'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { Input } from '../../components/input.tsx'
import { Select } from '../../components/select.tsx'
import { field, fields, type Visit } from '../../route.ts'
import { inHand, UnsavedMark, UnsavedSince, type withUnsaved } from '../unsaved.tsx'
import type { Problems } from '../page-problems.tsx'

/** Id of the form for one's own mails. */
export const MAIL_FORM = 'own-mail'
export const MAIL_FIELDS = ['told', 'timeZone', 'mailLanguage'] as const

interface OwnMailProps {
  readonly visit: Visit
  readonly problems: Problems
  readonly mail: Choices
  /** What was chosen before and not saved. */
  readonly unsaved: Unsaved
}

type Choices = NonNullable<Awaited<ReturnType<typeof ownMail>>>
type Unsaved = Awaited<ReturnType<typeof withUnsaved>>

/** Of what one is told by mail, in which language, and by which clock. */
export function OwnMail({ visit, problems, mail, unsaved }: OwnMailProps) {
  const { speaker, house } = visit
  const isSent = visit.form.has('mailLanguage')
  const isKept = !isSent && unsaved.keptAt !== null && !saysWhatIsChosen(unsaved.visit.form, mail)
  const { form } = isKept ? unsaved.visit : visit
  const { common, workspace } = speaker.w
  const words = workspace.you
  // A form that came back keeps what was chosen, also when nothing was.
  const isBack = isSent || isKept
  return (
    <form {...inHand(visit)} method="post" action="/staff/you/mail" class="am-form" novalidate>
      <UnsavedMark visit={visit} form={MAIL_FORM} />
      <h2>{words.mailTitle}</h2>
      {isKept && <UnsavedSince {...unsaved} />}
      <p>{words.mailBody}</p>
      {!house.sendsMail && <p>{words.mailNone}</p>}
      {mail.mailRefused && <p>{words.mailRefused}</p>}
      <Checkboxes
        name="told"
        legend={words.mailLegend}
        small
        error={problems['told']}
        errorPrefix={common.errorPrefix}
        values={isBack ? fields(form, 'told') : mail.told}
        items={STAFF_MAILS.map(({ code }) => ({ value: code, text: speaker.w.vocabulary.staffMails[code] }))}
      />
      <Input
        name="timeZone"
        label={words.timeZone}
        hint={speaker.say(words.timeZoneHint, { zone: house.calendar.timeZone })}
        value={isBack ? field(form, 'timeZone') : (mail.timeZone ?? '')}
        error={problems['timeZone']}
        errorPrefix={common.errorPrefix}
        autocomplete="off"
        dir="ltr"
        width={20}
      />
      <Select
        name="mailLanguage"
        label={words.language}
        value={isBack ? field(form, 'mailLanguage') : mail.language}
        error={problems['mailLanguage']}
        errorPrefix={common.errorPrefix}
        items={offeredBy(house).map(({ code, name }) => ({ value: code, text: name, lang: code }))}
      />
      <Button preventDoubleClick>{words.mailButton}</Button>
    </form>
  )
}

/** True where somebody looked at what is chosen and changed nothing. */
function saysWhatIsChosen(form: FormData, mail: Choices): boolean {
  const told = fields(form, 'told').toSorted().join()
  return (
    told === [...mail.told].toSorted().join() &&
    field(form, 'timeZone') === (mail.timeZone ?? '') &&
    field(form, 'mailLanguage') === mail.language
  )
}
