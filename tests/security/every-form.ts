import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { ownerMark } from '../../src/actions/staff/carried.ts'
import { sealShown } from '../../src/actions/intake/shown-receipt.ts'
import type { PersonVerb } from '../../src/web/public/status/forms/person-form.ts'
import { kebab, staffVerbOf } from '../../src/web/staff/forms/staff-verbs.ts'
import { questionsOf } from '../../src/web/staff/forms/questions.ts'
import { columnsOf } from '../../src/web/staff/bodies/edit-fields.ts'
import { SHEETS } from '../../src/web/staff/sheets/sheet-ids.ts'
import { VERB_NAMES } from '../../src/domain/verbs.ts'
import * as stages from '../in-memory/stages.ts'
import type { FiledStory, World } from '../world.ts'
import { EASY_PAGES, easyPath } from '../../src/web/public/easy/pages.ts'
import { hiddenOn } from '../world/page.ts'
import type { Sent } from '../world/waiting.ts'

/** A field with what is typed into it. */
export type Pair = readonly [name: string, value: string]

/** A form as browsers send it. */
export function multipart(pairs: readonly Pair[]): Pick<Sent, 'headers' | 'body'> {
  const border = `----${randomUUID()}`
  const parts = pairs.map(
    ([name, value]) => `--${border}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${border}` },
    body: Buffer.from(`${parts.join('')}--${border}--\r\n`),
  }
}

/** A form, and what it holds. */
export interface Form {
  readonly path: string
  /** Fields that anybody fills in; each holds its share of the text. */
  readonly texts: readonly string[]
  /** Fields as the page sends them. */
  readonly kept?: readonly Pair[]
  readonly headers?: Readonly<Record<string, string>>
}

/** What a form of accounts and of the directory says of itself, so that what was typed is kept. */
const UNSAVED = ['form', 'owner', 'here']

const CONTACT = ['safety', 'name', 'email', 'reach', 'times', 'coverName', 'whoMayAnswer', 'leaveNoMessage']
const BODY = columnsOf({}, 'en', true).map(({ column }) => column)
const HOW_IT_IS = [
  'words',
  'isPutRight',
  'holds',
  'actions',
  'backWhereYouWere',
  'helped',
  'fair',
  'feltSafe',
]

/** What each public form asks for, by its address. */
export async function publicForms(world: World, atDesk: FiledStory): Promise<Form[]> {
  const shown = sealShown(world.house, await world.file())
  const open = await world.app.request('/en/status', {
    method: 'POST',
    body: new URLSearchParams({ receipt: atDesk.receipt }),
  })
  const visit = hiddenOn({ html: await open.text() }, 'visit')
  expect(visit).not.toBe('')
  const verbFields: Record<PersonVerb, readonly string[]> = {
    write_message: ['write-message/body', 'write-message/retaliation', 'write-message/addsToStory=yes/body'],
    answer_offer: ['answer-a1', 'words-a1', 'words-all'].map((name) => `answer-offer/offer=o1/${name}`),
    confirm_delivery: ['answer', 'words'].map((name) => `confirm-delivery/action=a1/${name}`),
    appeal: ['appeal/decision=d1/reasons'],
    complain: ['complain/against=conduct/reasons', 'complain/against=silence/reasons'],
    answer_outside: [],
    withdraw: ['withdraw/reasons'],
    resume: [],
    ask_to_erase: [],
    take_back_erasing: [],
    take_back_no: [],
    keep_from: ['keep-from/who'],
    end_keeping: [],
    let_in_adviser: ['name', 'mandate', 'earlier'].map((name) => `let-in-adviser/${name}`),
    end_adviser: [],
    open_joining: ['open-joining/shown', 'open-joining/hears'],
    end_joining: [],
    answer_bodies: ['name', 'howToReach', 'what'].map(
      (name) => `answer-bodies/referral=f1/listing=intl-un-special-procedures/answer=tell_them/${name}`,
    ),
    say_whether_it_helped: ['answer', 'words'].map((name) => `say-whether-it-helped/referral=f1/${name}`),
    give_contact_details: CONTACT.flatMap((name) => [
      `give-contact-details/${name}`,
      `was/give-contact-details/${name}`,
    ]),
    say_how_it_is: ['read', 'offered', 'said_done', 'ended'].flatMap((after) =>
      HOW_IT_IS.map((name) => `say-how-it-is/after=${after}/${name}`),
    ),
    say_about_reprisal: ['how', 'words'].map((name) => `say-about-reprisal/reprisal=t1/${name}`),
    correct_told: [
      ...['wish', 'behalf', 'feared'].map((thing) => `thing=${thing}/words`),
      ...['product', 'country', 'submitter', 'under18', 'mandate'].map((thing) => `thing=${thing}/${thing}`),
      'thing=speaks_for/speaksFor',
      'thing=danger/dangerSigns',
      ...['day', 'month', 'year'].map((part) => `thing=date/date-${part}`),
    ].map((field) => `correct-told/${field}`),
    say_own_view: ['say-own-view/howBad', 'say-own-view/putRight'],
    consent_to_share: ['identity=yes/warned', 'tell=yes/warned'].map(
      (name) => `consent-to-share/entity=e1/${name}`,
    ),
    answer_about_contact: [],
    answer_question: ['answer-question/inquiry=n1/words'],
    answer_fact: ['answer-fact/fact=f1/answer', 'answer-fact/fact=f1/words'],
    answer_facts: [],
    ask_for_talk: ['ask-for-talk/kind', 'ask-for-talk/words'],
    answer_talk: ['answer-talk/talk=j1/when', 'answer-talk/talk=j1/words'],
    answer_talk_record: ['answer-talk-record/talk=j1/answer', 'answer-talk-record/talk=j1/words'],
    take_advice: [],
  }
  const statusFields = Object.values(verbFields).flat()
  const report =
    'story language product version output handed joined wish feared must-not-see name email reach country under18 speaksFor mandate behalf beside retaliation'.split(
      ' ',
    )
  return [
    { path: '/en/reported', texts: ['product'] },
    { path: '/en/status', texts: ['receipt'] },
    { path: '/en/status', texts: ['receipt'], kept: [['step', 'ask']] },
    { path: '/en/status', texts: ['visit'] },
    { path: '/en/status', texts: ['earlier'], kept: [['visit', visit]] },
    {
      path: '/en/status',
      texts: ['hand-on', ...statusFields],
      kept: [
        ['visit', visit],
        ['step', 'hand_on'],
      ],
    },
    { path: '/en/status', texts: ['asked', 'receipt', 'own-word', 'from', 'story'] },
    ...['own_word', 'recovery'].map((step) => ({
      path: '/en/status',
      texts: ['own-word', 'own-word-now', 'recovery-address', 'recovery-word'],
      kept: [
        ['visit', visit],
        ['step', step],
      ] as const,
    })),
    ...['send', 'code', 'word'].map((step) => ({
      path: '/en/lost',
      texts: ['address', 'code', 'recovery', 'from'],
      kept: [['step', step]] as const,
    })),
    { path: '/en/lost', texts: ['word-for', 'word'] },
    { path: '/en/status', texts: statusFields, kept: [['step', 'show']] },
    { path: '/en/status', texts: ['do', ...statusFields], kept: [['visit', visit]] },
    {
      path: '/en/status',
      texts: statusFields,
      kept: [
        ['visit', visit],
        ['step', 'files'],
      ],
    },
    {
      path: '/en/status/files',
      texts: ['shows', 'take-back', 'from', 'upload', 'announced', 'file-name', ...statusFields],
      kept: [['visit', visit]],
    },
    { path: '/en/check-proof', texts: ['proof'] },
    { path: '/en/join', texts: ['receipt', 'asked', 'step'] },
    ...[
      '/en/how-it-works',
      '/en/help',
      '/en/help/child',
      ...EASY_PAGES.map((name) => `/en${easyPath(name)}`),
    ].map((path) => ({
      path,
      texts: ['from', 'back', 'country', ...statusFields],
    })),
    {
      path: '/en/receipt',
      texts: ['first'],
      kept: [
        ['step', 'confirm'],
        ['shown', shown],
      ],
    },
    {
      path: '/en/receipt',
      texts: ['last'],
      kept: [
        ['step', 'confirm'],
        ['shown', shown],
      ],
    },
    { path: '/en/receipt', texts: ['shown'] },
    ...['check', 'change', 'send'].map((step) => ({
      path: '/en/report',
      texts: report,
      kept: [['step', step]] as const,
    })),
    ...['story', 'email', 'language'].map((one) => ({ path: '/en/report', texts: [one] })),
    {
      path: '/en/report',
      texts: ['date-day', 'date-month', 'date-year', 'danger', 'submitter', 'safety', 'submission', 'step'],
      kept: [['story', 'It said no.']] as const,
    },
    ...Object.entries(verbFields).flatMap(([verb, fields]) => {
      const place = (fields[0] ?? kebab(verb)).replace(/^was\/|\/[^/]*$/g, '')
      return [
        {
          path: `/en/status/${kebab(verb)}`,
          texts: ['seen', ...fields],
          kept: [
            ['visit', visit],
            ['do', place],
          ] as const,
        },
        { path: `/en/status/${kebab(verb)}`, texts: [...fields, 'visit', 'do'] },
      ]
    }),
  ]
}

/** The verbs that staff have a form for, each with the names of its fields. */
export function deskForms(world: World, atDesk: FiledStory, sheets: readonly Form[]): Form[] {
  const headers = { cookie: world.staff.ana.cookie, origin: world.house.url }
  const verbForms = VERB_NAMES.flatMap((name) => staffVerbOf(kebab(name)) ?? []).map((verb) => ({
    path: `/staff/cases/${atDesk.caseId}/${kebab(verb)}`,
    texts: [
      'form',
      'seen',
      'key',
      'owner',
      ...questionsOf(verb).flatMap(({ name, kind, parts }) => {
        if (kind === 'moment') return [`${name}-date`, `${name}-time`]
        if (kind === 'group_of_fields' || kind === 'by_action')
          return (parts.length > 0 ? parts : ['a1']).map((part) => `${name}.${part}`)
        return [name]
      }),
    ],
    headers,
  }))
  const told =
    'story language product wish feared mustNotSee contact.name contact.email contact.howToReach contact.times contact.coverName contact.whoMayAnswer channel speaksFor mandate behalf country once form key owner'
  const owner = ownerMark(world.house, world.staff.ana.id)
  const atCase = `/staff/cases/${atDesk.caseId}`
  const chosen =
    'submitter child under18 retaliation dangerSigns dateThatWillPass-date dateThatWillPass-time contact.safety contact.leaveNoMessage'
  return [
    ...verbForms,
    { path: `/staff/cases/${atDesk.caseId}/add-entity`, texts: ['name'], headers },
    { path: '/staff/file', texts: told.split(' '), headers },
    { path: '/staff/file', texts: ['story'], headers },
    ...['/staff/file/keep', `${atCase}/keep`].map((path) => ({
      path,
      texts: ['story', 'form', 'key', 'then', 'from-list'],
      kept: [['owner', owner]] as const,
      headers,
    })),
    // A form that was made for this account, with a session and without.
    ...[headers, { origin: world.house.url }].map((from) => ({
      path: `${atCase}/write-message`,
      texts: ['body', 'to'],
      kept: [
        ['owner', owner],
        ['form', 'write-message'],
      ] as const,
      headers: from,
    })),
    ...sheets.map((each) => ({ ...each, headers })),
    { path: `${atCase}/noticed`, texts: ['anything'], headers },
    { path: `${atCase}/by-machine`, texts: ['told', 'talk'], headers },
    {
      path: '/staff/sign-in/keep',
      texts: ['email', 'to', 'then', 'carried'],
      headers: { origin: world.house.url },
    },
    { path: `/staff/cases/${atDesk.caseId}/look`, texts: ['anything'], headers },
    {
      path: `${atCase}/files`,
      texts: ['at', 'words-f1', 'before-f1', 'reasons-f1', 'shows', 'action'],
      headers,
    },
    { path: '/staff/file', texts: chosen.split(' '), kept: [['story', 'It said no.']], headers },
    { path: '/staff/accounts', texts: ['name', 'email', 'role', 'reason', ...UNSAVED], headers },
    { path: '/staff/accounts', texts: ['email'], headers },
    { path: '/staff/sign-in', texts: ['email', 'to'], headers: { origin: world.house.url } },
    { path: '/staff/sign-in', texts: ['email', 'password', 'to'], headers: { origin: world.house.url } },
    { path: '/staff/welcome/none', texts: ['name', 'email', 'password', 'once'], headers },
    {
      path: '/staff/unsaved',
      texts: ['name', 'reason', 'then', 'form', 'here'],
      kept: [['owner', owner]],
      headers,
    },
    { path: '/staff/language', texts: ['language', 'to'], headers },
    { path: '/staff/sign-out', texts: ['anything'], headers: { origin: world.house.url } },
    ...['confirm', 'link', 'shut'].map((step) => ({
      path: `/staff/accounts/none/${step}`,
      texts: ['reason', 'lost', 'once', ...UNSAVED],
      headers,
    })),
    { path: '/staff/accounts/none/role', texts: ['role', 'reason', 'left', 'once', ...UNSAVED], headers },
    { path: '/staff/unread/none/reader', texts: ['email', 'house', 'reason', 'key', ...UNSAVED], headers },
    { path: '/staff/unread/none/names', texts: ['named', 'alone', 'noCoordinator', 'key', 'owner'], headers },
    { path: '/staff/you/password', texts: ['current', 'password'], headers },
    { path: '/staff/you/codes/begin', texts: ['current'], headers },
    { path: '/staff/you/codes/start', texts: ['secret', 'code'], headers },
    { path: '/staff/you/codes/stop', texts: ['current', 'code'], headers },
    { path: '/staff/you/visits/end-others', texts: ['anything'], headers },
    { path: '/staff/you/visits/none/end', texts: ['anything'], headers },
    { path: '/staff/you/mail', texts: ['timeZone', 'mailLanguage', 'mails', ...UNSAVED], headers },
    { path: '/staff/accounts/none/open', texts: ['anything'], headers },
    { path: '/staff/sign-in/passkey', texts: ['asked', 'answer', 'to', 'carried'], headers },
    { path: '/staff/sign-in/elsewhere', texts: ['to', 'carried'], headers },
    { path: '/staff/sign-in/elsewhere/code', texts: ['half', 'code'], headers },
    { path: '/staff/you/passkeys', texts: ['name', 'current', 'asked', 'answer'], headers },
    { path: '/staff/you/passkeys/none/remove', texts: ['anything'], headers },
    { path: '/staff/you/elsewhere', texts: ['current'], headers },
    { path: '/staff/you/elsewhere/end', texts: ['anything'], headers },
    { path: '/staff/bodies/new', texts: [...BODY, ...UNSAVED], headers },
    { path: '/staff/bodies/none/edit', texts: ['version', ...BODY, ...UNSAVED], headers },
    ...['checked', 'pause', 'close', 'open'].map((step) => ({
      path: `/staff/bodies/none/${step}`,
      texts: ['how'],
      headers,
    })),
    {
      path: '/staff/bodies/none/funding',
      texts: ['payer', 'amount', 'currency', 'from', 'to', 'agreedWith', ...UNSAVED],
      headers,
    },
    { path: '/staff/reported/new', texts: ['product', 'description', 'language', 'cases'], headers },
    { path: '/staff/reported/none/rule', texts: ['answer', 'reasons'], headers },
    { path: '/staff/reported/none/end', texts: ['reasons'], headers },
    { path: '/staff/web-hooks', texts: ['address'], headers },
    { path: '/staff/web-hooks/none/confirm', texts: ['anything'], headers },
    { path: '/staff/web-hooks/none/end', texts: ['anything'], headers },
    { path: '/staff/tokens/none/revoke', texts: ['anything'], headers },
  ]
}

/** The sheets for several acts at once, with the fields that they show. */
export async function formsOfSheets(world: World): Promise<Form[]> {
  const cases = await Promise.all([world.reach(stages.unattributed), world.reach(stages.attributed)])
  const all = await Promise.all(
    cases.flatMap(({ caseId }) =>
      SHEETS.map(async (sheet) => {
        const path = `/staff/cases/${caseId}`
        const page = await world.app.request(`${path}?do=${sheet}`, {
          headers: { cookie: world.staff.ana.cookie },
        })
        const names = fieldsOn(await page.text()).filter(([to]) => to === `${path}/sheet`)
        return { path: `${path}/sheet`, names: names.map(([, name]) => name), sheet }
      }),
    ),
  )
  const shown = all.filter(({ names }) => names.length > 0)
  expect([...new Set(shown.map(({ sheet }) => sheet))].toSorted()).toEqual([...SHEETS].toSorted())
  return shown.map(({ path, names, sheet }) => ({
    path,
    texts: [...new Set(names)].filter((name) => name !== 'form'),
    kept: [['form', sheet]],
  }))
}

/** Address and name of each field in the forms that a page posts. */
export function fieldsOn(html: string): Pair[] {
  return [...html.matchAll(/<form[^>]*method="post"[^>]*>.*?<\/form>/gs)].flatMap(([form]) => {
    const path = /action="([^"?]*)/.exec(form)?.[1] ?? ''
    return [...form.matchAll(/<(?:input|textarea|select|button)[^>]* name="([^"]+)"/g)].map(
      ([, name = '']): Pair => [path, name],
    )
  })
}
