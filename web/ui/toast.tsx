import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { Icon } from './icon.tsx'
import { useUiWords } from './words.tsx'

type Toast = { readonly no: number; readonly tone: 'done' | 'refused'; readonly words: string }
type Say = (tone: Toast['tone'], words: string) => void

const Say = createContext<Say | undefined>(undefined)

const doneStays = 5_000

/** Short answers at the foot of the page. What went well leaves by itself; a refusal stays until it was read. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const ui = useUiWords()
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const drop = useCallback((no: number) => setToasts((now) => now.filter((toast) => toast.no !== no)), [])
  const say = useMemo<Say>(() => {
    let last = 0
    return (tone, words) => {
      const no = ++last
      setToasts((now) => [...now.slice(-2), { no, tone, words }])
      if (tone === 'done') setTimeout(() => drop(no), doneStays)
    }
  }, [drop])

  return (
    <Say.Provider value={say}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map((toast) => (
          <div key={toast.no} className="toast">
            <Icon name={toast.tone === 'done' ? 'check' : 'st-missed'} />
            <span>{toast.words}</span>
            <button type="button" aria-label={ui.close} onClick={() => drop(toast.no)}>
              <Icon name="x" size="s" />
            </button>
          </div>
        ))}
      </div>
    </Say.Provider>
  )
}

export function useToast(): Say {
  const say = useContext(Say)
  if (!say) throw new Error('Nothing to show words on: no ToastProvider.')
  return say
}
