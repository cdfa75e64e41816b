import type { PageRoute } from '../route.ts'

/** Every public page. */
export const publicRoutes: readonly PageRoute[] = []
