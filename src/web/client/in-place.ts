import { inEntry, noteInEntry } from './stay.ts'
import { asPage } from './as-page.ts'
import { holdFiles } from './held-files.ts'
import { letGo } from './unsent.ts'
import { endWhatRuns } from './while-here.ts'

let sending = false

/**
 * Sends forms from where they stand and shows the answer in the same place. So no posted form is ever an entry of the
 * history: nothing can be sent again by going back or loading again, no browser asks whether to send a form again, and
 * what could not be sent still stands in its fields. A browser that cannot do this sends the form itself.
 */
export function sendInPlace(): void {
  sending = false
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    if (event.defaultPrevented || form.getAttribute('method') !== 'post') return
    const button = event.submitter as HTMLButtonElement | null
    const fields = fieldsOf(form, button)
    if (fields === null) return
    event.preventDefault()
    // At once: the answer may be long in coming.
    void endWhatRuns('kept')
    const path = button?.getAttribute('formaction') ?? form.getAttribute('action') ?? ''
    void send(path, withWhatGoesAlong(form, fields), form)
  })
  followHistory()
}

/** Everything the form sends with this button; null in a browser that leaves the button out. */
function fieldsOf(form: HTMLFormElement, button: HTMLButtonElement | null): FormData | null {
  try {
    const fields = new FormData(form, button)
    return button?.name && !fields.has(button.name) ? null : fields
  } catch {
    return null
  }
}

/**
 * With what was typed into a field of another form that goes along with every one; before all others, because what stands
 * behind a file is not read.
 */
function withWhatGoesAlong(form: HTMLFormElement, fields: FormData): FormData {
  const along = new FormData()
  for (const field of document.querySelectorAll<HTMLInputElement>('input[data-goes-along]'))
    if (field.form !== form) along.append(field.name, field.value)
  const names = new Set(along.keys())
  for (const [name, value] of fields) if (!names.has(name)) along.append(name, value)
  return along
}

async function send(path: string, fields: FormData, form: HTMLFormElement | null): Promise<void> {
  if (sending) return
  sending = true
  document.body.setAttribute('aria-busy', 'true')
  try {
    const answer = await fetch(path, { method: 'POST', body: fields })
    const page = await answer.text()
    // Too large, or a fault of ours: the page with the fields is worth more than the one that says so.
    if (answer.status === 413) return notSent('tooLarge')
    if (answer.status >= 500 || !page.includes('id="main"')) return notSent()
    await endWhatRuns('kept')
    // What is refused stays in its field, as on a page that was never left.
    holdFiles(answer.ok ? form : null)
    show(page, new URL(path, location.href).hash)
  } catch {
    notSent()
  } finally {
    sending = false
    document.body.removeAttribute('aria-busy')
  }
}

/** What was typed still stands in its fields, and a sentence says that it was not sent. */
function notSent(why?: 'tooLarge'): void {
  const words = document.getElementById('not-sent')
  if (!words) return
  const sentence = words.querySelector('p')
  if (sentence && why) sentence.textContent = words.dataset[why] ?? ''
  words.hidden = false
  words.focus()
}

function show(page: string, hash: string): void {
  // Whatever began since then.
  void endWhatRuns('dropped')
  letGo()
  noteInEntry({ again: null })
  document.open()
  document.write(asPage(page))
  document.close()
  history.replaceState(history.state, '', addressNow())
  scrollTo(0, 0)
  const place = hash ? document.getElementById(hash.slice(1)) : null
  place?.scrollIntoView()
  place?.focus({ preventScroll: true })
}

/** An answer has no address of its own: loading again leads to where its way begins, in the language of the answer. */
function addressNow(): string {
  const action = document.getElementById('page')?.getAttribute('action') ?? ''
  const begin = /^\/\w+\/(?:status|report)/.exec(action)?.[0]
  return begin ?? location.pathname.replace(/^\/\w+/, `/${document.documentElement.lang}`)
}

/**
 * A page with a way back of its own is left by it when the browser's is used; what was typed goes along. It has an entry
 * of its own for that, and the page that follows it goes back to the one where the way began.
 */
function followHistory(): void {
  const back = document.querySelector<HTMLButtonElement>('[data-back]')
  const isOnOwnEntry = inEntry('step') === true
  if (back && !isOnOwnEntry) {
    // Where the entry was left is a place of another page: the receipt begins at its top, where help stands.
    history.scrollRestoration = 'manual'
    history.pushState({ ...history.state, again: null, step: true }, '')
  }
  let isOurs = !back && isOnOwnEntry
  if (isOurs) history.back()
  else showAgain()
  window.addEventListener('popstate', () => {
    if (!isOurs) return document.querySelector<HTMLButtonElement>('[data-back]')?.click()
    isOurs = false
    showAgain()
  })
}

/**
 * The receipt is shown again when its page is loaded again, also where the device threw it out of its memory meanwhile:
 * whoever loses it then has lost their page. What is noted is sealed, good once and for minutes, and gone with leaving.
 */
function showAgain(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-again]')
  if (form) {
    const fields = [...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')]
    noteInEntry({ again: [form.getAttribute('action'), fields.map(({ name, value }) => [name, value])] })
    return
  }
  const again = inEntry('again') as [path: string, fields: [string, string][]] | null | undefined
  if (!again) return
  noteInEntry({ again: null })
  const fields = new FormData()
  for (const [name, value] of again[1]) fields.append(name, value)
  void send(again[0], fields, null)
}
