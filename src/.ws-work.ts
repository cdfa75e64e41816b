import { serve } from '@hono/node-server'
import { chromium } from 'playwright-core'
import sparticuz from '@sparticuz/chromium'
import { mkdirSync, rmSync } from 'node:fs'
import { openHouse } from '/work/main/src/context.ts'
import { readConfig } from '/work/main/src/config.ts'
import { createApp } from '/work/main/src/app.ts'
import { readAssets } from '/work/main/src/web/assets.ts'
import { firstAccountLink } from '/work/main/src/actions/staff/first-account.ts'
import { addStaff } from '/work/main/src/actions/staff/add-staff.ts'
import { submitGrievance } from '/work/main/src/actions/intake/submit-grievance.ts'
import { verbs } from '/work/main/src/actions/verbs.ts'

const PORT = 18411
rmSync('/tmp/ws/data', { recursive: true, force: true })
rmSync('/tmp/ws/data.key', { force: true })
mkdirSync('/tmp/ws/shots', { recursive: true })
const opened = await openHouse(
  readConfig({ AMENDS_DATA: '/tmp/ws/data', AMENDS_NAME: 'Brightwell Benefits', AMENDS_URL: `http://127.0.0.1:${PORT}`, AMENDS_TIME_ZONE: 'Europe/Madrid', LOG_LEVEL: 'error' }),
  'owner',
)
const { house } = opened
const app = createApp(house, readAssets('/tmp/ws/assets'))
const server = serve({ fetch: app.fetch, port: PORT, hostname: '127.0.0.1' })
const base = `http://127.0.0.1:${PORT}`
const person = { kind: 'person' } as const
const file = async (over: object) => {
  const filed = await submitGrievance(house, person, { story: 'They said I work in a warehouse in Zaragoza. I have never been there. I look after my mother.\nWe could not pay the rent in October.', language: 'es', product: 'Benefit check', wish: 'Pay what I am owed, and correct my file.', submitter: 'affected_person', dangerSigns: ['date_will_pass'], dateThatWillPass: '2027-01-24T16:00:00Z', ...over }, null)
  if (!('caseId' in filed)) throw new Error(JSON.stringify(filed))
  return filed.caseId
}
const id = await file({})
await file({ story: 'My voice was cloned & used to take <b>my</b> savings.', language: 'en', dangerSigns: [], dateThatWillPass: null, submitter: 'representative' })
await file({ story: 'يكتب المساعد نصف الإجابات فقط حين أسأل بالعربية', language: 'ar', dangerSigns: [], dateThatWillPass: null })
await file({ story: 'I saw images of children', language: 'sw', submitter: 'somebody_else', dangerSigns: [], dateThatWillPass: null })

const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: ['--no-sandbox'] })
const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 }, locale: 'en-GB' })
const page = await context.newPage()
page.setDefaultTimeout(8000)
const shot = (name: string) => page.screenshot({ path: `/tmp/ws/shots/${name}.png`, fullPage: true })
const link = await firstAccountLink(house)
await page.goto(link)
await shot('welcome')
await page.fill('#name', 'Marta R.')
await page.fill('#email', 'marta@example.org')
await page.fill('#password', 'short')
await page.click('button.govuk-button')
await shot('welcome-error')
await page.fill('#password', 'several words in a row')
await page.click('button.govuk-button')
console.log('after welcome', page.url())
await page.goto(link); console.log('used link', await page.textContent('h1'))
await page.goto(`${base}/staff`)
await page.click('text=Sign out'); await page.goto(`${base}/staff/cases/${id}`)
console.log('sent to', page.url())
await shot('sign-in')
await page.fill('#email', 'marta@example.org'); await page.fill('#password', 'wrong'); await page.click('button.govuk-button')
await page.fill('#password', 'several words in a row'); await page.click('button.govuk-button')
console.log('signed in at', page.url())

async function form(formId: string, fill: () => Promise<void> = async () => {}, expect = 303) {
  const node = page.locator(`[id="${formId}"]`)
  if ((await node.evaluate((n) => n.tagName).catch(() => 'none')) === 'DETAILS' && !(await node.getAttribute('open').then((x) => x !== null)))
    await node.locator('> summary').click()
  await fill()
  const f = (await node.evaluate((n) => n.tagName)) === 'FORM' ? node : node.locator('form[method=post]')
  const [response] = await Promise.all([page.waitForResponse((r) => r.request().method() === 'POST'), f.locator('button.govuk-button').click()])
  await page.waitForLoadState()
  if (response.status() !== expect) {
    console.log('!!', formId, response.status(), await page.locator('.govuk-error-summary').innerText().catch(() => ''))
    await shot(`problem-${formId}`)
  } else console.log('ok', formId, expect === 303 ? (await page.locator('.govuk-notification-banner__content').innerText().catch(() => '(no banner)')) : await page.locator('.govuk-error-summary').innerText())
}
const F = (formId: string) => ({
  fill: (name: string, value: string) => page.fill(`[id="${formId}"] [name="${name}"]`, value),
  check: (name: string, value: string) => page.check(`[id="${formId}"] input[name="${name}"][value="${value}"]`),
  select: (name: string, value: string) => page.selectOption(`[id="${formId}"] select[name="${name}"]`, value),
})
await shot('case-received')
await form('take-up')
await form('describe-impact', async () => {
  await F('describe-impact').fill('title', 'Benefit refused on an invented job')
}, 400)
await shot('case-error')
await form('describe-impact', async () => {
  const f = F('describe-impact')
  await f.select('rights', 'equality_nondiscrimination')
  await f.check('rights', 'work_livelihood')
  await f.check('nature', 'individual')
  await f.select('origin', 'application')
  await f.fill('group', 'The person and her mother')
  await f.fill('knownCount', '2')
  await f.fill('estimatedCount', '1,200')
})
await form('rate-impact-i1-g1', async () => {
  const f = F('rate-impact-i1-g1')
  await f.check('rater', 'company')
  await f.check('scale', '4'); await f.check('scope', '3'); await f.check('irremediability', '3'); await f.check('likelihood', '4')
})
await form('rate-impact-i1-g1', async () => {
  const f = F('rate-impact-i1-g1')
  await f.check('rater', 'affected')
  await f.check('scale', '5'); await f.check('scope', 'unknown'); await f.check('irremediability', '4'); await f.check('likelihood', 'unknown')
})
await form('flag-delay-i1', async () => { const f = F('flag-delay-i1'); await f.fill('reasons', 'The flat is lost if the rent is not paid.') })
await form('rule-on-delay-i1', async () => { await F('rule-on-delay-i1').check('accepted', 'yes') })
for (const [name, role, feared] of [['Benefit agency', 'deployer', 'no'], ['CaseWork Ltd', 'downstream_developer_b2b', 'no'], ['Model company', 'foundation_model_developer', 'yes']] as const)
  await form('add-entity', async () => { const f = F('add-entity'); await f.fill('name', name); await f.check('role', role); await f.check('feared', feared); if (role === 'deployer') await f.select('subtype', 'public_body') })
await form('tell-entity-e2', async () => { await F('tell-entity-e2').fill('what', 'Your lookup invents employers.') })
await form('attribute-e1', async () => { const f = F('attribute-e1'); await f.check('answers.q0_adverse_impact', 'yes'); await f.check('answers.q1_any_tie', 'yes'); await f.check('answers.q2_alone_enough', 'yes'); await f.check('confidence', 'high'); await f.fill('reasons', 'It refused without a person looking.') })
await form('attribute-e2', async () => { const f = F('attribute-e2'); for (const q of ['q0_adverse_impact','q1_any_tie']) await f.check(`answers.${q}`, 'yes'); await f.check('answers.q2_alone_enough','no'); await f.check('answers.q3_made_possible_or_easier','yes'); await f.check('confidence', 'medium'); await f.fill('reasons', 'Its lookup made it possible.') })
await form('attribute-e3', async () => { const f = F('attribute-e3'); for (const q of ['q0_adverse_impact','q1_any_tie']) await f.check(`answers.${q}`, 'yes'); for (const q of ['q2_alone_enough','q3_made_possible_or_easier','q3_pushed_or_rewarded','q4_knew_and_did_too_little']) await f.check(`answers.${q}`,'no'); await f.check('confidence', 'low'); await f.fill('reasons', 'Only through CaseWork.') })
await form('tell-entity-e3', async () => { await F('tell-entity-e3').fill('what', 'Outputs name employers that do not exist.') })
await form('record-claim-e2', async () => { const f = F('record-claim-e2'); await f.check('finding', 'not_linked'); await f.fill('words', 'We only pass data on.') })
await form('choose-contact-i1')
await form('offer-handover-e1', async () => { await F('offer-handover-e1').fill('message', 'Please take this over.') })
await form('record-finding-i1', async () => { const f = F('record-finding-i1'); await f.check('finding', 'substantiated'); await f.fill('reasons', 'The employer does not exist.') })
await form('send-offer', async () => { const f = F('send-offer'); await f.fill('letter', 'Dear …'); await f.check('noWaiver', 'yes') }, 409)
await page.locator('[id="propose-action"] > summary').click()
await page.selectOption('#propose-action select[name=catalogue]', 'SAT-DEP-01')
await page.click('#propose-action form[method=get] button')
console.log('catalogue', page.url(), await page.inputValue('#propose-action [name=what]'))
await shot('case-catalogue')
await form('propose-action', async () => { const f = F('propose-action'); await f.select('entity', 'e1'); await f.check('duty', 'duty'); await f.fill('dueAt-date', '2027-01-20') })
await form('propose-action', async () => { const f = F('propose-action'); await f.select('entity', 'e1'); await f.check('elements','restitution'); await f.fill('what', 'Pay back with interest'); await f.check('duty', 'duty'); await f.fill('dueAt-date', '2027-01-20'); await f.fill('dueAt-time','17:00'); await f.fill('proofWanted', 'Payment record') })
await form('propose-action', async () => { const f = F('propose-action'); await f.select('entity', 'e3'); await f.check('elements','guarantees_of_non_repetition'); await f.fill('what', 'Test set, rate below 1 in 10,000'); await f.check('duty', 'voluntary'); await f.fill('dueAt-date', '2027-03-20'); await f.fill('proofWanted', 'Test report') })
for (const e of ['rehabilitation', 'compensation'])
  await form('consider-element', async () => { const f = F('consider-element'); await f.check('element', e); await f.fill('reasons', 'Asked, not wanted.') })
await form('record-commitment-a3', async () => { const f = F('record-commitment-a3'); await f.check('answer', 'refuses'); await f.fill('words', 'Not ours.') })
await form('send-offer', async () => { const f = F('send-offer'); await f.fill('letter', 'Dear person,\nthis is what we offer.'); await f.check('noWaiver', 'yes') })
await form('write-message', async () => { await F('write-message').fill('body', 'We have sent you an offer.') })
await form('add-note', async () => { await F('add-note').fill('note', 'Same invented employer as another case.') })
const viewer = { kind: 'person', caseId: id } as const
const run = async (verb: keyof typeof verbs, raw: unknown) => { const r = await verbs[verb].run(house, viewer, person, id, raw); if ('refused' in r || 'invalid' in r) console.log('!! person', verb, JSON.stringify(r)) }
await run('write_message', { body: 'Thank you. I will read it.' })
await run('answer_offer', { offer: 'o1', answers: { a1: 'accept', a2: 'accept' }, words: { all: 'Good' } })
await page.goto(`${base}/staff/cases/${id}`)
await form('start-action-a1')
await form('record-delivery-a1', async () => { await F('record-delivery-a1').fill('proof', 'Signed letter, copy in the file') })
await shot('case-full')
{
  const t = performance.now(); for (let i = 0; i < 10; i += 1) { const r = await fetch(`${base}/staff/cases/${id}`, { headers: { cookie: (await context.cookies()).map((c) => `${c.name}=${c.value}`).join('; ') } }); var len = (await r.text()).length; }
  const { viewCase } = await import('/work/main/src/actions/casework/view-case.ts')
  const { findByEmail } = await import('/work/main/src/store/staff/accounts.ts')
  const me = (await findByEmail(house.database, house.keys, 'marta@example.org'))!
  const t2 = performance.now(); for (let i = 0; i < 10; i += 1) await viewCase(house, { kind: 'staff', id: me.id, role: 'coordinator' }, id); console.log('viewCase ms', (performance.now() - t2) / 10)
  const { speak } = await import('/work/main/src/words/speak.ts')
  const t3 = performance.now(); for (let i = 0; i < 10; i += 1) { const s = speak('en', 'Europe/Madrid'); s.moment(house.now()); s.day(house.now()); s.number(1); s.list(['a']); s.languageName('es') } console.log('speak ms', (performance.now() - t3) / 10)
  console.log('case page ms', (performance.now() - t) / 10, 'bytes', len)
}
await form('verify-delivery-a1', async () => { await F('verify-delivery-a1').fill('how', 'Read the letter.') })
await form('record-delivery-a2', async () => { await F('record-delivery-a2').fill('proof', 'Payment record 123') })
await run('confirm_delivery', { action: 'a1', answer: 'yes' }); await run('confirm_delivery', { action: 'a2', answer: 'yes' })
await page.goto(`${base}/staff/cases/${id}`)
await form('overtake-action-a3', async () => { await F('overtake-action-a3').fill('reasons', 'The agency tests instead.') })
await form('decide', async () => { const f = F('decide'); await f.check('outcome', 'upheld'); await f.fill('reasons', 'You were right.'); await f.fill('whatNext', 'We check in March.') })
await form('close', async () => { const f = F('close'); await f.select('outcome', 'remedied_confirmed'); await f.fill('reasons', 'All arrived.'); for (const q of ['elements_considered','fits_gravity_and_wish','in_time_to_matter','cost_to_person','legal_claim_open','harms_others']) await f.fill(`adequacy.${q}`, 'Yes, asked.'); await f.check('noWaiver', 'yes') })
await shot('case-closed')
// stale form: a verb that is not possible any more
await run('appeal', { decision: 'd1', reasons: 'Please look again.' })
const r = await app.request(`/staff/cases/${id}/send-offer`, { method: 'POST', headers: { origin: `http://localhost`, 'content-type': 'application/x-www-form-urlencoded', cookie: (await context.cookies()).map((c) => `${c.name}=${c.value}`).join('; ') }, body: new URLSearchParams({ form: 'send-offer', letter: 'Kept text here', noWaiver: 'yes' }) })
const text = await r.text(); console.log('stale', r.status, text.includes('Kept text here'), text.match(/error-summary__list.*?<\/ul>/s)?.[0])

// other pages
await page.goto(`${base}/staff/file`); await shot('file')
await page.check('input[name=channel][value=phone]'); await page.fill('#story', 'She called about a refused loan.'); await page.click('main button.govuk-button'); await shot('file-error')
await page.selectOption('#language', 'en'); await page.check('input[name=submitter][value=affected_person]'); await page.click('main button.govuk-button'); await shot('filed')
await page.click('text=Go to the case'); const phone = page.url(); await form('take-up'); await form('give-contact-details', async () => { const f = F('give-contact-details'); await f.check('safety', 'safe'); await f.fill('email', 'x@example.org') }); await shot('case-phone')
await page.goto(`${base}/staff/accounts`); await page.fill('#name', 'Ana'); await page.fill('#email', 'ana@example.org'); await page.check('input[name=role][value=case_worker]'); await page.click('main form.am-form button'); await shot('account-added'); await page.goto(`${base}/staff/accounts`); await page.click('main .am-table button'); console.log('shut', page.url()); await shot('accounts')
await page.goto(`${base}/staff/organisations`); await shot('organisations')
await page.goto(`${base}/staff`); await shot('worklist')
await page.goto(`${base}/staff/queues/worklist?priority=P1&language=es`); await shot('worklist-filtered')
for (const q of ['mine','unrated','appeals','waiting','notifications','closed']) { const res = await page.goto(`${base}/staff/queues/${q}`); console.log(q, res?.status()) }
{
  const { parse } = await import('csv-parse/sync')
  const { readFileSync } = await import('node:fs')
  const { importIncident } = await import('/work/main/src/actions/directory/import-incidents.ts')
  const { en } = await import('/work/main/src/words/en/index.ts')
  const rows = parse(readFileSync('/work/shared/data/aiaaic-genai.csv'), { columns: true }).slice(0, 120)
  for (const row of rows) await importIncident(house, row, en.incident.labels)
}
await page.goto(`${base}/staff/queues/notifications`); await shot('notifications')
console.log('page 1 rows', await page.locator('.am-worklist tbody tr').count()); await page.click('.govuk-pagination__next a'); await page.waitForLoadState(); console.log('page 2', await page.locator('.am-worklist tbody tr').count(), page.url().slice(0, 120)); await page.click('.govuk-pagination__next a'); await page.waitForLoadState(); console.log('page 3', await page.locator('.am-worklist tbody tr').count()); await shot('notifications-3')
await page.locator('.am-worklist tbody tr a').nth(5).click(); await page.waitForLoadState(); const note = page.url()
await form('take-up'); await shot('notification')
await form('close', async () => { const f = F('close'); await f.select('outcome', 'noted'); await f.fill('reasons', 'Kept for learning.'); await f.check('noWaiver', 'yes') })
await page.goto(`${base}/staff/organisations`); await shot('organisations'); console.log('organisations', await page.locator('main .am-table tbody tr').count()); await page.click('.govuk-pagination__next a'); await page.waitForLoadState(); console.log(page.url()); await page.fill('input[name=name]', ' openai '); await page.click('main form button'); await page.waitForLoadState(); console.log('found', await page.locator('main .am-table tbody tr').count()); await page.click('main .am-table a'); await page.waitForLoadState(); await shot('organisation'); const org = page.url()
const auditor = await addStaff(house, { email: 'aud@example.org', role: 'auditor' })
console.log('READY', JSON.stringify({ id, phone, auditor }))

// looks
const AxeBuilder = (await import('@axe-core/playwright')).default
const state = await context.storageState()
for (const [name, opts, lang] of [['light', { viewport: { width: 1280, height: 900 } }, 'en'], ['dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }, 'en'], ['phone', { viewport: { width: 390, height: 844 } }, 'en'], ['rtl', { viewport: { width: 1280, height: 900 } }, 'ar'], ['rtl-phone', { viewport: { width: 390, height: 844 } }, 'ar']] as const) {
  const c = await browser.newContext({ ...opts, storageState: state, locale: lang })
  const p = await c.newPage()
  if (lang === 'ar') { await p.goto(`${base}/staff`); if ((await p.getAttribute('html', 'dir')) !== 'rtl') { await p.locator('button[name=language]').first().click(); await p.waitForLoadState() } console.log('dir', await p.getAttribute('html', 'dir')) }
  for (const [what, path] of [['worklist', '/staff'], ['case', `/staff/cases/${id}`], ['casephone', new URL(phone).pathname], ['file', '/staff/file'], ['accounts', '/staff/accounts'], ['organisations', '/staff/organisations'], ['organisation', new URL(org).pathname], ['notification', new URL(note).pathname], ['notifications', '/staff/queues/notifications']] as const) {
    await p.goto(base + path)
    if (what.startsWith('case')) await p.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)))
    const axe = await new AxeBuilder({ page: p }).analyze()
    const wide = await p.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    console.log('axe', name, what, axe.violations.length, wide > 0 ? `WIDE ${wide}` : '', axe.violations.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join(' | ')}`).join('\n   '))
    if (what === 'case') await p.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = d.classList.contains('am-side__fold') ? d.open : false)))
    if (what === 'worklist' || what.startsWith('case') || name === 'phone') await p.screenshot({ path: `/tmp/ws/shots/${name}-${what}.png`, fullPage: true })
  }
  await c.close()
}
const fresh = await browser.newContext()
const q = await fresh.newPage(); await q.goto(`${base}/staff/sign-in`)
console.log('axe sign-in', (await new AxeBuilder({ page: q }).analyze()).violations.map((v) => v.id))
if ('password' in auditor) { await q.fill('#email', 'aud@example.org'); await q.fill('#password', auditor.password); await q.click('button.govuk-button'); await q.screenshot({ path: '/tmp/ws/shots/auditor.png' }); console.log('auditor', q.url(), (await new AxeBuilder({ page: q }).analyze()).violations.length, (await q.goto(`${base}/staff/cases/${id}`))?.status()) }
await browser.close()
server.close()
await opened.close()
process.exit(0)
