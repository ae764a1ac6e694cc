import { availableParallelism } from 'node:os'

/** Lets a few work at a time; the others wait in the order they came. */
export function makeGate(most: number) {
  const waiting: (() => void)[] = []
  let inside = 0
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (inside >= most) await new Promise<void>((enter) => waiting.push(enter))
    else inside += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else inside -= 1
    }
  }
}

/** Each password costs a core and 19 MiB for some tens of milliseconds: more at once would only be slower. */
export const hashGate = makeGate(Math.min(4, availableParallelism()))

/** One at a time for each key: what is sent at once counts as if it came one after the other. */
export function makeTurns() {
  const last = new Map<string, Promise<unknown>>()
  return async <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const turn = (last.get(key) ?? Promise.resolve()).then(work, work)
    last.set(key, turn)
    try {
      return await turn
    } finally {
      if (last.get(key) === turn) last.delete(key)
    }
  }
}
