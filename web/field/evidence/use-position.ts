import { useEffect, useRef, useState } from 'react'
import { Position } from '../../../contract/survey.ts'

export type Locating = 'idle' | 'asking' | 'refused' | 'unavailable' | 'late'

const longest = 30_000
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6

/** What the phone says of its place, as it is kept: to the decimetre, and never worse than is worth keeping. */
export function toPosition(
  it: Pick<GeolocationCoordinates, 'latitude' | 'longitude' | 'accuracy'>,
): Position | undefined {
  const { latitude, longitude, accuracy } = it
  const position = { latitude: rounded(latitude), longitude: rounded(longitude), accuracy: Math.ceil(accuracy) }
  return Position.safeParse(position).data
}

/** What a failure of the phone means for the person (GeolocationPositionError.code). */
export const failureOf = (code: number): Locating => (code === 1 ? 'refused' : code === 3 ? 'late' : 'unavailable')

/** Asks the phone where it is, once a person asked for it. Nothing waits for the answer. */
export function usePosition(onGot: (position: Position) => void): readonly [Locating, () => void] {
  const [state, setState] = useState<Locating>('idle')
  const got = useRef<typeof onGot>(undefined)
  // Who left the screen went on with the interview: an answer that comes then would write over what they did since.
  useEffect(() => {
    got.current = onGot
    return () => {
      got.current = undefined
    }
  }, [onGot])
  const locate = () => {
    const geolocation = navigator.geolocation as Geolocation | undefined // true: not there over plain http
    if (!geolocation) return setState('unavailable')
    setState('asking')
    geolocation.getCurrentPosition(
      ({ coords }) => {
        const position = toPosition(coords)
        setState(position ? 'idle' : 'unavailable')
        if (position) got.current?.(position)
      },
      ({ code }) => setState(failureOf(code)),
      { enableHighAccuracy: true, timeout: longest, maximumAge: 0 },
    )
  }
  return [state, locate]
}
