import type { DeliveryWarning } from '../../contract/support.ts'
import { useFormat, useLanguage, useTexts } from '../text/use-texts.tsx'

/** What needs and deliveries are called, in the language being read. */
export function useSupportWords() {
  const { support } = useTexts()
  const format = useFormat()
  const { language } = useLanguage()
  const topics: Readonly<Record<string, string>> = support.topic
  const dong = (amount: number | null) =>
    amount === null ? '' : `${format.count(amount)} ${language === 'vi' ? 'đồng' : 'VND'}`
  return {
    dong,
    /** A known topic by its name, any other as it was written. */
    topic: (topic: string) => topics[topic] ?? topic,
    warning: (it: DeliveryWarning): string => {
      switch (it.code) {
        case 'same-period':
          return support.warning.samePeriod(format.count(it.times), format.date(it.on), dong(it.amount))
        case 'over-ceiling':
          return support.warning.overCeiling(dong(it.most))
        case 'not-entitled':
          return support.warning.notEntitled
      }
    },
  }
}
