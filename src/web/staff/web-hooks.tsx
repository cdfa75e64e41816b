import type { Child } from 'hono/jsx'
import { isInvalid } from '../../actions/parse-input.ts'
import { everybody } from '../../actions/staff/add-staff.ts'
import { askForHook } from '../../actions/web-hooks/ask-for-hook.ts'
import { confirmHook } from '../../actions/web-hooks/confirm-hook.ts'
import { allHooks } from '../../actions/web-hooks/due-hooks.ts'
import { endHook } from '../../actions/web-hooks/end-hook.ts'
import { Button } from '../components/button.tsx'
import { Input } from '../components/input.tsx'
import { NotificationBanner } from '../components/notification-banner.tsx'
import { ReceiptBox } from '../components/receipt-box.tsx'
import { notFoundPage } from '../pages/notice-page.tsx'
import { staffPage } from '../pages/staff-page.tsx'
import { field, idOf, staffOf, type Visit } from '../route.ts'
import { headOf, ProblemSummary, type Problems } from './page-problems.tsx'
import {
  forgetUnsaved,
  inHand,
  KEEP_UNSAVED,
  keepUnsaved,
  UnsavedMark,
  UnsavedSince,
  withUnsaved,
} from './unsaved.tsx'
import { HookTable } from './web-hook-table.tsx'

/** What was just done, by the name that stands in the address afterwards. */
const DONE = ['confirmed', 'ended'] as const

/** Id of the form that asks for one. */
const ASK_FORM = 'ask-for-hook'

/** Programs that are told that something waits, and the form that asks for one. */
export async function webHooksPage(visit: Visit): Promise<Response> {
  const { workspace } = visit.speaker.w
  const done = DONE.find((each) => each === visit.c.req.query('done'))
  const banner = done !== undefined && (
    <NotificationBanner tone="success" title={workspace.casePage.saved}>
      <p>{workspace.webHooks[done]}</p>
    </NotificationBanner>
  )
  const unsaved = await withUnsaved(visit, ASK_FORM)
  return show(unsaved.visit, {}, banner || <UnsavedSince {...unsaved} />)
}

/** Asks for one; its secret is shown this once. */
export async function postAskHook(visit: Visit): Promise<Response> {
  const { house, form, speaker } = visit
  const words = speaker.w.workspace.webHooks
  const asked = await askForHook(house, staffOf(visit), { address: field(form, 'address') })
  if (isInvalid(asked)) return show(visit, { address: words.addressWrong }, null)
  if ('taken' in asked) return show(visit, { address: words.taken }, null)
  if ('too_many' in asked)
    return show(visit, { address: speaker.say(words.tooMany, { n: asked.too_many }) }, null)
  await forgetUnsaved(visit, ASK_FORM)
  return show(
    { ...visit, form: new FormData() },
    {},
    <ReceiptBox id="secret" title={words.secretTitle} codes={[{ label: words.secret, code: asked.secret }]}>
      <p>{words.secretBody}</p>
      <p>{words.asked}</p>
    </ReceiptBox>,
  )
}

/** A second person says yes. */
export const postConfirmHook = (visit: Visit) => change(visit, confirmHook, 'confirmed')
/** Ends one. */
export const postEndHook = (visit: Visit) => change(visit, endHook, 'ended')

async function change(
  visit: Visit,
  work: typeof confirmHook,
  done: (typeof DONE)[number],
): Promise<Response> {
  const isDone = await work(visit.house, staffOf(visit), idOf(visit))
  if (!isDone) return notFoundPage(visit)
  await keepUnsaved(visit, ASK_FORM, ['address'])
  return visit.c.redirect(`/staff/web-hooks?done=${done}`, 303)
}

async function show(visit: Visit, problems: Problems, top: Child): Promise<Response> {
  const { speaker, house, form } = visit
  const { common, workspace } = speaker.w
  const words = workspace.webHooks
  const [hooks, people] = await Promise.all([allHooks(house), everybody(house)])
  return staffPage(visit, {
    ...headOf(speaker, words.title, problems),
    current: '/staff/web-hooks',
    keepAt: KEEP_UNSAVED,
    children: (
      <>
        <ProblemSummary speaker={speaker} problems={problems} />
        <h1>{words.title}</h1>
        {top}
        <p>{words.intro}</p>
        <p>{words.minute}</p>
        <p>{words.care}</p>
        {hooks.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <HookTable speaker={speaker} hooks={hooks} people={people} me={staffOf(visit).id} />
        )}
        <h2>{words.add}</h2>
        <form {...inHand(visit)} method="post" action="/staff/web-hooks" class="am-form" novalidate>
          <UnsavedMark visit={visit} form={ASK_FORM} />
          <p>{words.addBody}</p>
          <Input
            name="address"
            label={words.addressLabel}
            hint={words.addressHint}
            value={field(form, 'address')}
            error={problems['address']}
            errorPrefix={common.errorPrefix}
            type="url"
            autocomplete="off"
            dir="ltr"
          />
          <Button preventDoubleClick>{words.button}</Button>
        </form>
      </>
    ),
  })
}
