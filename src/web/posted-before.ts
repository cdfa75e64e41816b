import type { Context } from 'hono'

/** What was posted with each request that is still being answered, for the page that says that something broke. */
const posted = new WeakMap<Context, FormData>()

/** Notes what this request posted, for whoever answers it later. */
export function notePosted(c: Context, form: FormData): void {
  posted.set(c, form)
}

/** What was posted; empty when nothing was, or nothing of it was read. */
export function postedBefore(c: Context): FormData {
  return posted.get(c) ?? new FormData()
}
