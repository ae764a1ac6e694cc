import { randomBytes } from 'node:crypto'
import { uuid7 } from '../../domain/kernel/ids.ts'

/** The id of something born on the server. */
export const newId = (): string => uuid7(Date.now(), randomBytes(10))
