import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { knownDevice } from '../../src/actions/staff/device.ts'
import { passwordFits } from '../../src/actions/staff/passwords.ts'
import { signIn } from '../../src/actions/staff/sign-in.ts'
import { makeWorld, type World } from '../world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

test('many guesses at once are no more than ten guesses', async () => {
  const { email } = world.staff.omar
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, n) => signIn(world.house, email, `guess number ${n}`)),
  )
  const wrong = answers.filter((answer) => 'problem' in answer && answer.problem === 'wrong')
  expect(wrong.length).toBeLessThanOrEqual(10)
  expect(answers.some((answer) => 'token' in answer)).toBe(false)
})

test('after a quarter of an hour the right password opens again', async () => {
  const { email, password } = world.staff.omar
  expect(await signIn(world.house, email, password)).toEqual({ problem: 'too_many_tries' })
  world.later({ hours: 1 })
  expect(await signIn(world.house, email, password)).toHaveProperty('token')
})

describe('somebody guesses at an address from elsewhere', () => {
  const guessAway = (email: string) =>
    Promise.all(Array.from({ length: 15 }, (_, n) => signIn(world.house, email, `guess number ${n}`)))
  const deviceOf = async (email: string, password: string) => {
    const signedIn = await signIn(world.house, email, password)
    if (!('device' in signedIn)) throw new Error('Could not sign in.')
    return signedIn.device
  }

  test('its owner still signs in with a browser that did so before', async () => {
    const { email, password } = world.staff.marta
    const device = await deviceOf(email, password)
    await guessAway(email)
    expect(await signIn(world.house, email, password)).toEqual({ problem: 'too_many_tries' })
    expect(await signIn(world.house, email, password, device)).toHaveProperty('token')
  })

  test('guesses from that browser are counted too', async () => {
    const { email, password } = world.staff.ana
    const device = await deviceOf(email, password)
    const guesses = await Promise.all(
      Array.from({ length: 15 }, (_, n) => signIn(world.house, email, `guess number ${n}`, device)),
    )
    expect(guesses.filter((each) => 'problem' in each && each.problem === 'wrong').length).toBe(10)
    expect(await signIn(world.house, email, password, device)).toEqual({ problem: 'too_many_tries' })
  })

  test.each([
    ['of somebody else', (own: string) => own],
    ['that is made up', () => 'random.proof'],
    ['that was changed', (own: string) => `x${own}`],
  ])('a mark %s makes no known browser', async (_, make) => {
    const { lea, adm } = world.staff
    const device = make(await deviceOf(adm.email, adm.password))
    world.later({ hours: 1 })
    await guessAway(lea.email)
    expect(await signIn(world.house, lea.email, lea.password, device)).toEqual({ problem: 'too_many_tries' })
  })

  /** Ways of writing a mark that lenient readers of base64 take for the same bytes, and some that they do not. */
  function otherWritings(mark: string): string[] {
    const [random = '', proof = ''] = mark.split('.')
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const last = letters.indexOf(proof.slice(-1))
    // 32 bytes leave two bits of the last letter unused.
    const unused = [1, 2, 3].map((bits) => `${proof.slice(0, -1)}${letters[(last & ~3) | bits]}`)
    const plain = proof.replaceAll('-', '+').replaceAll('_', '/')
    const ends = ['=', '==', '=0', '=1', '=anything', ' ', '\t', '!', '\u00e9', '\u0000', 'A']
    const breaks = [' ', '\n', '=', '!', '.'].map((sign) => `${proof.slice(0, 20)}${sign}${proof.slice(20)}`)
    const proofs = [...ends.map((end) => proof + end), ...breaks, ...unused, plain, ` ${proof}`]
    const randoms = [`${random}=`, ` ${random}`, random.toUpperCase(), random.slice(0, -1)]
    const all = [...proofs.map((each) => `${random}.${each}`), ...randoms.map((each) => `${each}.${proof}`)]
    return [...new Set([...all, `${mark}.`, `.${mark}`, `${mark}.${proof}`])].filter((each) => each !== mark)
  }

  test('a mark written in another way is no known browser', async () => {
    const { email, password } = world.staff.marta
    world.later({ hours: 1 })
    const device = await deviceOf(email, password)
    const others = otherWritings(device)
    expect(others.length).toBeGreaterThan(20)
    expect(knownDevice(world.house, email, device)).toBe(device.split('.')[0])
    expect(others.filter((each) => knownDevice(world.house, email, each) !== null)).toEqual([])
  })

  test('a stolen mark gives ten guesses, however it is written', async () => {
    const { email, password } = world.staff.marta
    world.later({ hours: 1 })
    const device = await deviceOf(email, password)
    await guessAway(email)
    const answers: string[] = []
    for (const each of [...Array.from({ length: 12 }, () => device), ...otherWritings(device)]) {
      const answer = await signIn(world.house, email, 'a wrong guess', each)
      answers.push('problem' in answer ? answer.problem : 'open')
    }
    expect(answers.filter((each) => each === 'wrong')).toHaveLength(10)
    expect(answers.at(-1)).toBe('too_many_tries')
  })

  test('whoever has many marks of one address does not guess on without end', async () => {
    const { email, password } = world.staff.lea
    world.later({ hours: 1 })
    const devices: string[] = []
    for (let n = 0; n < 7; n += 1) devices.push(await deviceOf(email, password))
    let wrong = 0
    for (const device of devices)
      for (let n = 0; n < 10; n += 1) {
        const answer = await signIn(world.house, email, 'a wrong guess', device)
        if ('problem' in answer && answer.problem === 'wrong') wrong += 1
      }
    expect(wrong).toBe(50)
  })

  test('a stolen mark that guesses without pause shuts no other known browser out', async () => {
    const { email, password } = world.staff.omar
    world.later({ hours: 1 })
    const [stolen, own] = [await deviceOf(email, password), await deviceOf(email, password)]
    await Promise.all(Array.from({ length: 200 }, () => signIn(world.house, email, 'a wrong guess', stolen)))
    expect(await signIn(world.house, email, password, own)).toHaveProperty('token')
  })

  test.each([
    ['known browsers', true],
    ['strangers', false],
  ])('the queue of %s has an end', async (_, isKnown) => {
    const answers = await Promise.all(
      Array.from({ length: 90 }, () => passwordFits(null, 'a wrong guess', isKnown)),
    )
    expect(answers.filter((each) => each === 'busy').length).toBeGreaterThanOrEqual(25)
    expect(answers.filter((each) => each === false).length).toBeGreaterThanOrEqual(60)
  })

  test('the browser keeps its mark for the workspace alone, also after signing out', async () => {
    const { email, password } = world.staff.aud
    const form = (path: string, cookie: string, fields: Record<string, string>) =>
      world.app.request(`http://localhost:8080${path}`, {
        method: 'POST',
        headers: { origin: 'http://localhost:8080', cookie },
        body: new URLSearchParams(fields),
      })
    const signedIn = await form('/staff/sign-in', '', { email, password })
    const [session, device] = signedIn.headers.getSetCookie()
    expect(device).toMatch(/^amends_device=[^;]+; .*Path=\/staff; HttpOnly; SameSite=Strict/)
    const cookies = [session, device].map((each) => each?.split(';')[0]).join('; ')
    const signedOut = await form('/staff/sign-out', cookies, {})
    expect(signedOut.headers.getSetCookie().join()).not.toContain('amends_device')
    await guessAway(email)
    const again = await form('/staff/sign-in', cookies, { email, password })
    expect(again.status).toBe(303)
  })
})
