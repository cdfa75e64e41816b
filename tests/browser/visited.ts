import type { Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { LANGUAGE_COOKIE, SESSION_COOKIE } from '../../src/web/staff/cookie.ts'
import { makeWorld, type World } from '../world.ts'
import type { Colleague } from '../world/staff.ts'
import { visitors, type Visitors } from './browser.ts'

/** The house of a file of tests, and the browser that visits it. */
export interface Visited {
  readonly world: World
  readonly house: Visitors
}

/**
 * Opens a house to visitors before the tests of a file, and closes it after them.
 *
 * @param use takes both over, before the first test; what else the file prepares comes after it
 */
export function openToVisitors(use: (visited: Visited) => void): void {
  let visited: Visited
  beforeAll(async () => {
    const world = await makeWorld()
    visited = { world, house: await visitors(world.app) }
    use(visited)
  })
  afterAll(async () => {
    await visited.house.close()
    await visited.world.close()
  })
}

/** From now on this window is that colleague's, as after signing in. */
export async function sitDown(page: Page, { cookie }: Colleague): Promise<void> {
  await setCookie(page, SESSION_COOKIE, cookie.split('=').slice(1).join('='))
}

/** From now on this window shows the workspace in that language. */
export async function readIn(page: Page, language: string): Promise<void> {
  await setCookie(page, LANGUAGE_COOKIE, language)
}

async function setCookie(page: Page, name: string, value: string): Promise<void> {
  await page.context().addCookies([{ name, value, domain: '127.0.0.1', path: '/staff' }])
}
