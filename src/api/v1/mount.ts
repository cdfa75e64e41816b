import type { Hono } from 'hono'
import type { House } from '../../actions/house.ts'

/** Mounts the API under `/api/v1`. */
export function mountApi(_app: Hono, _house: House): void {}
