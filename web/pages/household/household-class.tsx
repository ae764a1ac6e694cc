import type { PovertyClass } from '../../../contract/view.ts'
import { classTone } from '../../class-tone.ts'
import { useTexts } from '../../text/use-texts.tsx'
import { ClassTag } from '../../ui/tag.tsx'

/** The class of a household, and beside it that it escaped from poverty less than 36 months ago. */
export function HouseholdClass(props: { of: PovertyClass; newlyEscaped?: boolean; bare?: boolean; short?: boolean }) {
  const { shell } = useTexts()
  return (
    <span className="classes">
      <ClassTag tone={classTone(props.of)} bare={props.bare ?? false}>
        {props.short ? shell.classShort[props.of] : shell.class[props.of]}
      </ClassTag>
      {props.newlyEscaped ? (
        <ClassTag tone="escaped" bare={props.bare ?? false}>
          {shell.newlyEscaped}
        </ClassTag>
      ) : null}
    </span>
  )
}
