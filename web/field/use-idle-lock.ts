import { useEffect } from 'react'

/** A phone put down on a table in somebody's house. */
const longest = 5 * 60_000
const acts = ['pointerdown', 'keydown', 'scroll'] as const

/** Locks after some minutes in which nobody touched the phone; what is typed is saved already. */
export function useIdleLock(lock: () => void) {
  useEffect(() => {
    let last = Date.now()
    const touch = () => {
      last = Date.now()
    }
    // Timers sleep with the phone: looked at again when it is taken up.
    const look = () => {
      const passed = Date.now() - last
      if (passed > longest || passed < 0) lock()
    }
    const timer = setInterval(look, 10_000)
    for (const act of acts) addEventListener(act, touch, { passive: true })
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      for (const act of acts) removeEventListener(act, touch)
      document.removeEventListener('visibilitychange', look)
    }
  }, [lock])
}
