import { announce, prepareAnnouncements } from './announce.ts'

const pressesNeeded = 3
const withinMilliseconds = 5000

/**
 * Leaves the page at once, by the button or by pressing Shift three times within five seconds. The other page takes
 * this one's place in the history (`replace`), but older pages stay in it: nothing is erased.
 */
export function exitThisPage(): void {
  const root = document.querySelector<HTMLElement>('[data-module="govuk-exit-this-page"]')
  const link = root?.querySelector<HTMLAnchorElement>('a')
  if (!root || !link) return
  const word = (name: string) => root.getAttribute(`data-i18n.${name}`)
  let presses = 0
  let lastKey = ''
  let timer: number | undefined
  let overlay: HTMLElement | undefined
  prepareAnnouncements()

  const leave = () => {
    overlay = document.createElement('div')
    overlay.className = 'govuk-exit-this-page-overlay'
    document.body.append(overlay)
    document.title = '\u200b'
    announce(word('activated'))
    location.replace(link.href)
  }

  link.addEventListener('click', (event) => {
    event.preventDefault()
    leave()
  })

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
    if (presses >= pressesNeeded) leave()
    else announce(word(presses === 1 ? 'press-two-more-times' : 'press-one-more-time'))
  })

  // Somebody who comes back finds the page as it was, not the empty one that hid it.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && overlay) location.reload()
  })
}
