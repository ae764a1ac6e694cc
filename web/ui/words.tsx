import { createContext, useContext } from 'react'

/** The few words the kit itself says. Everything else comes in as props. */
export type UiWords = {
  readonly loading: string
  readonly close: string
  readonly clear: string
  readonly clearAll: string
  readonly filters: string
  readonly exportTable: string
  readonly noData: string
  readonly nothingFound: string
  readonly typeToFind: string
  readonly sortUp: string
  readonly sortDown: string
  readonly previous: string
  readonly next: string
  readonly first: string
  readonly rowsShown: (shown: string, of: string) => string
  readonly dropHere: string
  readonly chooseFile: string
  readonly revealLogged: string
}

const Words = createContext<UiWords | undefined>(undefined)
export const UiWordsProvider = Words.Provider

export function useUiWords(): UiWords {
  const words = useContext(Words)
  if (!words) throw new Error('The kit stands outside its UiWordsProvider.')
  return words
}
