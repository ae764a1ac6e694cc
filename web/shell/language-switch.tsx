import { languages } from '../text/format.ts'
import { useLanguage, useTexts } from '../text/use-texts.tsx'

const names = { vi: 'Tiếng Việt', en: 'English' } as const

/** VI or EN, by their own names. */
export function LanguageSwitch() {
  const { language, speak } = useLanguage()
  const texts = useTexts()
  return (
    <fieldset className="lang">
      <legend className="sr">{texts.shell.menu.language}</legend>
      {languages.map((it) => (
        <button
          key={it}
          type="button"
          lang={it}
          aria-label={`${it.toUpperCase()} ${names[it]}`}
          aria-pressed={it === language}
          aria-current={it === language || undefined}
          onClick={() => speak(it)}
        >
          {it.toUpperCase()}
        </button>
      ))}
    </fieldset>
  )
}
