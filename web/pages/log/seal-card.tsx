import { logSeal } from '../../../contract/log.ts'
import { Answer } from '../../shell/answer.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card, Facts } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Skeleton } from '../../ui/note.tsx'
import { useView } from '../../use-view.ts'

/** How much of the log is sealed, and how to check that nobody changed it. */
export function SealCard() {
  const texts = useTexts()
  const words = texts.log.seal
  const format = useFormat()
  const read = useView(logSeal)
  return (
    <Card className="seal" title={words.title}>
      <Answer read={read} loading={<Skeleton lines={2} label={texts.shell.ui.loading} />}>
        {(seal) => (
          <div className="seal-body">
            <div>
              <p>
                <Icon name="shield" />{' '}
                <b>
                  {seal.blocks === 0
                    ? words.none
                    : words.sealed(format.count(seal.sealedRows), format.count(seal.blocks))}
                </b>{' '}
                {seal.waitingRows > 0 ? words.waits(format.count(seal.waitingRows)) : ''}
              </p>
              <p className="small ink-3">
                {words.how} {words.check}
              </p>
            </div>
            {seal.lastHash === null ? null : (
              <Facts
                rows={[
                  [
                    words.last,
                    <span key="at" className="num">
                      {format.moment(seal.lastSealedAt)}
                    </span>,
                  ],
                  [
                    words.hash,
                    <code key="hash" className="hash">
                      {seal.lastHash}
                    </code>,
                  ],
                ]}
              />
            )}
          </div>
        )}
      </Answer>
    </Card>
  )
}
