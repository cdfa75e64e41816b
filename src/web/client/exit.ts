import { announce, prepareAnnouncements } from './announce.ts'
import { dropFiles } from './held-files.ts'
import { endStay, wasLeft } from './stay.ts'
import { letGo } from './unsent.ts'
import { endWhatRuns } from './while-here.ts'

const pressesNeeded = 3
const withinMilliseconds = 5000

/** Tells the other windows that are open here; they leave as well. */
const others = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('leave')

/**
 * Leaves the page at once, by the button or by pressing Shift three times within five seconds. The page is emptied
 * first, the other one takes its place in the history (`replace`), and whatever page of this stay is still in the
 * history empties itself when somebody goes back to it.
 */
export function exitThisPage(): void {
  const root = document.querySelector<HTMLElement>('[data-module="govuk-exit-this-page"]')
  const link = root?.querySelector<HTMLAnchorElement>('a')
  if (!root || !link) return
  const word = (name: string) => root.getAttribute(`data-i18n.${name}`)
  let presses = 0
  let lastKey = ''
  let timer: number | undefined
  prepareAnnouncements()

  const leave = () => {
    const { href } = link
    endStay()
    letGo()
    empty()
    announce(word('activated'))
    location.replace(href)
  }

  link.addEventListener('click', (event) => {
    event.preventDefault()
    others?.postMessage('')
    leave()
  })
  if (others) others.onmessage = leave

  document.addEventListener('keydown', (event) => {
    if (!event.repeat) lastKey = event.key
  })

  document.addEventListener('keyup', (event) => {
    // Shift as part of a capital letter is typing, not a wish to leave.
    if (event.key !== 'Shift' || lastKey !== 'Shift') {
      if (event.key !== 'Shift') presses = 0
      return
    }
    presses += 1
    if (presses === 1) {
      clearTimeout(timer)
      timer = window.setTimeout(() => {
        if (presses) announce(word('timed-out'))
        presses = 0
      }, withinMilliseconds)
    }
    if (presses >= pressesNeeded) {
      others?.postMessage('')
      leave()
    } else announce(word(presses === 1 ? 'press-two-more-times' : 'press-one-more-time'))
  })
}

/** True when this page was left before and shows nothing any more. */
export function isEmptied(): boolean {
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && wasLeft(true)) startAnew()
  })
  if (!wasLeft(false)) return false
  startAnew()
  return true
}

function startAnew(): void {
  letGo()
  empty()
  const { lang } = document.documentElement
  location.replace(`/${lang}`)
}

/** Takes every word off the page, the typed and the recorded ones too, and ends what runs on it. */
function empty(): void {
  void endWhatRuns('dropped')
  dropFiles()
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
    if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox'))
      field.checked = false
    else field.value = ''
  }
  document.title = '\u200b'
  document.body.replaceChildren()
}
