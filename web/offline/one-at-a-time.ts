/**
 * One meeting at a time; what asks meanwhile is not forgotten but makes one more follow, urgent where one of them was: the meeting
 * under way may have begun without network. Who only asked for one more gets `undefined`.
 */
export function oneAtATime<T>(meet: (urgent: boolean) => Promise<T>): (urgent: boolean) => Promise<T | undefined> {
  let under = false
  let more: boolean | undefined
  return async (urgent) => {
    if (under) {
      more = urgent || more === true
      return undefined
    }
    under = true
    try {
      let met = await meet(urgent)
      while (more !== undefined) {
        const asked = more
        more = undefined
        met = await meet(asked)
      }
      return met
    } finally {
      under = false
    }
  }
}
