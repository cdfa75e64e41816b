import type { ownMail } from '../../../actions/staff/own-mail.ts'
import { offeredBy } from '../../../words/languages.ts'
import { STAFF_MAILS } from '../../../domain/vocabulary/staff.ts'
import { Button } from '../../components/button.tsx'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { Input } from '../../components/input.tsx'
import { Select } from '../../components/select.tsx'
import { field, fields, type Visit } from '../../route.ts'
import { UnsavedMark } from '../unsaved.tsx'
import type { Problems } from '../page-problems.tsx'

/** Id of the form for one's own mails. */
export const MAIL_FORM = 'own-mail'

interface OwnMailProps {
  readonly visit: Visit
  readonly problems: Problems
  readonly mail: NonNullable<Awaited<ReturnType<typeof ownMail>>>
}

/** Of what one is told by mail, in which language, and by which clock. */
export function OwnMail({ visit, problems, mail }: OwnMailProps) {
  const { speaker, house, form } = visit
  const { common, workspace } = speaker.w
  const words = workspace.you
  // A form that came back keeps what was chosen, also when nothing was.
  const isBack = form.has('mailLanguage')
  return (
    <form method="post" action="/staff/you/mail" class="am-form" novalidate>
      <UnsavedMark visit={visit} form={MAIL_FORM} />
      <h2>{words.mailTitle}</h2>
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
