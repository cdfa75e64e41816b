import type { PageRoute } from '../route.ts'

/** Every page of the workspace. */
export const staffRoutes: readonly PageRoute[] = []
