import { accountViews } from './account/views.ts'
import type { Handlers } from './command/run.ts'
import type { Shown } from './http/show.ts'

/** Every command and every view of the product, subject by subject. What is not here is not served. */
export const handlers: Handlers = new Map([])

export const views: readonly Shown[] = [...accountViews]
