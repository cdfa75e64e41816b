import { PART, send, type Sending } from './send.ts'
import { showSending } from './show.ts'

/** What is on its way, to be stopped; a page has one at a time. */
let stopping: AbortController | null = null

/**
 * Sends the file of a form in parts before the form itself, which then has the id of what came in the place of the file: so
 * its answer is the page that it always was. What fits into one part goes with the form, and so does everything where parts
 * do not get through.
 */
export function filesInParts(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-in-parts]'))
    // A browser that cannot send a form as its button would sends it by itself, with its file.
    if ('requestSubmit' in form) form.addEventListener('submit', (event) => sendFirst(form, event))
  // Whoever goes to another page leaves this one, and what is on its way to it.
  document.addEventListener('submit', ({ target }) => {
    if (!(target as HTMLElement).hasAttribute('data-in-parts')) stopping?.abort()
  })
  window.addEventListener('pagehide', ({ persisted }) => {
    if (!persisted) stopping?.abort()
  })
}

function sendFirst(form: HTMLFormElement, event: SubmitEvent): void {
  if (form.dataset.goes !== undefined) {
    delete form.dataset.goes
    return
  }
  if (stopping) return event.preventDefault()
  const chosen = form.querySelector<HTMLInputElement>('input[type=file]')
  const file = chosen?.files?.[0]
  if (!chosen || !file) return
  for (const name of ['upload', 'announced', 'file-name']) carry(form, name, '')
  if (file.size <= PART) return
  event.preventDefault()
  const goes = () => {
    form.dataset.goes = ''
    form.requestSubmit(event.submitter)
  }
  const shown = showSending(form, file.size, () => stopping?.abort())
  stopping = new AbortController()
  const sending: Sending = {
    file,
    address: form.dataset.inParts ?? '',
    visit: () => form.querySelector<HTMLInputElement>('input[name=visit]')?.value ?? '',
    onVisit(visit) {
      for (const field of document.querySelectorAll<HTMLInputElement>('input[name=visit]'))
        field.value = visit
    },
    shows: form.querySelector<HTMLInputElement>('input[name=shows]:not([type=hidden])')?.value ?? '',
    onMoved: shown.moved,
    onBroken: shown.broken,
    signal: stopping.signal,
  }
  void send(sending).then((sent) => {
    stopping = null
    if (sent === 'stopped') {
      shown.stopped()
      ;(event.submitter as HTMLElement | null)?.focus()
      return
    }
    shown.arrived(sent !== 'refused' && sent !== 'in_one_piece')
    if (typeof sent === 'object') carry(form, 'upload', sent.at.split('/').at(-1) ?? '')
    if (sent === 'refused') {
      carry(form, 'announced', String(file.size))
      carry(form, 'file-name', file.name)
    }
    // It goes without its file, which stays in its field: where it is refused after all, nothing is lost.
    chosen.disabled = sent !== 'in_one_piece'
    goes()
    chosen.disabled = false
  })
}

/** A hidden field before all others, because what stands behind a file is not read; none where there is nothing to say. */
function carry(form: HTMLFormElement, name: string, value: string): void {
  form.querySelector(`input[type=hidden][name=${name}]`)?.remove()
  if (value === '') return
  const field = document.createElement('input')
  field.type = 'hidden'
  field.name = name
  field.value = value
  form.prepend(field)
}
