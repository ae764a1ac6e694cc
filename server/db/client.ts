import { nextTick } from 'node:process'
import pg from 'pg'

/** A connection whose statements given in one go (pipelined) also leave in one write: each write is a call into the kernel. */
export class Client extends pg.Client {
  // The ways to call `query` are pg's; what it is called with goes through as it is.
  override query = ((...given: Parameters<pg.Client['query']>) => {
    const { stream } = this.connection
    stream.cork()
    nextTick(() => stream.uncork())
    return super.query(...given)
  }) as pg.Client['query']
}
