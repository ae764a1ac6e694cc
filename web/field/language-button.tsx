import { BigButton } from './bits.tsx'
import { useSpeak, useWords } from './words.tsx'

export function LanguageButton() {
  const { field, language } = useWords()
  const speak = useSpeak()
  return (
    <BigButton
      icon="globe"
      lang={language === 'vi' ? 'en' : 'vi'}
      onClick={() => speak(language === 'vi' ? 'en' : 'vi')}
    >
      {field.otherLanguage}
    </BigButton>
  )
}
