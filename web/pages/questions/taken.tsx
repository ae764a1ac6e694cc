import { functions } from '../../../domain/survey/own/expression.ts'
import { takenOfXlsForm } from '../../../domain/survey/own/xlsform.ts'
import { useTexts } from '../../text/use-texts.tsx'
import { Card, Facts } from '../../ui/card.tsx'

/** What of XLSForm is taken, from the very lists the reader works by. */
export function Taken() {
  const words = useTexts().ownQuestions.taken
  return (
    <Card title={words.title}>
      <p className="question-note">{words.lead}</p>
      <Facts
        rows={[
          [words.sheets, <Codes key="sheets" of={takenOfXlsForm.sheets} />],
          [words.types, <Codes key="types" of={takenOfXlsForm.types} />],
          [`${words.columns} survey`, <Codes key="survey" of={takenOfXlsForm.survey} />],
          [`${words.columns} choices`, <Codes key="choices" of={takenOfXlsForm.choices} />],
          [`${words.columns} settings`, <Codes key="settings" of={takenOfXlsForm.settings} />],
        ]}
      />
      <p className="question-taken">{words.languages}</p>
      <p className="question-taken">
        {words.rules} <Codes of={Object.keys(functions).map((name) => `${name}()`)} />.
      </p>
      <p className="question-taken">{words.refused}</p>
    </Card>
  )
}

const Codes = ({ of }: { of: readonly string[] }) => <code>{of.join(' ')}</code>
