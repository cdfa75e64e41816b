import { announce } from './announce.ts'

/** Milliseconds after the last key until what was typed is kept. */
const PAUSE = 1500
/** Browsers send at most 64 KiB after a page is gone. */
const MOST_AT_THE_END = 60_000

/**
 * Keeps the form in hand on the server while somebody writes, and when the page goes: by its own back button, another
 * window, or the end of the day. Asks before leaving only when keeping did not work.
 */
export function keepFormInHand(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-keep]')
  const at = form?.dataset['keep']
  if (!form || !at) return
  let kept = bodyOf(form)
  let failed = false
  // Its own buttons take everything along.
  let leaving = false
  let timer: number | undefined
  let sending = new AbortController()

  const keep = async () => {
    const body = bodyOf(form)
    if (leaving || body === kept) return
    sending = new AbortController()
    try {
      const answer = await fetch(at, {
        method: 'POST',
        body: new URLSearchParams(body),
        signal: sending.signal,
        redirect: 'error',
      })
      failed = answer.status !== 204
    } catch {
      failed = !leaving
    }
    if (!failed) kept = body
    else if (!leaving) announce(form.dataset['keepFailed'])
  }

  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => void keep(), PAUSE)
  })
  form.addEventListener('submit', () => {
    leaving = true
    clearTimeout(timer)
    sending.abort()
  })
  const keepAtTheEnd = () => {
    const body = bodyOf(form)
    if (leaving || body === kept) return
    if (navigator.sendBeacon(at, new URLSearchParams(body))) kept = body
  }
  addEventListener('pagehide', keepAtTheEnd)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keepAtTheEnd()
  })
  addEventListener('pageshow', () => {
    leaving = false
  })
  addEventListener('beforeunload', (event) => {
    const body = bodyOf(form)
    if (!leaving && body !== kept && (failed || body.length > MOST_AT_THE_END)) event.preventDefault()
  })
}

function bodyOf(form: HTMLFormElement): string {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
  return body.toString()
}

/**
 * A page that comes again with another form in hand stands where it stood, where the form stands beside it. A sheet
 * stands above the sections, so that the page begins with it, and its place is no place among them.
 */
export function keepPlace(): void {
  if (!document.querySelector('.am-case-bar') || !matchMedia('(min-width: 75em)').matches) return
  const key = `place:${location.pathname}`
  const place = sessionStorage.getItem(key)
  sessionStorage.removeItem(key)
  if (document.querySelector('.am-drawer--sheet')) return
  if (place !== null && location.hash === '#at')
    addEventListener('load', () => {
      scrollTo(0, Number(place))
      document.querySelector('.am-way--here')?.scrollIntoView({ block: 'nearest' })
    })
  addEventListener('pagehide', () => sessionStorage.setItem(key, String(scrollY)))
}
