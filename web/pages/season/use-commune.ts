import { isOfProvince, useMe } from '../../shell/me.tsx'

/** The commune something is done for: the reader's own, or the one the province chose (`place`). Undefined: none was chosen. */
export function useCommune(place: number | undefined): number | undefined {
  const me = useMe()
  return isOfProvince(me) ? place : me.units[1]?.id
}
