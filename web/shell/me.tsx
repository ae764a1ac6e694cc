import { queryOptions } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { type Me, me } from '../../contract/account.ts'
import type { Actor } from '../../domain/account/actor.ts'
import { getView } from '../api.ts'

export const meQuery = queryOptions({
  queryKey: [me.path],
  queryFn: () => getView(me),
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
})

const SignedIn = createContext<Me | undefined>(undefined)
export const MeProvider = SignedIn.Provider

/** Who is signed in. */
export function useMe(): Me {
  const known = useContext(SignedIn)
  if (!known) throw new Error('Nobody is signed in here.')
  return known
}

/** The same as the rules want it: `may` and `reach` of domain/account are asked with this, on the screen as on the server. */
export const useActor = (): Actor => {
  const { id, role, area } = useMe()
  return { id, role, area }
}

/** The province, and the reader's own unit (the lowest). */
export const provinceOf = (who: Me) => who.units[0]
export const ownUnitOf = (who: Me) => who.units.at(-1)

/** Does the reader see the whole province, so that communes have to be told apart? */
export const isOfProvince = (who: Me): boolean => ownUnitOf(who)?.id === provinceOf(who)?.id
